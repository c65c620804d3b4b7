"""A snippet shows the words that matched, and fits a list."""

from hypothesis import given
from hypothesis import strategies as st

from guide.search.answer import Piece
from guide.search.snippet import LENGTH, Shown, Sought, part_sought, start_sought, word_sought, worth_showing
from guide.search.snippet import best_passage as best_passage_shown
from guide.search.snippet import cut as cut_passage

LONG = "Am ersten Tag gehen Sie zur Aufnahme. " * 10 + "Danach bekommen Sie eine Wohnung zugewiesen. " + "Ende. " * 50


def cut(text: str, sought: list[Sought]) -> tuple[Piece, ...]:
    return cut_passage(Shown([(None, text)]), 0, sought)


def best_passage(texts: list[str], sought: list[Sought]) -> int:
    return best_passage_shown(Shown((None, text) for text in texts), sought)


def test_the_words_that_matched_are_marked() -> None:
    pieces = cut("Die Wohnung und die Wohnungen.", [word_sought("wohnung", 1.0)])
    assert [piece.text for piece in pieces if piece.marked] == ["Wohnung", "Wohnungen"]


def test_right_to_left_text_is_marked_in_its_own_order() -> None:
    pieces = cut("يدفع مركز العمل الإيجار في البداية.", [word_sought("الايجار", 1.0)])
    assert [piece.text for piece in pieces if piece.marked] == ["الإيجار"]


def test_a_part_is_found_inside_words_and_a_start_only_at_their_start() -> None:
    text = "Amt, Ausländeramt, Amtsgericht"
    assert [p.text for p in cut(text, [part_sought("amt", 1.0)]) if p.marked] == ["Amt", "Ausländeramt", "Amtsgericht"]
    assert [p.text for p in cut(text, [start_sought("amt", 1.0)]) if p.marked] == ["Amt", "Amtsgericht"]


def test_a_short_word_is_marked_only_where_it_stands_alone() -> None:
    pieces = cut("in Indien", [word_sought("in", 1.0)])
    assert [piece.text for piece in pieces if piece.marked] == ["in"]


def test_a_compound_is_marked_where_no_word_starts_so() -> None:
    assert [p.text for p in cut("Der Führerschein gilt.", [word_sought("schein", 1.0)]) if p.marked] == ["Führerschein"]
    text = "Der Schein und der Führerschein gelten."
    assert [p.text for p in cut(text, [word_sought("schein", 1.0)]) if p.marked] == ["Schein"]
    assert [p.text for p in cut("Das Jugendamt", [word_sought("amt", 1.0)]) if p.marked] == ["Jugendamt"]
    assert not any(p.marked for p in cut("Die gesamte Familie", [word_sought("amt", 1.0)]))


def test_what_turns_the_direction_is_not_marked() -> None:
    pieces = cut("لدى \u2068Jobcenter Burgenlandkreis\u2069 فريق", [word_sought("jobcenter", 1.0)])
    assert [piece.text for piece in pieces if piece.marked] == ["Jobcenter"]


def test_a_long_passage_is_cut_around_the_match() -> None:
    pieces = cut(LONG, [word_sought("wohnung", 1.0)])
    assert "Wohnung" in [piece.text for piece in pieces if piece.marked]
    assert pieces[0].text == pieces[-1].text == "…"
    assert sum(len(piece.text) for piece in pieces) <= LENGTH + 2


@given(st.text(max_size=400), st.sampled_from(["a", "e", "wohnung"]))
def test_a_snippet_is_a_piece_of_the_text(text: str, word: str) -> None:
    pieces = cut(text, [start_sought(word, 1.0)])
    shown = "".join(piece.text for piece in pieces).removeprefix("…").removesuffix("…")
    assert shown.removesuffix("…") in text or shown in text


def test_the_best_passage_is_not_the_first_but_the_one_with_most() -> None:
    texts = ["Titel", "", "Das Amt ist offen.", "Das Jobcenter zahlt die Miete.", "Das Jobcenter"]
    assert best_passage(texts, [word_sought("jobcenter", 1.0), word_sought("miete", 2.0)]) == 3


def test_the_title_is_shown_when_the_text_has_nothing() -> None:
    assert best_passage(["Wohnung", "", "Nichts davon."], [word_sought("wohnung", 1.0)]) == 0


def test_a_compound_of_the_word_is_shown_rather_than_something_else() -> None:
    texts = ["Verkehr", "Bus und Bahn.", "Ein Bus hält.", "Der Führerschein gilt."]
    assert best_passage(texts, [word_sought("schein", 1.0)]) == 3


def test_the_summary_is_shown_when_no_passage_has_what_is_sought() -> None:
    assert best_passage(["Sport", "Einen Verein finden.", "Zwei Menschen."], [word_sought("miete", 1.0)]) == 1
    assert best_passage(["Sport", "", "Zwei Menschen."], [word_sought("miete", 1.0)]) == 2


def test_words_that_are_everywhere_are_not_shown() -> None:
    (rare, common) = (word_sought("miete", 3.0), word_sought("sie", 0.2))
    assert worth_showing([rare, common]) == (rare,)
