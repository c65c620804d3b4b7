"""Words that are hard to read because they are long."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.prose import WORD, place_of, stretches
from compiler.readability import limits
from compiler.scripts import letters_of, script_of
from compiler.source import Tree
from compiler.terms import words


def find(tree: Tree) -> Iterator[Finding]:
    """Every word with more letters than are advised for its language, but those the glossary explains."""
    explained = words(tree.glossary).ids
    for stretch in stretches(tree):
        advised = limits(stretch.language)
        if advised is None:
            continue
        for word in WORD.findall(stretch.own_text):
            longest = max(map(len, word.split("-")))
            # A name in another script is not for reading, but for comparing with the sign at the door.
            if longest > advised.word and word not in explained and letters_of(script_of(stretch.language)).match(word):
                fix = "use an easier word, or explain it in glossary.yaml"
                yield Finding(stretch.path, Fault(place_of(tree, stretch, word), f"{word} has {longest} letters", fix))
