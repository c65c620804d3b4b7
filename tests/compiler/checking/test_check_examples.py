"""The examples in docs/checks.md are run: what is wrong triggers exactly its check, what is right triggers none.

A fenced block is a file: ``markdown town/en.md``, ``yaml guide.yaml``; ``latin-1`` is a text in that encoding,
``picture`` a picture of the size that is written in it. Blocks above "Fix:" are wrong, those below are right; both are
laid over BASE.
"""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from compiler.checking.answers import Answer
from compiler.checks import CHECKS
from compiler.pipeline import inspect_content
from contents import write_content

DOCUMENT = (Path(__file__).parents[3] / "docs" / "checks.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n\n(.*?)(?=^## [a-z]|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL))
FILE = re.compile(r"^```(markdown|yaml|latin-1|picture) ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

TODAY = date(2026, 11, 23)
ANSWERS = {
    "https://example.org/gone": Answer(404),
    "https://example.org/moved": Answer(200, moved_to="https://example.org/there"),
    "https://example.org/busy": Answer(503),
    "https://example.org/there": Answer(200),
}


def picture(size: str) -> bytes:
    width, height = map(int, re.findall(r"[0-9]+", size))
    data = io.BytesIO()
    Image.new("L", (width, height)).save(data, "PNG")
    return data.getvalue()


BASE: dict[str, str | bytes] = {
    "guide.yaml": "id: example\nname: {en: Example}\nlanguages: [en, de, ar]\nsource-language: en\nregion: DE-ST\n",
    "housing/en.md": "---\ntitle: Housing\n---\n",
    "housing/topic.yaml": "contacts: [town-hall]\n",
    "contacts/town-hall/contact.yaml": "email: town.hall@example.org\n",
    "contacts/town-hall/en.md": "---\ntitle: Town hall\n---\n",
    "media/entrance.png": picture("8 by 8"),
}


def files(text: str) -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for kind, path, body in FILE.findall(text):
        if path.endswith(".md") and not body.startswith("---"):
            body = f"---\ntitle: The town\n---\n{body}"
        found[path] = picture(body) if kind == "picture" else body.encode("latin-1" if kind == "latin-1" else "utf-8")
        if path == "town/topic.yaml":
            found["town/en.md"] = "---\ntitle: The town\n---\n"
    return found


def found_in(content: Path, example: dict[str, str | bytes]) -> set[str]:
    write_content(content, BASE | example)
    inspection = inspect_content(content, TODAY, lambda targets: ANSWERS)
    return {problem.code for problem in inspection.problems}


@pytest.mark.parametrize("code", [check.code for check in CHECKS])
def test_what_is_wrong_triggers_exactly_its_check_and_what_is_right_none(code: str, tmp_path: Path) -> None:
    wrong, _, right = SECTIONS[code].partition("\nFix: ")
    assert found_in(tmp_path / "wrong", files(wrong)) == {code}
    assert files(right)
    assert found_in(tmp_path / "right", files(right)) == set()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_what_is_mended_by_the_command_is_documented(check: object) -> None:
    assert ("`--fix`" in SECTIONS[getattr(check, "code", "")]) is getattr(check, "mends", None)
