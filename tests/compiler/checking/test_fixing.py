"""``guide check --fix`` mends what is safe, leaves every other byte, and has nothing left to do the second time."""

import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.checking.fixing import fix_content
from compiler.edits import edited
from compiler.problems import Edit, Place
from contents import PAGE, write_content

CONTACT = "contacts/office/contact.yaml"
GUIDE = "id: tiny\nname: {de: Winzig}\nlanguages: [de, ar, en]\nsource-language: de\nregion: DE-ST\n"

MESSES = (
    ("Das\tist gut.\n", "Das ist gut.\n"),
    ("Das ist gut.", "Das ist gut.\n"),
    ("U\u0308ben.\n", "Üben.\n"),
    ("Rufen Sie \u2066112\u2069 an.\n", "Rufen Sie 112 an.\n"),
    ("[Wohnen] (/arrive) und [Amt]  (https://example.org).\n", "[Wohnen](/arrive) und [Amt](https://example.org).\n"),
    (
        "[a](https://example.org/a.) und <https://example.org/b>.\n",
        "[a](https://example.org/a) und <https://example.org/b>.\n",
    ),
    ("[a](https://https://example.org)\n", "[a](https://example.org)\n"),
)
TIDY = ("Zwei Leerzeichen am Ende  \nbrechen die Zeile.\n", "- eins\n\t- zwei\n", "می\u200cخواهم\n", "[a](b) [c] (d)\n")


@pytest.mark.parametrize(("before", "after"), MESSES)
def test_a_mess_is_mended(before: str, after: str, tmp_path: Path) -> None:
    content = write_content(tmp_path, {"arrive/de.md": PAGE + before})
    assert {problem.path for problem in fix_content(content)} == {"arrive/de.md"}
    assert (content / "arrive/de.md").read_text(encoding="utf-8") == PAGE + after
    assert fix_content(content) == []


@pytest.mark.parametrize("text", TIDY)
def test_what_is_meant_stays(text: str, tmp_path: Path) -> None:
    content = write_content(tmp_path, {"arrive/de.md": PAGE + text})
    assert fix_content(content) == []
    assert (content / "arrive/de.md").read_text(encoding="utf-8") == PAGE + text


def test_telephone_numbers_become_international_and_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    before = 'phone:   # who?\r\n  - "03445 12345"  # desk\r\n  - 112\r\n  - +49 (0) 361 730730\r\nicon: call'
    content = write_content(tmp_path, {"guide.yaml": GUIDE, CONTACT: before, "contacts/office/de.md": PAGE})
    fix_content(content)
    after = 'phone:   # who?\r\n  - "+49344512345"  # desk\r\n  - 112\r\n  - +49361730730\r\nicon: call\r\n'
    assert (content / CONTACT).read_bytes() == after.encode()


def test_a_byte_order_mark_and_line_ends_stay(tmp_path: Path) -> None:
    before = b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nDas\tist gut."
    content = write_content(tmp_path, {"arrive/de.md": before})
    fix_content(content)
    assert (content / "arrive/de.md").read_bytes() == b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nDas ist gut.\r\n"


def test_a_file_that_cannot_be_read_stays(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"arrive/de.md": b"Sch\xf6n\tgut"})
    assert fix_content(content) == []


def test_edits_that_overlap_or_do_not_fit_are_left_out() -> None:
    first, second, third = Edit(Place(1, 1), "ab", "x"), Edit(Place(1, 2), "bc", "y"), Edit(Place(2, 1), "zz", "")
    assert edited("abc\nde", [second, third, first]) == ("xc\nde", [first])


PIECES = st.sampled_from(
    [
        *(before for before, _ in MESSES),
        *TIDY,
        "\r\n",
        "\r",
        "\n\n",
        "## Titel\n",
        "| a |\n|---|\n",
        "\u0301",
        "\u200e",
        "e",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
@settings(max_examples=60, deadline=None)
def test_mending_twice_is_mending_once_and_nothing_that_is_seen_gets_lost(text: str) -> None:
    with TemporaryDirectory() as folder:
        content = write_content(Path(folder), {"arrive/de.md": PAGE + text})
        page = content / "arrive/de.md"
        fix_content(content)
        once = page.read_bytes()
        assert fix_content(content) == []
        assert page.read_bytes() == once
        assert seen(once.decode()) == seen(PAGE + text)


def seen(text: str) -> str:
    """The letters of a text, as they are after composing."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFC", text.replace("https://https:", "https:"))))
