"""Pieces of a screen that several screens share."""
