"""Changed paragraphs are found whatever else moves, comes or goes."""

from hypothesis import given
from hypothesis import strategies as st

from compiler.translation.changes import changed_blocks
from compiler.translation.digests import digests
from guide.bundle.blocks import Block, Heading, Paragraph, Rule, Run


def paragraph(text: str) -> Block:
    return Paragraph((Run(text),))


def heading(text: str) -> Block:
    return Heading(2, (Run(text),), text)


BLOCKS = st.one_of(
    st.text("abc", min_size=1, max_size=4).map(paragraph),
    st.text("abc", min_size=1, max_size=4).map(heading),
    st.just(Rule()),
)
PAGES = st.lists(BLOCKS, max_size=8)


def translated(blocks: list[Block]) -> list[Block]:
    """The same kinds of blocks with other words."""
    kinds: dict[type[Block], Block] = {Paragraph: paragraph("übersetzt"), Heading: heading("übersetzt"), Rule: Rule()}
    return [kinds[type(block)] for block in blocks]


@given(PAGES, st.data())
def test_what_has_only_moved_has_not_changed(page: list[Block], data: st.DataObject) -> None:
    moved = data.draw(st.permutations(page))
    assert changed_blocks(digests(page), moved, translated(page)) == ()


@given(PAGES, PAGES)
def test_what_is_added_to_the_source_changes_no_block_of_the_translation(page: list[Block], added: list[Block]) -> None:
    assert changed_blocks(digests(page), [*added, *page], translated(page)) == ()


@given(PAGES, st.data())
def test_exactly_the_rewritten_blocks_have_changed(page: list[Block], data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(0, max(len(page) - 1, 0)))) if page else set()
    source = [paragraph(f"neu {place}") if place in places else block for place, block in enumerate(page)]
    unchanged = set(range(len(page))) - places
    found = set(changed_blocks(digests(page), source, translated(page)))
    # Of equal blocks nobody can tell which one was rewritten; their number is right.
    assert len(found) == len(places)
    assert {digests(page)[place] for place in found} == {digests(page)[place] for place in places}
    assert found.isdisjoint(place for place in unchanged if page.count(page[place]) == 1)


@given(PAGES, PAGES, PAGES)
def test_the_places_are_always_places_of_the_translation(
    stamped: list[Block], source: list[Block], translation: list[Block]
) -> None:
    found = changed_blocks(digests(stamped), source, translation)
    assert list(found) == sorted(set(found))
    assert all(0 <= place < len(translation) for place in found)


def test_a_translation_with_other_blocks_is_laid_beside_by_their_kinds() -> None:
    before = [paragraph("eins"), heading("zwei"), paragraph("drei"), paragraph("vier")]
    joined = [paragraph("one"), heading("two"), paragraph("three and four")]
    assert changed_blocks(digests(before), before, joined) == ()
    after = [*before[:3], paragraph("fünf")]
    assert changed_blocks(digests(before), after, joined) == (2,)
    assert changed_blocks(digests(before), [paragraph("null"), *before[1:]], joined) == (0,)
