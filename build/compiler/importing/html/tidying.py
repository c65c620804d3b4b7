"""What editors of websites draw with the means they have, as what it is: lists, headings, links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from compiler.importing.html.boxes import without_alerts
from compiler.importing.html.links import repaired
from compiler.importing.writing.running import joined_lines, lines_of
from compiler.rewriting import Rewriter
from compiler.web_addresses import without_afterthought
from compiler.wording.prose import ADDRESS
from guide.bundle.blocks import Block, BulletList, Heading, Item, Paragraph, Quote, Rule, Run, Runs, plain

_BULLET = re.compile(r"\s*[•▪▫■●○◦‣⁃∙·➢➤►▶✓✔✅]\s*")
_DASH = re.compile(r"\s*[-–*]\s+(?=\S)")
_TICKED: tuple[tuple[str, str], ...] = (("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ "))


def tidied(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a page, with lists that are lists, an outline without gaps, and addresses that can be tapped."""
    drawn = chain.from_iterable(map(_without_drawn_lists, _without_dashes(map(without_alerts, blocks))))
    return tuple(_outlined(_with_content(_merged(_LINKER.blocks(tuple(drawn))))))


def _without_dashes(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs in a row that begin with a dash are the entries of a list."""
    for is_dashed, group in groupby(blocks, key=_is_dashed):
        together = list(group)
        if is_dashed and len(together) > 1:
            lines = chain.from_iterable(lines_of(block.runs) for block in together if isinstance(block, Paragraph))
            yield BulletList(tuple(Item((Paragraph(_without_start(line, _DASH)),)) for line in lines))
        else:
            yield from together


def _is_dashed(block: Block) -> bool:
    return isinstance(block, Paragraph) and all(_bullet_of(line) is _DASH for line in lines_of(block.runs))


def _without_drawn_lists(block: Block) -> Iterator[Block]:
    """Lines that begin with a bullet are the entries of a list."""
    if not isinstance(block, Paragraph):
        yield block
        return
    lines = lines_of(block.runs)
    for bullet, group in groupby(lines, key=_bullet_of):
        together = tuple(group)
        if bullet is None or (bullet is _DASH and len(together) == 1):
            yield Paragraph(joined_lines(together))
        else:
            entries = (_without_start(line, bullet) for line in together)
            yield BulletList(tuple(Item((Paragraph(entry),)) for entry in entries if entry))


def _bullet_of(line: Runs) -> "re.Pattern[str] | None":
    text = plain(line)
    for bullet in (_BULLET, _DASH):
        found = bullet.match(text)
        if found and found.end() < len(text):
            return bullet
    return None


def _without_start(line: Runs, bullet: "re.Pattern[str]") -> Runs:
    """The line without its bullet, which may stand in several styles."""
    found = bullet.match(plain(line))
    left = found.end() if found else 0
    out: list[Run] = []
    for run in line:
        cut = min(left, len(run.text))
        left -= cut
        if run.text[cut:]:
            out.append(replace(run, text=run.text[cut:]))
    return tuple(out)


def _with_links(runs: Runs) -> Runs:
    return tuple(chain.from_iterable((run,) if run.link or run.code else _parted(run) for run in runs))


def _parted(run: Run) -> Iterator[Run]:
    end = 0
    for found in ADDRESS.finditer(run.text):
        written = without_afterthought(found[0])
        target = "" if "@" in written else repaired(written)
        if not target:
            continue
        yield replace(run, text=run.text[end : found.start()])
        end = found.start() + len(written)
        yield replace(run, text=written, link=target)
    yield replace(run, text=run.text[end:])


def _unticked(runs: Runs) -> Runs:
    """Brackets at the start of a list's entry would become a box to tick off."""
    for brackets, box in _TICKED:
        if plain(runs).startswith(brackets) and runs[0].text.startswith(brackets):
            return (replace(runs[0], text=box + runs[0].text[len(brackets) :]), *runs[1:])
    return runs


_LINKER = Rewriter(runs=lambda runs: _unticked(_with_links(runs)), heading=lambda runs: runs, text=str, media=str)


def _merged(blocks: Iterable[Block]) -> list[Block]:
    """Lists that follow each other are one; so are quotes and lines across."""
    out: list[Block] = []
    for block in blocks:
        match out[-1:], block:
            case [BulletList(before)], BulletList(items):
                out[-1] = BulletList((*before, *items))
            case [Quote(inner)], Quote(blocks_):
                out[-1] = Quote((*inner, *blocks_))
            case (([] | [Rule()]), Rule()):
                pass
            case _:
                out.append(block)
    while out and isinstance(out[-1], Rule):
        out.pop()
    return out


def _with_content(blocks: list[Block]) -> list[Block]:
    """A heading with nothing below it is bold text."""
    out: list[Block] = []
    below: Block | None = None
    for block in reversed(blocks):
        above = block
        if isinstance(block, Heading) and (
            below is None or (isinstance(below, Heading) and below.level <= block.level) or isinstance(below, Rule)
        ):
            above = Paragraph(tuple(replace(run, strong=True) for run in block.runs))
        out.append(above)
        below = above
    return out[::-1]


def _outlined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings whose levels leave out none, whatever levels they had."""
    open_: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while open_ and open_[-1] >= block.level:
            open_.pop()
        open_.append(block.level)
        yield replace(block, level=len(open_) + 1, runs=_without_colon(block.runs))


def _without_colon(runs: Runs) -> Runs:
    """A heading announces what is below it by being one."""
    last = replace(runs[-1], text=runs[-1].text.rstrip(" :"))
    return (*runs[:-1], last) if last.text else runs
