"""What goes into a bundle comes out of it, the same on every run and machine."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from compiler.pipeline import compile_guide
from guide.bundle.blocks import Callout, ContactCard, Paragraph, Picture, Steps, plain
from guide.bundle.model import Address, Position, Publisher, Source
from guide.bundle.opened import Bundle

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
    assert contact.phones == ("+49 3445 12345", "115")
    assert contact.position == Position(51.15, 11.81)
    assert contact.step_free == "limited"
    assert contact.sources[1] == Source("Anruf am 3. November")
    assert bundle.contacts["fire-brigade"].languages == ("de", "no")
    assert bundle.contacts["fire-brigade"].step_free == "no"


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
    assert "\u2068+49 3445 12345\u2069" in plain(first.runs)


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
