"""A booklet holds all that the guide says in one language, and everything in it can be found by its page."""

import re

import pytest

import papers
from bundles import write_bundle
from compiler.handout.booklets import booklet, left_out
from compiler.handout.typesetting import typeset
from guide.bundle.opened import open_bundle
from guide.library import Library
from guide.library.indexes import Indexes


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = write_bundle(tmp_path_factory.mktemp("guide"))
    return Library(open_bundle(folder), Indexes(shipped=(), own=folder))


def printed(library: Library, tag: str, web: str = "") -> bytes:
    made = booklet(library, library.language(tag), web)
    return typeset("booklet", made.told, made.pictures).content


@pytest.fixture(scope="module")
def german(sample: Library) -> bytes:
    return printed(sample, "de", "https://guide.example.org")


def test_its_outline_leads_to_every_part_topic_and_contact(german: bytes) -> None:
    assert papers.outline(german) == [
        "Emergency numbers",
        "Erste Schritte",
        ["Der erste Tag"],
        "Nur deutsch",
        "Contacts",
        ["Agentur", "Archiv", "Beratung", "Polizei"],
        "Office words",
    ]


def test_its_contents_and_references_name_the_pages(german: bytes) -> None:
    lines = papers.lines(german)
    contents = {match[1]: int(match[2]) for line in lines if (match := re.fullmatch(r"([\w ]+?)[ .]+(\d+)", line))}
    pages = papers.pages(german)
    for title in ("Erste Schritte", "Der erste Tag", "Nur deutsch"):
        assert title in pages[contents[title] - 1]
    assert f"Mehr steht unter Erste Schritte (page {contents['Erste Schritte']})." in papers.text(german)


def test_it_begins_with_whom_to_call_and_what_to_say(german: bytes) -> None:
    assert "Polizei · 110 (page" in papers.pages(german)[1]
    assert "Bitte rufen Sie einen Krankenwagen." in papers.pages(german)[1]


def test_office_words_and_every_contact_are_at_the_end(german: bytes) -> None:
    said = papers.text(german)
    assert "Duldung: Sie werden im Moment nicht abgeschoben." in said
    assert said.index("Musterstraße 1, 06618 Naumburg") < said.index("Duldung: ")


def test_its_cover_says_what_it_is_and_has_one_code(german: bytes, sample: Library) -> None:
    cover = papers.pages(german)[0]
    for words in ("Musterkreis", "Deutsch", sample.revision[:12]):
        assert words in cover
    assert papers.codes(german) == ["https://guide.example.org/de/"]


def test_what_is_not_written_in_its_language_is_left_out(sample: Library) -> None:
    arabic = printed(sample, "ar")
    assert "اليوم" in papers.text(arabic)
    assert "Nur deutsch" not in papers.text(arabic)
    assert left_out(sample, sample.language("ar")) == 1
    assert left_out(sample, sample.language("de")) == 0


def test_what_a_machine_has_translated_is_said_once_where_it_is_all_of_it(sample: Library) -> None:
    assert papers.text(printed(sample, "ar")).count("Nobody") == 1


def test_it_is_tagged_and_in_one_language(german: bytes) -> None:
    assert papers.languages(german) == {"de"}
    assert {"TOC", "TOCI", "Reference", "H1"} <= set(papers.tags(german))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in german
