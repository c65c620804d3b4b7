"""Every spelling of an address leads to the same place, and what leads nowhere says why."""

import pytest

from compiler.facts import no_facts
from compiler.links import Addresses, BrokenLink
from compiler.markdown.document import Document
from compiler.source import PageSource

PAGES = {
    "first-steps": {"de": frozenset({"los"})},
    "first-steps/first-day": {"de": frozenset({"papiere"}), "ar": frozenset({"الأوراق"})},
    "first-steps/money": {"de": frozenset[str]()},
    "housing": {"de": frozenset({"miete"})},
    "жильё": {"de": frozenset[str]()},
    "contacts/town-hall": {"de": frozenset[str]()},
}
ADDRESSES = Addresses(PAGES, ("de", "ar", "zh-Hans"), "de")


def resolve(target: str, language: str = "de") -> str:
    path = f"first-steps/first-day/{language}.md"
    page = PageSource(path, "first-steps/first-day", language, no_facts(path), Document())
    return ADDRESSES.resolve(target, page)


@pytest.mark.parametrize(
    "target",
    [
        "/first-steps/money",
        "first-steps/money",
        "/first-steps/money/",
        "/first-steps/money/de.md",
        "/first-steps/money.md",
        "/first-steps/money/zh-hans.md",
        "/de/first-steps/money",
        "/de/first-steps/money/de.md",
        "/zh-Hans/first-steps/money",
        "../money",
        "../money/de.md",
        "./../money/",
        "/first-steps/../first-steps/money",
        "/first%2Dsteps/money",
    ],
)
def test_every_spelling_of_a_topic_leads_to_it(target: str) -> None:
    assert resolve(target) == "/first-steps/money"


@pytest.mark.parametrize(
    "target", ["/contacts/town-hall", "contacts/town-hall", "contact:town-hall", "/ar/contacts/town-hall"]
)
def test_every_spelling_of_a_contact_leads_to_it(target: str) -> None:
    assert resolve(target) == "/contacts/town-hall"


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("#papiere", "/first-steps/first-day#papiere"),
        ("/housing#miete", "/housing#miete"),
        ("../../housing/de.md#miete", "/housing#miete"),
        ("/жильё", "/жильё"),
        ("/%D0%B6%D0%B8%D0%BB%D1%8C%D1%91", "/жильё"),
    ],
)
def test_anchors_and_other_scripts_are_kept(target: str, address: str) -> None:
    assert resolve(target) == address


def test_an_anchor_is_looked_for_in_the_page_the_reader_is_shown() -> None:
    assert resolve("/first-steps/first-day#الأوراق", "ar").endswith("#الأوراق")
    # not written in Arabic, so the German page is shown
    assert resolve("/housing#miete", "ar") == "/housing#miete"
    with pytest.raises(BrokenLink, match="has no heading #papiere"):
        resolve("/first-steps/first-day#papiere", "ar")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("HTTPS://example.org", "HTTPS://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+49344512345", "tel:+49344512345"),
    ],
)
def test_addresses_outside_pass_through(target: str, address: str) -> None:
    assert resolve(target) == address


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("", "without an address"),
        ("javascript:alert(1)", "start with javascript: are not opened"),
        ("JavaScript:alert(1)", "start with javascript: are not opened"),
        ("data:text/html,x", "start with data: are not opened"),
        ("file:///etc/passwd", "start with file: are not opened"),
        ("tel:", "nothing follows tel:"),
        ("//example.org", "no address //example.org"),
        ("../../../../housing/x", "no page"),
        ("/first-steps/nothing", "no page /first-steps/nothing"),
        ("contact:nobody", "no page /contacts/nobody"),
        ("/", "no page /"),
        ("/de", "no page /de"),
    ],
)
def test_what_leads_nowhere_says_so(target: str, words: str) -> None:
    with pytest.raises(BrokenLink, match=words):
        resolve(target)


def test_a_slip_of_the_pen_is_guessed() -> None:
    with pytest.raises(BrokenLink) as broken:
        resolve("/housng")
    assert broken.value.fix == "did you mean housing?"
