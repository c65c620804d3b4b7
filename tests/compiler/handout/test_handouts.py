"""A handout has both languages side by side, with all that an adviser and a newcomer need of the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import papers
from bundles import CONTACTS, PAGES, paragraph, write_bundle
from compiler.handout.handouts import handout
from compiler.handout.typesetting import typeset
from guide.bundle.blocks import Block, BulletList, Cell, Heading, Item, Paragraph, Run, Table
from guide.bundle.model import Hours, Interval, Page, Translation
from guide.bundle.opened import open_bundle
from guide.library import Library
from guide.library.indexes import Indexes

WEB = "https://guide.example.org"
FIRST_DAY = "first-steps/first-day"


def library(folder: Path, *own: Page) -> Library:
    """The sample guide with some pages of one's own in place of others."""
    replaced = {(page.id, page.language) for page in own}
    pages = [page for page in PAGES if (page.id, page.language) not in replaced]
    return Library(open_bundle(write_bundle(folder, pages=[*pages, *own])), Indexes(shipped=(), own=folder))


def printed(library: Library, page: str, *tags: str, web: str = "") -> bytes:
    made = handout(library, [page], [library.language(tag) for tag in tags], web)
    return typeset("handout", made.told, made.pictures).content


def both(folder: Path, german: tuple[Block, ...], arabic: tuple[Block, ...]) -> bytes:
    """A page in two languages, German first."""
    pages = (Page(FIRST_DAY, "de", "Tag", blocks=german), Page(FIRST_DAY, "ar", "يوم", blocks=arabic))
    return printed(library(folder, *pages), FIRST_DAY, "de", "ar")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="module")
def first_day(sample: Library) -> bytes:
    return printed(sample, FIRST_DAY, "ar", "de", web=WEB)


def test_what_belongs_together_is_read_one_after_the_other(first_day: bytes) -> None:
    said = papers.paragraphs(first_day)
    places = [next(place for place, text in enumerate(said) if words in text) for words in ("تأتون", "Sie kommen")]
    assert places[1] == places[0] + 1


def test_a_language_that_does_not_say_something_says_so(first_day: bytes) -> None:
    said = papers.paragraphs(first_day)
    assert said[said.index("Die Schritte") - 1] == "Not in this language"


def test_arabic_is_copied_in_its_order(sample: Library) -> None:
    lines = papers.lines(printed(sample, FIRST_DAY, "ar"))
    assert "ماذا يحدث." in lines
    assert "تأتون إلى الوكالة." in lines


def test_entries_of_lists_stand_beside_each_other(tmp_path: Path) -> None:
    german = BulletList((Item((paragraph("eins"),)), Item((paragraph("zwei"),)), Item((paragraph("drei"),))))
    arabic = BulletList((Item((paragraph("واحد"),)), Item((paragraph("اثنان"),))))
    said = papers.paragraphs(both(tmp_path, (german,), (arabic,)))
    start = said.index("eins")
    assert said[start : start + 6] == ["eins", "واحد", "zwei", "اثنان", "drei", "Not in this language"]


def test_a_wide_table_has_the_whole_width_in_each_language(tmp_path: Path) -> None:
    def table(word: str) -> Table:
        cells = tuple(Cell((Run(f"{word}{number}"),)) for number in range(3))
        return Table(cells, (cells,), ("start", "center", "end"))

    made = both(tmp_path, (table("Wort"),), (table("كلمة"),))
    assert papers.tags(made).count("Table") == 2
    assert papers.tags(made).count("TH") == 6
    first, second = (next(n for n, line in enumerate(papers.lines(made)) if word in line) for word in ("Wort", "كلمة"))
    assert first < second


def test_contacts_come_with_every_fact_in_both_languages(first_day: bytes) -> None:
    said = papers.text(first_day)
    for fact in ("Agentur", "الوكالة", "Musterstraße 1, 06618 Naumburg", "0361 730730", "agency@example.org"):
        assert fact in said
    assert said.count("0361 730730") == 2


def test_opening_hours_are_a_week(tmp_path: Path) -> None:
    week = ((Interval(540, 720), Interval(780, 960)),) * 5 + ((),) * 2
    hours = Hours(week, date(2026, 1, 1), date(2028, 12, 31), {"2026-12-25": ()})
    contact = replace(CONTACTS["agency"], hours=hours)
    folder = write_bundle(tmp_path, contacts=[CONTACTS["police"], contact])
    found = Library(open_bundle(folder), Indexes(shipped=(), own=folder))
    lines = papers.lines(printed(found, "contacts/agency", "de"))
    assert "day 1 9:00–12:00, 13:00–16:00" in lines
    assert "day 7 Closed" in lines
    assert "On public holidays and on single days the hours may differ." in lines


