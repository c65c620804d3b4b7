"""Web addresses in the text that cannot be tapped."""

from collections.abc import Iterator

import regex

from compiler.edits import edit_at
from compiler.problems import Fault, Finding
from compiler.rewriting import Rewriter
from compiler.source import PageSource, Tree
from compiler.web_addresses import without_afterthought
from compiler.wording.prose import ADDRESS, Stretch, place_of, stretches
from guide.bundle.blocks import Runs

# A link with a blank in it, or its brackets exchanged, has a check of its own.
_NO_HALF_LINK = regex.compile(rf"(?<!\]\s*\()(?<!\)\[)(?:{ADDRESS.pattern})", regex.IGNORECASE)


def find(tree: Tree) -> Iterator[Finding]:
    """Every web address that is written out in a page, and is no link; e-mail addresses belong to contacts."""
    linked = {page.path: _linked(page) for page in tree.pages()}
    for stretch in stretches(tree):
        if "://" in stretch.text or "www." in stretch.text:
            for found in _NO_HALF_LINK.finditer(stretch.text):
                written = without_afterthought(found[0])
                if "@" not in written and written not in linked.get(stretch.path, ""):
                    yield Finding(stretch.path, _fault(tree, stretch, written, found.start()))


def _linked(page: PageSource) -> str:
    """The words of the page's links, and where they lead."""
    words = [link.target for link in page.document.links]

    def collect(runs: Runs) -> Runs:
        words.extend(run.text for run in runs if run.link)
        return runs

    Rewriter(runs=collect, heading=collect, text=str, media=str).blocks(page.document.blocks)
    return " ".join(words)


def _fault(tree: Tree, stretch: Stretch, written: str, offset: int) -> Fault:
    message = f"{written} cannot be tapped"
    place = place_of(tree, stretch, written, offset)
    if stretch.passage.kind == "label":
        return Fault(place, message, "there are no links here; write it as a link in the text")
    link = f"<{written}>" if "://" in written else f"[{written}](https://{written})"
    return Fault(place, message, f"write {link}", edit_at(tree.texts, stretch.path, place, written, link))
