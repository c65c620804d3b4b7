"""Readers are told which blocks are out of date, and which ones a machine made and nobody has checked."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from compiler.source import PageSource
from compiler.translation.changes import Remarks, remarks
from compiler.translation.stamps import Mark
from drafts import source, stamped, translation
from guide.bundle.model import Translation

GERMAN = ("Guten Tag.", "- eins\n- zwei", "Bis bald.")
ENGLISH = ("Good day.", "- one\n- two", "See you.")
REVIEWED = "from: de, by: machine, reviewed: {by: Ada, on: 2026-11-22}"


def page(facts: str = "from: de, by: machine", by: Mapping[int, Mark] = MappingProxyType({})) -> PageSource:
    """A stamped translation, some passages of which were made by somebody else."""
    stamps = stamped(source(*GERMAN), translation(*ENGLISH))
    marked = (replace(stamp, by=by.get(place, "")) for place, stamp in enumerate(stamps))
    return translation(*ENGLISH, facts=facts, stamps=tuple(marked))


def test_a_block_is_out_of_date_when_anything_in_it_is() -> None:
    assert remarks(page(), source(*GERMAN)).changed == ()
    assert remarks(page(), source("Guten Tag.", "- eins\n- drei", "Bis bald.")).changed == (1,)
    assert remarks(page(), source("Guten Tag.", "- eins\n- zwei\n- drei", "Bis dann.")).changed == (2,)


def test_what_a_translation_leaves_out_is_counted() -> None:
    assert remarks(page(), source("Neu.", *GERMAN, "Noch etwas.")) == Remarks(Translation("de", "machine"), missing=2)


def test_a_page_that_a_machine_made_says_so_as_a_whole() -> None:
    assert remarks(page(), source(*GERMAN)) == Remarks(Translation("de", "machine"))


def test_a_reviewed_page_says_which_blocks_a_machine_has_filled_since() -> None:
    found = remarks(page(REVIEWED, {3: "machine"}), source(*GERMAN))
    assert found.translation is not None
    assert found.translation.reviewed_by == "Ada"
    assert found.machine_made == (1,)


def test_a_review_of_nothing_that_is_still_there_is_none() -> None:
    filled: dict[int, Mark] = dict.fromkeys(range(5), "machine")
    assert remarks(page(REVIEWED, filled), source(*GERMAN)) == Remarks(Translation("de", "machine"))


def test_a_page_all_of_which_people_have_made_anew_is_theirs() -> None:
    made: dict[int, Mark] = dict.fromkeys(range(5), "human")
    assert remarks(page(by=made), source(*GERMAN)) == Remarks(Translation("de", "human"))


def test_without_its_source_or_stamps_a_page_says_what_its_front_matter_says() -> None:
    assert remarks(page(REVIEWED), None).translation == remarks(translation(facts=REVIEWED), source()).translation
    assert remarks(source(*GERMAN), None) == Remarks()
