"""From HTML as editors of websites leave it to the blocks of a page."""
