"""The guide as plain pages for any web host: there at once, readable without a script."""
