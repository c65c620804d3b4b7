"""The sums of a status: how much of a language, and how many of its pages."""

from compiler.status.standing import Tally
from compiler.status.surveying import Status


def total_words(status: Status, language: str) -> Tally:
    """All words that are translated to a language, by their states."""
    return sum((item.standings[language].words for item in status.items if language in item.standings), Tally())


def total_passages(status: Status, language: str) -> Tally:
    """All passages that are translated to a language, by their states."""
    return sum((item.standings[language].passages for item in status.items if language in item.standings), Tally())


def pages_done(status: Status, language: str) -> tuple[int, int]:
    """How many items are up to date as a whole, and how many there are."""
    standings = [item.standings[language] for item in status.items if language in item.standings]
    return sum(standing.words.share == 1 for standing in standings), len(standings)
