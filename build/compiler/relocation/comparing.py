"""Whether pages say the same after a change as before it, but for the addresses of what has gone elsewhere."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from compiler.markdown.document import Document, Reference
from compiler.relocation.references import References
from compiler.rewriting import Rewriter
from compiler.source import PageSource
from guide.bundle.blocks import Block, Run, Runs, plain


def says_the_same(before: PageSource, after: PageSource, references: References) -> bool:
    """Whether ``after``, a page of the changed content, is ``before`` with nothing but its references changed."""
    old, new, change = before.document, after.document, references.change
    return (
        before.front_matter.data == after.front_matter.data
        and _text(old) == _text(new)
        and _leads(
            old.links,
            new.links,
            lambda link: references.wanted(link, before),
            lambda link: references.after.link(link, after),
        )
        and _leads(
            old.pictures,
            new.pictures,
            lambda picture: change.picture(references.before.picture(picture, before)),
            lambda picture: references.after.picture(picture, after),
        )
        and [change.contact(box.target) for box in old.contacts] == [box.target for box in new.contacts]
    )


def _leads(
    old: Iterable[Reference],
    new: Iterable[Reference],
    wanted: Callable[[str], str],
    found: Callable[[str], str],
) -> bool:
    """Whether each new reference leads where the old one is to lead; where that led nowhere, anything is as good."""
    pairs = zip(old, new, strict=True)
    return all(wanted(one.target) in ("", found(other.target)) for one, other in pairs)


def _text(document: Document) -> tuple[Block, ...]:
    """What the page says, without where anything leads."""
    return Rewriter(runs=_unlinked, heading=_unlinked, text=str, media=_nothing, contact=_nothing).blocks(
        document.blocks
    )


def _unlinked(runs: Runs) -> Runs:
    bare = (replace(run, link="linked" if run.link else "") for run in runs)
    return tuple(_joined(list(group)) for _, group in groupby(bare, lambda run: replace(run, text="")))


def _joined(runs: list[Run]) -> Run:
    return replace(runs[0], text=plain(tuple(runs)))


def _nothing(_: str) -> str:
    return ""
