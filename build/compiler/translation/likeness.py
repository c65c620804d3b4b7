"""Whether two texts are versions of one another, told from the pieces of words they share; works in any script."""

_WIDTH = 5  # characters; a piece is mostly a word with its ending
_ENOUGH = 0.4  # of the shorter text's pieces


def is_version(one: str, other: str) -> bool:
    """Whether much of the shorter text is in the longer one, as after a change, a split or a join."""
    first, second = _pieces(one), _pieces(other)
    return len(first & second) >= _ENOUGH * min(len(first), len(second)) > 0


def _pieces(text: str) -> frozenset[str]:
    folded = " ".join(text.casefold().split())
    return frozenset(folded[start : start + _WIDTH] for start in range(max(len(folded) - _WIDTH, 0) + 1)) - {""}
