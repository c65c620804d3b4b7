"""The reader's state: where they are, how they came there, what they chose; and the verbs that change it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import flet as ft

from guide.bundle.model import Language
from guide.library import Library, Phrases
from guide.settings import Settings
from guide.ui.routes import Place, address, parse

WIDE = 840
"""From this width on, in logical pixels, there is room for a rail at the side (Material's expanded window)."""

LARGE = 1.5
"""From this factor on letters are too large for a phone to have much beside them."""

TRAIL = 30
"""How many places the way back remembers."""

_OF_A_PAGE = ("page", "beside", "show", "handover")


def fitted(settings: Settings, library: Library) -> Settings:
    """The settings as far as this edition of the guide has what they name, by the ids that pages have in it."""
    languages = [language.tag for language in library.languages]
    situations = [situation.id for situation in library.guide.situations]
    return settings.renamed(library.current).offered(languages, situations)


@dataclass(eq=False)
class Reader(ft.Observable):
    """One person with the guide open.

    ``navigate`` sends the client to an address, which comes back as ``arrive``: so the address bar, the
    browser's history and the screen never disagree. ``keep`` writes the settings to the device, ``erase`` clears
    what was kept there. ``device`` are the languages of the device, the preferred first.
    ``now`` is the time at the place that the guide is about, without a zone; ``day`` the day on which the reader looked
    last, and what is shown follows it. ``keeps`` says whether the device has kept what was to be kept last. ``web`` is
    where the guide is on the web, if anywhere. ``listed`` are ids of pages, put together for somebody else and kept as
    long as the app runs. ``failed`` are places that could not be drawn when the reader was there last. ``around`` puts
    something of its owner's around what is shown at a place.
    """

    library: Library
    navigate: Callable[[str], None]
    keep: Callable[[Settings], None]
    erase: Callable[[], None] = lambda: None
    settings: Settings = field(default_factory=Settings)
    device: tuple[str, ...] = ()
    now: Callable[[], datetime] = datetime.now
    trail: tuple[Place, ...] = ()
    day: date = date.min
    wide: bool = False
    keeps: bool = True
    web: str = ""
    listed: tuple[str, ...] = ()
    failed: tuple[Place, ...] = ()
    around: Callable[[ft.View, Place], ft.View] = lambda view, _: view

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.trail[-1] if self.trail else Place("languages")

    @property
    def tight(self) -> bool:
        """Whether letters are so large for the screen that words have no room for anything beside them."""
        return self.settings.text_size >= LARGE and not self.wide

    @property
    def language(self) -> Language:
        """The language of the interface: that of the address, so that a link opens in its own language."""
        chosen = self.place.language or self.settings.language
        return self.library.language(chosen or self.library.preferred(self.device) or "")

    @property
    def phrases(self) -> Phrases:
        """The interface's words."""
        return self.library.phrases(self.language.tag)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return len(self.trail) > 1

    def arrive(self, route: str) -> None:
        """The client shows this address: a step forward, or back to where the reader has been."""
        self.look()
        place = self._settled(parse(route)) if route.strip("/") else self._start()
        if self.trail and address(place) == address(self.place):
            return
        steps = [index for index, visited in enumerate(self.trail) if address(visited) == address(place)]
        if steps:
            self.trail = self.trail[: steps[-1] + 1]
        else:
            self.trail = (*(self.trail or self._way_to(place)), place)[-TRAIL:]
        self.failed = tuple(other for other in self.failed if other != place)
        if place.screen == "page":
            self.choose(self.settings.visited(place.page))

    def go(self, place: Place) -> None:
        """Go to a place."""
        self.navigate(address(place))

    def open(self, page: str, anchor: str = "") -> None:
        """Go to a page in the language at hand."""
        self.go(Place("page", self.language.tag, page=page, anchor=anchor))

    def show(self, place: Place) -> None:
        """Go to a screen of the client in the language at hand."""
        self.go(place.within(self.language.tag))

    def report(self) -> None:
        """Go to where one says that something is wrong at the place at hand."""
        self.show(Place("report", page=self.place.page, anchor=self.place.anchor))

    def give_up(self) -> None:
        """The place at hand cannot be drawn, whatever the reason."""
        if self.place not in self.failed:
            self.failed = (*self.failed, self.place)

    def back(self) -> None:
        """Go back by one place."""
        if self.can_go_back:
            self.go(self.trail[-2])

    def renew(self, library: Library) -> None:
        """Go on in another edition of the guide, at the same place as far as it has that."""
        self.library = library
        self.choose(fitted(self.settings, library))
        self.arrange_list(tuple(dict.fromkeys(map(library.current, self.listed))))
        # A page that was missing may be there now.
        places = (
            replace(place, screen="page") if place.screen == "missing" and place.page else place for place in self.trail
        )
        self.trail = tuple(map(self._settled, places))
        self.failed = ()

    def look(self) -> None:
        """The reader looks at the screen, which may have stood there since another day."""
        self.day = self.now().date()

    def resize(self, width: float) -> None:
        """The window has this width, in logical pixels."""
        if (width >= WIDE) != self.wide:
            self.wide = width >= WIDE

    def choose(self, settings: Settings) -> None:
        """Take over what the reader chose, and keep it."""
        if settings != self.settings:
            self.settings = settings
            self.keep(settings)

    def choose_language(self, language: str) -> None:
        """Read on in another language: the same page where the reader was on one, else home."""
        before = self.trail[-2] if self.can_go_back else Place("home")
        self.choose(replace(self.settings, language=language))
        # The way back stays, in the new language; the choice itself is not a place to go back to.
        self.trail = tuple(place.within(language) for place in self.trail[:-2])
        self.go((before if before.screen != "languages" else Place("home")).within(language))

    def toggle_saved(self, page: str) -> None:
        """Save a page, or no longer."""
        self.choose(self.settings.toggled_saved(page))

    def toggle_done(self, step: str) -> None:
        """Tick a step off, or no longer."""
        self.choose(self.settings.toggled_done(step))

    def add_to_list(self, page: str) -> None:
        """Put a page at the end of the list for somebody else, once."""
        if page not in self.listed:
            self.arrange_list((*self.listed, page))

    def arrange_list(self, pages: tuple[str, ...]) -> None:
        """Make these pages the list for somebody else."""
        self.listed = pages

    def link(self, place: Place) -> str:
        """What opens a place for somebody else, or empty where the guide is nowhere on the web."""
        return f"{self.web}{address(place)}" if self.web else ""

    def speaking(self, language: str) -> "Reader":
        """A reader of the same guide in another language: for what is shown beside what this one reads."""
        return replace(self, trail=(self.place.within(language),))

    def forget(self) -> None:
        """Delete everything that was kept, and start as on the first day."""
        self.settings = Settings()
        self.listed = ()
        self.erase()
        self.trail = ()
        self.go(Place("languages"))

    def _start(self) -> Place:
        """Where the guide opens without an address: home, once there is a language to read it in."""
        known = self.library.speaks(self.settings.language)
        return Place("home", self.settings.language) if known else Place("languages")

    def _settled(self, place: Place) -> Place:
        if place.screen == "languages":
            return place
        current = self.library.current
        place = replace(place, page=current(place.page), pages=tuple(map(current, place.pages)))
        place = replace(place, second=place.second if self.library.speaks(place.second) else "")
        if not self.library.speaks(place.language):
            place = self._in_a_language_of_the_guide(place)
        if place.screen in _OF_A_PAGE and not self.library.written_in(place.page):
            return Place("missing", place.language, page=place.page)
        return place

    def _in_a_language_of_the_guide(self, place: Place) -> Place:
        """The same in the nearest language, else in the reader's own; a language alone may have been no language."""
        nearest = self.library.preferred((place.language,))
        own = self.settings.language or self.library.preferred(self.device) or self.library.guide.source_language
        return Place("missing", own) if place.screen == "home" and not nearest else place.within(nearest or own)

    def _way_to(self, place: Place) -> tuple[Place, ...]:
        """What lies behind a place that was opened by its address: home, the topics above it, the page it is about."""
        if place.screen in ("languages", "home"):
            return ()
        pages = [entry.id for entry in self.library.above(place.page, place.language)] if place.page else []
        if place.screen != "page" and self.library.written_in(place.page):
            pages.append(place.page)
        return (Place("home", place.language), *(Place("page", place.language, page=page) for page in pages))
