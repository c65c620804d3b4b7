from hypothesis import given
from hypothesis import strategies as st

from bundles import paragraph
from guide.bundle.blocks import Block, BulletList, Heading, Item, NumberedList, Rule, Run, Steps
from guide.library.alignment import Pair
from guide.library.portions import apart, slides

ONE, TWO = Item((paragraph("eins"),)), Item((paragraph("zwei"),))
HEAD = Heading(2, (Run("Geld"),), "geld")


def test_every_entry_of_a_list_becomes_a_block_of_its_own_and_keeps_its_number() -> None:
    assert apart((BulletList((ONE, TWO)),)) == (BulletList((ONE,)), BulletList((TWO,)))
    assert apart((NumberedList((ONE, TWO), start=3),)) == (NumberedList((ONE,), 3), NumberedList((TWO,), 4))


def test_steps_keep_their_title_and_their_numbers() -> None:
    assert apart((Steps((ONE, TWO), "Anmelden"),)) == (
        Heading(3, (Run("Anmelden"),), ""),
        NumberedList((ONE,), 1),
        NumberedList((TWO,), 2),
    )


def test_a_heading_is_shown_with_what_it_heads_and_a_line_not_at_all() -> None:
    text = (HEAD, paragraph("eins"), Rule(), paragraph("zwei"))
    pairs = tuple(Pair(block, None) for block in text)
    assert slides(pairs) == (pairs[:2], pairs[3:])


def test_a_heading_at_the_end_is_still_shown() -> None:
    assert slides((Pair(HEAD, None),)) == ((Pair(HEAD, None),),)


@given(st.lists(st.sampled_from([HEAD, paragraph("eins"), BulletList((ONE,)), Rule()])))
def test_nothing_but_lines_is_lost(text: list[Block]) -> None:
    shown = [pair.first for slide in slides([Pair(block, None) for block in text]) for pair in slide]
    assert shown == [block for block in text if block != Rule()]
