"""Which blocks of a translation say what the source no longer says, told from the digests the translation carries."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from compiler.translation.digests import digests
from guide.bundle.blocks import Block

Blocks = Sequence[Block]


def changed_blocks(stamped: Sequence[str], source: Blocks, translation: Blocks) -> tuple[int, ...]:
    """The places, in ``translation``, of blocks whose source block has been changed or removed.

    ``stamped`` are the digests of the source's blocks when it was translated. What has only moved has not changed.
    """
    current = digests(source)
    kept = _kept(stamped, current)
    if len(stamped) == len(translation):
        return tuple(place for place, is_kept in enumerate(kept) if not is_kept)
    kinds = {digest: type(block) for digest, block in zip(current, source, strict=True)}
    stamped_kinds = [kinds.get(digest) if is_kept else None for digest, is_kept in zip(stamped, kept, strict=True)]
    return _unmatched(stamped_kinds, [type(block) for block in translation])


def _kept(stamped: Sequence[str], current: Sequence[str]) -> list[bool]:
    """Whether each stamped block is still there; of equal blocks, as many as there are now."""
    left = Counter(current)
    kept = []
    for digest in stamped:
        kept.append(left[digest] > 0)
        left[digest] -= 1
    return kept


def _unmatched(stamped: Sequence[type[Block] | None], translation: Sequence[type[Block]]) -> tuple[int, ...]:
    """The translation's blocks that lie where the source was changed (None).

    A translator who joined or split paragraphs has other blocks than the source had, so both are laid side by side
    by what kind of block they are. A change that has no block of its own there is in the one before.
    """
    matcher = SequenceMatcher(None, list(map(_name, stamped)), list(map(_name, translation)), autojunk=False)
    places: set[int] = set()
    for _, first, last, start, end in matcher.get_opcodes():
        if None in stamped[first:last]:
            places.update(range(start, end) or [max(start - 1, 0)])
    return tuple(sorted(places & set(range(len(translation)))))


def _name(kind: type[Block] | None) -> str:
    return kind.__name__ if kind else ""
