"""Every text of a page is a passage, and says in which block it is."""

from guide.bundle.blocks import (
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Item,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Steps,
    Table,
)
from guide.bundle.model import Page
from guide.search.passages import Passage, passages, shown_passages


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def test_title_and_summary_come_first_even_when_empty() -> None:
    assert passages(Page("a", "de", "Titel")) == (Passage(None, "Titel"), Passage(None, ""))


def test_blocks_inside_blocks_count_as_the_outer_one() -> None:
    page = Page(
        "a",
        "de",
        "Titel",
        "Kurz",
        (
            text("eins"),
            BulletList((Item((text("zwei"), BulletList((Item((text("drei"),)),)))),)),
            Steps((Item((text("fünf"),)),), title="vier"),
            Callout("note", (text("sieben"),), title="sechs"),
            Quote((text("acht"),)),
            Table((Cell((Run("neun"),)),), ((Cell((Run("zehn"),)),),), ("start",)),
            Picture("media/a.png", "elf"),
            ContactCard("office"),
            Rule(),
        ),
    )
    assert [(passage.block, passage.text) for passage in passages(page)[2:]] == [
        (0, "eins"),
        (1, "zwei"),
        (1, "drei"),
        (2, "vier"),
        (2, "fünf"),
        (3, "sechs"),
        (3, "sieben"),
        (4, "acht"),
        (5, "neun"),
        (5, "zehn"),
        (6, "elf"),
    ]


def test_a_line_break_does_not_break_a_passage() -> None:
    page = Page("a", "de", "Titel", "", (text("Haus 1\n06618 Naumburg"),))
    assert passages(page)[2] == Passage(0, "Haus 1 06618 Naumburg")


def test_descriptions_of_pictures_are_shown_last() -> None:
    page = Page("a", "de", "Titel", "Kurz", (Picture("media/a.png", "Ein Bus"), text("Der Bus fährt.")))
    assert [passage.text for passage in shown_passages(page)] == ["Titel", "Kurz", "Der Bus fährt.", "Ein Bus"]
    assert [passage.block for passage in shown_passages(page)] == [None, None, 1, 0]
