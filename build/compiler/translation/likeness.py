"""How much two texts look like versions of one another: by the pieces of words they share, so in any script."""

from functools import lru_cache

_WIDTH = 5  # characters; a piece is mostly a word with its ending
_REMEMBERED = 1024  # texts; each is compared with all others of its page


def likeness(one: str, other: str) -> float:
    """The part of the shorter text that is in the longer one, from 0 to 1; high after a change, a split or a join."""
    first, second = _pieces(one), _pieces(other)
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter else 0.0


@lru_cache(maxsize=_REMEMBERED)
def _pieces(text: str) -> frozenset[str]:
    folded = " ".join(text.casefold().split())
    return frozenset(folded[start : start + _WIDTH] for start in range(max(len(folded) - _WIDTH, 0) + 1)) - {""}
