"""The guide's office words and what they mean, in the language nearest to the reader's."""

from dataclasses import dataclass

from guide.bundle.blocks import Block
from guide.bundle.model import Guide, Term
from guide.library.languages import fallbacks
from guide.library.runs import runs_in
from guide.search.folding import folded


@dataclass(frozen=True, slots=True)
class Explained:
    """A word with its explanation in ``language``; ``original`` is the one in the guide's own language.

    ``original`` is empty where it would say the same once more.
    """

    id: str
    word: str
    explanation: str
    language: str
    original: str = ""


def explained(guide: Guide, term_id: str, language: str) -> Explained | None:
    """The word with this id, explained to a reader of ``language``; None: no such word, or nobody has explained it."""
    term = next((term for term in guide.terms if term.id == term_id), None)
    return _explained(guide, term, language) if term else None


def glossary(guide: Guide, language: str, query: str = "") -> tuple[Explained, ...]:
    """Every word in alphabetical order; with a query, those that it finds, by their name before their explanation."""
    entries = [entry for term in guide.terms if (entry := _explained(guide, term, language))]
    asked = folded(query).split()
    ranked = [(rank, folded(entry.word), entry) for entry in entries if (rank := _rank(entry, asked)) is not None]
    return tuple(entry for _, _, entry in sorted(ranked, key=lambda found: found[:2]))


def terms_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The ids of the words that the blocks mention, each once, in reading order."""
    return tuple(dict.fromkeys(run.term for run in runs_in(blocks) if run.term))


def _explained(guide: Guide, term: Term, language: str) -> Explained | None:
    order = fallbacks(guide, language)
    nearest = next((tag for tag in order if tag in term.explanations), None)
    if nearest is None:
        return None
    original = term.explanations.get(guide.source_language, "") if nearest != guide.source_language else ""
    return Explained(term.id, term.word, term.explanations[nearest], nearest, original)


def _rank(entry: Explained, asked: list[str]) -> int | None:
    """How well an entry answers, 0 being best; None: not at all."""
    texts = (entry.word, f"{entry.word} {entry.explanation} {entry.original}")
    return next((rank for rank, text in enumerate(texts) if _says(text, asked)), None)


def _says(text: str, asked: list[str]) -> bool:
    """Whether each word that was asked for is part of the text: a compound word is found by any of its parts."""
    said = folded(text)
    return all(word in said for word in asked)
