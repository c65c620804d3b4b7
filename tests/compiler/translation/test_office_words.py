"""Office words are found in every form, and compared with what was agreed to call them."""

from compiler.facts import read_facts
from compiler.translation.office_words import office_words

GLOSSARY = read_facts(
    "glossary.yaml",
    "glossary",
    "duldung: {word: Duldung, forms: [Duldungen], called: {en: [toleration, Tolerated stay], uk: дозвіл}, de: x}\n"
    "frist: {word: Frist, de: y}\n",
)


def test_words_are_found_once_in_the_order_of_the_text() -> None:
    found = office_words(GLOSSARY, "en").found("Die Frist für Duldungen: Frist und Duldung, keine Fristen.")
    assert [word.word for word in found] == ["Frist", "Duldung"]


def test_any_agreed_name_will_do() -> None:
    duldung = office_words(GLOSSARY, "en").by_id["duldung"]
    assert duldung.is_called("A TOLERATED\nstay (Duldung)")
    assert not duldung.is_called("a suspension (Duldung)")
    assert not office_words(GLOSSARY, "uk").by_id["duldung"].is_called("папір")


def test_nothing_agreed_is_nothing_to_break() -> None:
    assert office_words(GLOSSARY, "ar").by_id["duldung"].is_called("ورقة")
    assert office_words(GLOSSARY, "en").by_id["frist"].is_called("anything")
