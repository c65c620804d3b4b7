"""Running text brought into order: blanks, breaks and the edges of styles, so that Markdown can say it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.bundle.blocks import Run, Runs

BREAK = "\n"

# What nobody sees: marks of direction, blanks of no width. Joiners between letters stay: Persian is spelt with them.
_HIDDEN = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
# A narrow blank that does not break is French punctuation; all other blanks of HTML are one.
_BLANKS = re.compile(r"[^\S\n\u202f]+")
# Breaks, and the blanks that stand beside one or at an edge; the others part words only.
_PIECES = re.compile(r"(\n|\A | \Z| (?=[ \n])|(?<=[ \n]) )")
_START_OF_WORD = re.compile(r"^[^\w\s]+")
_END_OF_WORD = re.compile(r"[^\w\s]+$")


def cleaned(text: str) -> str:
    """Text as people type it: composed letters, ordinary blanks, nothing invisible, no half of a character."""
    whole = text.encode("utf-8", "replace").decode() if not text.isascii() else text
    return unicodedata.normalize("NFC", _HIDDEN.sub("", _BLANKS.sub(" ", whole)))


def paragraphs(runs: Iterable[Run]) -> Iterator[Runs]:
    """The paragraphs of running text, which two breaks in a row part; none of them is empty."""
    out: list[Run] = []
    blanks: list[Run] = []
    for run in runs:
        for piece in filter(None, _PIECES.split(run.text)):
            if piece in (" ", BREAK):
                blanks.append(replace(run, text=piece))
                continue
            if out and sum(blank.text == BREAK for blank in blanks) > 1:
                yield _joined(out)
                out = []
            if out and blanks:
                out.append(_blank(out[-1], blanks, run))
            blanks.clear()
            out.append(replace(run, text=piece))
    if out:
        yield _joined(out)


def one_line(runs: Iterable[Run], between: str = " ") -> Runs:
    """Running text without breaks; ``between`` stands where there was one."""
    lines = [line for paragraph in paragraphs(runs) for line in lines_of(paragraph)]
    out: list[Run] = []
    for line in lines:
        if out:
            out.append(replace(_common(out[-1], line[0]), text=between))
        out.extend(line)
    return _joined(out)


def lines_of(runs: Runs) -> tuple[Runs, ...]:
    """The lines of a paragraph."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(BREAK)
        lines[-1].append(replace(run, text=first))
        lines.extend([replace(run, text=text)] for text in others)
    return tuple(_joined(line) for line in lines)


def joined_lines(lines: Iterable[Runs]) -> Runs:
    """The paragraph with these lines."""
    out: list[Run] = []
    for line in lines:
        if out:
            out.append(replace(_common(out[-1], line[0]), text=BREAK, code=False))
        out.extend(line)
    return _joined(out)


def edges_moved(runs: Runs) -> Runs:
    """The runs with punctuation moved out of a style where a letter follows or stands before it.

    Markdown sees no end of bold text in ``**Note.**This``, and does in ``**Note**.This``.
    """
    out: list[Run] = []
    for run in runs:
        if out and run.link == out[-1].link and _style(run) != _style(out[-1]):
            before = out.pop()
            ending = _END_OF_WORD.search(before.text) if _is_styled(before) and run.text[:1].isalnum() else None
            beginning = _START_OF_WORD.match(run.text) if _is_styled(run) and before.text[-1:].isalnum() else None
            last = ending.start() if ending else len(before.text)
            first = beginning.end() if beginning else 0
            out += [replace(before, text=before.text[:last]), replace(run, text=before.text[last:])]
            out += [replace(before, text=run.text[:first]), replace(run, text=run.text[first:])]
        else:
            out.append(run)
    return _joined(out)


def is_alike(one: Runs, other: Runs) -> bool:
    """Whether readers see the same: the same words in the same styles, whatever the blanks between look like."""
    return one == other or list(_characters(one)) == list(_characters(other))


def _characters(runs: Runs) -> Iterator[tuple[str, object]]:
    for run in runs:
        style = (run.strong, run.emphasis, run.code, run.link)
        yield from ((" ", None) if letter in " \n" else (letter, style) for letter in run.text)


def _style(run: Run) -> tuple[bool, bool]:
    return run.strong, run.emphasis


def _is_styled(run: Run) -> bool:
    return run.strong or run.emphasis


def _blank(before: Run, blanks: list[Run], after: Run) -> Run:
    """What stands between two words: a blank or a break, in what they have in common."""
    text = BREAK if any(blank.text == BREAK for blank in blanks) else " "
    common = replace(_common(before, after), text=text)
    if text == BREAK:
        # Code goes on in the next line as code of its own.
        common = replace(common, code=False)
    # Two links to one place stay two.
    return common if all(blank.link == common.link for blank in blanks) else replace(common, link="")


def _common(one: Run, other: Run) -> Run:
    """The style of a blank between two runs: what both have."""
    return Run(
        "",
        one.strong and other.strong,
        one.emphasis and other.emphasis,
        one.code and other.code,
        one.link if one.link == other.link else "",
    )


def _joined(runs: Iterable[Run]) -> Runs:
    out: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if out and replace(out[-1], text=run.text) == run:
            out[-1] = replace(run, text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)
