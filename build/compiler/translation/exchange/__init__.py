"""Translations on their way to translators and back, in the files of their tools: PO and XLIFF 2."""
