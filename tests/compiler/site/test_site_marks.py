"""What became of a translation stands beside the text it is about."""

from pathlib import Path

import pytest
from lxml.html import HtmlElement, fromstring

from bundles import NOTICES, PAGES, paragraph, write_bundle
from compiler.site.building import plan_site
from compiler.site.editions import Edition
from compiler.site.pages import guide_page
from compiler.site.start import homes
from guide.bundle.model import Head, Notice, Page, Translation
from guide.bundle.opened import open_bundle
from plain_page import found

SOURCE = Page("german-only", "de", "Nur deutsch", blocks=(paragraph("Neu."), paragraph("Wie immer.")))


def shown(folder: Path, page: Page, *translations: Page) -> HtmlElement:
    """The page as a reader of its language gets it, in a guide with further translations of it."""
    others = [other for other in PAGES if other.id != page.id]
    pages = [*others, SOURCE, *translations, page]
    site = plan_site(open_bundle(write_bundle(folder / "bundle", pages=pages)), folder / "cache")
    _, content = guide_page(Edition(site, site.library.language(page.language)), page.id)
    return fromstring(content.decode())


def arabic(**marks: object) -> Page:
    blocks = (paragraph("قديم."), paragraph("كالعادة."), paragraph("لم يعد."))
    return Page("german-only", "ar", "بالألمانية", blocks=blocks, translation=Translation("de", "machine"), **marks)  # type: ignore[arg-type]


def test_a_paragraph_that_has_changed_has_its_original_with_it(tmp_path: Path) -> None:
    tree = shown(tmp_path, arabic(changed=(0, 2)))
    first, gone = found(tree, "//div[@class='marked changed']")
    assert found(first, "p/text()") == ["قديم."]
    assert found(first, "details/div[@lang='de'][@dir='ltr']/p/text()") == ["Neu."]
    assert not found(gone, "details/div")
    assert len(found(tree, "//article/p[@data-block]")) == 1


def test_what_was_translated_from_another_language_has_its_original_in_that_one(tmp_path: Path) -> None:
    blocks = (paragraph("Старе."), paragraph("Як завжди."))
    page = Page("german-only", "uk", "Сторінка", "", blocks, Translation("ar", "human"), changed=(0,))
    (changed,) = found(shown(tmp_path, page, arabic()), "//div[@class='marked changed']")
    assert "العربية" in "".join(found(changed, "details/summary//text()"))
    assert found(changed, "details/div[@lang='ar'][@dir='rtl']/p/text()") == ["قديم."]


@pytest.mark.parametrize(("marks", "above", "inside"), [((), 1, 0), ((1,), 0, 1)])
def test_a_machine_is_named_once_for_a_page_else_at_each_paragraph(
    tmp_path: Path, marks: tuple[int, ...], above: int, inside: int
) -> None:
    tree = shown(tmp_path, arabic(machine_made=marks))
    notes = "p[contains(@class, 'note')]//*[name()='use'][contains(@href, 'smart_toy')]"
    assert len(found(tree, f"//main/{notes}")) == above
    assert len(found(tree, f"//article/div[@class='marked']/{notes}")) == inside


def test_a_page_that_leaves_something_out_says_where_it_stands(tmp_path: Path) -> None:
    tree = shown(tmp_path, arabic(missing=1))
    assert len(found(tree, "//main/p[@class='box']")) == 1


def test_a_report_names_the_page_and_its_version(tmp_path: Path) -> None:
    tree = shown(tmp_path, arabic())
    (link,) = found(tree, "//a[starts-with(@href, 'mailto:?subject=')]/@href")
    assert "%2Far%2Fgerman-only" in link
    assert str(tree.get("data-version")) in link


@pytest.mark.parametrize(("notice", "is_told"), [("closed", True), ("water", True), ("past", True), ("always", False)])
def test_how_urgent_a_notice_is_and_how_long_it_holds_is_told_where_there_is_something_to_tell(
    tmp_path: Path, notice: str, is_told: bool
) -> None:
    notices = {**NOTICES, "always": Notice("always", {"de": Head("Immer")})}
    pages = [*PAGES, Page("notices/always", "de", "Immer")]
    site = plan_site(open_bundle(write_bundle(tmp_path / "bundle", pages=pages, notices=notices)), tmp_path / "cache")
    _, content = guide_page(Edition(site, site.library.language("de")), f"notices/{notice}")
    assert bool(found(fromstring(content.decode()), "//article//p[contains(@class, 'notice')]")) == is_told


def test_what_is_most_urgent_stands_first(tmp_path: Path) -> None:
    site = plan_site(open_bundle(write_bundle(tmp_path / "bundle")), tmp_path / "cache")
    (content, *_) = (content for _, content in homes(site))
    titles = found(fromstring(content.decode()), "//a[contains(@class, 'notice')]/strong/text()")
    assert titles == ["Wasser abkochen", "Vergangen"]
