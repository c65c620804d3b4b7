"""Which of a guide's languages serves a reader: negotiation at first start, fallback for a missing text."""

from collections.abc import Collection, Iterable, Iterator

from guide.bundle.model import Guide


def subtags(tag: str) -> Iterator[str]:
    """A BCP 47 tag and its ever more general forms: ``de-simple``, then ``de``."""
    parts = tag.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def negotiate(wanted: Iterable[str], offered: Collection[str]) -> str | None:
    """The offered language that suits best, given the device's languages in order (RFC 4647, lookup)."""
    known = {tag.casefold(): tag for tag in offered}
    for tag in wanted:
        for candidate in subtags(tag.casefold().replace("_", "-")):
            if candidate in known:
                return known[candidate]
    return None


def fallbacks(guide: Guide, language: str) -> tuple[str, ...]:
    """Every language of the guide in the order in which they stand in for ``language``, itself first.

    After its own more general forms comes the source language, whose text is the original, then the rest.
    """
    offered = [offer.tag for offer in guide.languages]
    order = [*subtags(language), guide.source_language, *offered]
    return tuple(tag for tag in dict.fromkeys(order) if tag in offered)
