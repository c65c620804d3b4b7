"""Web addresses in the text that cannot be tapped."""

import re
from collections.abc import Iterator

from compiler.edits import edit_at
from compiler.problems import Fault, Finding
from compiler.prose import ADDRESS, Stretch, place_of, stretches
from compiler.source import Tree
from compiler.web_addresses import without_afterthought

# A link with a blank in it, or its brackets exchanged, has a check of its own.
_NO_HALF_LINK = re.compile(rf"(?<!\]\()(?<!\] \()(?<!\)\[)(?:{ADDRESS.pattern})", re.IGNORECASE)


def find(tree: Tree) -> Iterator[Finding]:
    """Every web address that is written out in a page, and is no link; e-mail addresses belong to contacts."""
    targets = {page.path: " ".join(link.target for link in page.document.links) for page in tree.pages()}
    for stretch in stretches(tree):
        if "://" in stretch.text or "www." in stretch.text:
            for found in _NO_HALF_LINK.finditer(stretch.text):
                written = without_afterthought(found[0])
                if "@" not in written and written not in targets.get(stretch.path, ""):
                    yield Finding(stretch.path, _fault(tree, stretch, written, found.start()))


def _fault(tree: Tree, stretch: Stretch, written: str, offset: int) -> Fault:
    link = f"<{written}>" if "://" in written else f"[{written}](https://{written})"
    place = place_of(tree, stretch, written, offset)
    is_in_text = stretch.passage.kind in ("paragraph", "cell") and stretch.path.endswith(".md")
    edit = edit_at(tree.texts, stretch.path, place, written, link) if is_in_text else None
    return Fault(place, f"{written} cannot be tapped", f"write {link}", edit)
