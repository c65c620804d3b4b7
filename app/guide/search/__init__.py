"""From what a reader types to the pages that answer it."""
