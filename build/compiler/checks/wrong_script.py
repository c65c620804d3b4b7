"""Text in letters that the language of its page is not written in."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import Stretch, is_running, place_of, stretches
from compiler.wording.scripts import letters_of, mixed_words, script_of

MIN_WORDS = 8  # fewer may be the name of an office


def find(tree: Tree) -> Iterator[Finding]:
    """Every longer stretch without one letter of its language, and every word that mixes letters that look alike."""
    for stretch in stretches(tree):
        if _is_foreign(stretch):
            place = place_of(tree, stretch, stretch.text.partition("\n")[0])
            message = f"this text has no letter of the script of the language {stretch.language}"
            yield Finding(
                stretch.path, Fault(place, message, "translate it, or put a sentence of the language around it")
            )
        for word in mixed_words(stretch.text):
            message = f'the word "{word}" mixes letters of two scripts that look alike'
            fault = Fault(
                place_of(tree, stretch, word), message, "type the word again with one keyboard; nobody could find it"
            )
            yield Finding(stretch.path, fault)


def _is_foreign(stretch: Stretch) -> bool:
    if letters_of(script_of(stretch.language)).search(stretch.text):
        return False
    return is_running(stretch.own_text, MIN_WORDS)
