"""Opening the client: as a window or a local web server, with its index, and with what is saved shown at once."""
