"""The client as editors see it: it follows the content as it is saved, and tells what is wrong beside each page.

Never ships: ``guide open --watch`` starts it, and tells it the news on its standard input, one JSON object a line.
"""
