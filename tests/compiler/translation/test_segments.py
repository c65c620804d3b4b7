"""A page's segments are its passages, as they were written, and writing them back changes nothing."""

import pytest
from hypothesis import given, settings

from compiler.markdown.plain import plain_text
from compiler.parsing import read_page
from compiler.translation.passages import HEAD, passages
from compiler.translation.segments import cut, on_one_line
from compiler.translation.weaving import woven
from markdown_pages import bodies

FULL = """\
Ein **Absatz** mit [Link](/a),
der weitergeht.\\
Neue Zeile.

## Titel ##

Noch ein Titel
--------------

:::note Gut zu *wissen*
Text.
:::

:::steps
1. Erstens
   zweite Zeile
2. > Zitat
   > geht weiter

   - [ ] darunter
   - [x] erledigt
:::

| Nummer | Wann \\| wo |
|---|:-:|
| `a \\| b` | [112](tel:112) |
| nur eine |

![Der Eingang](/media/a.png)
![Zwei *Fenster*](/media/b.png)

<!-- kein Text -->

:::contact police
:::

***
"""

TEXTS = [
    ("paragraph", "Ein **Absatz** mit [Link](/a), der weitergeht.\\\nNeue Zeile."),
    ("heading", "Titel"),
    ("heading", "Noch ein Titel"),
    ("box", "Gut zu *wissen*"),
    ("paragraph", "Text."),
    ("entry", "Erstens zweite Zeile"),
    ("entry", "Zitat geht weiter"),
    ("entry", "darunter"),
    ("entry", "erledigt"),
    ("cell", "Nummer"),
    ("cell", "Wann | wo"),
    ("cell", "`a | b`"),
    ("cell", "[112](tel:112)"),
    ("cell", "nur eine"),
    ("picture", "Der Eingang"),
    ("picture", "Zwei *Fenster*"),
]


def texts(body: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for part in cut(body) for segment in part.segments]


def rewoven(body: str) -> str:
    segments = [segment for part in cut(body) for segment in part.segments]
    return "\n".join(woven(body.split("\n"), [(segment, segment.text) for segment in segments]))


def test_every_kind_of_block_has_its_segments() -> None:
    assert texts(FULL) == TEXTS


def test_the_text_goes_back_to_where_it_came_from() -> None:
    one_line = FULL.replace(",\nder", ", der").replace("Erstens\n   zweite", "Erstens zweite")
    one_line = one_line.replace("Zitat\n   > geht", "Zitat geht")
    assert rewoven(FULL) == one_line
    assert rewoven(one_line) == one_line


def test_other_words_stand_in_the_same_frame() -> None:
    first, *_, cell, _, _, _, _ = (segment for part in cut(FULL) for segment in part.segments)
    body = "\n".join(woven(FULL.split("\n"), [(first, "Eins.\\\nZwei."), (cell, "oder | und")]))
    assert body.startswith("Eins.\\\nZwei.\n\n## Titel ##\n")
    assert "| oder \\| und | [112](tel:112) |" in body


@settings(deadline=None)
@given(bodies())
def test_segments_are_passages(body: str) -> None:
    page = read_page("a/de.md", "a", f"---\ntitle: A\n---\n{body}")
    assert not page.document.refused
    wanted = [(passage.kind, passage.text) for passage in passages(page) if passage.block != HEAD]
    assert [(kind, plain_text(text) if kind != "box" else text) for kind, text in texts(body)] == wanted


@settings(deadline=None)
@given(bodies())
def test_writing_segments_back_keeps_the_words_and_then_every_character(body: str) -> None:
    once = rewoven(body)
    assert texts(once) == texts(body)
    assert rewoven(once) == once


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a\nb", "a b"),
        ("a \n   b", "a b"),
        ("a  \nb", "a\\\nb"),
        ("a\\\n  b", "a\\\nb"),
        ("a\\\\\nb", "a\\\\ b"),
        ("`a  \nb`", "`a  \nb`"),
        (" a ", "a"),
    ],
)
def test_only_line_breaks_that_are_meant_are_kept(written: str, text: str) -> None:
    assert on_one_line(written) == text
    assert on_one_line(text) == text
