"""What somebody may have meant by a word that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A question naming the closest of ``words``, or an empty string when none is close."""
    folded = {candidate.casefold(): candidate for candidate in sorted(words)}
    matches = get_close_matches(word.casefold(), folded, n=1)
    return f"did you mean {folded[matches[0]]}?" if matches else ""
