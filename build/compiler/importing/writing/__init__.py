"""From blocks to the files of a content tree, written as a person would write them."""
