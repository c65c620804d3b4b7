"""A guide as one file for Kiwix and other readers of ZIM: the pages of its site, without scripts."""
