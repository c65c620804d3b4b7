"""Where a translated page stands, passage by passage: current, changed in the source since, or missing; made by whom.

It is told from the stamps in the translation's front matter, so it needs no history.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from compiler.source import PageSource
from compiler.translation.comparing import Comparison, Recall, compare
from compiler.translation.passages import Passage, passages
from compiler.translation.stamps import Provenance, provenance

State = Literal["current", "changed", "missing"]
Made = Literal["machine", "human", "reviewed"]


@dataclass(frozen=True, slots=True)
class PassageState:
    """Where one passage of the source stands in a translation.

    ``texts`` are the places of the translation's passages that say it, ``made`` says by whom (None when there are
    none), ``before`` are the digests that the source had when a changed one was translated.
    """

    passage: Passage
    state: State
    made: Made | None = None
    texts: tuple[int, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextState:
    """Where one passage of the translation stands; ``outdated`` if its source has changed or is gone."""

    passage: Passage
    outdated: bool
    made: Made


@dataclass(frozen=True, slots=True)
class PageState:
    """A translation and its source, passage by passage; ``stamped`` is false while all of it is a guess by shape."""

    sources: tuple[PassageState, ...]
    texts: tuple[TextState, ...] = ()
    stamped: bool = True


def page_state(source: PageSource, translation: PageSource | None, recall: Recall | None = None) -> PageState:
    """Where ``translation`` stands compared with the page it was made from; without one, everything is missing."""
    return state_of(passages(source), translation, recall)


def state_of(sources: tuple[Passage, ...], translation: PageSource | None, recall: Recall | None = None) -> PageState:
    """Where a translation of these passages stands."""
    if translation is None:
        return PageState(tuple(PassageState(passage, "missing") for passage in sources))
    origin = provenance(translation)
    return compared_state(compare(sources, passages(translation), origin, recall), origin)


def compared_state(comparison: Comparison, origin: Provenance | None) -> PageState:
    """Where the translation of a comparison stands."""
    texts = tuple(_text_state(comparison, place, origin) for place in range(len(comparison.texts)))
    sources = tuple(_passage_state(comparison, place, texts) for place in range(len(comparison.sources)))
    return PageState(sources, texts, comparison.stamped)


def _text_state(comparison: Comparison, place: int, origin: Provenance | None) -> TextState:
    stamps = comparison.texts_from[place].origins
    outdated = any(stamp not in comparison.kept for stamp in stamps)
    made = _weakest(_made(comparison, stamp, origin) for stamp in stamps or (None,))
    return TextState(comparison.texts[place], outdated, made)


def _passage_state(comparison: Comparison, place: int, texts: tuple[TextState, ...]) -> PassageState:
    passage, descent = comparison.sources[place], comparison.sources_from[place]
    said_in = tuple(
        text for text, other in enumerate(comparison.texts_from) if not set(descent.origins).isdisjoint(other.origins)
    )
    if not said_in:
        return PassageState(passage, "missing")
    made = _weakest(texts[text].made for text in said_in)
    if descent.same and not any(texts[text].outdated for text in said_in):
        return PassageState(passage, "current", made, said_in)
    before = tuple(digest for stamp in descent.origins for digest in comparison.stamps[stamp].sources)
    return PassageState(passage, "changed", made, said_in, before)


def _made(comparison: Comparison, stamp: int | None, origin: Provenance | None) -> Made:
    """Who made what belongs to a stamp. A review holds for exactly the words that were read."""
    if origin is None:
        return "human"
    if stamp is None:
        return origin.by
    by = comparison.stamps[stamp].by
    if not by and origin.review and stamp in comparison.intact:
        return "reviewed"
    return by or origin.by


def _weakest(made: Iterable[Made]) -> Made:
    """What holds for a translation in several pieces."""
    order: tuple[Made, ...] = ("machine", "human", "reviewed")
    return min(made, key=order.index)
