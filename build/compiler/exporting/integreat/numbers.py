"""Numbers for what a guide knows by names, because the API has numbers: the same at every export."""

import hashlib
from collections.abc import Iterable, Mapping

_LARGEST = 2**31 - 1
"""What every client can hold."""


def numbered(names: Iterable[str]) -> Mapping[str, int]:
    """A number for each name, made from it; where two are alike, the later name takes the next one that is free."""
    numbers: dict[str, int] = {}
    taken: set[int] = set()
    for name in sorted(set(names)):
        number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) % _LARGEST + 1
        while number in taken:
            number = number % _LARGEST + 1
        taken.add(number)
        numbers[name] = number
    return numbers
