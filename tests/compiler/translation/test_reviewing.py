"""A review holds for what is current, and for exactly those words."""

from datetime import date
from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.translation.reviewing import review_page
from compiler.translation.stamping import Wanted, stamp_translations
from compiler.translation.stamps import Review
from compiler.translation.states import page_state
from contents import write_content

GERMAN = "---\ntitle: Ankommen\n---\nGuten Tag.\n\nBis bald.\n"
ENGLISH = "---\ntitle: Arriving\ntranslation: {from: de, by: machine}\n---\nGood day.\n\nSee you.\n"
ADA = Review("Ada", date(2026, 11, 22))
BEA = Review("Bea", date(2026, 11, 23))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": ENGLISH, "a/ar.md": GERMAN})
    list(stamp_translations(content, Wanted()))
    return content


def edit(content: Path, file: str, old: str, new: str) -> None:
    text = (content / file).read_text()
    assert old in text
    (content / file).write_text(text.replace(old, new))


def made(content: Path) -> list[str | None]:
    pages = {page.language: page for page in parse_tree(read_files(content)).pages()}
    return [passage.made for passage in page_state(pages["de"], pages["en"]).sources]


def test_a_reviewed_page_says_by_whom_and_when(content: Path) -> None:
    review_page(content, "a", "en", ADA)
    assert 'reviewed: {by: "Ada", on: 2026-11-22}' in (content / "a/en.md").read_text()
    assert made(content) == ["reviewed"] * 3


def test_what_is_edited_afterwards_is_not_reviewed_until_somebody_reads_it(content: Path) -> None:
    review_page(content, "a", "en", ADA)
    edit(content, "a/en.md", "See you.", "See you soon.")
    assert made(content) == ["reviewed", "reviewed", "machine"]
    list(stamp_translations(content, Wanted(pages=["a"])))
    assert made(content) == ["reviewed", "reviewed", "machine"]
    review_page(content, "a", "en", BEA)
    assert made(content) == ["reviewed"] * 3
    assert (content / "a/en.md").read_text().count("reviewed:") == 1


def test_what_is_not_current_is_left_out_of_the_review(content: Path) -> None:
    edit(content, "a/de.md", "Bis bald.", "Bis dann.")
    reviewed = review_page(content, "a", "en", ADA)
    assert [passage.state for passage in reviewed.state.sources] == ["current", "current", "changed"]
    assert made(content) == ["reviewed", "reviewed", "machine"]
    list(stamp_translations(content, Wanted(pages=["a"])))
    assert made(content) == ["reviewed", "reviewed", "machine"]


def test_a_translation_nobody_has_stamped_is_stamped_by_its_review(content: Path) -> None:
    write_content(content, {"a/en.md": ENGLISH})
    review_page(content, "a", "en", ADA)
    assert made(content) == ["reviewed"] * 3
    edit(content, "a/de.md", "Bis bald.", "Bis dann.")
    assert "blocks: [" in (content / "a/en.md").read_text()


@pytest.mark.parametrize(
    ("page", "language", "words"),
    [
        ("aa", "en", "did you mean a?"),
        ("a", "fr", "fr: expected one of the guide's languages"),
        ("b", "en", "b: expected a page in en, found none"),
        ("a", "de", "expected a translation, found a page that was made from no other"),
        ("c", "en", "expected the page in de that it was made from, found none"),
        ("d", "en", "nothing in it is up to date"),
    ],
)
def test_what_cannot_be_reviewed_is_a_usage_error(content: Path, page: str, language: str, words: str) -> None:
    old = ENGLISH.replace("machine", "machine, blocks: [aa/bb]")
    write_content(content, {"b/de.md": GERMAN, "c/en.md": ENGLISH, "d/de.md": GERMAN, "d/en.md": old})
    with pytest.raises(UsageError) as error:
        review_page(content, page, language, ADA)
    assert words in str(error.value)
