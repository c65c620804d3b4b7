"""The names by which links reach the headings of a page."""

import re
import unicodedata


class Anchors:
    """Hands out a name for each heading of one page, no name twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, text: str) -> str:
        """The anchor of a heading with this text; a number is appended when it is taken."""
        slug = anchor = slugify(text)
        number = 1
        while anchor in self._taken:
            number += 1
            anchor = f"{slug}-{number}"
        self._taken.add(anchor)
        return anchor


def slugify(text: str) -> str:
    """``text`` in lower case with hyphens for blanks: letters, marks and digits of any script stay, the rest goes."""
    # The lower case of the Turkish İ would be an i with a dot above its dot.
    lower = unicodedata.normalize("NFC", text).replace("İ", "i").lower()
    kept = (character for character in lower if _is_kept(character))
    return re.sub(r"[\s-]+", "-", "".join(kept)).strip("-") or "section"


def _is_kept(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN" or character in "_-" or character.isspace()
