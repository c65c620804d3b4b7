"""Sentences that are too long for people who are learning the language."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.prose import WORD, place_of, stretches
from compiler.wording.readability import limits, sentences

_SHOWN = 5  # words


def find(tree: Tree) -> Iterator[Finding]:
    """Every sentence with more words than are advised for its language."""
    for stretch in stretches(tree):
        advised = limits(stretch.language)
        # Most paragraphs are shorter than one sentence may be.
        if advised is None or stretch.text.count(" ") < advised.sentence:
            continue
        for sentence in sentences(stretch.text):
            words = WORD.findall(sentence)
            if len(words) > advised.sentence:
                start = " ".join(sentence.split()[:_SHOWN])
                message = f"a sentence of {len(words)} words: {start} …"
                fault = Fault(
                    place_of(tree, stretch, words[0]), message, f"make two of it; {advised.sentence} words at most"
                )
                yield Finding(stretch.path, fault)
