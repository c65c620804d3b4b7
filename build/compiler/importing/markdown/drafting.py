"""The files of a content tree for a project, from all its pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from compiler.errors import UsageError
from compiler.importing.ids import readable
from compiler.importing.imports import Draft
from compiler.importing.markdown.layouts import Found, Source
from compiler.importing.markdown.pages import Page, read_page
from compiler.importing.markdown.projects import Project, name_of
from compiler.importing.naming import Names
from compiler.importing.pictures import Album
from compiler.importing.remarks import Remark
from compiler.importing.states import State
from compiler.importing.writing.files import page as page_text
from compiler.importing.writing.files import yaml
from compiler.markdown.anchors import Anchors
from compiler.reading import GUIDE_FILE
from compiler.rewriting import Rewriter
from guide.bundle.blocks import Heading, Run, Runs, plain

Progress = Callable[[int, int], None]

_START = "start"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person who imports says of the guide."""

    name: str
    languages: tuple[str, ...]
    source_language: str
    holidays: str


def project_of(folder: Path, found: Found) -> Project:
    """The project that these files are."""
    return Project(folder, found.roots, frozenset(source.path for source in found.sources))


def draft(
    project: Project,
    sources: Sequence[Source],
    wanted: Wanted,
    state: State,
    moved: Mapping[str, str],
    album: Album,
    progress: Progress,
) -> Draft:
    """Everything that is to be written for a project; raises UsageError."""
    pages, remarks = _read(project, sources, album, progress)
    languages = [language for language in wanted.languages if any(page.source.language == language for page in pages)]
    if not pages:
        raise UsageError(f"{project.folder}: expected pages, found drafts only")
    names = Names(state.keys, moved, state.others)
    ids = _ids(sorted({page.source.path for page in pages}), names)
    guide = {
        "id": readable(project.folder.resolve().name) or "guide",
        "name": {wanted.source_language: wanted.name},
        "languages": languages,
        "source-language": wanted.source_language,
        "region": wanted.holidays,
    }
    files = {GUIDE_FILE: yaml(guide)} | dict(_files(pages, ids, wanted.source_language, remarks, project))
    return Draft(files, names.keys, tuple(remarks))


def _read(
    project: Project, sources: Sequence[Source], album: Album, progress: Progress
) -> tuple[list[Page], list[Remark]]:
    pages: list[Page] = []
    remarks: list[Remark] = []
    seen: set[tuple[str, str]] = set()
    for done, source in enumerate(sources, 1):
        progress(done, len(sources))
        if not project.holds(source.file):
            remarks.append(Remark("a file that lies outside of the folder is left out", project.shown(source.file)))
            continue
        if (source.language, source.path) in seen:
            remarks.append(Remark("a second file of one page and language is left out", project.shown(source.file)))
            continue
        seen.add((source.language, source.path))
        page = read_page(source, project, album)
        if page is None:
            remarks.append(Remark("a draft is left out", project.shown(source.file)))
        else:
            pages.append(page)
            remarks += page.remarks
    return pages, remarks


def _ids(paths: Sequence[str], names: Names) -> dict[str, str]:
    """The ids of pages by their paths, section by section."""
    ids = {"": names.name(["page:"], "", _START, "en")} if "" in paths else {}
    for path in filter(None, paths):
        folder, parts = "", path.split("/")
        for depth in range(1, len(parts) + 1):
            way = "/".join(parts[:depth])
            if way not in ids:
                ids[way] = names.name([f"page:{way}"], folder, parts[depth - 1], "en")
            folder = ids[way]
    return ids


def _files(
    pages: Sequence[Page], ids: Mapping[str, str], source_language: str, remarks: list[Remark], project: Project
) -> Iterator[tuple[str, str]]:
    links = _Links(ids, _anchors(pages), remarks, project)
    for page in pages:
        folder = ids[page.source.path]
        blocks = links.led(page)
        yield f"{folder}/{page.source.language}.md", page_text(page.title, blocks, page.front_matter.summary)
    written = {page.source.path for page in pages}
    for path in sorted(ids.keys() - written):
        remarks.append(Remark("a section without a page of its own is called like its folder", path))
        yield f"{ids[path]}/{source_language}.md", page_text(name_of(path).capitalize(), ())
    for path in sorted(written):
        if facts := _facts([page for page in pages if page.source.path == path], source_language):
            yield f"{ids[path]}/topic.yaml", yaml(facts)


def _facts(pages: Sequence[Page], source_language: str) -> dict[str, Any]:
    main = next((page for page in pages if page.source.language == source_language), pages[0])
    order = main.front_matter.order
    return {} if order is None or abs(order) >= 10**9 else {"order": order}


def _anchors(pages: Sequence[Page]) -> dict[tuple[str, str], set[str]]:
    """The names of each page's headings, by the page's path and language."""
    found: dict[tuple[str, str], set[str]] = {}
    for page in pages:
        anchors = Anchors()
        headings = [block for block in page.blocks if isinstance(block, Heading)]
        found[page.source.path, page.source.language] = {anchors.name(plain(heading.runs)) for heading in headings}
    return found


@dataclass(frozen=True, slots=True)
class _Links:
    """Makes links between files links between topics."""

    ids: Mapping[str, str]
    anchors: Mapping[tuple[str, str], set[str]]
    remarks: list[Remark]
    project: Project

    def led(self, page: Page) -> Any:
        """The blocks of a page, whose links lead to topics."""

        def runs(before: Runs) -> Runs:
            return tuple(replace(run, link=self._target(run, page)) for run in before)

        return Rewriter(runs=runs, heading=runs, text=str, media=str).blocks(page.blocks)

    def _target(self, run: Run, page: Page) -> str:
        if not run.link.startswith("/"):
            return run.link
        path, _, anchor = run.link[1:].partition("#")
        if path not in self.ids:
            self._remark("a link to a draft is words now", page, run.link)
            return ""
        if anchor and anchor not in self.anchors.get((path, page.source.language), ()):
            self._remark(
                "a link to a heading that its page does not have in this language leads to the page", page, run.link
            )
            return "" if path == page.source.path else f"/{self.ids[path]}"
        return f"/{self.ids[path]}#{anchor}" if anchor else f"/{self.ids[path]}"

    def _remark(self, message: str, page: Page, link: str) -> None:
        self.remarks.append(Remark(message, self.project.shown(page.source.file), link))
