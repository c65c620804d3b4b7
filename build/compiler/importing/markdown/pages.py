"""A page of another project, read: its title, its facts, and its text as blocks whose links still name files."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from compiler.errors import UsageError
from compiler.importing.fetching import Unreachable
from compiler.importing.html.building import read
from compiler.importing.html.links import repaired
from compiler.importing.html.tidying import tidied
from compiler.importing.markdown.front_matter import FrontMatter, Unreadable, split
from compiler.importing.markdown.layouts import Source
from compiler.importing.markdown.projects import Project, has_scheme, name_of
from compiler.importing.markdown.rendering import html_of, words_of
from compiler.importing.pictures import Album
from compiler.importing.remarks import Remark
from compiler.importing.writing.files import fitting
from compiler.reading import MAX_TEXT_BYTES, decode
from compiler.reading import Unreadable as NoText
from guide.bundle.blocks import Block, Picture

_SHOWN = 200  # characters of an address, which may hold a whole picture

_TITLE = re.compile(
    r"\A\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*$|\A\s*(?P<underlined>[^\n]+)\n=+[ \t]*$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page; ``blocks`` link to other pages by ``/<path>#<anchor>``, with the paths that projects have for them."""

    source: Source
    title: str
    front_matter: FrontMatter
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


def read_page(source: Source, project: Project, album: Album) -> Page | None:
    """The page in a file; None for a draft. Raises UsageError."""
    try:
        front_matter, text = split(_text(source.file))
    except Unreadable as error:
        raise UsageError(f"{source.file}: expected a front matter in YAML or TOML, found: {error}") from None
    if front_matter.is_draft:
        return None
    surroundings = _Surroundings(source, project, album)
    for key in front_matter.others:
        surroundings.remark("a key of the front matter, which has no meaning in a guide, is left out", key)
    heading = _TITLE.search(text)
    if heading is not None and _is_title(heading, front_matter.title):
        text = text[heading.end() :]
    title = front_matter.title or (_heading_of(heading) if heading else "") or name_of(source.path)
    blocks = fitting(tidied(read(html_of(text, surroundings.remark), surroundings)), len(text))
    return Page(source, title, front_matter, tuple(blocks), tuple(surroundings.remarks))


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > MAX_TEXT_BYTES:
            raise UsageError(f"{file}: expected {MAX_TEXT_BYTES // 2**20} MiB at most; split the page")
        return decode(file.read_bytes())
    except NoText as error:
        raise UsageError(f"{file}: {error.fault.message}; {error.fault.fix}") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from None


def _is_title(heading: "re.Match[str]", title: str) -> bool:
    """Whether the first heading says no more than the title."""
    return not title or _heading_of(heading).casefold() == title.casefold()


def _heading_of(heading: "re.Match[str]") -> str:
    return words_of(heading["title"] or heading["underlined"])


@dataclass(slots=True)
class _Surroundings:
    """The surroundings of a page's text: the files beside it."""

    source: Source
    project: Project
    album: Album
    remarks: list[Remark] = field(default_factory=list)

    def link(self, href: str) -> str:
        """Where a link leads: to a page of the project, or to the web."""
        href = href.strip()
        path, _, anchor = href.partition("#")
        if not path or not has_scheme(href):
            page = self.project.page(unquote(path.partition("?")[0]), self.source) if path else self.source.path
            target = None if page is None else f"/{page}#{unquote(anchor)}" if anchor else f"/{page}"
        else:
            target = repaired(href)
        if not target:
            self.remark("a link to nothing that a guide has, or a client opens, is words now", href)
        return target or ""

    def picture(self, source: str, words: str) -> Picture | None:
        """A picture that lies in the project."""
        try:
            path = self.album.path(self.project.picture(unquote(source.strip()), self.source))
        except Unreachable as error:
            self.remark(f"a picture is left out, because it {error}", source[:_SHOWN])
            return None
        if not words:
            words = name_of(self.source.path)
            self.remark("a picture without words is called like its page; say what it shows", source)
        return Picture(f"/{path}", words)

    def special(self, node: LexborNode) -> Block | None:
        """Nothing special."""

    def remark(self, message: str, detail: str = "") -> None:
        """Remember what could not be taken over."""
        self.remarks.append(Remark(message, self.project.shown(self.source.file), detail))
