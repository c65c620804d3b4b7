"""How faithful the import of a region of Integreat is, measured on saved answers.

    python tests/bench/importing.py FOLDER

The answers in the folder are imported to a temporary folder, checked and compiled. For each page, the words that a
browser would show are looked for in the compiled page, in the same order; so are its links and telephone numbers, or a
line about them in the import's report. Pictures are not fetched. The words of a contact's card are in the contact.
"""

import argparse
import json
import re
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from compiler.errors import UsageError
from compiler.importing.imports import Course, Draft, run_import
from compiler.importing.integreat.answers import read_files
from compiler.importing.integreat.drafting import draft
from compiler.importing.integreat.records import Record
from compiler.importing.integreat.region import Wanted, region_of
from compiler.importing.pictures import Album
from compiler.importing.states import State, read_state
from compiler.pipeline import Nobody, compile_guide, inspect_content
from compiler.problems import Problem
from guide.bundle import layout

FAITHFUL = 0.998

# What an import could have written otherwise; all other warnings are about what the editors of the region wrote.
OWN_FAULTS = (
    "bad-address",
    "bare-address",
    "empty-section",
    "hidden-character",
    "leftover-html",
    "stray-markdown",
    "unfit-picture",
    "unknown-file",
    "wide-table",
)

_BLOCK = re.compile(
    r"(?=</?(?:p|div|li|ul|ol|h[1-6]|br|hr|t[rdh]|table|blockquote|img|iframe|d[ltd]|pre|summary)\b)", re.IGNORECASE
)
_NOT_SHOWN = "script, style, template, svg, nav, iframe, .contact-card"
_OWN = re.compile(r"(?:https?:)?//(?:[\w-]+\.)*integreat(?:-app\.de|\.app)/|/(?!/)")
_SCHEMES = re.compile(r"^(?:https?:/*|//|mailto:)+|^tel:/*(?=tel:)|(?<=^tel:)/+")
_BLANKS = re.compile(r"\s")
_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Fidelity:
    """One page: its words and links, how many of the words are there again, and which links are nowhere."""

    place: str
    words: int
    kept: int
    links: int
    lost: tuple[str, ...]

    @property
    def is_faithful(self) -> bool:
        """Whether so many of the words are there that nobody misses one."""
        return self.kept >= FAITHFUL * self.words


def main(folder: Path) -> None:
    """Print the figures, and the pages that fall short; raises UsageError when there is nothing to measure."""
    with tempfile.TemporaryDirectory() as scratch:
        content, bundle = Path(scratch, "content"), Path(scratch, "bundle")
        answers = read_files([folder])
        region, _ = region_of(answers, Wanted())

        def drafting(state: State, moved: Mapping[str, str], album: Album) -> Draft:
            return draft(answers, region, state, moved, album)

        imported = run_import(content, Course("bench", drafting), dry_run=False)
        problems = inspect_content(content).problems
        if compile_guide(content, bundle, Nobody()).failed:
            raise UsageError("\n".join(f"{one.path}: {one.message}" for one in problems if one.level == "error"))
        ids = {key: id_ for id_, keys in (read_state(content) or State()).keys.items() for key in keys}
        told = {(remark.place, remark.detail) for remark in imported.remarks}
        found = [
            fidelity(record, _compiled(bundle, region.tags[record.language], ids[f"{record.kind}:{record.path}"]), told)
            for record in answers.records
            if f"{record.kind}:{record.path}" in ids
        ]
    report(found, problems)


def fidelity(record: Record, page: Any, told: Collection[tuple[str, str]]) -> Fidelity:
    """How a record and the compiled page that was made of it compare."""
    shown = LexborHTMLParser(f"<body>{_BLOCK.sub(' ', record.content)}")
    for node in shown.css(_NOT_SHOWN):
        node.decompose()
    words = _words(shown.text())
    matches = SequenceMatcher(None, words, _words(" ".join(_texts(page))), autojunk=False).get_matching_blocks()
    hrefs = [link.attributes["href"] or "" for link in shown.css("a[href]") if _words(link.text())]
    links = {link if link.startswith("/") else _comparable(link) for link in _links(page)}
    lost = tuple(href for href in hrefs if not _is_kept(href, links) and (record.place, href) not in told)
    return Fidelity(record.place, len(words), sum(match.size for match in matches), len(hrefs), lost)


def report(found: Collection[Fidelity], problems: Collection[Problem]) -> None:
    """Print the figures."""
    unfaithful = [page for page in found if not page.is_faithful]
    words = sum(page.words for page in found)
    print(f"pages                       {len(found)}")
    print(f"words, and kept in order    {words} {sum(page.kept for page in found) / max(words, 1):.5f}")
    print(f"pages below {FAITHFUL:.1%}           {len(unfaithful)}")
    lost = [(page.place, link) for page in found for link in page.lost]
    print(f"links, and lost in silence  {sum(page.links for page in found)} {len(lost)}")
    print(f"errors of guide check       {sum(problem.level == 'error' for problem in problems)}")
    own = {problem.path for problem in problems if problem.code in OWN_FAULTS}
    print(f"pages with own warnings     {len(own)} {len(own) / max(len(found), 1):.3f}")
    for page in unfaithful:
        print(f"    {page.place}: {page.kept} of {page.words} words")
    for place, link in lost:
        print(f"    {place}: {link}")
    warnings = Counter(problem.code for problem in problems if problem.level == "warning")
    print("all warnings                " + ", ".join(f"{code} {count}" for code, count in warnings.most_common()))


def _compiled(bundle: Path, language: str, id_: str) -> Any:
    return json.loads((bundle / layout.page(id_, language)).read_bytes())


def _words(text: str) -> list[str]:
    return _WORD.findall(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


def _texts(data: Any) -> Iterator[str]:
    """The running texts of a compiled page, in order."""
    if isinstance(data, dict):
        if "runs" in data:
            yield "".join(run["text"] for run in data["runs"])
        yield from (text for key, value in data.items() if key != "runs" for text in _texts(value))
    elif isinstance(data, list):
        yield from (text for entry in data for text in _texts(entry))


def _links(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if "link" in data:
            yield data["link"]
        yield from (link for value in data.values() for link in _links(value))
    elif isinstance(data, list):
        yield from (link for entry in data for link in _links(entry))


def _is_kept(href: str, links: Collection[str]) -> bool:
    target = _comparable(href)
    if target in links:
        return True
    # A page of the region is a topic now.
    return bool(_OWN.match(href.strip())) and any(link.startswith("/") for link in links)


def _comparable(link: str) -> str:
    """What two spellings of one address have in common."""
    bare = _SCHEMES.sub("", unquote(link).strip().casefold())
    if bare.startswith("tel:"):
        return "tel:" + re.sub(r"[^0-9+]", "", bare.replace("(0)", ""))
    return _BLANKS.sub("", bare).strip("/.,!")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of the saved answers")
    try:
        main(parser.parse_args().folder)
    except UsageError as error:
        parser.error(str(error))
