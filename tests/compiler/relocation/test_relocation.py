"""In whatever guide, whatever moves: nothing dangles, pages say what they said, and the way back is free."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from posixpath import relpath
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.checks import BUILDING, run_checks
from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.problems import Problem
from compiler.reading import read_files
from compiler.relocation.carrying_out import carry_out
from compiler.relocation.choosing import moving, removing
from compiler.relocation.planning import plan
from contents import write_content

TOPICS = ("a", "a/b", "a/b/c", "a/d", "e", "e/a", "e/a/b", "b")
CONTACTS = ("contacts/a", "contacts/b", "contacts/e")
PAGES = (*TOPICS, *CONTACTS, "notices/a", "events/b")
PICTURES = ("media/a.png", "a/b/a.png", "media/b/b.png")
NEW = ("f", "f/a", "a/f", "e/f", "b/a", "contacts/f", "notices/b", "events/a", "media/c.png", "a/c.png")
GUIDE = "id: tiny\nname: {de: Winzig}\nlanguages: [de, en]\nsource-language: de\nemergency: [%s]\n"


def link(page: str) -> st.SearchStrategy[str]:
    """Ways to write a link to some page in ``page``, those that stay as they are when all is moved back."""

    def spellings(target: str) -> st.SearchStrategy[str]:
        contact = [f"contact:{target.removeprefix('contacts/')}"] if target in CONTACTS else []
        relative = f"{relpath(target, page)}/de.md"
        paths = (f"/{target}", f"/{target}/de.md", f"/en/{target}", f"{relative}", f"/{target}#here")
        return st.sampled_from([*paths, *contact])

    addresses = st.sampled_from(PAGES).flatmap(spellings)
    shapes = st.sampled_from(["[x](%s)", "[x](<%s>)", "**[x]( %s 'y')**", "`[x](/a)` [/a](%s)", "[x][y]\n\n[y]: %s\n"])
    return st.builds(lambda shape, address: shape % address, shapes, addresses)


def body(page: str) -> st.SearchStrategy[str]:
    picture = st.sampled_from(PICTURES).flatmap(
        lambda path: st.sampled_from([f"![p](/{path})", f"![p]({relpath(path, page)})"])
    )
    box = st.sampled_from(CONTACTS).map(lambda contact: f":::contact {contact.partition('/')[2]}\n:::")
    blocks = st.lists(st.one_of(link(page), link(page), picture, box), max_size=4)
    return blocks.map(lambda blocks: "\n\n".join(["---\ntitle: T\n---", "## Here", *blocks, ""]))


@st.composite
def guides(draw: st.DrawFn) -> dict[str, str | bytes]:
    contacts = st.lists(st.sampled_from(["a", "b", "e"]), max_size=2, unique=True).map(", ".join)
    files: dict[str, str | bytes] = {"guide.yaml": GUIDE % draw(contacts)}
    files |= dict.fromkeys(PICTURES, b"png")
    for page in PAGES:
        for language in draw(st.sampled_from([("de",), ("de", "en")])):
            files[f"{page}/{language}.md"] = draw(body(page))
    for topic in draw(st.sets(st.sampled_from(TOPICS))):
        files[f"{topic}/topic.yaml"] = f"contacts: [{draw(contacts)}]\n"
    topics = st.lists(st.sampled_from(TOPICS), max_size=3, unique=True)
    files["notices/a/notice.yaml"] = "topics:\n" + "".join(f'- "{topic}"\n' for topic in draw(topics)) or "{}"
    files["events/b/event.yaml"] = "start: 2026-12-01\ncontact: e\n"
    if draw(st.booleans()):
        files = {path: b"\xef\xbb\xbf" + raw(text).replace(b"\n", b"\r\n") for path, text in files.items()}
    return files


def raw(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@contextmanager
def written(files: dict[str, str | bytes]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield write_content(Path(folder), files)


def relocate(content: Path, old: str, new: str | None, instead: str = "", *, keep_addresses: bool = True) -> bool:
    """Move or remove something, unless that is refused."""
    files = read_files(content)
    tree = parse_tree(files)
    try:
        change = moving(tree, old, new) if new else removing(tree, old, instead)
        planned = plan(files, tree, change, keep_addresses=keep_addresses)
    except UsageError as error:
        if "no program can safely change" in str(error):
            raise
        return False
    carry_out(content, planned)
    return True


def problems(content: Path) -> list[Problem]:
    return list(run_checks(parse_tree(read_files(content)), BUILDING))


def said(content: Path) -> dict[str, bytes]:
    return {file.relative_to(content).as_posix(): file.read_bytes() for file in content.rglob("*") if file.is_file()}


@given(guides(), st.sampled_from((*PAGES, *PICTURES)), st.sampled_from(NEW))
@settings(deadline=None, max_examples=25)
def test_what_moved_leaves_no_problem_and_moves_back(files: dict[str, str | bytes], old: str, new: str) -> None:
    with written(files) as content:
        assert problems(content) == []
        before = said(content)
        if not relocate(content, old, new, keep_addresses=False):
            assert said(content) == before
            return
        assert problems(content) == []
        assert relocate(content, new, old, keep_addresses=False)
        assert said(content) == before


@given(
    guides(),
    st.lists(st.tuples(st.sampled_from((*PAGES, *NEW)), st.sampled_from((None, *NEW)), st.sampled_from(PAGES))),
)
@settings(deadline=None, max_examples=15)
def test_however_much_is_moved_and_removed_nothing_dangles(
    files: dict[str, str | bytes], requests: list[tuple[str, str | None, str]]
) -> None:
    with written(files) as content:
        for old, new, instead in requests:
            relocate(content, old, new, instead)
        assert problems(content) == []
