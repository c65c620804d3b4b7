"""What goes into a bundle comes out of it, the same on every run and machine."""

import os
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from compiler.pipeline import compile_guide
from compiler.translation.stamping import Wanted, stamp_translations
from guide.bundle.blocks import BulletList, Callout, ContactCard, Paragraph, Picture, Steps, plain
from guide.bundle.model import Address, Interval, Occurrence, Phone, Position, Publisher, Source, Term
from guide.bundle.opened import Bundle

at = datetime.fromisoformat

FULL = Path(__file__).parents[1] / "sites" / "good-full"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    compilation = compile_guide(FULL, tmp_path_factory.mktemp("full") / "out")
    assert compilation.bundle is not None
    return compilation.bundle


def test_the_guide_has_what_guide_yaml_says(bundle: Bundle) -> None:
    guide = bundle.guide
    assert guide.id == "full"
    assert guide.name["en"] == "Fulltown"
    assert [language.tag for language in guide.languages] == ["de", "en", "ar"]
    assert guide.emergency == ("fire-brigade",)
    assert guide.colour == "#00696d"
    address = "Am Markt 1\n01234 Vollstadt"
    assert guide.publisher == Publisher(
        "Stadt Vollstadt", address, "guide@vollstadt.example", "https://vollstadt.example/"
    )


def test_the_guide_has_situations_sayings_and_words_in_its_languages(bundle: Bundle) -> None:
    guide = bundle.guide
    assert [situation.id for situation in guide.situations] == ["asylum", "family"]
    assert guide.situations[0].names == {"de": "Ich suche Schutz.", "en": "I seek protection."}
    assert [saying.texts["de"] for saying in guide.sayings] == ["Hilfe!", "Ich brauche einen Arzt."]
    assert guide.terms[0] == Term(
        "duldung",
        "Duldung",
        {
            "de": "Sie müssen ausreisen, aber nicht jetzt.",
            "ar": "عليكم المغادرة \u2068(Ausreise)\u2069، لكن ليس الآن.",
        },
    )
    assert guide.language_names == {"no": {"de": "Norwegisch", "en": "Norwegian", "ar": "النرويجية"}}
    assert guide.time_zone == "Europe/Berlin"
    assert guide.redirects == {"home/first-day": "arrive/first-day", "contacts/old-town-hall": "contacts/town-hall"}


def test_topics_are_in_order_those_without_one_last(bundle: Bundle) -> None:
    assert bundle.guide.sections == ("arrive", "work")
    assert bundle.topics["arrive"].children == ("arrive/first-day", "arrive/housing")


def test_a_topic_has_its_facts_and_heads(bundle: Bundle) -> None:
    topic = bundle.topics["arrive/first-day"]
    assert topic.heads["de"].title == "Der erste Tag: so geht es los"
    assert topic.heads["de"].summary == "Was am Tag der Ankunft passiert."
    assert list(topic.heads) == ["ar", "de"]
    assert (topic.checked_on, topic.review_by) == (date(2026, 11, 22), date(2027, 5, 31))
    assert topic.sources == (Source("Broschüre"),)
    assert topic.audience == ("asylum",)


def test_a_contact_has_its_facts(bundle: Bundle) -> None:
    contact = bundle.contacts["town-hall"]
    assert contact.address == Address("Am Markt 1", "01234", "Vollstadt")
    assert contact.phones == (Phone("+49344512345", "03445 12345"), Phone("115", "115"))
    assert contact.position == Position(51.15, 11.81)
    assert contact.step_free == "limited"
    assert contact.sources[1] == Source("Anruf am 3. November")
    assert bundle.contacts["fire-brigade"].languages == ("de", "no")
    assert bundle.contacts["fire-brigade"].step_free == "no"


def test_a_contact_has_its_hours_and_the_topics_that_show_it(bundle: Bundle) -> None:
    contact = bundle.contacts["town-hall"]
    assert contact.topics == ("arrive/first-day",)
    assert contact.opening_hours == "Mo-Fr 09:00-12:00; PH off"
    assert contact.hours is not None
    assert contact.hours.week == ((Interval(540, 720),),) * 5 + ((), ())
    assert (contact.hours.first, contact.hours.last) == (date(2026, 1, 1), date(2028, 12, 31))
    assert contact.hours.exceptions["2027-01-06"] == ()


def test_a_notice_has_its_days_and_topics(bundle: Bundle) -> None:
    notice = bundle.notices["closed"]
    assert (notice.urgency, notice.pinned) == ("important", True)
    assert (notice.first, notice.last) == (date(2026, 12, 24), date(2027, 1, 2))
    assert notice.topics == ("arrive/first-day",)
    assert notice.heads["en"].title == "Town hall closed"
    page = bundle.page("notices/closed", "de")
    assert page is not None
    (paragraph,) = page.blocks
    assert isinstance(paragraph, Paragraph)
    assert [run.link for run in paragraph.runs if run.link] == ["/contacts/town-hall", "/events/course"]


