"""A region of Integreat, from the answers of its API (v3) to the files of a content tree."""