def test_its_code_opens_the_page_in_the_first_language(first_day: bytes, sample: Library) -> None:
    address = f"{WEB}/ar/{FIRST_DAY}/"
    assert papers.codes(first_day) == [address]
    assert address in papers.links(first_day)
    assert not papers.codes(printed(sample, FIRST_DAY, "ar", "de"))


def test_it_says_how_the_text_came_about_and_how_old_it_is(first_day: bytes, sample: Library) -> None:
    assert "A machine translated" in papers.text(first_day)
    assert "Compared with the sources on 22. month 11 2026" in papers.text(first_day)
    assert f"Version of the content: {sample.revision[:12]}" in papers.pages(printed(sample, FIRST_DAY, "de"))[0]
    assert "Broschüre (2023), example.org" in papers.text(first_day)


def test_a_text_in_another_language_says_so_and_is_there_once(sample: Library) -> None:
    made = papers.text(printed(sample, "german-only", "ar", "de"))
    assert made.count("Krankenbehandlungsschein") == 1
    assert "This page is not yet available in" in made


def test_a_paragraph_that_has_changed_since_says_so(tmp_path: Path) -> None:
    arabic = Page("german-only", "ar", "صفحة", "", (paragraph("نص"),), Translation("de", "human"), changed=(0,))
    said = papers.text(printed(library(tmp_path, arabic), "german-only", "ar", "de"))
    assert "Changed in الألمانية since it was translated" in said
    assert "machine" not in said


def test_a_section_brings_all_below_it_and_links_name_the_page(sample: Library) -> None:
    made = printed(sample, "first-steps", "de", web=WEB)
    assert papers.size(made) == 2
    assert papers.outline(made) == ["Erste Schritte", ["Der erste Tag"]]
    assert papers.codes(made) == [f"{WEB}/de/first-steps/", f"{WEB}/de/{FIRST_DAY}/"]
    assert "Mehr steht unter Erste Schritte (page 1)." in papers.text(made)
    assert f"{WEB}/de/german-only/" in papers.links(made)


def test_several_topics_are_one_document_with_each_page_once(sample: Library) -> None:
    made = handout(sample, [FIRST_DAY, "first-steps", "german-only"], [sample.language("de")], "")
    paper = typeset("handout", made.told, made.pictures).content
    assert papers.outline(paper) == ["Der erste Tag", "Erste Schritte", "Nur deutsch"]


def test_more_than_two_languages_follow_each_other(sample: Library) -> None:
    made = printed(sample, "first-steps", "de", "ar", "uk")
    assert papers.size(made) == 6
    assert "(page 1)" in papers.text(made)
    assert "(page 5)" in papers.text(made)
    assert "Not in this language" not in papers.text(made)


def test_it_can_be_read_aloud(first_day: bytes) -> None:
    assert {"H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Figure"} <= set(papers.tags(first_day))
    assert papers.languages(first_day) == {"ar", "de"}
    assert ["QR code that opens" in text for text in papers.alternatives(first_day)] == [True]
    assert papers.outline(first_day) == ["اليوم الأول"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in first_day


def test_no_level_of_headings_is_left_out(tmp_path: Path) -> None:
    blocks = (Heading(4, (Run("tief"),), "tief"), Heading(2, (Run("hoch"),), "hoch"), paragraph("Text"))
    made = printed(library(tmp_path, Page(FIRST_DAY, "de", "Tag", blocks=blocks)), FIRST_DAY, "de")
    assert [tag for tag in papers.tags(made) if tag in ("H1", "H2", "H3", "H4")] == ["H1", "H2", "H2", "H2"]


def test_it_carries_its_fonts_and_is_the_same_every_time(first_day: bytes, sample: Library) -> None:
    fonts = papers.fonts(first_day)
    assert all(fonts.values())
    assert {name.partition("+")[2] for name in fonts} == {"NotoSans-Regular", "Vazirmatn-Regular"}
    assert printed(sample, FIRST_DAY, "ar", "de", web=WEB) == first_day


def test_an_address_behind_words_is_printed_beside_them(tmp_path: Path) -> None:
    runs = (
        Run("hier", link="https://example.org/a"),
        Run(" und "),
        Run("example.org", link="https://www.example.org/"),
        Run(" oder "),
        Run("0361 730730", link="tel:+49361730730"),
    )
    made = printed(library(tmp_path, Page(FIRST_DAY, "de", "Tag", blocks=(Paragraph(runs),))), FIRST_DAY, "de")
    assert "hier (example.org/a) und example.org oder 0361 730730" in papers.text(made)
