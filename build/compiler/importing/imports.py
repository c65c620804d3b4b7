"""One import from beginning to end, whatever it is from: what is there, what is new, what becomes of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from compiler.errors import UsageError
from compiler.importing.pictures import Album, Fetch
from compiler.importing.remarks import Remark
from compiler.importing.states import State, followed, read_state
from compiler.importing.updating import Change, Update, carry_out, plan
from compiler.parsing import MEDIA, REDIRECTS_FILE
from compiler.reading import GUIDE_FILE, TEXT_SUFFIXES

_PAGE = ".md"


@dataclass(frozen=True, slots=True)
class Draft:
    """The files that are to be there, by their paths, what each id was called at the source, and what is missing."""

    files: Mapping[str, str]
    keys: Mapping[str, tuple[str, ...]]
    remarks: tuple[Remark, ...]


Drafting = Callable[[State, Mapping[str, str], Album], Draft]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would have done."""

    changes: tuple[Change, ...]
    pictures: tuple[str, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What is imported: ``origin`` names the source, ``options`` is what was said of the guide.

    ``fetch`` gets pictures; without it, there are only those that are there. ``is_whole`` says that a language that is
    not in the draft is gone at the source, and was not left out by whoever imports.
    """

    origin: str
    drafting: Drafting
    fetch: Fetch | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    is_whole: bool = True


def remembered(content: Path) -> Mapping[str, str]:
    """What was said of the guide when it was imported last."""
    state = read_state(content)
    return state.options if state else {}


def run_import(content: Path, course: Course, *, dry_run: bool) -> Imported:
    """Bring a content tree up to what its source says; raises UsageError."""
    state = _state(content, course.origin)
    there = {address: path for address, path in state.pictures.items() if (content / path).is_file()}
    media = content / MEDIA
    album = Album(
        course.fetch, there, frozenset(file.stem for file in media.iterdir()) if media.is_dir() else frozenset()
    )
    moved = _moved(content)
    texts = _texts(content)
    folders = {str(path.parent) for path in map(PurePosixPath, texts) if len(path.parts) > 1}
    state = replace(state, others=frozenset(folders - set(state.keys) - set(moved.values())))
    draft = course.drafting(state, moved, album)
    if not course.is_whole:
        _check_languages(content, state, draft)
    last = followed(state, moved).texts
    changes = tuple(plan(content, draft.files, last, texts))
    if not dry_run:
        kept = State(course.origin, draft.keys, album.paths, draft.files, options=course.options)
        forgotten = tuple(sorted(state.texts.keys() - last.keys()))
        carry_out(content, Update(changes, album.files, kept, forgotten))
    return Imported(changes, tuple(album.files), draft.remarks)


def _state(content: Path, origin: str) -> State:
    """What the last import left; raises UsageError when the folder is somebody else's."""
    if content.exists() and not content.is_dir():
        raise UsageError(f"{content}: expected a folder, found a file")
    state = read_state(content)
    if state is None:
        if (content / GUIDE_FILE).exists() or (content.exists() and any(content.iterdir())):
            raise UsageError(f"{content}: expected an empty folder, or one that was imported before; found other files")
        return State()
    if state.origin != origin:
        raise UsageError(
            f"{content}: imported from {state.origin} before, and not from {origin}; choose another folder"
        )
    return state


def _check_languages(content: Path, state: State, draft: Draft) -> None:
    """Raises UsageError when languages that were imported before would go, because nobody asked for them this time."""
    if gone := _languages(state.texts) - _languages(draft.files):
        raise UsageError(
            f"{content}: an earlier import has brought pages in {', '.join(sorted(gone))}, "
            "which are not in this one and would be removed; import all languages at once"
        )


def _languages(files: Iterable[str]) -> set[str]:
    pages = (PurePosixPath(path) for path in files if path.endswith(_PAGE))
    return {page.stem for page in pages}


def _texts(content: Path) -> set[str]:
    """The texts of a content tree, but for hidden ones."""
    files = (file.relative_to(content) for file in content.glob("**/*") if file.suffix in TEXT_SUFFIXES)
    return {file.as_posix() for file in files if not file.parts[0].startswith(".")}


def _moved(content: Path) -> Mapping[str, str]:
    """Where editors have moved pages."""
    file = content / REDIRECTS_FILE
    if not file.is_file():
        return {}
    try:
        data: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError):
        raise UsageError(f"{file}: expected old and new addresses; run guide check") from None
    return {str(old): str(new) for old, new in data.items()} if isinstance(data, dict) else {}
