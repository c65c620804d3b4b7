"""Words that are hard to read because they are long."""

from collections.abc import Iterator
from functools import cache

import regex

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.terms import words
from compiler.wording.prose import Stretch, place_of, stretches
from compiler.wording.readability import limits
from compiler.wording.scripts import letters_of, script_of


def find(tree: Tree) -> Iterator[Finding]:
    """Every word with more letters than are advised for its language, but those the glossary explains."""
    explained = words(tree.glossary).ids
    for stretch in stretches(tree):
        for word in _long_words(stretch):
            if word not in explained:
                fix = "use an easier word, or explain it in glossary.yaml"
                fault = Fault(place_of(tree, stretch, word), f"{word} has {len(word)} letters", fix)
                yield Finding(stretch.path, fault)


def _long_words(stretch: Stretch) -> Iterator[str]:
    advised = limits(stretch.language)
    if advised is None:
        return
    long_word = _more_letters_than(advised.word)
    # Most texts have none at all.
    if not long_word.search(stretch.text):
        return
    own = letters_of(script_of(stretch.language))
    for found in long_word.finditer(stretch.own_text):
        # A name in another script is not for reading, but for comparing with the sign at the door.
        if own.match(found[0]):
            yield found[0]


@cache
def _more_letters_than(most: int) -> "regex.Pattern[str]":
    return regex.compile(rf"[\p{{L}}\p{{M}}]{{{most + 1},}}")
