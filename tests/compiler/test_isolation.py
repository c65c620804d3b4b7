"""Text of the other direction is fenced off with its own punctuation, and without that of the text around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.isolation import CLOSE, OPEN, isolate, isolate_runs
from guide.bundle.blocks import Run, plain
from guide.bundle.model import Direction


def shown(text: str) -> str:
    return text.replace(OPEN, "⟦").replace(CLOSE, "⟧")


@pytest.mark.parametrize(
    "expected",
    [
        "اذهب إلى ⟦Migrationsagentur Burgenlandkreis⟧.",
        "اتصل على ⟦+49 3445 73-1234⟧.",
        "الهاتف: ⟦(03445) 73 12 34⟧.",
        "⟦+49344512345⟧ و⟦+49 (0) 3445 12⟧",
        "اكتب إلى ⟦office@example.org⟧، أو اتصل",
        "الموقع ⟦https://www.example.org/⟧.",
        "الحساب ⟦DE89 3704 0044 0532 0130 00⟧ في البنك",
        "المكتب ⟦(BAMF)⟧",
        "⟦Migrationsagentur (MiA)⟧ مكتب",
        "نص (مركز ⟦BAMF⟧) آخر",
        'قل: ⟦"Ich brauche einen Arzt."⟧ بصوت',
        "في „⟦Schönburger Straße 41⟧“، ⟦06618 Naumburg⟧",
        "من ⟦8-12⟧ إلى ⟦08:00–12:00⟧",
        "قبل ⟦31.12.2026⟧.",
        "⟦B1-Kurs⟧، ⟦A2⟧",
        "لغة ⟦C++⟧",
        "⟦MiA⟧: هنا",
        "⟦Ich brauche Hilfe.⟧",
        "الرقم 112",
        "50 % من",
        "سطر\n⟦Zeile⟧\nسطر",
        "",
    ],
)
def test_left_to_right_in_right_to_left(expected: str) -> None:
    text = expected.replace("⟦", "").replace("⟧", "")
    assert shown(isolate(text, "rtl")) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "Das Wort ⟦مرحبا⟧ heißt Hallo.",
        "Arabisch: ⟦العربية⟧, Farsi: ⟦فارسی⟧.",
        "⟦مرحبا بك⟧",
        "Das ist «⟦مرحبا بك⟧» 3 mal",
        "⟦עברית⟧ 3",
        "Nur Deutsch, 8-12 Uhr.",
    ],
)
def test_right_to_left_in_left_to_right(expected: str) -> None:
    text = expected.replace("⟦", "").replace("⟧", "")
    assert shown(isolate(text, "ltr")) == expected


def test_an_isolate_may_begin_in_one_run_and_end_in_another() -> None:
    runs = (Run("في "), Run("Amt", strong=True), Run(" Naumburg", link="/amt"), Run("."))
    assert [shown(run.text) for run in isolate_runs(runs, "rtl")] == ["في ", "⟦Amt", " Naumburg⟧", "."]


def test_links_are_left_alone() -> None:
    (run,) = isolate_runs((Run("هنا Amt", link="https://example.org/هنا"),), "rtl")
    assert run.link == "https://example.org/هنا"


TEXTS = st.text(alphabet=st.sampled_from("aBä1ابת .,:;!?()[]«»“”„\"'+-/\n"))


@given(TEXTS, st.sampled_from(["ltr", "rtl"]))
def test_isolates_are_balanced_change_nothing_else_and_are_put_in_once(text: str, direction: Direction) -> None:
    isolated = isolate(text, direction)
    assert isolated.replace(OPEN, "").replace(CLOSE, "") == text
    assert isolate(isolated, direction) == isolated
    depth = 0
    for character in isolated:
        depth += (character == OPEN) - (character == CLOSE)
        assert depth in (0, 1)
    assert depth == 0


@given(st.lists(TEXTS, max_size=4), st.sampled_from(["ltr", "rtl"]))
def test_runs_are_isolated_like_their_plain_text(texts: list[str], direction: Direction) -> None:
    runs = tuple(map(Run, texts))
    assert plain(isolate_runs(runs, direction)) == isolate("".join(texts), direction)
