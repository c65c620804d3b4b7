"""Text of the other direction inside a line, kept from moving its neighbours' punctuation."""

# First Strong Isolate and Pop Directional Isolate (Unicode Standard Annex 9): invisible, and without effect elsewhere.
START, END = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """A name, number or address that is put into a sentence of any direction."""
    return f"{START}{text}{END}" if text else ""
