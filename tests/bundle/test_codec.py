"""Whatever a page may hold survives the way to its bytes and back."""

from datetime import date, datetime
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from guide.bundle import codec
from guide.bundle.blocks import (
    Alignment,
    Block,
    BulletList,
    Callout,
    Cell,
    ContactCard,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Steps,
    Table,
)
from guide.bundle.model import Event, Hours, Interval, Occurrence, Page, Translation

ALIGNMENTS = get_args(Alignment)
TEXT = st.text(max_size=8)
FLAG = st.booleans()
RUNS = st.lists(st.builds(Run, TEXT, FLAG, FLAG, FLAG, TEXT, TEXT), max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))

    def row() -> tuple[Cell, ...]:
        return tuple(Cell(draw(RUNS)) for _ in range(width))

    alignments: list[Alignment] = draw(st.lists(st.sampled_from(ALIGNMENTS), min_size=width, max_size=width))
    return Table(row(), tuple(row() for _ in range(draw(st.integers(0, 2)))), tuple(alignments))


LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, RUNS),
    st.builds(Heading, st.integers(2, 6), RUNS, TEXT),
    st.builds(Picture, TEXT, TEXT),
    st.builds(ContactCard, TEXT),
    st.builds(Rule),
    tables(),
)


def nested(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(blocks, max_size=2).map(tuple)
    items = st.lists(st.builds(Item, inner, st.none() | FLAG), max_size=2).map(tuple)
    return st.one_of(
        st.builds(BulletList, items),
        st.builds(NumberedList, items, st.integers(0, 10**9)),
        st.builds(Steps, items, TEXT),
        st.builds(Quote, inner),
        st.builds(Callout, st.sampled_from(["note", "warning"]), inner, TEXT),
    )


TRANSLATIONS = st.builds(
    Translation, TEXT, st.sampled_from(["machine", "human"]), TEXT, st.none() | st.dates(date(2000, 1, 1))
)
BLOCKS = st.lists(st.recursive(LEAVES, nested, max_leaves=6), max_size=4).map(tuple)
PLACES = st.lists(st.integers(0, 99), max_size=3).map(tuple)
PAGES = st.builds(Page, TEXT, TEXT, TEXT, TEXT, BLOCKS, st.none() | TRANSLATIONS, PLACES)


@given(PAGES)
def test_a_page_is_the_same_after_a_round_trip(page: Page) -> None:
    raw = codec.encode(page)
    assert codec.decode(Page, raw, "page") == page
    assert codec.encode(codec.decode(Page, raw, "page")) == raw


STARTS = st.integers(0, 1439)
INTERVALS = STARTS.flatmap(lambda start: st.builds(Interval, st.just(start), st.integers(start + 1, start + 1440)))
DAYS = st.lists(INTERVALS, max_size=2).map(tuple)
DATES = st.dates(date(2000, 1, 1))
HOURS = st.builds(
    Hours, st.tuples(*[DAYS] * 7), DATES, DATES, st.dictionaries(DATES.map(date.isoformat), DAYS, max_size=3)
)


@given(HOURS)
def test_opening_hours_are_the_same_after_a_round_trip(hours: Hours) -> None:
    raw = codec.encode(hours)
    assert codec.decode(Hours, raw, "hours") == hours


MOMENTS = st.datetimes(datetime.fromisoformat("2000-01-01")).map(lambda moment: moment.replace(microsecond=0))
OCCURRENCES = st.builds(Occurrence, MOMENTS, st.none() | MOMENTS)
EVENTS = st.builds(Event, TEXT, st.just({}), st.lists(OCCURRENCES, max_size=3).map(tuple), FLAG)


@given(EVENTS)
def test_an_event_is_the_same_after_a_round_trip(event: Event) -> None:
    assert codec.decode(Event, codec.encode(event), "event") == event
