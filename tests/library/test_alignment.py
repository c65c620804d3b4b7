from hypothesis import given
from hypothesis import strategies as st

from bundles import paragraph
from guide.bundle.blocks import Block, BulletList, ContactCard, Heading, Item, NumberedList, Rule, Run, Steps
from guide.library.alignment import Pair, align

WORDS = st.text("ab 12", max_size=12)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    WORDS.map(paragraph),
    st.builds(lambda level, words: Heading(level, (Run(words),), words), st.integers(2, 4), WORDS),
    WORDS.map(lambda words: BulletList((Item((paragraph(words),)),))),
    st.sampled_from(["police", "agency"]).map(ContactCard),
    st.just(Rule()),
)
TEXTS = st.lists(BLOCKS, max_size=8)


def head(title: str) -> Heading:
    return Heading(2, (Run(title),), title)


def test_blocks_of_the_same_kinds_in_the_same_order_are_paired_one_by_one() -> None:
    german = (head("Geld"), paragraph("Ein Satz."), paragraph("Noch einer."))
    arabic = (head("المال"), paragraph("جملة."), paragraph("جملة أخرى."))
    assert align(german, arabic) == (
        Pair(german[0], arabic[0]),
        Pair(german[1], arabic[1]),
        Pair(german[2], arabic[2]),
    )


def test_a_block_that_only_one_side_has_stands_alone_in_its_place() -> None:
    german = (head("Geld"), paragraph("Ein Satz."), ContactCard("bank"), paragraph("Noch einer."))
    arabic = (head("المال"), paragraph("جملة."), paragraph("جملة أخرى."))
    assert align(german, arabic) == (
        Pair(german[0], arabic[0]),
        Pair(german[1], arabic[1]),
        Pair(german[2], None),
        Pair(german[3], arabic[2]),
    )


def test_numbers_tell_which_of_several_paragraphs_is_missing() -> None:
    german = (paragraph("Am Montag."), paragraph("Sie bekommen 450 Euro."), paragraph("Das Amt öffnet um 9 Uhr."))
    arabic = (paragraph("تحصلون على 450 يورو."), paragraph("تفتح الدائرة الساعة 9."))
    assert [pair.second for pair in align(german, arabic)] == [None, *arabic]


def test_numbers_are_the_same_in_the_digits_of_every_script() -> None:
    german = (paragraph("Am 12. Mai."), paragraph("Am 30. Mai."))
    assert [pair.second for pair in align(german, (paragraph("في ٣٠ مايو."),))] == [None, paragraph("في ٣٠ مايو.")]


def test_lengths_tell_which_of_several_paragraphs_is_missing() -> None:
    long, short = paragraph("ein langer Satz, " * 8), paragraph("Kurz.")
    assert align((long, short), (paragraph("قصير."),))[0] == Pair(long, None)
    assert align((short, long), (paragraph("جملة طويلة، " * 8),))[0] == Pair(short, None)


def test_different_kinds_never_become_a_pair() -> None:
    steps, bullets = Steps((Item(()),)), BulletList((Item(()),))
    assert align((steps,), (bullets,)) == (Pair(steps, None), Pair(None, bullets))
    assert align((ContactCard("a"),), (ContactCard("b"),))[0].second is None
    assert align((NumberedList(()),), ()) == (Pair(NumberedList(()), None),)


@given(TEXTS, TEXTS)
def test_every_block_of_both_sides_comes_once_and_in_order(first: list[Block], second: list[Block]) -> None:
    pairs = align(first, second)
    assert [pair.first for pair in pairs if pair.first is not None] == first
    assert [pair.second for pair in pairs if pair.second is not None] == second
    assert all(type(pair.first) is type(pair.second) for pair in pairs if pair.first and pair.second)
    assert all(pair.first or pair.second for pair in pairs)


@given(TEXTS)
def test_a_text_beside_itself_is_paired_block_by_block(text: list[Block]) -> None:
    assert align(text, text) == tuple(Pair(block, block) for block in text)


@given(TEXTS, st.data())
def test_a_block_that_was_added_leaves_every_other_pair(text: list[Block], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    longer = [*text[:place], Steps(()), *text[place:]]
    assert align(longer, text) == tuple(Pair(block, None if block == Steps(()) else block) for block in longer)
