"""New stamps for a translation that has been worked on: what is confirmed is current, the rest stays as it was."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from compiler.translation.aligning import Pair, align
from compiler.translation.comparing import Comparison
from compiler.translation.descent import Descent
from compiler.translation.stamps import Mark, Provenance, Stamp, text_digest


def restamp(comparison: Comparison, origin: Provenance, confirmed: Sequence[Pair], by: Mark = "") -> tuple[Stamp, ...]:
    """The stamps that a translation has from now on.

    ``confirmed`` are passages that say the same today. ``by`` made what is new among them; left out, whoever made what
    was there. Words that a person has read stay reviewed as long as neither they nor their source change.
    """
    stamps = [(pair, _confirmed(comparison, origin, pair, by)) for pair in confirmed]
    sources, texts = _places(confirmed)
    stamps += [(pair, _left(comparison, origin, pair)) for pair in known_pairs(comparison, sources, texts)]
    return tuple(stamp for _, stamp in sorted(stamps, key=lambda entry: _order(entry[0])))


def known_pairs(
    comparison: Comparison, without: AbstractSet[int] = frozenset(), without_texts: AbstractSet[int] = frozenset()
) -> Iterator[Pair]:
    """What stamps hold together, and each passage that none of them knows; some may be left out."""
    sources = {place: one for place, one in enumerate(comparison.sources_from) if place not in without}
    texts = {place: one for place, one in enumerate(comparison.texts_from) if place not in without_texts}
    for stamps in _joined(chain(sources.values(), texts.values())):
        yield Pair(
            tuple(place for place, descent in sources.items() if not stamps.isdisjoint(descent.origins)),
            tuple(place for place, descent in texts.items() if not stamps.isdisjoint(descent.origins)),
        )
    yield from (Pair((place,), ()) for place, descent in sources.items() if not descent.origins)
    yield from (Pair((), (place,)) for place, descent in texts.items() if not descent.origins)


def all_pairs(comparison: Comparison) -> tuple[Pair, ...]:
    """What belongs together when all of the translation is right: by its stamps, and what has none by its shape."""
    known = list(known_pairs(comparison))
    loose = [pair for pair in known if _is_loose(comparison, pair)]
    sources, texts = map(sorted, _places(loose))
    aligned = align([comparison.sources[place] for place in sources], [comparison.texts[place] for place in texts])
    return (
        *chain.from_iterable(_singles(pair) for pair in known if pair not in loose),
        *(Pair(_at(sources, pair.sources), _at(texts, pair.texts)) for pair in aligned),
    )


def _is_loose(comparison: Comparison, pair: Pair) -> bool:
    """Whether something may be missing on a side: there is nothing, or the source was changed and split or joined."""
    if not pair.sources or not pair.texts:
        return True
    is_kept = all(comparison.kept.issuperset(comparison.sources_from[place].origins) for place in pair.sources)
    return len(pair.sources) != len(pair.texts) and not is_kept


def _joined(descents: Iterable[Descent]) -> list[set[int]]:
    """The stamps that passages come from, those of one passage together."""
    sets: list[set[int]] = []
    for descent in descents:
        if descent.origins:
            together = set(descent.origins)
            for other in [known for known in sets if known & together]:
                together |= other
                sets.remove(other)
            sets.append(together)
    return sets


def _singles(pair: Pair) -> Iterator[Pair]:
    """A pair for each passage, where as many were split, or joined, on both sides."""
    if len(pair.sources) == len(pair.texts):
        yield from (Pair((source,), (text,)) for source, text in zip(pair.sources, pair.texts, strict=True))
    else:
        yield pair


def _confirmed(comparison: Comparison, origin: Provenance, pair: Pair, by: Mark) -> Stamp:
    sources = tuple(comparison.sources[place].digest for place in pair.sources)
    is_kept = comparison.kept.issuperset(_origins(comparison, pair))
    return Stamp(sources, _text_digests(comparison, pair), _mark(comparison, origin, pair, by, may_stay=is_kept))


def _left(comparison: Comparison, origin: Provenance, pair: Pair) -> Stamp:
    """The stamp of what nobody has confirmed: it was made from what the source said then."""
    if not pair.texts:
        return Stamp(tuple(comparison.sources[place].digest for place in pair.sources), ())
    stamps = _origins(comparison, pair)
    before = tuple(digest for place in stamps for digest in comparison.stamps[place].sources)
    return Stamp(before, _text_digests(comparison, pair), _mark(comparison, origin, pair, "", may_stay=True))


def _mark(comparison: Comparison, origin: Provenance, pair: Pair, by: Mark, *, may_stay: bool) -> Mark:
    """Who made the translation, unless the page says so."""
    stamps = _origins(comparison, pair)
    if not pair.texts:
        return ""
    if not comparison.stamped:
        return "" if by == origin.by or origin.review else by
    is_intact = bool(stamps) and comparison.intact.issuperset(stamps)
    if is_intact and may_stay and len(stamps) == 1:
        return comparison.stamps[stamps[0]].by
    makers = {comparison.stamps[stamp].by or origin.by for stamp in stamps} or {origin.by}
    earlier: Mark = "machine" if "machine" in makers else "human"
    maker = earlier if is_intact else by or earlier
    return maker if origin.review or maker != origin.by else ""


def _origins(comparison: Comparison, pair: Pair) -> tuple[int, ...]:
    """The stamps that a pair's translation comes from."""
    return tuple(sorted({stamp for place in pair.texts for stamp in comparison.texts_from[place].origins}))


def _text_digests(comparison: Comparison, pair: Pair) -> tuple[str, ...]:
    return tuple(text_digest(comparison.texts[place].digest) for place in pair.texts)


def _places(pairs: Iterable[Pair]) -> tuple[set[int], set[int]]:
    pairs = list(pairs)
    return {place for pair in pairs for place in pair.sources}, {place for pair in pairs for place in pair.texts}


def _at(places: Sequence[int], indices: Sequence[int]) -> tuple[int, ...]:
    return tuple(places[index] for index in indices)


def _order(pair: Pair) -> tuple[int, int]:
    """By the source; what has none stands first, in the order of the translation."""
    return (pair.sources or (-1,))[0], (pair.texts or (-1,))[0]
