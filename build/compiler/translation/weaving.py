"""Translated segments put back into Markdown, where those of the source or an older translation stood."""

from collections.abc import Iterable, Sequence

from compiler.translation.segments import Part, Segment, in_cell

Texts = Iterable[tuple[Segment, str]]
"""Segments, and what to write in place of each."""


def woven(lines: Sequence[str], texts: Texts, first: int = 0) -> list[str]:
    """The lines of a body from the line ``first`` on, with other texts; everything around them stays as it is."""
    result = list(lines)
    for segment, text in sorted(texts, key=lambda pair: pair[0].start, reverse=True):
        start, end = segment.start.line - first, segment.end.line - first
        before, after = result[start][: segment.start.column], result[end][segment.end.column :]
        result[start : end + 1] = (before + _written(segment, text) + after).split("\n")
    return result


def woven_part(lines: Sequence[str], part: Part, texts: Texts) -> list[str]:
    """The lines of one part of a body, with other texts."""
    return woven(lines[part.start : part.end], texts, part.start)


def _written(segment: Segment, text: str) -> str:
    return in_cell(text) if segment.kind == "cell" else text.replace("\n", f"\n{segment.margin}")
