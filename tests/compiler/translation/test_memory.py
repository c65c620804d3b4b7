"""The memory keeps what was translated, in a file that merges well and that other tools read."""

from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.errors import UsageError
from compiler.pipeline import inspect_content
from compiler.translation.memory import Entry, Memory, memory_file, read_memory, write_memory
from contents import PAGE, write_content

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)
ENTRIES = st.dictionaries(
    WORDS, st.builds(Entry, WORDS, WORDS) | st.builds(Entry, WORDS) | st.builds(Entry, WORDS, WORDS, st.just("machine"))
)

GREETING = Entry("Guten **Tag**.\\\nBis [bald](/a).", "Good day.\\\nSee you.")


@given(ENTRIES)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, entries: dict[str, Entry]) -> None:
    content = tmp_path_factory.mktemp("content")
    write_memory(content, "zh-Hans", Memory(entries))
    assert read_memory(content, "zh-Hans") == Memory(entries)


def test_the_order_in_which_things_were_learnt_leaves_no_trace(tmp_path: Path) -> None:
    one, other = Entry("eins", "one"), Entry("zwei", "two")
    assert write_memory(tmp_path, "en", Memory({"a": one}).with_entries({"b": other}))
    assert not write_memory(tmp_path, "en", Memory({"b": other}).with_entries({"a": one}))


def test_other_tools_see_what_a_machine_made_as_to_be_reviewed(tmp_path: Path) -> None:
    write_memory(tmp_path, "en", Memory({"a": Entry("eins", "one", "machine"), "b": GREETING}))
    first, second = polib.pofile(str(memory_file(tmp_path, "en")))
    assert (first.fuzzy, second.fuzzy) == (True, False)
    assert (second.msgctxt, second.msgid, second.msgstr) == ("b", GREETING.source, GREETING.translation)


def test_it_tells_the_words_that_something_was_translated_from() -> None:
    memory = Memory({"a": GREETING})
    assert memory.source_of("a") == "Guten Tag. Bis bald."
    assert memory.source_of("b") is None


def test_what_is_only_known_by_its_words_takes_no_translation_away() -> None:
    assert Memory({"a": GREETING}).with_entries({"a": Entry("Guten Tag.")}).entries == {"a": GREETING}


def test_translations_of_people_come_first() -> None:
    machine, human = Entry("eins", "1", "machine"), Entry("eins", "one")
    assert list(Memory({"a": machine, "b": human, "c": Entry("zwei", "two")}).translations_of("eins")) == [
        human,
        machine,
    ]


def test_a_language_without_a_memory_has_an_empty_one(tmp_path: Path) -> None:
    assert read_memory(tmp_path, "en") == Memory()


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\x00\x01", b"hello\n", b'msgid "\xe4"\nmsgstr "b"\n'])
def test_a_file_that_is_no_memory_is_a_usage_error(tmp_path: Path, raw: bytes) -> None:
    file = memory_file(tmp_path, "en")
    file.parent.mkdir()
    file.write_bytes(raw)
    with pytest.raises(UsageError) as error:
        read_memory(tmp_path, "en")
    assert str(error.value).startswith(f"{file}: expected the translation memory")


def test_readers_and_checks_know_nothing_of_it(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/de.md": f"{PAGE}Guten Tag.\n"})
    write_memory(content, "en", Memory({"a": GREETING}))
    assert inspect_content(content).problems == ()
