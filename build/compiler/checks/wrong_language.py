"""Text in another of the guide's languages than its page."""

from collections import defaultdict
from collections.abc import Iterator

from compiler.names import base_language
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.wording.identification import Identifier, identifier
from compiler.wording.prose import Stretch, is_running, place_of, stretches
from compiler.wording.scripts import letters_of, script_of

MIN_WORDS = 8
CERTAIN = 0.97


def find(tree: Tree) -> Iterator[Finding]:
    """Every longer paragraph that is certainly in another language of the same script."""
    identifiers = _identifiers(tree)
    for stretch in stretches(tree):
        identify = identifiers.get(stretch.language)
        if (
            identify
            and stretch.passage.kind in ("paragraph", "label")
            and (language := _other_language(stretch, identify))
        ):
            message = f"this text is in the language {language}, and the page in {stretch.language}"
            place = place_of(tree, stretch, stretch.text.partition("\n")[0])
            yield Finding(stretch.path, Fault(place, message, "translate it, or remove it"))


def _identifiers(tree: Tree) -> dict[str, Identifier]:
    """What tells each language from those it shares its script with, English always among them."""
    by_script: dict[str, set[str]] = defaultdict(set)
    for tag in ("en", *tree.languages):
        by_script[script_of(tag)].add(base_language(tag))
    identifiers = {script: identifier(languages) for script, languages in by_script.items() if len(languages) > 1}
    found = {tag: identifiers[script_of(tag)] for tag in tree.languages if script_of(tag) in identifiers}
    return {tag: identify for tag, identify in found.items() if base_language(tag) in identify.languages}


def _other_language(stretch: Stretch, identify: Identifier) -> str:
    """The language of the text when it is another than it should be, or an empty string."""
    text = stretch.own_text
    # A text in another script has a check of its own.
    if not is_running(text, MIN_WORDS) or not letters_of(script_of(stretch.language)).search(text):
        return ""
    language, certainty = identify(text)
    return language if language != base_language(stretch.language) and certainty >= CERTAIN else ""
