"""What is written as Markdown is read as the same blocks again."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.importing.writing.blocks import markdown
from compiler.importing.writing.files import yaml
from compiler.importing.writing.running import cleaned, one_line, paragraphs
from compiler.markdown.conversion import convert
from compiler.yaml_source import load
from guide.bundle.blocks import (
    Alignment,
    Block,
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Runs,
    Steps,
    Table,
)

_SIGNS = "ab Z1.,!*_[]()<>&#-+|:`~\\=\n'\"äس؟•"
_LINKS = ["", "", "https://e.org/(x)_y", "tel:+491", "/a/b"]

words = st.text(_SIGNS, max_size=12).map(cleaned)
run = st.builds(Run, words, st.booleans(), st.booleans(), st.just(False), st.sampled_from(_LINKS))
running = st.lists(run, min_size=1, max_size=4).map(lambda runs: next(paragraphs(runs), ())).filter(bool)
lines = running.map(one_line)
cells = st.builds(Cell, lines)
tables = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        lambda header, rows: Table(header, rows, _starts(width)),
        st.tuples(*[cells] * width),
        st.lists(st.tuples(*[cells] * width), max_size=2).map(tuple),
    )
)
leaves: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, running), tables, st.just(Picture("/media/a.png", "x]y")), st.just(ContactCard("a-b"))
)


def _starts(width: int) -> tuple[Alignment, ...]:
    start: Alignment = "start"
    return (start,) * width


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(Item, blocks), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(BulletList, items),
        st.builds(NumberedList, items, st.integers(0, 12)),
        st.builds(Steps, items, st.just("Titel")),
        st.builds(Quote, blocks),
        st.builds(Callout, st.sampled_from(["note", "warning"]), blocks, st.sampled_from(["", "Titel"])),
    )


headings = st.builds(lambda level, line: Heading(level, line, ""), st.integers(2, 6), lines)
pages = st.lists(st.one_of(st.recursive(leaves, _nested, max_leaves=4), headings, st.just(Rule())), max_size=3)


def shape(block: Block) -> Any:
    """A block without what may differ: styles, blanks, names of headings."""
    kind = type(block).__name__
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return kind, getattr(block, "level", 0), letters(runs)
        case BulletList(items) | NumberedList(items) | Steps(items):
            return kind, getattr(block, "start", 0), [[shape(inner) for inner in item.blocks] for item in items]
        case Quote(blocks) | Callout(blocks=blocks):
            return kind, getattr(block, "title", ""), [shape(inner) for inner in blocks]
        case Table(header, rows):
            return kind, [[letters(cell.runs) for cell in row] for row in (header, *rows)]
    return block


def letters(runs: Runs) -> list[tuple[str, str]]:
    return [(letter, run.link) for run in runs for letter in run.text if letter != " "]


@settings(max_examples=25, deadline=None)
@given(pages)
def test_blocks_are_read_as_they_were_written(blocks: list[Block]) -> None:
    document = convert(markdown(blocks))
    assert not document.refused
    assert [shape(block) for block in document.blocks] == [shape(block) for block in blocks]


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([Run("Note.", strong=True), Run("This")], "**Note**.This"),
        ([Run("Genehm", strong=True), Run("igung", strong=True)], "**Genehmigung**"),
        (
            [Run("See ", strong=True), Run("here", strong=True, link="/a"), Run(" now", strong=True)],
            "**See [here](/a) now**",
        ),
        ([Run("one ", link="/a"), Run("two", strong=True, link="/a")], "[one **two**](/a)"),
        ([Run("a@b.de", link="mailto:a@b.de")], "<a@b.de>"),
        ([Run("https://e.org/x", link="https://e.org/x")], "<https://e.org/x>"),
        ([Run("Careful!"), Run("here", link="/a")], "Careful\\![here](/a)"),
        ([Run("Bürger*innen and snake_case")], "Bürger*innen and snake_case"),
        ([Run("1. one\n2. two")], "1\\. one\\\n2\\. two"),
        ([Run("# no heading\n> no quote\n::: no box")], "\\# no heading\\\n\\> no quote\\\n\\::: no box"),
        ([Run("<b> &amp; `x` \\")], "\\<b> \\&amp; \\`x\\` \\\\"),
        ([Run("gone"), Run(" "), Run("crazy", emphasis=True), Run("!", emphasis=True)], "gone *crazy!*"),
    ],
)
def test_running_text_is_written_as_people_write_it(runs: list[Run], written: str) -> None:
    assert markdown([Paragraph(paragraph) for paragraph in paragraphs(runs)]) == f"{written}\n"


def test_facts_are_read_as_they_were_written() -> None:
    facts = {
        "title": 'A: "quoted" # text',
        "languages": ["de", "no", "zh-Hans"],
        "address": {"postcode": "06618", "city": "Naumburg, Saale"},
        "source": [{"title": "yes", "date": "2026-10-05"}, {"title": "- x"}],
    }
    assert load(yaml(facts)).data == facts
