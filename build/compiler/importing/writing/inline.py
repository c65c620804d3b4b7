"""Running text as Markdown; the parser has the last word on whether it says what it should."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise

from compiler.importing.writing.running import BREAK, edges_moved, is_alike
from compiler.markdown.inline import InlineReader
from compiler.markdown.notes import Notes
from compiler.markdown.parser import parse_inline
from compiler.markdown.positions import Positions
from guide.bundle.blocks import Run, Runs, plain

_ALWAYS = re.compile(r"\\|`|<(?=[A-Za-z/!?])|&(?=#?\w+;)|!(?=\[)")
# Signs that mean something in pairs only, and nothing inside a word.
_IN_PAIRS = re.compile(r"[*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# What would begin a heading, a quote, a list, a table, a box, a block of code or a line across.
_LINE_START = re.compile(
    r"\#{1,6}(?=\s|$) | > | [-+*](?=\s|$) | ~{3} | :{3} | =+\s*$ | [-:|](?=[-:|\s]*$) | ([*_]\s*){3,}$",
    re.VERBOSE,
)
# The bracket itself may be inside of a link, which needs its pairs of brackets.
_DEFINITION = re.compile(r"(\[(?:[^\[\]\\]|\\.)*\])(:)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_WORD = re.compile(r"[^\W_]")
_CLOSING_HASHES = re.compile(r"(?<!\S)\#+$")

_WEB = re.compile(r"https?://[^\s<>\\]+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_UNSAFE = re.compile(r"[\s<>]")

_NOWHERE = Positions([""], 1)

_Order = Callable[[Runs], str]


def paragraph(runs: Runs) -> str:
    """The Markdown of a paragraph; each of its lines may stand at the start of a line."""
    lines = _written(runs).split(BREAK)
    return BREAK.join(_line_start(line) for line in lines)


def heading(runs: Runs) -> str:
    """The Markdown of a heading, without the signs before it."""
    return _CLOSING_HASHES.sub(lambda found: f"\\{found[0]}", _written(runs))


def cell(runs: Runs) -> str:
    """The Markdown of a table's cell."""
    return _written(runs).replace("|", "\\|")


def label(text: str) -> str:
    """Text without styles, such as what a picture shows."""
    return _escaped(text)


def destination(target: str) -> str:
    """The address of a link or picture, as it stands in round brackets."""
    if _UNSAFE.search(target):
        target = re.sub(r"\s", "%20", target).replace("<", "%3C").replace(">", "%3E")
    balanced = target.count("(") == target.count(")") and not re.search(r"\)[^(]*\(", target)
    return target.replace("\\", "%5C") if balanced else target.replace("(", "%28").replace(")", "%29")


def _written(runs: Runs) -> str:
    """The first spelling that the parser reads as it is meant; styles are given up before words are."""
    for meant, spelling in _spellings(tuple(map(_sensible, runs))):
        if is_alike(_read(spelling), meant):
            return spelling
    bare = tuple(replace(run, strong=False, emphasis=False, code=False) for run in runs)
    return _around_links(bare, lambda group: _broken(_PUNCTUATION.sub(r"\\\g<0>", plain(group))))


def _spellings(runs: Runs) -> Iterator[tuple[Runs, str]]:
    """Ways to write the runs, the plainest first, each with what it means."""
    for escaped in (_lightly_escaped, _escaped):
        plain = partial(_plain, escaped=escaped)
        inside = partial(_strong, inner=partial(_emphasis, mark="*", inner=plain))
        if not _splits_a_link(runs):
            links = partial(_around_links, inner=plain)
            yield runs, _strong(runs, partial(_emphasis, mark="*", inner=links))
        yield runs, _around_links(runs, inside)
        yield runs, _around_links(runs, partial(_strong, inner=partial(_emphasis, mark="_", inner=plain)))
        moved = edges_moved(runs)
        yield moved, _around_links(moved, inside)
        strong = tuple(replace(run, emphasis=False) for run in moved)
        yield strong, _around_links(strong, inside)


def _sensible(run: Run) -> Run:
    """Punctuation alone has no style: its signs would run into those of the style."""
    return run if _WORD.search(run.text) else replace(run, strong=False, emphasis=False)


def _splits_a_link(runs: Runs) -> bool:
    return any(one.link and one.link == other.link for one, other in pairwise(runs))


def _strong(runs: Runs, inner: _Order) -> str:
    return "".join(
        _wrapped(inner(tuple(group)), "**") if strong else inner(tuple(group))
        for strong, group in groupby(runs, key=lambda run: run.strong)
    )


def _emphasis(runs: Runs, mark: str, inner: _Order) -> str:
    return "".join(
        _wrapped(inner(tuple(group)), mark) if emphasis else inner(tuple(group))
        for emphasis, group in groupby(runs, key=lambda run: run.emphasis)
    )


def _around_links(runs: Runs, inner: _Order) -> str:
    out = ""
    for target, together in groupby(runs, key=lambda run: run.link):
        group = tuple(together)
        written = _link(target, group, inner) if target else inner(group)
        # With a bracket behind it, it would begin a picture.
        if out.endswith("!") and written.startswith("["):
            out = f"{out[:-1]}\\!"
        out += written
    return out


def _link(target: str, runs: Runs, inner: _Order) -> str:
    words = plain(runs)
    if (words == target and _WEB.fullmatch(target)) or (target == f"mailto:{words}" and _EMAIL.fullmatch(words)):
        return f"<{words}>"
    return f"[{inner(runs)}]({destination(target)})"


def _plain(runs: Runs, escaped: Callable[[str], str]) -> str:
    return _broken("".join(_code(run.text) if run.code else escaped(run.text) for run in runs))


def _broken(text: str) -> str:
    return text.replace(BREAK, f"\\{BREAK}")


def _wrapped(text: str, mark: str) -> str:
    """The text in marks, which never stand beside a blank."""
    inner = text.strip()
    before, _, after = text.partition(inner) if inner else (text, "", "")
    return f"{before}{mark}{inner}{mark}{after}" if inner else before


def _code(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {text} {ticks}" if longest else f"{ticks}{text}{ticks}"


def _lightly_escaped(text: str) -> str:
    return _ALWAYS.sub(r"\\\g<0>", text)


def _escaped(text: str) -> str:
    return _IN_PAIRS.sub(r"\\\g<0>", _lightly_escaped(text))


def _line_start(line: str) -> str:
    if _LINE_START.match(line):
        return f"\\{line}"
    for beginning in (_NUMBER, _DEFINITION):
        if beginning.match(line):
            return beginning.sub(r"\1\\\2", line, count=1)
    return line


def _read(markdown: str) -> Runs:
    return InlineReader(Notes(), _NOWHERE.span(0, 1)).runs(parse_inline(markdown))
