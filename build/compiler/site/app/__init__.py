"""The client as it runs in a browser without a server: Flet's web client, Python for the browser, and the guide."""
