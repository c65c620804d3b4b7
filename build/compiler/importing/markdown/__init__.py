"""A folder of Markdown as other projects keep it, to the files of a content tree."""
