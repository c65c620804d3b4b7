"""The memory suggests the translation of the most similar text, or none."""

from compiler.translation.memory import Entry, Memory
from compiler.translation.suggesting import Suggestions

MEMORY = Memory(
    {
        "1": Entry("Sie brauchen einen Ausweis.", "You need an identity card."),
        "2": Entry("Sie brauchen einen Pass.", "You need a passport.", "machine"),
        "3": Entry("Sie brauchen einen Pass.", "You need your passport."),
        "4": Entry("Sie brauchen einen Termin."),
        "5": Entry("ไปหาหมอ", "Go to the doctor"),
    }
)


def translation(source: str) -> tuple[str, int] | None:
    found = Suggestions(MEMORY).nearest(source)
    return (found.entry.translation, round(found.likeness * 100)) if found else None


def test_the_same_words_come_first_and_people_before_machines() -> None:
    assert translation("Sie brauchen einen Pass.") == ("You need your passport.", 100)


def test_similar_words_are_told_by_how_similar_they_are() -> None:
    assert translation("Sie brauchen Ihren Ausweis.") == ("You need an identity card.", 93)
    assert translation("ไปหาหมอก") == ("Go to the doctor", 93)


def test_other_words_suggest_nothing() -> None:
    assert translation("Guten Tag") is None
    assert translation("") is None
    assert Suggestions(Memory()).nearest("Guten Tag") is None
