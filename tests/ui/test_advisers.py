import flet as ft
import pytest

from device import Device, read
from guide.library import Library
from guide.settings import Settings, decode, encode
from guide.ui.routes import Place, address
from guide.ui.screens.show import enlarged

DAY = "first-steps/first-day"
GERMAN_ONLY = "german-only"


def kept(settings: Settings) -> dict[str, str]:
    return {"settings": encode(settings)}


async def press(device: Device, name: str) -> None:
    """Press the button that shows an icon only and has this name."""
    button = next(button for button in device.controls(ft.IconButton) if _name(button) == name)
    await device.session.dispatch_event(button._i, "click", None)
    await device.settle()


def _name(button: ft.IconButton) -> str:
    return _plain(str(button.icon.semantics_label)) if isinstance(button.icon, ft.Icon) else ""


async def type_key(device: Device, key: str) -> None:
    listener = next(device.controls(ft.KeyboardListener))
    await device.session.dispatch_event(listener._i, "key_down", {"key": key})
    await device.settle()


def images(device: Device) -> list[str]:
    return [_plain(str(one.label)) for one in device.controls(ft.Semantics) if one.image]


class TestBeside:
    async def test_every_paragraph_stands_with_its_counterpart(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/beside/{DAY}?with=ar")
        texts = device.texts()
        assert texts.index("Sie kommen in die Migrationsagentur.") == texts.index("تأتون إلى الوكالة.") + 1
        assert device.headings()[:3] == [(1, "Two languages"), (2, "اليوم الأول"), (2, "Der erste Tag")]

    async def test_what_the_other_language_does_not_say_is_said_to_be_missing(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/beside/{DAY}?with=ar")
        assert "Not in this language" in device.texts()

    async def test_the_words_of_the_interface_are_in_the_language_of_their_side(self, library: Library) -> None:
        device = Device(width=1200)
        await device.open(library, f"/ar/-/beside/{DAY}")
        rows = [row for row in device.controls(ft.Row) if len(row.controls) == 2 and row.spacing == 32]
        assert [column.content.rtl for column in rows[0].controls if isinstance(column, ft.Container)] == [False, True]  # type: ignore[union-attr]

    async def test_beside_the_source_language_stands_the_one_the_reader_chose(self, library: Library) -> None:
        device = Device(kept(Settings(language="de", second="ar")))
        await device.open(library, f"/de/-/beside/{DAY}")
        assert "تأتون إلى الوكالة." in device.texts()

    async def test_choosing_another_language_is_kept_for_the_next_page(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/ar/-/beside/{DAY}")
        await device.tap("Українська · الأوكرانية (not yet available)")
        assert decode(device.settings).second == "uk"
        assert "This page is not yet available in الأوكرانية. You see it in الألمانية." in device.texts()

    async def test_a_page_in_one_language_only_is_shown_once_with_a_notice(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/ar/-/beside/{GERMAN_ONLY}")
        assert device.texts().count("Krankenbehandlungsschein") == 1
        assert "This page is not yet available in العربية. You see it in الألمانية." in device.texts()


class TestShow:
    async def test_one_paragraph_is_shown_at_a_time_and_the_next_is_a_tap_away(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/show/{DAY}")
        assert {"Der erste Tag", "1 of 10"} <= set(device.texts())
        await press(device, "Next")
        assert {"Sie kommen in die Migrationsagentur.", "2 of 10"} <= set(device.texts())
        assert "Der erste Tag" not in device.texts()
        await press(device, "Previous")
        assert "Der erste Tag" in device.texts()

    @pytest.mark.parametrize(("language", "forward", "back"), [("de", "Right", "Left"), ("ar", "Left", "Right")])
    async def test_arrow_keys_turn_in_the_direction_of_reading(
        self, library: Library, language: str, forward: str, back: str
    ) -> None:
        device = Device()
        await device.open(library, f"/{language}/-/show/{DAY}")
        await type_key(device, f"Arrow {forward}")
        assert any(text.startswith("2 of") for text in device.texts())
        await type_key(device, f"Arrow {back}")
        await type_key(device, f"Arrow {back}")
        assert any(text.startswith("1 of") for text in device.texts())

    async def test_a_second_language_stands_below_and_can_be_taken_away(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/show/{DAY}?with=ar")
        await press(device, "Next")
        assert "تأتون إلى الوكالة." in device.texts()
        assert decode(device.settings).second == ""
        await device.tap("No second language")
        assert "تأتون إلى الوكالة." not in device.texts()

    @pytest.mark.parametrize(
        ("width", "text_size", "factor"), [(390, 1.0, 2.0), (390, 2.0, 2.0), (1280, 1.0, 3.0), (1280, 2.0, 2.0)]
    )
    def test_letters_are_as_large_as_the_screen_allows(self, width: float, text_size: float, factor: float) -> None:
        assert enlarged(["Hilfe!"], width, text_size) == factor

    def test_a_long_word_keeps_letters_small_enough_for_it(self) -> None:
        assert enlarged(["Ja", "Krankenbehandlungsschein"], 390, 1.0) < 1.5
        assert enlarged(["Krankenbehandlungsschein"], 320, 2.0) == 1.0

    async def test_the_screen_stays_on_only_while_the_page_is_shown(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/show/{DAY}")
        assert [name for name in device.asked if name in ("enable", "disable")] == ["enable"]
        await press(device, "Leave")
        await device.settle()
        assert device.asked.count("enable") == 1
        assert [name for name in device.asked if name in ("enable", "disable")][-1] == "disable"
        assert device.visited[-1] == f"/de/{DAY}"


class TestHandover:
    async def test_the_language_is_asked_first_and_then_the_code_leads_to_exactly_this_page(
        self, library: Library
    ) -> None:
        device = Device()
        await device.open(library, f"/de/-/handover/{DAY}")
        assert not images(device)
        await device.tap("العربية · Arabisch")
        assert images(device) == ["QR code that opens “اليوم الأول”"]
        assert f"https://guide.example/ar/{DAY}" in device.texts()

    async def test_the_client_itself_copies_and_shares_the_link(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/handover/{DAY}?with=ar")
        actions = [button.action for button in device.controls(ft.OutlinedButton) if button.action]
        actions += [button.action for button in device.controls(ft.FilledTonalButton) if button.action]
        link = f"https://guide.example/ar/{DAY}"
        assert [action.text for action in actions if isinstance(action, ft.ShareText)] == [link]
        assert [action.data for action in actions if isinstance(action, ft.CopyToClipboard)] == [link]
        await device.tap("Copy the link")
        assert "Copied." in device.texts()

    async def test_a_language_the_page_is_not_written_in_says_what_will_open(self, library: Library) -> None:
        device = Device()
        await device.open(library, f"/de/-/handover/{GERMAN_ONLY}?with=uk")
        assert "This page is not yet available in Ukrainisch. It opens in Deutsch." in device.texts()

    async def test_without_an_address_on_the_web_the_way_in_the_app_is_told(self, library: Library) -> None:
        device = Device(url="tcp://localhost:1")
        await device.open(library, f"/de/-/handover/{DAY}?with=ar")
        assert not images(device)
        assert f"/ar/{DAY}" in device.texts()

    async def test_an_address_of_this_device_alone_is_said_to_be_one(self, library: Library) -> None:
        device = Device(url="ws://127.0.0.1:8550")
        await device.open(library, f"/de/-/handover/{DAY}?with=ar")
        assert "This address works on this device only." in device.texts()


class TestReadingList:
    LIST = address(Place("list", "ar", pages=(DAY, GERMAN_ONLY, "nowhere")))

    async def test_whoever_gets_it_sees_titles_in_their_language_and_ticks_them_off(self, library: Library) -> None:
        device = Device()
        await device.open(library, self.LIST)
        assert {"اليوم الأول", "Nur deutsch", "0 of 2 read"} <= set(device.texts())
        box = next(device.controls(ft.Checkbox))
        await device.session.dispatch_event(box._i, "change", "true")
        await device.settle()
        assert "1 of 2 read" in device.texts()
        assert decode(device.settings).done == (DAY,)

    async def test_a_page_that_is_gone_is_said_to_be_gone(self, library: Library) -> None:
        device = Device()
        await device.open(library, self.LIST)
        assert "1 page of this list is not in this guide any more." in device.texts()

    async def test_an_entry_leads_to_its_page(self, library: Library) -> None:
        device = Device()
        await device.open(library, self.LIST)
        await device.tap("اليوم الأول")
        assert device.visited[-1] == f"/ar/{DAY}"

    async def test_an_empty_list_says_how_to_fill_it(self, library: Library) -> None:
        device = Device()
        await device.open(library, "/de/-/list")
        assert (1, "Your list is empty") in device.headings()
        await device.tap("Search")
        assert device.visited[-1] == "/de/-/search"

    async def test_a_list_can_be_changed_and_handed_over_as_one_link(self, library: Library) -> None:
        device = Device()
        await device.open(library, self.LIST)
        await device.tap("Change this list")
        assert (1, "Your list") in device.headings()
        await press(device, "Move “Nur deutsch” up")
        await device.tap("Українська · الأوكرانية")
        both = address(Place("list", "uk", pages=(GERMAN_ONLY, DAY)))
        assert f"https://guide.example{both}" in device.texts()
        await press(device, "Remove “اليوم الأول” from the list")
        assert f"https://guide.example/uk/-/list?p={GERMAN_ONLY}" in device.texts()
        await device.tap("Empty the list")
        assert (1, "Your list is empty") in device.headings()


def _plain(words: str) -> str:
    return read(ft.Text(words))
