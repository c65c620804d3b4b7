"""What editors are told works, says the same in both languages, and their editors know every file of the content."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from compiler import schema
from compiler.checks import BUILDING, run_checks
from compiler.cli import main
from compiler.locations import repository
from compiler.markdown.conversion import convert
from compiler.parsing import parse_tree
from compiler.reading import read_files
from contents import PAGE, write_content

ROOT = repository()
DOCS = ROOT / "docs"
ENGLISH, GERMAN = ((DOCS / name).read_text(encoding="utf-8") for name in ("editors.md", "editors.de.md"))
SCHEMAS: dict[str, str] = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
SNIPPETS = json.loads((ROOT / ".vscode" / "content.code-snippets").read_text(encoding="utf-8"))
CONTENT = {
    "living-here/de.md": PAGE,
    "living-here/health/de.md": PAGE,
    "living-here/sport/de.md": PAGE + "[Gesundheit](/living-here/health)\n",
    "contact-points/de.md": PAGE + "[Sport](/living-here/sport)\n",
    "contacts/police/de.md": PAGE,
}


def headings(text: str) -> list[str]:
    return re.findall(r"^#+(?= )", text, re.MULTILINE)


def commands(text: str) -> list[str]:
    """Every command, in blocks or inside sentences, in order."""
    return [line.strip() for line in re.findall(r"(?:^|`)(guide [a-z]+ [^`\n]+)", text, re.MULTILINE)]


def untitled(command: str) -> str:
    return re.sub(r'--title "[^"]+"', "", command)


def test_both_languages_have_the_same_parts_in_the_same_order() -> None:
    assert headings(ENGLISH) == headings(GERMAN)
    assert ENGLISH.count("```") == GERMAN.count("```")
    assert list(map(untitled, commands(ENGLISH))) == list(map(untitled, commands(GERMAN)))
    targets = [re.findall(r"\]\((?!#|editors)([^)]+)\)", text) for text in (ENGLISH, GERMAN)]
    assert targets[0] == targets[1]


@pytest.mark.parametrize("text", [ENGLISH, GERMAN], ids=["English", "German"])
def test_every_command_does_what_is_said(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = write_content(tmp_path / "content", CONTENT)
    monkeypatch.chdir(tmp_path)
    refused = []
    for command in commands(text):
        if command != "guide open --watch":
            result = CliRunner().invoke(main, shlex.split(command)[1:])
            refused += [command] if result.exit_code else []
    assert refused == ["guide remove living-here/sport"]
    assert run_checks(parse_tree(read_files(content)), BUILDING) == ()
    assert "[Sport](/living-here)" in (content / "contact-points/de.md").read_text(encoding="utf-8")


def test_the_sentences_that_are_explained_are_those_of_the_check() -> None:
    reports = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "sites").glob("broken-*.txt"))
    explained = [re.findall(r"^\| `([a-z ,-]+)` \|", text, re.MULTILINE) for text in (ENGLISH, GERMAN)]
    assert explained[0] == explained[1]
    assert len(explained[0]) > 5
    assert [sentence for sentence in explained[0] if sentence not in reports] == []


def test_editors_have_one_schema_for_each_file_of_the_content() -> None:
    files = {file: schema for schema, glob in SCHEMAS.items() for file in ROOT.glob(glob)}
    facts = [ROOT / "content" / path for path in read_files(ROOT / "content").texts if path.endswith(".yaml")]
    assert files == {file: f"./build/compiler/schemas/{file.stem}.schema.json" for file in facts}


def test_jetbrains_editors_have_the_same_schemas() -> None:
    mapped = ElementTree.parse(ROOT / ".idea" / "jsonSchemas.xml")  # our own file
    options = [(option.get("name"), option.get("value")) for option in mapped.iter("option")]
    schemas = [value for name, value in options if name == "relativePathToSchema"]
    globs = [value for name, value in options if name == "path"]
    assert dict(zip(schemas, globs, strict=True)) == {path.removeprefix("./"): glob for path, glob in SCHEMAS.items()}


@pytest.mark.parametrize(
    "name", [path.name.partition(".")[0] for path in sorted(ROOT.glob("build/compiler/schemas/*"))]
)
def test_every_key_explains_itself_when_the_mouse_rests_on_it(name: str) -> None:
    for way, definition in _keys(schema.load(name).definition, ()):
        assert definition.get("title"), way
        assert definition.get("description") or "$ref" in definition, way


def _keys(definition: object, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], dict[str, object]]]:
    if isinstance(definition, dict):
        for key, below in definition.items():
            if key == "properties":
                yield from (((*way, name), found) for name, found in below.items())
            yield from _keys(below, (*way, key))


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_what_an_editor_fills_in_is_content(snippet: str) -> None:
    body = re.sub(r"\$\{\d:([^}]*)\}", r"\1", "\n".join(SNIPPETS[snippet]["body"])).replace("$0", "Text.")
    assert (
        convert(body.removeprefix("---\ntitle: Title\nsummary: What the page says, in a sentence.\n---\n")).refused
        == ()
    )
