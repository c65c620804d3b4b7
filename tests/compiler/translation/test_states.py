"""Each paragraph is current, changed or missing; made by a machine, by people, or reviewed."""

from compiler.translation.passages import digest
from compiler.translation.states import PageState, page_state
from drafts import draft, source, stamped, translation

GERMAN = ("Guten Tag.", "Hier ist das Amt.", "Bis bald.")
ENGLISH = ("Good day.", "Here is the office.", "See you.")
STAMPS = stamped(source(*GERMAN), translation(*ENGLISH))


def states(german: tuple[str, ...], english: tuple[str, ...] = ENGLISH, **provenance: str) -> PageState:
    return page_state(source(*german), translation(*english, stamps=STAMPS, **provenance))


def told(state: PageState) -> list[str]:
    """The states of the paragraphs, without the title's."""
    return [passage.state for passage in state.sources[1:]]


def made(state: PageState) -> list[str | None]:
    return [passage.made for passage in state.sources[1:]]


def test_a_page_without_a_translation_is_missing() -> None:
    assert {passage.state for passage in page_state(source(*GERMAN), None).sources} == {"missing"}


def test_a_translation_nobody_has_stamped_is_taken_to_be_current() -> None:
    state = page_state(source(*GERMAN), translation(*ENGLISH))
    assert told(state) == ["current"] * 3
    assert not state.stamped
    assert states(GERMAN).stamped


def test_a_changed_paragraph_knows_what_it_was() -> None:
    state = states(("Guten Tag.", "Dort ist das Amt.", "Bis bald."))
    assert told(state) == ["current", "changed", "current"]
    assert state.sources[2].before == (digest("Hier ist das Amt."),)
    assert [text.outdated for text in state.texts] == [False, False, True, False]


def test_a_new_paragraph_is_missing_and_one_that_is_gone_leaves_its_translation_outdated() -> None:
    state = states(("Guten Tag.", "Neu.", "Hier ist das Amt."))
    assert told(state) == ["current", "missing", "current"]
    assert [text.outdated for text in state.texts] == [False, False, False, True]


def test_paragraphs_may_move_on_both_sides() -> None:
    assert told(states(GERMAN[::-1])) == ["current"] * 3
    assert told(states(GERMAN, ENGLISH[::-1])) == ["current"] * 3


def test_a_lost_translation_is_missing() -> None:
    assert told(states(GERMAN, ENGLISH[1:])) == ["missing", "current", "current"]


def test_the_title_counts() -> None:
    other = draft("---\ntitle: Anders\n---\nGuten Tag.\n\nHier ist das Amt.\n\nBis bald.\n")
    state = page_state(other, translation(*ENGLISH, stamps=STAMPS))
    assert [passage.state for passage in state.sources] == ["changed", "current", "current", "current"]


def test_a_review_holds_for_the_words_that_were_read() -> None:
    reviewed = "from: de, by: machine, reviewed: {by: Ada, on: 2026-11-22}"
    assert made(states(GERMAN)) == ["machine"] * 3
    assert made(states(GERMAN, facts=reviewed)) == ["reviewed"] * 3
    edited = ("Good day.", "Here is the public office.", "See you.")
    assert made(states(GERMAN, edited, facts=reviewed)) == ["reviewed", "machine", "reviewed"]


def test_a_page_that_does_not_say_where_it_comes_from_was_made_by_people() -> None:
    plain = draft("---\ntitle: Title\n---\nGood day.\n\nHere is the office.\n\nSee you.\n", "en")
    assert made(page_state(source(*GERMAN), plain)) == ["human"] * 3
