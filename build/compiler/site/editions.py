"""One language of the site: its words, the names of what it shows, and its pages written out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from compiler.folders import File
from compiler.isolation import isolated
from compiler.site import cards, icons
from compiler.site.markup import environment
from compiler.site.pictures import measured
from compiler.site.places import Links, Place, screen
from compiler.site.plan import Site
from guide.bundle.model import NOTICE_PAGES, Direction, Guide, Language, Notice
from guide.colours import SEED, Variant, scheme
from guide.library import Entry, Library, Phrases
from guide.library.agenda import Appointment
from guide.library.dates import written
from guide.library.hours import clock
from guide.library.languages import language_name

_SHADES: tuple[Variant, ...] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Head:
    """What browsers and search engines read of a page; the addresses are full ones, where there are any."""

    title: str
    screen: str
    description: str = ""
    page: str = ""
    version: str = ""
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    structured: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Edition:
    """The site as readers of one language have it."""

    site: Site
    language: Language

    @property
    def library(self) -> Library:
        """The guide."""
        return self.site.library

    @property
    def guide(self) -> Guide:
        """The guide as a whole."""
        return self.site.library.guide

    @property
    def tag(self) -> str:
        """The language's tag."""
        return self.language.tag

    @cached_property
    def phrases(self) -> Phrases:
        """The interface's words."""
        return self.library.phrases(self.tag)

    @property
    def home(self) -> Place:
        """The start."""
        return Place(self.tag)

    def place(self, page_id: str) -> Place:
        """Where a page of the guide lies."""
        return Place(self.tag, page_id)

    def screen(self, name: str) -> Place:
        """Where one of the guide's own lists lies."""
        return screen(self.tag, name)

    def file(self, name: str) -> str:
        """The path of a file of this language alone."""
        return f"{self.tag}/{name}"

    def entry(self, page_id: str) -> Entry:
        """A page as a list shows it."""
        return self.library.entry(page_id, self.tag)

    def page_of(self, notice: Notice) -> str:
        """The id of a notice's page."""
        return NOTICE_PAGES + notice.id

    def card(self, contact_id: str) -> cards.Card:
        """The card of a contact."""
        contact = self.library.contact(contact_id)
        if contact is None:
            raise KeyError(contact_id)
        return cards.card(self.library, contact, self.language)

    def direction(self, tag: str) -> Direction:
        """The direction of a language of the guide."""
        return self.library.language(tag).direction

    def native_name(self, tag: str) -> str:
        """What those who speak a language call it."""
        return self.library.language(tag).native_name

    def called(self, tag: str) -> str:
        """What a language is called in this one."""
        return language_name(self.guide, tag, self.tag)

    def written(self, day: date) -> str:
        """A date in words."""
        return written(day, self.language)

    def day(self, day: date) -> str:
        """A date with the name of its weekday."""
        weekday = self.language.dates.weekdays[day.weekday()]
        return self.phrases.text("{weekday}, {date}").format(
            weekday=isolated(weekday), date=isolated(self.written(day))
        )

    def times(self, appointment: Appointment) -> str:
        """From when to when it takes place, in words."""
        _ = self.phrases.text
        start, end = appointment.occurrence.start, appointment.occurrence.end
        last = isolated(self.written(appointment.last_day))
        goes_on = appointment.last_day > start.date()
        if appointment.event.all_day:
            return _("Until {date}").format(date=last) if goes_on else _("All day")
        begins = isolated(clock(start.hour * 60 + start.minute))
        if goes_on:
            return _("From {time} until {date}").format(time=begins, date=last)
        if end is None:
            return _("From {time}").format(time=begins)
        return _("{start} to {end}").format(start=begins, end=isolated(clock(end.hour * 60 + end.minute)))

    def measured(self, media: str) -> Mapping[str, int]:
        """The size of a picture, so that the page does not jump when it comes."""
        return measured(self.library.media(media), media)

    @property
    def has_contacts(self) -> bool:
        """Whether there is anybody to turn to."""
        return bool(self.library.contacts)

    @property
    def has_events(self) -> bool:
        """Whether anything takes place."""
        return bool(self.library.events)

    @property
    def has_terms(self) -> bool:
        """Whether words are explained."""
        return bool(self.guide.terms)

    def render(self, template: str, here: Place, head: Head, **content: Any) -> File:
        """A page at its place."""
        context = {**self._context, "here": here, "links": Links(here), "head": head, **content}
        return here.file, environment().get_template(template).render(context).encode()

    @cached_property
    def _context(self) -> Mapping[str, Any]:
        """What every page knows."""
        text: Callable[[str], str] = self.phrases.text
        return {
            "_": text,
            "crumbs": (),
            "edition": self,
            "guide": self.guide,
            "icons": icons.FILE,
            "colours": {shade: scheme(self.guide.colour or SEED, shade) for shade in _SHADES},
            "language": self.language,
            "languages": self.library.languages,
            "name": self.library.name(self.tag),
            "ngettext": self.phrases.count,
            "site": self.site,
            "symbol": self.site.icons.symbol,
        }
