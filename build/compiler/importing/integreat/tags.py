"""Integreat's names of languages as BCP 47 has them."""

import re
from collections.abc import Mapping

from compiler.languages import locale_of
from compiler.names import canonical_tag, is_tag

# Slugs that mean something else than their letters say, or that older regions use.
_MEANT: Mapping[str, str] = {
    "de-si": "de-simple",
    "de-es": "de-simple",
    "de-ls": "de-simple",
    "de-leicht": "de-simple",
    "leichte-sprache": "de-simple",
    "de-simple": "de-simple",
    "fa-af": "prs",
    "fa-pr": "prs",
    "ku": "kmr",
    "ku-ckb": "ckb",
    "zh-cn": "zh-Hans",
    "zh-tw": "zh-Hant",
    "gr": "el",
    "ua": "uk",
}


def language_tag(slug: str, bcp47: str = "") -> str:
    """The tag of a language that Integreat calls ``slug``; ``bcp47`` is its own idea of the tag."""
    name = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-")
    if name in _MEANT:
        return _MEANT[name]
    for candidate in (name, bcp47.replace("_", "-")):
        tag = canonical_tag(candidate) if candidate else ""
        if is_tag(tag) and locale_of(tag) is not None:
            return tag
    tag = canonical_tag(name)
    return tag if is_tag(tag) else f"und-x-{'-'.join(part[:8] for part in name.split('-') if part) or 'unknown'}"
