"""What a guide is once it is compiled: languages, topics, contacts, pages.

Languages are BCP 47 tags. Topics and contacts are known by their ids, the same in every language;
a page's id is its topic's, or ``contacts/<id>``, ``notices/<id>``, ``events/<id>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from guide.bundle.blocks import Block

Direction = Literal["ltr", "rtl"]
StepFree = Literal["yes", "limited", "no"]
Translator = Literal["machine", "human"]
Urgency = Literal["information", "important", "urgent"]

CONTACT_PAGES = "contacts/"
NOTICE_PAGES = "notices/"
EVENT_PAGES = "events/"


@dataclass(frozen=True, slots=True)
class DateNames:
    """How a language writes a date: ``pattern`` has the fields day, month and year (Unicode CLDR).

    ``months`` are the twelve names as they stand inside a date, ``weekdays`` the seven, Monday first.
    """

    pattern: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.months) != 12 or len(self.weekdays) != 7:
            raise ValueError("there are twelve months and seven weekdays")


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the guide; ``names`` says what it is called in each language of the guide."""

    tag: str
    native_name: str
    direction: Direction
    names: Mapping[str, str]
    dates: DateNames


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who answers for the content."""

    name: str = ""
    address: str = ""
    email: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    title: str
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """Why somebody has come, as far as the steps to take depend on it."""

    id: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence to say, or to hold up to somebody, in each language of the guide."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Term:
    """A German office word; ``explanations`` has an entry for each language it is explained in."""

    id: str
    word: str
    explanations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide as a whole; ``sections`` and ``emergency`` (contacts) are in reading order.

    ``language_names`` says what further languages, spoken at contacts, are called in the guide's languages:
    tag -> language of the guide -> name. ``web`` is the address at which the guide is published, ``time_zone``
    that of all hours and events (IANA), ``region`` the country it is about, or a part of one (ISO 3166).
    ``redirects`` leads from ids that pages had to those they have now.
    """

    id: str
    name: Mapping[str, str]
    languages: tuple[Language, ...]
    source_language: str
    sections: tuple[str, ...]
    emergency: tuple[str, ...] = ()
    publisher: Publisher = Publisher()
    colour: str = ""
    web: str = ""
    situations: tuple[Situation, ...] = ()
    sayings: tuple[Saying, ...] = ()
    terms: tuple[Term, ...] = ()
    language_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    time_zone: str = "Europe/Berlin"
    redirects: Mapping[str, str] = field(default_factory=dict)
    region: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What lists show of a page."""

    title: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; ``heads`` has an entry for each language the topic is written in."""

    id: str
    heads: Mapping[str, Head]
    children: tuple[str, ...] = ()
    icon: str = ""
    contacts: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address, as it is written on a letter."""

    street: str = ""
    postcode: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A place on earth in degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``start`` to ``end`` in minutes after midnight; an end after 1440 is on the next day."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < 1440 or not self.start < self.end <= self.start + 1440:
            raise ValueError(f"{self.start} to {self.end} is no interval of a day")


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours, expanded: seven days from Monday on, and the days that differ, by ISO date.

    They hold from ``first`` to ``last``; what is after that is unknown, because holidays move.
    """

    week: tuple[tuple[Interval, ...], ...]
    first: date
    last: date
    exceptions: Mapping[str, tuple[Interval, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.week) != 7:
            raise ValueError("a week has seven days")


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: ``dialled`` is what a telephone takes from anywhere, ``shown`` what people read."""

    dialled: str
    shown: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact point: facts that are the same in every language. What is unknown is empty.

    ``topics`` are the topics that show this contact; ``opening_hours`` is what ``hours`` was expanded from.
    """

    id: str
    heads: Mapping[str, Head]
    icon: str = ""
    address: Address | None = None
    phones: tuple[Phone, ...] = ()
    email: str = ""
    web: str = ""
    opening_hours: str = ""
    hours: Hours | None = None
    topics: tuple[str, ...] = ()
    position: Position | None = None
    languages: tuple[str, ...] = ()
    step_free: StepFree | None = None
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """How a page came to be in its language; ``reviewed_by`` is empty until a person has read it."""

    source: str
    by: Translator
    reviewed_by: str = ""
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know for a time; ``first`` and ``last`` are the days on which it is shown."""

    id: str
    heads: Mapping[str, Head]
    urgency: Urgency = "information"
    first: date | None = None
    last: date | None = None
    pinned: bool = False
    topics: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """When an event takes place, once: local times in the guide's time zone; no end is an open one."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Repetition:
    """What the dates of an event follow from: its first one, a rule (RRULE of RFC 5545), the days left out of it."""

    start: datetime
    rule: str
    left_out: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place; ``occurrences`` are in order, ``all_day`` ones have no time of day.

    ``repetition`` may go on after the last of the occurrences, which are those that are told.
    """

    id: str
    heads: Mapping[str, Head]
    occurrences: tuple[Occurrence, ...]
    all_day: bool = False
    address: Address | None = None
    contact: str = ""
    web: str = ""
    sources: tuple[Source, ...] = ()
    repetition: Repetition | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a topic, contact, notice or event in one language.

    ``changed`` are the places, in ``blocks``, of what its source has changed since it was translated,
    ``machine_made`` those of what a machine translated and nobody has reviewed, where other blocks are better than
    that. ``missing`` counts the passages of its source that it has no translation of.
    """

    id: str
    language: str
    title: str
    summary: str = ""
    blocks: tuple[Block, ...] = ()
    translation: Translation | None = None
    changed: tuple[int, ...] = ()
    machine_made: tuple[int, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Topics:
    """Every topic, by its id."""

    topics: Mapping[str, Topic] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contacts:
    """Every contact, by its id."""

    contacts: Mapping[str, Contact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notices:
    """Every notice, by its id."""

    notices: Mapping[str, Notice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Events:
    """Every event, by its id."""

    events: Mapping[str, Event] = field(default_factory=dict)
