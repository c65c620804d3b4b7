"""A page is cut into what is translated one by one; a digest changes with the words, and with nothing else."""

import re

import pytest

from compiler.translation.passages import HEAD, digest, passages
from drafts import draft, source

PAGE = """---
title: Titel
summary: Worum es geht.
---
Ein Absatz.

## Eine Überschrift

- Erstens
- [ ] Zweitens

  noch mehr

:::note Gut zu wissen
Im Kasten.
:::

:::steps
1. **Schritt.** Tun.
:::

| Tag | |
|---|---|
| Montag | 9 Uhr |

![Ein Bild](/media/x.png)

:::contact police
:::

***
"""

SAME = [
    ("Zwei  Wörter\nund mehr.", "Zwei Wörter und mehr."),
    ("Das ist **wichtig**.", "Das ist wichtig."),
    ("Mehr [hier](/a).", "Mehr [hier](/b)."),
    ("Mehr [hier](contact:a).", "Mehr [hier](contact:b)."),
    ("Scho\u0308n", "Sch\u00f6n"),
    ("a", "## a"),
    ("- a", "1. a"),
    ("![a](/media/x.png)", "![a](/media/y.png)"),
]

OTHER = [
    ("Zwei Wörter", "Drei Wörter"),
    ("[hier](https://a.example)", "[hier](https://b.example)"),
    ("[hier](https://a.example)", "hier"),
    ("[hier](tel:112)", "[hier](tel:110)"),
    ("![a](/media/x.png)", "![b](/media/x.png)"),
]


def digest_of(markdown: str) -> str:
    _, passage = passages(source(markdown))
    return passage.digest


def test_everything_with_words_is_a_passage_in_the_order_in_which_it_is_read() -> None:
    assert [(passage.kind, passage.text, passage.block) for passage in passages(draft(PAGE))] == [
        ("title", "Titel", HEAD),
        ("summary", "Worum es geht.", HEAD),
        ("paragraph", "Ein Absatz.", 0),
        ("heading", "Eine Überschrift", 1),
        ("entry", "Erstens", 2),
        ("entry", "Zweitens", 2),
        ("entry", "noch mehr", 2),
        ("box", "Gut zu wissen", 3),
        ("paragraph", "Im Kasten.", 3),
        ("entry", "Schritt. Tun.", 4),
        ("cell", "Tag", 5),
        ("cell", "Montag", 5),
        ("cell", "9 Uhr", 5),
        ("picture", "Ein Bild", 6),
    ]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words_have_the_same_digest(one: str, other: str) -> None:
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words_and_other_addresses_have_another_digest(one: str, other: str) -> None:
    assert digest_of(one) != digest_of(other)


def test_a_digest_has_twelve_hexadecimal_digits_and_stays_the_same_for_years() -> None:
    assert re.fullmatch("[0-9a-f]{12}", digest("***"))
    assert digest("Guten Tag.") == "c3051964462e"
