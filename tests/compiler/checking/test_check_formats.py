"""What ``guide check`` found can be read by people, by other programs, by GitHub and by whatever reads SARIF."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from compiler.checking.formats import FORMATS, as_github, as_json, as_text
from compiler.checking.report import CheckReport
from compiler.checking.sarif import as_sarif
from compiler.checks import CHECKS
from compiler.cli import main
from compiler.problems import Edit, Place, Problem
from contents import GUIDE, PAGE, write_content

TEXT = PAGE + "Sch\u200eön 😀 [a] (/nowhere)\n\n<!-- editor: 50 %, b, c: d -->"

# What SARIF 2.1.0 demands of the parts that are used here.
TEXT_OBJECT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LINE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
ARTIFACT = {"required": ["uri"], "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9%._~/-]+$"}}}
REGION = {
    "required": ["startLine"],
    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), LINE),
}
RESULT = {
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "properties": {
        "level": LEVEL,
        "message": TEXT_OBJECT,
        "locations": {
            "minItems": 1,
            "items": {
                "required": ["physicalLocation"],
                "properties": {"physicalLocation": {"properties": {"artifactLocation": ARTIFACT, "region": REGION}}},
            },
        },
        "fixes": {
            "items": {
                "required": ["artifactChanges"],
                "properties": {
                    "artifactChanges": {
                        "items": {
                            "required": ["artifactLocation", "replacements"],
                            "properties": {
                                "artifactLocation": ARTIFACT,
                                "replacements": {"items": {"properties": {"deletedRegion": REGION}}},
                            },
                        }
                    }
                },
            }
        },
    },
}
RULE = {
    "required": ["id", "shortDescription"],
    "properties": {
        "shortDescription": TEXT_OBJECT,
        "defaultConfiguration": {"required": ["level"], "properties": {"level": LEVEL}},
    },
}
DRIVER = {"required": ["name"], "properties": {"rules": {"uniqueItems": True, "items": RULE}}}
RUN = {
    "required": ["tool", "results", "columnKind"],
    "properties": {
        "tool": {"required": ["driver"], "properties": {"driver": DRIVER}},
        "columnKind": {"const": "unicodeCodePoints"},
        "results": {"type": "array", "items": RESULT},
    },
}
SARIF = {
    "required": ["$schema", "version", "runs"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"type": "array", "minItems": 1, "items": RUN}},
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {"guide.yaml": GUIDE, "arrive/de.md": TEXT, "first, day: 50%/de.md": PAGE}
    return write_content(tmp_path / "content", files)


def check(content: Path, *options: str) -> tuple[str, int]:
    result = CliRunner().invoke(main, ["check", "--content", str(content), *options])
    return result.stdout, result.exit_code


def test_text_tells_mistakes_first_and_advice_apart(content: Path) -> None:
    output, code = check(content)
    mistakes, _, advice = output.partition("\nAdvice:\n")
    assert "bad-name" in mistakes
    assert "hidden-character" in mistakes
    assert "editor-note to do: 50 %, b, c: d" in advice
    assert output.endswith("\n1 error, 2 warnings, 2 pieces of advice\n")
    assert code == 1


def test_columns_count_characters(content: Path) -> None:
    found = {problem["code"]: problem for problem in json.loads(check(content, "--format", "json")[0])["problems"]}
    assert (found["hidden-character"]["line"], found["hidden-character"]["column"]) == (4, 4)
    assert found["stray-markdown"]["column"] == 10


def test_json_says_what_can_be_mended_and_how_hard_each_page_is(content: Path) -> None:
    document = json.loads(check(content, "--format", "json")[0])
    assert (document["errors"], document["warnings"], document["advice"]) == (1, 2, 2)
    fixable = {problem["code"]: problem["fixable"] for problem in document["problems"]}
    assert fixable == {
        "bad-name": False,
        "editor-note": False,
        "hidden-character": True,
        "stray-markdown": True,
        "untidy-text": True,
    }
    assert {"path": f"{content}/arrive/de.md", "words": 4, "sentences": 1, "lix": 29} in document["reading"]


def test_github_annotations_are_escaped(content: Path) -> None:
    output, _ = check(content, "--format", "github")
    folder = f"{content}/first%2C day%3A 50%25"
    assert f"::error file={folder},line=1,col=1,title=bad-name::the folder name" in output
    assert "title=editor-note::to do: 50 %25, b, c: d%0Awrite what is missing" in output
    assert "::notice file=" in output
    assert "::warning file=" in output


def test_sarif_is_sarif(content: Path) -> None:
    document = json.loads(check(content, "--format", "sarif")[0])
    Draft202012Validator(SARIF).validate(document)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in CHECKS]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert any("fixes" in result for result in run["results"])


def test_advice_never_fails_and_warnings_do_when_they_shall(tmp_path: Path) -> None:
    advice = write_content(tmp_path / "advice", {"arrive/de.md": PAGE + "<!-- editor: woher? -->\n"})
    warning = write_content(tmp_path / "warning", {"arrive/de.md": PAGE + "Das ist **wichtig.\n"})
    assert check(advice, "--strict")[1] == 0
    assert check(warning)[1] == 0
    assert check(warning, "--strict")[1] == 1


def test_what_was_mended_is_told_and_does_not_get_into_the_report(content: Path) -> None:
    output, _ = check(content, "--fix", "--format", "json")
    assert {problem["code"] for problem in json.loads(output)["problems"]} == {"bad-name", "broken-link", "editor-note"}
    page = content / "arrive/de.md"
    page.write_text(TEXT, encoding="utf-8")
    assert f"Fixed {page}:4: hidden-character the invisible character U+200E\n" in check(content, "--fix")[0]


def test_a_day_can_be_named(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"arrive/de.md": PAGE, "arrive/topic.yaml": "review-by: 2027-05-31\n"})
    assert "review-overdue" not in check(content, "--today", "2027-05-31")[0]
    assert "review-overdue" in check(content, "--today", "2027-06-01")[0]
    assert check(content, "--today", "tomorrow")[1] == 2


ANY: st.SearchStrategy[Any] = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(ANY, ANY, ANY)
def test_whatever_a_problem_says_the_forms_stay_whole(path: str, message: str, fix: str) -> None:
    edit = Edit(Place(1, 1), message, fix)
    report = CheckReport((Problem(path, 1, 1, "bad-name", "error", message, fix, edit),), {})
    assert json.loads(as_json(report))["problems"][0]["message"] == message
    assert len(as_github(report).split("\n")) == 2
    assert "\r" not in as_github(report)
    assert json.loads(as_sarif(report))["runs"][0]["results"][0]["locations"]
    assert as_text(report).endswith("1 error, 0 warnings")


def test_every_form_can_be_chosen() -> None:
    assert list(FORMATS) == ["text", "json", "github", "sarif"]
