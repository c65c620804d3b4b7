"""From files to a tree: which file is a topic's page, a contact's facts, a picture, or nothing the guide knows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from compiler import frontmatter
from compiler.facts import Facts, no_facts, read_facts
from compiler.markdown.conversion import convert
from compiler.names import canonical_tag, normalised
from compiler.problems import START, Fault, Finding
from compiler.reading import GUIDE_FILE, Files
from compiler.source import PageSource, Subject, Tree
from compiler.unread_files import unread_file

GLOSSARY_FILE = "glossary.yaml"
REDIRECTS_FILE = "redirects.yaml"

CONTACTS = "contacts"
NOTICES = "notices"
EVENTS = "events"
MEDIA = "media"

RESERVED = (CONTACTS, NOTICES, EVENTS, MEDIA)
"""Folders at the root of the content that hold no topics."""

TOPIC = "topic"

# Top folder -> the kind of what lies in its folders, which names both its schema and its file of facts.
_KINDS: Mapping[str, str] = {CONTACTS: "contact", NOTICES: "notice", EVENTS: "event"}

# Kinds that mean nothing without their facts.
_WITH_FACTS = ("event",)

_ROOT_FILES = (GUIDE_FILE, GLOSSARY_FILE, REDIRECTS_FILE)
_FACTS_FILES = (*_ROOT_FILES, *(f"{kind}.yaml" for kind in (TOPIC, *_KINDS.values())))

Progress = Callable[[int, int], None]
_Folders = dict[str, "_Folder"]


@dataclass(slots=True)
class _Folder:
    """The files of one topic, contact, notice or event."""

    facts: str = ""
    pages: list[str] = field(default_factory=list)


def parse_tree(files: Files, progress: Progress = lambda done, total: None) -> Tree:
    """Read every file for what it is; ``progress`` hears how many are done."""
    folders: dict[str, _Folders] = {kind: {} for kind in (TOPIC, *_KINDS.values())}
    unread = [Finding(path, unread_file(path, _FACTS_FILES)) for path in files.others]
    for path in files.texts:
        if path in _ROOT_FILES:
            continue
        if fault := _place_file(path, folders):
            unread.append(Finding(path, fault))
    _add_ancestors(folders[TOPIC])
    parse = _Parser(files, progress)
    return Tree(
        guide=parse.facts(GUIDE_FILE, "guide"),
        glossary=parse.facts(GLOSSARY_FILE, "glossary"),
        redirects=parse.facts(REDIRECTS_FILE, "redirects"),
        topics=tuple(parse.topics(folders[TOPIC])),
        contacts=tuple(parse.subjects(CONTACTS, folders["contact"])),
        notices=tuple(parse.subjects(NOTICES, folders["notice"])),
        events=tuple(parse.subjects(EVENTS, folders["event"])),
        pictures=files.pictures,
        unreadable=tuple(files.unreadable),
        unread=tuple(unread),
        texts=files.texts,
    )


def read_page(path: str, page_id: str, text: str) -> PageSource:
    """The page that the text of a file is."""
    parts = frontmatter.split(text)
    if parts.fault:
        front_matter = no_facts(path, parts.fault)
    else:
        front_matter = read_facts(path, "page", parts.front_matter, parts.front_matter_line)
    language = canonical_tag(PurePosixPath(path).stem)
    return PageSource(path, page_id, language, front_matter, convert(parts.body, parts.body_line))


def _place_file(path: str, folders: Mapping[str, _Folders]) -> Fault | None:
    """Put a file into the folder it belongs to; a fault when it belongs to none."""
    folder, _, name = path.rpartition("/")
    top, *rest = PurePosixPath(folder).parts or ("",)
    if not folder:
        return Fault(START, "nothing reads this file", f"only {GUIDE_FILE}, {GLOSSARY_FILE} and folders belong here")
    if top == MEDIA:
        return Fault(START, "nothing reads this file", f"only pictures belong in {MEDIA}/")
    if top in _KINDS and len(rest) != 1:
        return Fault(START, "nothing reads this file", f"the files of {top} lie in {top}/<id>/")
    kind = _KINDS.get(top, TOPIC)
    return _add(folders[kind], folder, name, path, _facts_file(kind))


def _facts_file(kind: str) -> str:
    return f"{kind}.yaml"


def _add(folders: _Folders, folder: str, name: str, path: str, facts_file: str) -> Fault | None:
    if name == facts_file:
        folders.setdefault(folder, _Folder()).facts = path
    elif name.endswith(".md"):
        folders.setdefault(folder, _Folder()).pages.append(path)
    else:
        return Fault(START, "nothing reads this file", f"the facts of this folder belong in {facts_file}")
    return None


def _add_ancestors(topics: _Folders) -> None:
    for folder in list(topics):
        for ancestor in PurePosixPath(folder).parents:
            if ancestor.name:
                topics.setdefault(ancestor.as_posix(), _Folder())


class _Parser:
    """Parses the files of one content folder, counting them."""

    def __init__(self, files: Files, progress: Progress) -> None:
        self._files = files
        self._progress = progress
        self._done = 0
        self._unreadable = {finding.path for finding in files.unreadable}

    def facts(self, path: str, kind: str) -> Facts:
        """The facts of a YAML file; none when it is not there and need not be, or was not readable."""
        text = self._files.texts.get(path)
        if text is not None:
            self._count()
            return read_facts(path, kind, text)
        if kind in _WITH_FACTS and path not in self._unreadable:
            return read_facts(path, kind, "")
        return no_facts(path)

    def topics(self, folders: _Folders) -> Iterator[Subject]:
        """Every topic, with the id of its folder."""
        for folder, files in sorted(folders.items()):
            yield self._subject(normalised(folder), folder, files, TOPIC)

    def subjects(self, top: str, folders: _Folders) -> Iterator[Subject]:
        """Everything that lies in a folder below ``top``."""
        for folder, files in sorted(folders.items()):
            yield self._subject(normalised(folder).removeprefix(f"{top}/"), folder, files, _KINDS[top])

    def _subject(self, id_: str, folder: str, files: _Folder, kind: str) -> Subject:
        facts = self.facts(files.facts or f"{folder}/{_facts_file(kind)}", kind)
        return Subject(id_, folder, facts, self._pages(normalised(folder), files))

    def _pages(self, page_id: str, files: _Folder) -> tuple[PageSource, ...]:
        return tuple(self._page(path, page_id) for path in files.pages)

    def _page(self, path: str, page_id: str) -> PageSource:
        self._count()
        return read_page(path, page_id, self._files.texts[path])

    def _count(self) -> None:
        self._done += 1
        self._progress(self._done, len(self._files.texts))
