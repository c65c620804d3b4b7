"""A source, its translation and the stamps between them: which passage came from which stamp, and what has changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from compiler.translation.aligning import align
from compiler.translation.descent import Descent, Likeness, OfAKind, always, trace
from compiler.translation.likeness import likeness
from compiler.translation.passages import Kind, Passage
from compiler.translation.stamps import Provenance, Stamp, text_digest


class Recall(Protocol):
    """Remembers words that were stamped, by the digest of the source's passage; None for those it does not know."""

    def source_of(self, digest: str, /) -> str | None:
        """The words of the source."""

    def translation_of(self, digest: str, /) -> str | None:
        """The words of the translation."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The passages of a source and of its translation, and where they come from, as places in ``stamps``.

    ``kept`` are the stamps whose source says today what it said then, ``intact`` those whose translation does.
    ``stamped`` is false when the translation has none, and they are guessed by its shape.
    """

    sources: tuple[Passage, ...]
    texts: tuple[Passage, ...]
    stamps: tuple[Stamp, ...]
    sources_from: tuple[Descent, ...]
    texts_from: tuple[Descent, ...]
    kept: frozenset[int]
    intact: frozenset[int]
    stamped: bool


def compare(
    sources: tuple[Passage, ...], texts: tuple[Passage, ...], origin: Provenance | None, recall: Recall | None = None
) -> Comparison:
    """Compare a source with its translation; what has no stamps is taken to be current, as far as its shape tells.

    Earlier words, where ``recall`` knows them, tell what was split or joined from what is new.
    """
    written = origin.stamps if origin else None
    stamps = guessed_stamps(sources, texts) if written is None else written
    sides = [stamp.sources for stamp in stamps], [stamp.texts for stamp in stamps]
    texts_from = _descent(
        sides[1], [text_digest(text.digest) for text in texts], _likeness_of_texts(stamps, texts, recall)
    )
    sources_from = _descent(
        sides[0],
        [source.digest for source in sources],
        _likeness_of_sources(stamps, sources, recall),
        _of_a_kind(stamps, sources, _kinds(texts, texts_from)),
    )
    return Comparison(
        sources,
        texts,
        stamps,
        sources_from,
        texts_from,
        kept=_whole(sides[0], sources_from),
        intact=_whole(sides[1], texts_from),
        stamped=written is not None,
    )


def guessed_stamps(sources: Sequence[Passage], texts: Sequence[Passage]) -> tuple[Stamp, ...]:
    """The stamps of a translation that is current, as far as its shape tells."""
    return tuple(
        Stamp(
            tuple(sources[place].digest for place in pair.sources),
            tuple(text_digest(texts[place].digest) for place in pair.texts),
        )
        for pair in align(sources, texts)
    )


def _descent(
    stamped: Sequence[Sequence[str]], now: Sequence[str], alike: Likeness | None, of_a_kind: OfAKind = always
) -> tuple[Descent, ...]:
    """Where passages come from, as places of stamps instead of places of digests."""
    owners = [owner for owner, digests in enumerate(stamped) for _ in digests]
    before = [digest for digests in stamped for digest in digests]
    return tuple(
        Descent(tuple(dict.fromkeys(owners[origin] for origin in descent.origins)), descent.same)
        for descent in trace(before, now, alike, of_a_kind)
    )


def _likeness_of_sources(stamps: Iterable[Stamp], now: Sequence[Passage], recall: Recall | None) -> Likeness | None:
    if recall is None:
        return None
    digests = [digest for stamp in stamps for digest in stamp.sources]
    before = cache(lambda place: recall.source_of(digests[place]) or "")
    return lambda one, other: likeness(before(one), now[other].text)


def _likeness_of_texts(stamps: Iterable[Stamp], now: Sequence[Passage], recall: Recall | None) -> Likeness | None:
    if recall is None:
        return None
    made_from = [stamp.sources for stamp in stamps for _ in stamp.texts]
    before = cache(lambda place: " ".join(recall.translation_of(digest) or "" for digest in made_from[place]))
    return lambda one, other: likeness(before(one), now[other].text)


def _kinds(texts: Sequence[Passage], texts_from: Sequence[Descent]) -> Mapping[int, set[Kind]]:
    """What kinds of passages a stamp holds, as the translation tells, by the stamp's place."""
    kinds: dict[int, set[Kind]] = {}
    for text, descent in zip(texts, texts_from, strict=True):
        for stamp in descent.origins:
            kinds.setdefault(stamp, set()).add(text.kind)
    return kinds


def _of_a_kind(stamps: Iterable[Stamp], now: Sequence[Passage], kinds: Mapping[int, set[Kind]]) -> OfAKind:
    owners = [owner for owner, stamp in enumerate(stamps) for _ in stamp.sources]
    return lambda one, other: owners[one] not in kinds or now[other].kind in kinds[owners[one]]


def _whole(stamped: Sequence[Sequence[str]], now: Iterable[Descent]) -> frozenset[int]:
    """The stamps of which every passage is there and as it was."""
    left = list(map(len, stamped))
    for descent in now:
        if descent.same:
            left[descent.origins[0]] -= 1
    return frozenset(place for place, count in enumerate(left) if not count)
