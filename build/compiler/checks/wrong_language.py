"""Text in another of the guide's languages than its page."""

from collections.abc import Iterator

from compiler.identification import Identifier, identifier
from compiler.names import base_language
from compiler.problems import Fault, Finding
from compiler.prose import WORD, Stretch, place_of, stretches
from compiler.scripts import letters_of, script_of
from compiler.source import Tree

MIN_WORDS = 8
CERTAIN = 0.97


def find(tree: Tree) -> Iterator[Finding]:
    """Every longer paragraph that is certainly in another language."""
    identify = identifier(map(base_language, tree.languages))
    for stretch in stretches(tree):
        if stretch.passage.kind == "paragraph" and (language := _other_language(stretch, identify)):
            message = f"this text is in the language {language}, and the page in {stretch.language}"
            place = place_of(tree, stretch, stretch.text.partition("\n")[0])
            yield Finding(stretch.path, Fault(place, message, "translate it, or remove it"))


def _other_language(stretch: Stretch, identify: Identifier) -> str:
    """The language of the text when it is another than it should be, or an empty string."""
    expected = base_language(stretch.language)
    if expected not in identify.languages:
        return ""
    text = stretch.own_text
    # A text in another script has a check of its own.
    if len(WORD.findall(text)) < MIN_WORDS or not letters_of(script_of(expected)).search(text):
        return ""
    language, certainty = identify(text)
    return language if language != expected and certainty >= CERTAIN else ""
