"""Which words of one language stand for which of another, learnt from the passages a guide has in both."""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from guide.bundle.model import Page
from guide.search.folding import folded
from guide.search.passages import passages

# Words are compared by their first letters, so that their inflected forms count as one.
_STEM = 6
# A word is given so many others at most, and none that is less likely.
_MOST = 3
_LEAST = 0.05
# That two words met once is hardly a sign.
_CHANCE = 0.5
# In a passage of more words, nobody can tell which stands for which.
_LONGEST = 100

# For each stem the stems of the other language and how likely each of them is meant, 0 to 1.
Lexicon = Mapping[str, Mapping[str, float]]

# What a passage says in one language and in another.
_Pair = tuple[Set[str], Set[str]]


def stem_of(word: str) -> str:
    """What a folded word is looked up by."""
    return word[:_STEM]


def is_whole(stem: str) -> bool:
    """Whether a stem is a whole word, and not the start of one."""
    return len(stem) < _STEM


def directions(by_language: Mapping[str, Sequence[Page]], source: str) -> Iterator[tuple[str, str]]:
    """Which language has a lexicon to which: each to ``source``, and that one to the language with most pages.

    Without pages in ``source`` the language that has most takes its place.
    """
    ordered = sorted(by_language, key=lambda language: (language != source, -len(by_language[language])))
    yield from ((language, ordered[0]) for language in ordered[1:])
    if len(ordered) > 1:
        yield ordered[0], ordered[1]


def learn(pages: Sequence[Page], others: Sequence[Page]) -> Lexicon:
    """The lexicon from the language of ``pages`` to that of ``others``.

    One round of IBM's model 1, begun with how nearly two words are in the same passages.
    """
    pairs = list(_parallel(pages, others))
    likely = _alikeness(pairs)
    explained: dict[str, dict[str, float]] = {stem: defaultdict(float) for stem in likely}
    for ours, theirs in pairs:
        rows = [(likely[stem], explained[stem]) for stem in ours]
        for other in theirs:
            # Each word of the other passage is shared out among those of ours that may stand for it.
            total = sum([alike[other] for alike, _ in rows])
            for alike, shares in rows:
                shares[other] += alike[other] / total
    return {stem: best for stem, shares in explained.items() if (best := dict(_best(shares)))}


def _alikeness(pairs: Sequence[_Pair]) -> dict[str, dict[str, float]]:
    """How nearly two words are in the same passages, for all that ever are."""
    ours_in = Counter(stem for ours, _ in pairs for stem in ours)
    theirs_in = Counter(stem for _, theirs in pairs for stem in theirs)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for ours, theirs in pairs:
        for stem in ours:
            together[stem].update(theirs)
    return {
        stem: {other: (count - _CHANCE) ** 2 / (ours_in[stem] * theirs_in[other]) for other, count in counts.items()}
        for stem, counts in together.items()
    }


def _best(shares: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    total = sum(shares.values())
    for other in sorted(shares, key=lambda other: (-shares[other], other))[:_MOST]:
        if shares[other] >= _LEAST * total:
            yield other, round(shares[other] / total, 2)


def _parallel(pages: Sequence[Page], others: Sequence[Page]) -> Iterator[_Pair]:
    """The passages that pages have in both languages, one beside the other."""
    translated = {page.id: page for page in others}
    for page in pages:
        if other := translated.get(page.id):
            yield from _side_by_side(page, other)


def _side_by_side(page: Page, other: Page) -> Iterator[_Pair]:
    (ours, theirs) = ([_stems(passage.text) for passage in passages(one)] for one in (page, other))
    if len(ours) != len(theirs):
        # Only of the title and the summary it is certain that they say the same.
        (ours, theirs) = (ours[:2], theirs[:2])
    for pair in zip(ours, theirs, strict=True):
        if all(0 < len(stems) <= _LONGEST for stems in pair):
            yield pair


def _stems(text: str) -> Set[str]:
    # In order, so that sums are rounded alike each time.
    return dict.fromkeys(map(stem_of, folded(text).split())).keys()


def encode(language: str, lexicon: Lexicon) -> bytes:
    """A lexicon to ``language`` as it is kept."""
    return zlib.compress(json.dumps([language, lexicon], ensure_ascii=False).encode(), 9)


def decode(raw: bytes) -> tuple[str, Lexicon]:
    """What ``encode`` was given."""
    (language, lexicon) = json.loads(zlib.decompress(raw))
    return language, lexicon
