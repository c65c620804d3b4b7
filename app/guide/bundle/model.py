"""What a guide is once it is compiled: languages, topics, contacts, pages.

Languages are BCP 47 tags. Topics and contacts are known by their ids, the same in every language;
a page's id is its topic's, or ``contacts/<id>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from guide.bundle.blocks import Block

Direction = Literal["ltr", "rtl"]
StepFree = Literal["yes", "limited", "no"]
Translator = Literal["machine", "human"]

CONTACT_PAGES = "contacts/"


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
class Guide:
    """The guide as a whole; ``sections`` and ``emergency`` (contacts) are in reading order."""

    id: str
    name: Mapping[str, str]
    languages: tuple[Language, ...]
    source_language: str
    sections: tuple[str, ...]
    emergency: tuple[str, ...] = ()
    publisher: Publisher = Publisher()
    colour: str = ""


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
class Contact:
    """A contact point: facts that are the same in every language. What is unknown is empty."""

    id: str
    heads: Mapping[str, Head]
    icon: str = ""
    address: Address | None = None
    phones: tuple[str, ...] = ()
    email: str = ""
    web: str = ""
    opening_hours: str = ""
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
class Page:
    """The text of a topic or contact in one language."""

    id: str
    language: str
    title: str
    summary: str = ""
    blocks: tuple[Block, ...] = ()
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class Topics:
    """Every topic, by its id."""

    topics: Mapping[str, Topic] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contacts:
    """Every contact, by its id."""

    contacts: Mapping[str, Contact] = field(default_factory=dict)
