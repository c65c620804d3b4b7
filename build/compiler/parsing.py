"""From files to a tree: which file is a topic's page, a contact's facts, a picture, or nothing the guide knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from compiler import frontmatter
from compiler.facts import Facts, no_facts, read_facts
from compiler.markdown.conversion import convert
from compiler.names import canonical_tag, normalised
from compiler.problems import START, Fault, Finding
from compiler.reading import GUIDE_FILE, Files
from compiler.source import PageSource, Subject, Tree
from guide.bundle.model import CONTACT_PAGES

CONTACTS = "contacts"
MEDIA = "media"
TOPIC_FILE = "topic.yaml"
CONTACT_FILE = "contact.yaml"

# The design keeps these names; this version of the guide does not read them.
_RESERVED = ("notices", "events")

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Folder:
    """The files of one topic or contact."""

    facts: str = ""
    pages: list[str] = field(default_factory=list)


def parse_tree(files: Files, progress: Progress = lambda done, total: None) -> Tree:
    """Read every file for what it is; ``progress`` hears how many are done."""
    topics: dict[str, _Folder] = {}
    contacts: dict[str, _Folder] = {}
    unread = [Finding(path, Fault(START, "nothing reads this file", "remove it")) for path in files.others]
    for path in files.texts:
        if path == GUIDE_FILE:
            continue
        if fault := _place_file(path, topics, contacts):
            unread.append(Finding(path, fault))
    _add_ancestors(topics)
    parse = _Parser(files, progress)
    return Tree(
        guide=parse.facts(GUIDE_FILE, "guide"),
        topics=tuple(parse.topics(topics)),
        contacts=tuple(parse.contacts(contacts)),
        pictures=files.pictures,
        unreadable=tuple(files.unreadable),
        unread=tuple(unread),
    )


def _place_file(path: str, topics: dict[str, _Folder], contacts: dict[str, _Folder]) -> Fault | None:
    """Put a file into the folder it belongs to; a fault when it belongs to none."""
    folder, _, name = path.rpartition("/")
    top, *rest = PurePosixPath(folder).parts or ("",)
    if top in _RESERVED:
        return Fault(START, f"{top}/ is not read by this version of the guide", "keep it elsewhere for now")
    if not folder:
        return Fault(START, "nothing reads this file", f"only {GUIDE_FILE} and folders belong here")
    if top == MEDIA:
        return Fault(START, "nothing reads this file", f"only pictures belong in {MEDIA}/")
    if top == CONTACTS:
        if len(rest) != 1:
            return Fault(START, "nothing reads this file", f"a contact's files lie in {CONTACTS}/<id>/")
        return _add(contacts, folder, name, path, CONTACT_FILE)
    return _add(topics, folder, name, path, TOPIC_FILE)


def _add(folders: dict[str, _Folder], folder: str, name: str, path: str, facts_file: str) -> Fault | None:
    if name == facts_file:
        folders.setdefault(folder, _Folder()).facts = path
    elif name.endswith(".md"):
        folders.setdefault(folder, _Folder()).pages.append(path)
    else:
        return Fault(START, "nothing reads this file", f"the facts of this folder belong in {facts_file}")
    return None


def _add_ancestors(topics: dict[str, _Folder]) -> None:
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

    def facts(self, path: str, kind: str) -> Facts:
        """The facts of a YAML file; none when it is not there, or was not readable."""
        text = self._files.texts.get(path)
        if text is None:
            return no_facts(path)
        self._count()
        return read_facts(path, kind, text)

    def topics(self, folders: dict[str, _Folder]) -> Iterator[Subject]:
        for folder, files in sorted(folders.items()):
            id_ = normalised(folder)
            facts = self.facts(files.facts or f"{folder}/{TOPIC_FILE}", "topic")
            yield Subject(id_, folder, facts, self._pages(id_, files))

    def contacts(self, folders: dict[str, _Folder]) -> Iterator[Subject]:
        for folder, files in sorted(folders.items()):
            id_ = normalised(folder)
            facts = self.facts(files.facts or f"{folder}/{CONTACT_FILE}", "contact")
            yield Subject(id_.removeprefix(CONTACT_PAGES), folder, facts, self._pages(id_, files))

    def _pages(self, page_id: str, files: _Folder) -> tuple[PageSource, ...]:
        return tuple(self._page(path, page_id) for path in files.pages)

    def _page(self, path: str, page_id: str) -> PageSource:
        parts = frontmatter.split(self._files.texts[path])
        if parts.fault:
            front_matter = no_facts(path, parts.fault)
        else:
            front_matter = read_facts(path, "page", parts.front_matter, parts.front_matter_line)
        self._count()
        language = canonical_tag(PurePosixPath(path).stem)
        return PageSource(path, page_id, language, front_matter, convert(parts.body, parts.body_line))

    def _count(self) -> None:
        self._done += 1
        self._progress(self._done, len(self._files.texts))
