"""The reader's state: where they are, how they came there, what they chose; and the verbs that change it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import flet as ft

from guide.bundle.model import Language
from guide.library import Library, Phrases
from guide.settings import Settings
from guide.ui.routes import Place, address, parse

WIDE = 840
"""From this width on, in logical pixels, there is room for a rail at the side (Material's expanded window)."""

TRAIL = 30
"""How many places the way back remembers."""


@dataclass(eq=False)
class Reader(ft.Observable):
    """One person with the guide open.

    ``navigate`` sends the client to an address, which comes back as ``arrive``: so the address bar, the
    browser's history and the screen never disagree. ``keep`` writes the settings to the device.
    ``now`` is the local time, without a zone: that of the place where the phone is.
    """

    library: Library
    navigate: Callable[[str], None]
    keep: Callable[[Settings], None]
    settings: Settings = field(default_factory=Settings)
    now: Callable[[], datetime] = datetime.now
    trail: tuple[Place, ...] = ()
    wide: bool = False

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.trail[-1] if self.trail else Place("languages")

    @property
    def language(self) -> Language:
        """The language of the interface: that of the address, so that a link opens in its own language."""
        return self.library.language(self.place.language or self.settings.language)

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
        place = self._settled(parse(route))
        if self.trail and address(place) == address(self.place):
            return
        steps = [index for index, visited in enumerate(self.trail) if address(visited) == address(place)]
        if steps:
            self.trail = self.trail[: steps[-1] + 1]
        else:
            self.trail = (*(self.trail or self._way_to(place)), place)[-TRAIL:]

    def go(self, place: Place) -> None:
        """Go to a place."""
        self.navigate(address(place))

    def open(self, page: str, anchor: str = "") -> None:
        """Go to a page in the language at hand."""
        self.go(Place("page", self.language.tag, page=page, anchor=anchor))

    def show(self, place: Place) -> None:
        """Go to a screen of the client in the language at hand."""
        self.go(place.within(self.language.tag))

    def back(self) -> None:
        """Go back by one place."""
        if self.can_go_back:
            self.go(self.trail[-2])

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

    def _settled(self, place: Place) -> Place:
        if place.screen == "languages":
            return place
        if not self.library.speaks(place.language):
            return Place("missing", self.settings.language or self.library.guide.source_language)
        if place.screen == "page" and not self.library.written_in(place.page):
            return Place("missing", place.language, page=place.page)
        return place

    def _way_to(self, place: Place) -> tuple[Place, ...]:
        """What lies behind a place that was opened by its address: home and the topics above it."""
        if place.screen in ("languages", "home"):
            return ()
        above = self.library.above(place.page, place.language) if place.page else ()
        return (
            Place("home", place.language),
            *(Place("page", place.language, page=entry.id) for entry in above),
        )
