"""Which names folders and page files may have: ids and language tags (BCP 47)."""

import re
import unicodedata

TAG = re.compile(
    r"[a-z]{2,3}"  # language
    r"(-[A-Z][a-z]{3})?"  # script
    r"(-([A-Z]{2}|[0-9]{3}))?"  # region
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(-x(-[a-z0-9]{1,8})+)?"  # private use
)


def canonical_tag(name: str) -> str:
    """A language tag in the case BCP 47 recommends: ``zh-Hans``, ``pt-BR``, ``de-simple``."""
    first, *rest = name.lower().split("-")
    return "-".join([first, *(_subtag(part) for part in rest)])


def is_tag(name: str) -> bool:
    """Whether ``name`` is a language tag in canonical case."""
    return TAG.fullmatch(name) is not None


def base_language(tag: str) -> str:
    """The language of a tag without script, region and variants."""
    return tag.split("-")[0]


def is_id_segment(name: str) -> bool:
    """Whether a folder's name can stand in an id: letters and digits of any script, ``-``, ``_`` and ``.`` inside."""
    return (
        all(character in "-_." or unicodedata.category(character)[0] in "LMN" for character in name)
        and not name.startswith((".", "-"))
        and not name.endswith(".")
    )


def normalised(path: str) -> str:
    """The path as ids hold it, however a file system spells accented letters."""
    return unicodedata.normalize("NFC", path)


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 and part.isalpha() else part
