"""The longest word decides how much room a table needs."""

from guide.bundle.blocks import Cell, Run, Table
from guide.library.tables import longest_word


def cell(*texts: str) -> Cell:
    return Cell(tuple(map(Run, texts)))


def test_it_is_looked_for_in_every_cell_and_across_runs() -> None:
    table = Table((cell("Wer"),), ((cell("ja"),), (cell("die Kranken", "kasse zahlt"),)), ("start",))
    assert longest_word(table) == len("Krankenkasse")


def test_a_hyphen_and_a_slash_are_places_to_break() -> None:
    assert longest_word(Table((cell("Ausweis-Papier/Pass"),), (), ("start",))) == len("Ausweis-")


def test_a_table_without_words_needs_no_room() -> None:
    assert longest_word(Table((cell(""),), (), ("start",))) == 0
