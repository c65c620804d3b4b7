"""What a newcomer keeps and follows: the first start, home, steps, saved pages, settings, a report."""

from pathlib import Path
from urllib.parse import unquote

import flet as ft
import pytest

from arrivals import ARRIVAL, ARRIVAL_PAGES, ARRIVAL_TOPICS
from bundles import paragraph, write_bundle
from device import Device, read
from guide.bundle.model import Page, Translation
from guide.library import Library, open_library
from guide.settings import KEY, Settings, decode, encode


@pytest.fixture(scope="module")
def arrival(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("arrival")
    bundle = write_bundle(folder / "bundle", ARRIVAL, ARRIVAL_PAGES, topics=ARRIVAL_TOPICS)
    return open_library(bundle, folder / "no-index", folder / "data")


def kept(settings: Settings) -> dict[str, str]:
    """A device on which these settings were kept."""
    return {KEY: encode(settings)}


def settings_of(device: Device) -> Settings:
    return decode(device.settings)


async def test_the_first_start_speaks_the_language_of_the_device_and_offers_it_first(arrival: Library) -> None:
    device = Device(languages=("ar-EG", "de"))
    await device.open(arrival)
    assert "منطقة" in device.texts()
    names = [text for text in device.texts() if text in {"Deutsch", "العربية", "Українська"}]
    assert names[0] == "العربية"


async def test_the_first_start_asks_for_a_second_language_and_the_text_size(arrival: Library) -> None:
    device = Device()
    await device.open(arrival)
    await device.tap("Українська")
    assert device.headings() == [(1, "A second language?")]
    await device.tap("Deutsch")
    await device.tap("Continue")
    await device.tap("150%")
    await device.tap("Open the guide")
    assert device.visited == ["/uk"]
    assert settings_of(device) == Settings(language="uk", second="de", text_size=1.5)


async def test_the_questions_of_the_first_start_can_be_skipped(arrival: Library) -> None:
    device = Device()
    await device.open(arrival)
    await device.tap("Deutsch")
    await device.tap("Skip")
    assert device.visited == ["/de"]
    assert settings_of(device) == Settings(language="de")


async def test_whoever_came_by_a_link_is_not_asked_more_than_the_language(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/german-only")
    await device.choose(3)
    await device.tap("العربية")
    assert device.visited[-1] == "/ar/german-only"


async def test_home_leads_to_the_readers_steps_and_to_what_was_read_last(arrival: Library) -> None:
    device = Device(kept(Settings(language="de", recent=("german-only", "gone"), done=("first-steps/first-day#1",))))
    await device.open(arrival)
    assert {"My steps", "1 of 2 steps done", "Read last", "Nur deutsch", "Contacts"} <= set(device.texts())
    await device.tap("My steps")
    assert device.visited[-1] == "/de/-/steps"


async def test_home_shows_the_notices_that_are_pinned_and_hold_today(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de")
    assert "Wasser abkochen" in device.texts()
    assert "Vergangen" not in device.texts()


async def test_a_page_that_was_opened_is_the_one_read_last(arrival: Library) -> None:
    device = Device(kept(Settings(language="de", recent=("german-only",))))
    await device.open(arrival, "/de/first-steps")
    assert settings_of(device).recent == ("first-steps", "german-only")


async def test_steps_are_ticked_off_on_a_page_and_stay_so_in_another_language(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/first-steps/first-day")
    await device.tick(1)
    assert "1 of 2 steps done" in device.texts()
    assert settings_of(device).done == ("first-steps/first-day#2",)
    await device.follow("/ar/first-steps/first-day")
    assert [box.value for box in device.controls(ft.Checkbox)] == [False, True]
    await device.tick(1)
    assert settings_of(device).done == ()


async def test_the_list_of_steps_follows_from_the_situation(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/-/steps")
    assert "Asyl" not in device.texts()
    await device.tap("Ich habe Asyl beantragt")
    assert (2, "Asyl") in device.headings()
    assert "0 of 4 steps done" in device.texts()
    assert settings_of(device).situation == "asylum"
    await device.tap("Ich habe Asyl beantragt")
    assert settings_of(device).situation == ""


async def test_the_ticks_are_removed_only_after_a_second_question_and_only_those_of_the_list(arrival: Library) -> None:
    done = ("first-steps/first-day#1", "elsewhere#1")
    device = Device(kept(Settings(language="de", done=done)))
    await device.open(arrival, "/de/-/steps")
    await device.tap("Remove all ticks")
    assert settings_of(device).done == done
    await device.tap("Cancel")
    await device.tap("Remove all ticks")
    await device.tap("Remove all ticks")
    assert settings_of(device).done == ("elsewhere#1",)


async def test_a_page_is_saved_found_again_and_taken_off_the_list(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/german-only")
    await device.tap("Save")
    assert "Saved" in contents(device)
    await device.follow("/de/-/saved")
    await device.tap("Nur deutsch")
    assert device.visited[-1] == "/de/german-only"
    await device.follow("/de/-/saved")
    remove = next(button for button in device.controls(ft.IconButton) if "Remove" in str(button.tooltip))
    await device.session.dispatch_event(remove._i, "click", None)
    await device.settle()
    assert settings_of(device).saved == ()
    assert "You have not saved a page yet." in device.texts()


async def test_what_has_changed_in_german_is_marked_with_the_german_a_tap_away(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/ar/first-steps/first-day")
    german = "Sie kommen in die Migrationsagentur."
    assert german not in device.texts()
    await device.tap("Changed in الألمانية since it was translated")
    assert german in device.texts()
    words = next(text for text in device.controls(ft.Text) if read(text) == german)
    assert not _inside_rtl(words)


async def test_what_was_translated_from_another_language_is_marked_with_that_one(tmp_path: Path) -> None:
    translated = Page(
        "first-steps/first-day",
        "uk",
        "Перший день",
        blocks=(paragraph("Ви приходите до агенції."),),
        translation=Translation("ar", "human"),
        changed=(0,),
    )
    bundle = write_bundle(tmp_path / "bundle", ARRIVAL, [*ARRIVAL_PAGES, translated], topics=ARRIVAL_TOPICS)
    device = Device()
    await device.open(open_library(bundle, tmp_path / "no-index", tmp_path / "data"), "/uk/first-steps/first-day")
    await device.tap("Changed in العربية since it was translated")
    assert "تأتون إلى الوكالة." in device.texts()


async def test_a_page_leads_on_to_the_next_topic_and_to_its_other_languages(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/first-steps/first-day")
    assert {"What comes next", "Asyl"} <= set(device.texts())
    await device.tap("العربية")
    assert device.visited[-1] == "/ar/first-steps/first-day"


@pytest.mark.parametrize(
    ("label", "address"),
    [
        ("Two languages side by side", "/de/-/beside/german-only"),
        ("Show in large type", "/de/-/show/german-only"),
        ("Hand over to another phone", "/de/-/handover/german-only"),
        ("Something is wrong here", "/de/-/report/german-only"),
    ],
)
async def test_a_page_leads_to_its_tools(arrival: Library, label: str, address: str) -> None:
    device = Device()
    await device.open(arrival, "/de/german-only")
    await device.tap(label)
    assert device.visited[-1] == address


async def test_a_page_is_put_on_the_reading_list_which_is_then_a_tap_away(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/german-only")
    await device.tap("Put on the reading list")
    await device.tap("Open the reading list")
    assert device.visited[-1].startswith("/de/-/list")


async def test_a_report_holds_what_whoever_repairs_it_has_to_know(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/ar/-/report/first-steps/first-day#steps")
    await device.tap("The translation is wrong")
    await device.type("Falsches Wort")
    link = next(str(button.url) for button in device.controls(ft.FilledButton) if button.url)
    assert link.startswith("mailto:guide@example.org?")
    for part in (
        "The translation is wrong",
        "Falsches Wort",
        "?at=steps",
        "الخطوات",
        "Language: ar",
        arrival.revision[:8],
    ):
        assert part in unquote(link)


async def test_a_report_about_the_guide_as_a_whole_needs_no_page(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/-/report")
    assert "Language: de" in device.texts()


async def test_the_settings_say_what_is_stored_and_delete_it_after_a_second_question(arrival: Library) -> None:
    device = Device(kept(Settings(language="de", saved=("german-only",))))
    await device.open(arrival, "/de/-/settings")
    assert (2, "What this app stores") in device.headings()
    await device.tap("Delete everything")
    assert settings_of(device).saved == ("german-only",)
    await device.tap("Delete everything")
    assert device.kept == {}
    assert device.visited[-1] == "/-/languages"
    await device.tap("Українська")
    assert device.headings() == [(1, "A second language?")]


async def test_high_contrast_changes_the_colours_of_both_themes(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/-/settings")
    before = _surfaces(device)
    await device.tap("High contrast")
    assert settings_of(device).high_contrast
    assert _surfaces(device) == ["#ffffff", "#000000"] != before


async def test_a_saved_page_that_is_gone_is_said_to_be_until_the_reader_has_read_it(arrival: Library) -> None:
    device = Device(kept(Settings(language="de", saved=("gone", "german-only"))))
    await device.open(arrival, "/de/-/saved")
    gone = "1 page of this list is not in this guide any more."
    assert {"Nur deutsch", gone} <= set(device.texts())
    await device.tap_icon("Close")
    assert gone not in device.texts()
    assert settings_of(device).saved == ("german-only",)


async def test_a_page_that_is_gone_leads_to_the_topic_it_lay_in(arrival: Library) -> None:
    device = Device()
    await device.open(arrival, "/de/first-steps/gone")
    assert (1, "This page does not exist") in device.headings()
    await device.tap("Erste Schritte")
    assert device.visited[-1] == "/de/first-steps"


def contents(device: Device) -> set[str]:
    return {str(button.content) for button in device.controls(ft.FilledTonalButton)}


def _surfaces(device: Device) -> list[str]:
    page = device.session.page
    schemes = [theme.color_scheme for theme in (page.theme, page.dark_theme) if theme is not None]
    return [str(scheme.surface) for scheme in schemes if scheme is not None]


def _inside_rtl(control: ft.BaseControl) -> bool:
    above = control.parent
    while above is not None:
        if isinstance(above, ft.Container) and above.rtl:
            return True
        above = above.parent
    return False
