"""The root of the interface: which screen stands at which place, and which lie below it for the way back."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

import flet as ft

from guide.settings import Appearance, Settings
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


@dataclass(frozen=True, slots=True, eq=False)
class _Visit:
    """A place as the reader sees it now, or as it was when it was covered by the next one."""

    reader: Reader
    place: Place
    on_top: bool


@ft.component
def App(reader: Reader) -> list[ft.View]:  # noqa: N802  a component
    """The place at hand on top of those before it, so that the system's own way back works."""
    looks = (reader.library.guide.colour, reader.language.tag, *_chosen_looks(reader.settings))
    worn = ft.use_ref(looks)

    def follow() -> None:
        if worn.current != looks:
            worn.current = looks
            dress(ft.context.page, reader)
            ft.context.page.update()

    ft.use_effect(follow, dependencies=[looks])
    nothing: dict[str, _Visit] = {}
    visits = ft.use_ref(nothing)
    places = reader.trail[-LAYERS:] or (reader.place,)
    seen = visits.current = _visits(reader, places, visits.current or {})
    return [_layer(reader, place, seen.get(address(place))) for place in places]


def _visits(reader: Reader, places: tuple[Place, ...], before: Mapping[str, _Visit]) -> dict[str, _Visit]:
    """The place at hand anew; what it covers as it was; nothing of a place that has not been seen yet."""
    visits = {}
    for place in places[:-1]:
        visit = before.get(address(place))
        if visit is not None:
            visits[address(place)] = _Visit(reader, place, on_top=False) if visit.on_top else visit
    return visits | {address(places[-1]): _Visit(reader, places[-1], on_top=True)}


def _layer(reader: Reader, place: Place, visit: _Visit | None) -> ft.View:
    route = address(place)
    # Every component takes a key, which keeps its state with its place; Flet's types do not say so.
    if visit is None:
        return _Unseen(route, key=f"{route} unseen")  # type: ignore[call-arg]
    if place in reader.failed:
        return _Broken(visit, key=f"{route} broken")  # type: ignore[call-arg]
    # The same visit as before is not drawn again.
    return cast("ft.View", ft.memo(_Placed)(visit, key=route))


@ft.component
def _Unseen(route: str) -> ft.View:  # noqa: N802  a component
    """Holds the place of a screen below the one that was opened by its address, until the reader goes back to it."""
    return ft.View(route=route)


@ft.component
def _Placed(visit: _Visit) -> ft.View:  # noqa: N802  a component
    screen = _SCREENS.get(visit.place.screen, missing)
    # A screen with state of its own keeps it here, so that a fault in it is caught here as well.
    show = getattr(screen, "__component_impl__", screen)
    try:
        view: ft.View = show(visit.reader, visit.place)
    except Exception:
        _logger.exception("%s cannot be shown", address(visit.place))
        view = broken(visit.reader, visit.place)
    view.route = address(visit.place)
    return visit.reader.around(view, visit.place)


@ft.component
def _Broken(visit: _Visit) -> ft.View:  # noqa: N802  a component
    view = broken(visit.reader, visit.place)
    view.route = address(visit.place)
    return view


def _chosen_looks(settings: Settings) -> tuple[float, Appearance, bool]:
    return settings.text_size, settings.appearance, settings.high_contrast


def dress(page: ft.Page, reader: Reader) -> None:
    """Title, language and theme of the page are the reader's; ``App`` expects to find them so, and keeps to it."""
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
    # A theme that is faded in shows other fonts first, which have boxes for most scripts' letters.
    page.theme_animation_style = ft.AnimationStyle.no_animation()
    page.theme_mode = theme.mode(settings.appearance)
