"""A compiled guide on paper: handouts in two languages, a booklet of all of it, and codes that open a page."""
