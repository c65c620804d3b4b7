"""The root of the interface: which screen stands at which place, and which lie below it for the way back."""

import logging
from collections.abc import Callable, Mapping

import flet as ft

from guide.ui import fonts, theme
from guide.ui.reader import Reader
from guide.ui.routes import Place, Screen, address
from guide.ui.screens.beside import BesideScreen
from guide.ui.screens.broken import broken
from guide.ui.screens.contacts import ContactsScreen
from guide.ui.screens.emergency import emergency
from guide.ui.screens.events import EventsScreen
from guide.ui.screens.glossary import GlossaryScreen
from guide.ui.screens.handover import HandoverScreen
from guide.ui.screens.home import HomeScreen
from guide.ui.screens.languages import LanguagesScreen
from guide.ui.screens.missing import missing
from guide.ui.screens.page import page as page_screen
from guide.ui.screens.reading_list import ReadingListScreen
from guide.ui.screens.report import ReportScreen
from guide.ui.screens.saved import saved
from guide.ui.screens.search import SearchScreen
from guide.ui.screens.settings import settings
from guide.ui.screens.show import ShowScreen
from guide.ui.screens.steps import StepsScreen

_logger = logging.getLogger(__name__)

LAYERS = 3
"""How many places stay alive with what was typed and scrolled there, for the way back."""

_SCREENS: Mapping[Screen, Callable[[Reader, Place], ft.View]] = {
    "languages": LanguagesScreen,
    "home": HomeScreen,
    "page": page_screen,
    "search": SearchScreen,
    "emergency": emergency,
    "contacts": ContactsScreen,
    "events": EventsScreen,
    "glossary": GlossaryScreen,
    "settings": settings,
    "steps": StepsScreen,
    "saved": saved,
    "report": ReportScreen,
    "beside": BesideScreen,
    "show": ShowScreen,
    "handover": HandoverScreen,
    "list": ReadingListScreen,
    "missing": missing,
}


@ft.component
def App(reader: Reader) -> list[ft.View]:  # noqa: N802  a component
    """The place at hand on top of those before it, so that the system's own way back works."""
    looks = (reader.settings.text_size, reader.settings.appearance, reader.settings.high_contrast)
    ft.use_effect(lambda: _dress(ft.context.page, reader), dependencies=[reader.language.tag, looks])
    places = reader.trail[-LAYERS:] or (reader.place,)
    # Every component takes a key, which keeps its state with its place; Flet's types do not say so.
    return [_Placed(reader, place, key=address(place)) for place in places]  # type: ignore[call-arg]


@ft.component
def _Placed(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    screen = _SCREENS.get(place.screen, missing)
    # A screen with state of its own keeps it here, so that a fault in it is caught here as well.
    show = getattr(screen, "__component_impl__", screen)
    try:
        view: ft.View = show(reader, place)
    except Exception:
        _logger.exception("%s cannot be shown", address(place))
        view = broken(reader, place)
    view.route = address(place)
    return view


def _dress(page: ft.Page, reader: Reader) -> None:
    """Title, language and theme of the page follow the reader."""
    library, settings = reader.library, reader.settings
    page.title = library.name(reader.language.tag)
    # The language of what Flutter itself says, such as the menu of a text field.
    locale = ft.Locale(reader.language.tag.split("-")[0])
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[locale], current_locale=locale)
    families = tuple(fonts.families(library.languages))
    page.theme, page.dark_theme = (
        theme.theme(library.guide.colour, variant, families, settings.text_size)
        for variant in theme.variants(settings.high_contrast)
    )
    page.theme_mode = theme.mode(settings.appearance)
    page.update()
