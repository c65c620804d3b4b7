"""Content that was written elsewhere, taken into a content tree, and brought up to date when it changes there."""