def test_an_event_has_its_occurrences(bundle: Bundle) -> None:
    event = bundle.events["course"]
    days = [occurrence.start.date().isoformat() for occurrence in event.occurrences]
    assert days == ["2026-12-07", "2026-12-14", "2026-12-21", "2027-01-04", "2027-01-11"]
    assert event.occurrences[0] == Occurrence(at("2026-12-07 17:00"), at("2026-12-07 18:30"))
    assert (event.all_day, event.contact, event.web) == (False, "town-hall", "https://vollstadt.example/kurs")
    assert event.address == Address("Am Markt 2", "", "Vollstadt")
    market = bundle.events["market"]
    assert market.all_day
    assert len(market.occurrences) == 3


def test_words_of_the_glossary_are_marked(bundle: Bundle) -> None:
    page = bundle.page("arrive/first-day", "de")
    assert page is not None
    (tasks,) = (block for block in page.blocks if isinstance(block, BulletList))
    first, *_ = tasks.items[1].blocks
    assert isinstance(first, Paragraph)
    assert first.runs[0].term == "registration-form"


def test_what_the_source_no_longer_says_is_marked_as_changed(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(FULL, tmp_path / "copy"))
    (copy / "arrive" / "de.md").write_text("---\ntitle: A\n---\nGuten Tag.\n\nAlt.\n")
    translation = "---\ntitle: A\ntranslation: {from: de, by: human}\n---\nOne.\n\nTwo.\n"
    (copy / "arrive" / "en.md").write_text(translation)
    list(stamp_translations(copy, Wanted(["en"], ["arrive"])))
    (copy / "arrive" / "de.md").write_text("---\ntitle: A\n---\nNeu.\n\nGuten Tag.\n")
    compiled = compile_guide(copy, tmp_path / "out").bundle
    assert compiled is not None
    page = compiled.page("arrive", "en")
    assert page is not None
    assert page.changed == (1,)


def test_a_page_has_its_blocks_with_addresses_of_the_bundle(bundle: Bundle) -> None:
    page = bundle.page("arrive/first-day", "de")
    assert page is not None
    first = page.blocks[0]
    assert isinstance(first, Paragraph)
    assert [run.link for run in first.runs if run.link] == ["/contacts/town-hall", "/arrive/housing#miete"]
    kinds = {type(block): block for block in page.blocks}
    assert kinds[Picture] == Picture("media/entrance.png", "Der Eingang des Rathauses")
    assert kinds[ContactCard] == ContactCard("town-hall")
    assert {Steps, Callout} < kinds.keys()


def test_a_translation_says_who_made_it(bundle: Bundle) -> None:
    arriving = bundle.page("arrive", "en")
    assert arriving is not None
    assert arriving.translation is not None
    assert (arriving.translation.by, arriving.translation.reviewed_by) == ("human", "Ada")
    original = bundle.page("arrive", "de")
    assert original is not None
    assert original.translation is None


def test_mixed_directions_are_isolated_in_titles_and_text(bundle: Bundle) -> None:
    page = bundle.page("arrive/first-day", "ar")
    assert page is not None
    assert page.title == bundle.topics["arrive/first-day"].heads["ar"].title == "اليوم الأول في \u2068Vollstadt\u2069"
    first = page.blocks[0]
    assert isinstance(first, Paragraph)
    assert "\u2068+49 3445 12399\u2069" in plain(first.runs)


def test_only_pictures_that_are_shown_are_in_the_bundle(bundle: Bundle) -> None:
    media = [path for path in bundle.manifest.files if path.startswith("media/")]
    assert media == ["media/entrance.png"]
    assert bundle.media("media/entrance.png") == (FULL / "media" / "entrance.png").read_bytes()


def test_the_same_content_gives_the_same_bytes_wherever_and_whenever_it_lies(bundle: Bundle, tmp_path: Path) -> None:
    copy = tmp_path / "somewhere" / "else"
    # made in another order, with other times
    for file in sorted(FULL.rglob("*"), key=lambda file: file.name, reverse=True):
        if file.is_file():
            target = copy / file.relative_to(FULL)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (1, 1))
    again = compile_guide(copy, tmp_path / "out").bundle
    assert again is not None
    assert again.manifest == bundle.manifest


def test_content_may_come_from_windows(tmp_path: Path, bundle: Bundle) -> None:
    copy = Path(shutil.copytree(FULL, tmp_path / "copy"))
    for file in [*copy.rglob("*.md"), *copy.rglob("*.yaml")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    again = compile_guide(copy, tmp_path / "out").bundle
    assert again is not None
    assert again.manifest == bundle.manifest
