"""After a thousand edits on both sides the state of each paragraph is what really happened to it."""

import pytest

from compiler.translation.states import page_state
from desk import Desk

DESKS = 25
EDITS = 40


@pytest.mark.parametrize("seed", range(DESKS))
def test_after_each_of_many_edits_the_state_of_each_paragraph_is_right(seed: int) -> None:
    desk = Desk(seed)
    for _ in range(EDITS):
        edit = desk.edit()
        title, *states = page_state(*desk.pages(), desk.memory).sources
        assert title.state == "current"
        for original, found in zip(desk.originals, states, strict=True):
            assert found.state == desk.state(original), edit
            if found.state == "current":
                assert found.made == desk.made(original), edit
