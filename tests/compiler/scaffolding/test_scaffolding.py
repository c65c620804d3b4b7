"""What is begun compiles as it is, and its comments are examples that hold."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler.checks import BUILDING, run_checks
from compiler.cli import main
from compiler.facts import read_facts
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.scaffolding.drafts import dates, drafts, period
from compiler.time.moments import is_moment
from contents import PAGE, write_content

TODAY = date(2028, 2, 29)
FACTS = {
    "topic": {},
    "contact": {},
    "notice": period("", "2028-03-01", TODAY),
    "event": {"start": "2028-03-01 17:00"},
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", {"arrive/de.md": PAGE})


def new(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--content", str(content)])


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["topic", "arrive/pets"], ["arrive/pets/de.md", "arrive/pets/topic.yaml"]),
        (["contact", "vet"], ["contacts/vet/contact.yaml", "contacts/vet/de.md"]),
        (["contact", "contacts/vet"], ["contacts/vet/contact.yaml", "contacts/vet/de.md"]),
        (["notice", "closed", "--until", "2027-01-02"], ["notices/closed/de.md", "notices/closed/notice.yaml"]),
        (["event", "party", "--start", "2026-12-07 17:00"], ["events/party/de.md", "events/party/event.yaml"]),
    ],
)
def test_something_new_compiles_as_it_is(content: Path, arguments: list[str], files: list[str]) -> None:
    result = new(content, *arguments, "--title", 'A: "b" \\ $c')
    assert result.exit_code == 0, result.output
    assert sorted(re.findall(r"content/(\S+)", result.output)) == files
    tree = parse_tree(read_files(content))
    assert run_checks(tree, BUILDING) == ()
    assert 'A: "b" \\ $c' in {page.title for page in tree.pages()}


def test_a_folder_without_a_guide_is_named(tmp_path: Path) -> None:
    result = new(tmp_path, "topic", "pets", "--title", "Pets")
    assert result.exit_code == 2
    assert f"{tmp_path}: expected a content folder with a file guide.yaml" in result.output


def test_a_further_language_leaves_the_facts_as_they_are(content: Path) -> None:
    new(content, "contact", "vet", "--title", "Tierarzt")
    write_content(content, {"contacts/vet/contact.yaml": "icon: pets\n"})
    result = new(content, "contact", "vet", "--title", "Vet", "--language", "EN")
    assert result.output.count("Wrote") == 1
    assert (content / "contacts/vet/contact.yaml").read_text() == "icon: pets\n"
    assert new(content, "contact", "vet", "--title", "Vet").exit_code == 2


@pytest.mark.parametrize("kind", FACTS)
def test_every_comment_that_is_an_example_is_right_when_it_is_used(kind: str) -> None:
    texts = drafts(kind, "new", "New", ["de"], dates(TODAY) | FACTS[kind])
    (text,) = (text for path, text in texts.items() if path.endswith(".yaml"))
    before = read_facts("file", kind, text)
    used = read_facts("file", kind, re.sub(r"^# (?=[a-z-]+:( |$)|  )", "", text, flags=re.MULTILINE))
    assert before.mismatches == used.mismatches == ()
    assert used.source.malformed == []
    assert len(used.data) >= 6


def test_examples_name_days_that_there_are() -> None:
    assert all(map(is_moment, dates(TODAY).values()))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["contact", "a/b"], "expected an id without a slash, such as b"),
        (["contact", "a b"], "expected an id of letters"),
        (["topic", "pets/cats/de.md"], "expected an id, found the path of a file"),
        (["contact", "vet.yaml"], "expected an id, found the path of a file"),
        (["topic", "pets", "--title", " "], "--title: expected some words, found none"),
        (["notice", "n", "--from", "24.12.2026"], "--from: expected a date with the year first"),
        (["notice", "n", "--until", "2026-12-24 10:00"], "--until: expected a date with the year first"),
        (["notice", "n", "--from", "2026-12-24", "--until", "2026-12-23"], "exchange them"),
        (["event", "e", "--start", "tomorrow"], "--start: expected a date"),
        (["event", "e", "--start", "2026-12-01", "--language", "fr"], "expected one of the guide's languages"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_a_sentence(content: Path, arguments: list[str], words: str) -> None:
    before = sorted(content.rglob("*"))
    result = new(content, *arguments[:2], "--title", "T", *arguments[2:])
    assert result.exit_code == 2
    assert words in result.output
    assert sorted(content.rglob("*")) == before
