"""From what somebody asks to be moved or removed to the change it is; pure, and refused in one sentence."""

from pathlib import PurePosixPath

from compiler.errors import UsageError
from compiler.names import is_id_segment, normalised
from compiler.parsing import CONTACTS, EVENTS, MEDIA, NOTICES, RESERVED
from compiler.relocation.change import Change
from compiler.source import Subject, Tree
from compiler.suggestions import did_you_mean

_OF_ONE_LEVEL = (CONTACTS, NOTICES, EVENTS)


def moving(tree: Tree, old: str, new: str) -> Change:
    """The change that moves what is called ``old`` to ``new``; raises UsageError when it cannot."""
    old, new = _name(old), _name(new)
    if old in tree.pictures:
        _check_picture(tree, old, new)
        return Change(old, new, pictures={old: new})
    subject = _subject(tree, old)
    _check_id(tree, old, new)
    pages = {page: new + page.removeprefix(old) for page in _below(tree, old)}
    folder = subject.folder
    pictures = {path: new + path.removeprefix(old) for path in tree.pictures if path.startswith(f"{old}/")}
    return Change(folder, new, pages=pages, pictures=pictures)


def removing(tree: Tree, old: str, instead: str) -> Change:
    """The change that removes what is called ``old``; ``instead`` takes its place, or is empty."""
    old, instead = _name(old), _name(instead)
    if old in tree.pictures:
        if instead and (instead not in tree.pictures or instead == old):
            raise UsageError(f"{instead}: expected another picture, found none; see {MEDIA}/")
        return Change(old, pictures={old: instead} if instead else {})
    subject = _subject(tree, old)
    gone = _below(tree, old)
    if not instead:
        return Change(subject.folder, gone=gone)
    if instead in gone or instead not in tree.page_ids:
        closest = did_you_mean(instead, tree.page_ids - gone) or "see the folders of the content"
        raise UsageError(f"{instead}: expected a page that stays, found none; {closest}")
    return Change(subject.folder, pages=dict.fromkeys(gone, instead))


def _name(written: str) -> str:
    return normalised(written.strip("/"))


def _below(tree: Tree, page: str) -> frozenset[str]:
    """The page and those below it."""
    return frozenset(other for other in tree.page_ids if other == page or other.startswith(f"{page}/"))


def _subject(tree: Tree, name: str) -> Subject:
    for subject in tree.subjects():
        if subject.page_id == name:
            if subject.folder != name:
                raise UsageError(f"{name}: its folder spells accents as signs of their own; rename the folder first")
            return subject
    closest = did_you_mean(name, {*tree.page_ids, *tree.pictures})
    expected = f"such as living-here/health, {CONTACTS}/police or {MEDIA}/entrance.png"
    raise UsageError(
        f"{name}: expected a page or picture of the guide, {expected}; {closest or 'there is no such one'}"
    )


def _check_id(tree: Tree, old: str, new: str) -> None:
    top, *rest = new.split("/")
    if not all(segment and is_id_segment(segment) for segment in (top, *rest)):
        raise UsageError(f'"{new}": expected an id of letters, digits and hyphens, such as first-steps/first-day')
    kind = old.split("/")[0]
    if kind in _OF_ONE_LEVEL and (top != kind or len(rest) != 1):
        raise UsageError(f"{new}: expected a place in the same folder, such as {kind}/new-name")
    if kind not in RESERVED and top in RESERVED:
        raise UsageError(f"{new}: {top}/ is no place for topics; choose another id")
    if new in tree.page_ids:
        raise UsageError(f"{new}: there already; nothing was changed")
    if new.startswith(f"{old}/"):
        raise UsageError(f"{new}: {old} cannot be moved into itself; choose another id")


def _check_picture(tree: Tree, old: str, new: str) -> None:
    suffix = PurePosixPath(old).suffix
    if PurePosixPath(new).suffix != suffix:
        raise UsageError(f"{new}: expected the path of a picture that ends in {suffix}, such as {MEDIA}/name{suffix}")
    if not all(is_id_segment(part) for part in PurePosixPath(new).parent.parts):
        raise UsageError(f"{new}: expected a path inside the content, such as {MEDIA}/name{suffix}")
    if new in tree.pictures:
        raise UsageError(f"{new}: there already; nothing was changed")
