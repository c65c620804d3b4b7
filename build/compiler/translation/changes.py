"""What readers are told of a translation: what in it is out of date, what nobody has checked, what it lacks."""

from collections.abc import Iterable
from dataclasses import dataclass

from compiler.source import PageSource
from compiler.translation.passages import HEAD
from compiler.translation.stamps import Provenance, provenance
from compiler.translation.states import TextState, page_state
from guide.bundle.model import Translation


@dataclass(frozen=True, slots=True)
class Remarks:
    """How a page came to be, what to say at which of its blocks, by their places, and how many passages it lacks."""

    translation: Translation | None = None
    changed: tuple[int, ...] = ()
    machine_made: tuple[int, ...] = ()
    missing: int = 0


def remarks(page: PageSource, source: PageSource | None) -> Remarks:
    """What to say of ``page``; ``source`` is what it was made from, or None when that is not there."""
    origin = provenance(page)
    if origin is None:
        return Remarks()
    if source is None or origin.stamps is None:
        return Remarks(_as_a_whole(origin))
    state = page_state(source, page)
    texts, missing = state.texts, sum(passage.state == "missing" for passage in state.sources)
    changed = _blocks(text for text in texts if text.outdated)
    machine_made = [text for text in texts if text.made == "machine"]
    places = _blocks(machine_made)
    if machine_made and (not places or len(machine_made) == len(texts)):
        return Remarks(Translation(origin.source, "machine"), changed, missing=missing)
    if not machine_made and not origin.review:
        return Remarks(Translation(origin.source, "human"), changed, missing=missing)
    return Remarks(_as_a_whole(origin), changed, places, missing)


def _as_a_whole(origin: Provenance) -> Translation:
    if origin.review is None:
        return Translation(origin.source, origin.by)
    return Translation(origin.source, origin.by, origin.review.by, origin.review.on)


def _blocks(texts: Iterable[TextState]) -> tuple[int, ...]:
    return tuple(sorted({text.passage.block for text in texts} - {HEAD}))
