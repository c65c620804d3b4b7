"""``guide status`` tells where translations stand as a table, as JSON, and as a page."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler import locations
from compiler.cli import main
from contents import write_content

GERMAN = "---\ntitle: Ankommen\n---\nGuten Tag.\n\nBis bald & gute Reise.\n"
ENGLISH = "---\ntitle: Arriving\ntranslation: {from: de, by: machine}\n---\nGood day.\n\nSee you.\n"


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that is translated to English, and has changed since."""
    monkeypatch.setattr(locations, "locales", lambda: tmp_path / "locales")
    content = write_content(tmp_path / "content", {"a/de.md": GERMAN, "a/en.md": ENGLISH, "b/de.md": GERMAN})
    assert guide("translate", "stamp", "--content", content).exit_code == 0
    write_content(content, {"a/de.md": GERMAN.replace("Bis bald", "Bis morgen")})
    return content


def test_the_table_has_a_line_for_each_language_and_what_to_do_first(content: Path) -> None:
    result = guide("status", "--content", content)
    assert result.exit_code == 0
    assert [line.split()[:1] for line in result.output.splitlines()[1:3]] == [["ar"], ["en"]]
    assert "  1. bring up to date: a (5 words)  a/en.md\n" in result.output
    assert "Guten Tag" not in result.output


def test_of_a_language_that_is_named_each_paragraph_is_told_with_its_words(content: Path) -> None:
    result = guide("status", "EN", "--content", content)
    assert "       changed: Bis [-bald-]{+morgen+} & gute Reise.\n" in result.output
    assert "ar (Arabic)" not in result.output
    limited = guide("status", "en", "--limit", 1, "--content", content).output
    assert "     and 2 more; --limit shows them\n" in limited


def test_a_language_without_anything_to_do_says_so(content: Path) -> None:
    write_content(content, {"guide.yaml": "id: a\nname: {de: A}\nlanguages: [de]\nsource-language: de\n"})
    assert "de (German): nothing to do" in guide("status", "de", "--content", content).output


def test_the_json_says_it_all(content: Path) -> None:
    document = json.loads(guide("status", "--format", "json", "--content", content).output)
    english = document["languages"]["en"]
    assert (document["guide"], document["source-language"], list(document["languages"])) == ("tiny", "de", ["ar", "en"])
    assert english["passages"] | {"human": 0} == {
        "current": 2,
        "changed": 1,
        "missing": 4,
        "machine": 2,
        "human": 0,
        "reviewed": 0,
    }
    (item,) = (item for item in english["items"] if item["id"] == "a")
    assert item["gaps"] == [
        {
            "state": "changed",
            "text": "Bis morgen & gute Reise.",
            "before": "Bis bald & gute Reise.",
            "diff": [["same", "Bis "], ["old", "bald"], ["new", "morgen"], ["same", " & gute Reise."]],
        }
    ]
    assert english["tasks"][0] == {"action": "update", "id": "a", "path": "a/en.md", "words": 5}


class Page(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_stands_alone_and_says_in_words_what_it_shows_in_colours(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "status.html"
    result = guide("status", "--format", "html", "--out", out, "--content", content)
    assert result.output == f"Wrote {out}\n"
    page = Page(out.read_text(encoding="utf-8"))
    assert "script" not in page.tags
    assert page.addresses == ["#ar", "#en"]
    assert {"del", "ins", "details", "caption"} < set(page.tags)
    assert "38 %1 changedmachine-made" in page.text.replace("\n", "")
    assert "Bis baldmorgen & gute Reise." in page.text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fr"], "fr: expected one of the guide's languages"),
        (["--limit", "-1"], "-1"),
        (["--format", "xml"], "xml"),
    ],
)
def test_wrong_usage_ends_in_a_sentence(content: Path, arguments: list[str], words: str) -> None:
    result = guide("status", *arguments, "--content", content)
    assert result.exit_code == 2
    assert words in result.output


def test_a_guide_without_languages_is_told_to_be_checked(content: Path) -> None:
    write_content(content, {"guide.yaml": "id: tiny\n"})
    result = guide("status", "--content", content)
    assert result.exit_code == 2
    assert "expected languages and a source-language; run guide check" in result.output


def test_reviews_are_recorded_and_tell_what_they_leave_out(content: Path) -> None:
    result = guide("translate", "review", "a", "en", "--by", "Ada Lovelace", "--on", "2026-11-22", "--content", content)
    assert result.exit_code == 0
    assert (
        "    not reviewed, because it is changed: Bis morgen & gute Reise.\nPassages reviewed: 2 of 3\n"
        in result.output
    )
    assert 'reviewed: {by: "Ada Lovelace", on: 2026-11-22}' in (content / "a" / "en.md").read_text()
    assert guide("translate", "review", "a", "en", "--by", " ", "--content", content).exit_code == 2
    assert guide("translate", "review", "b", "en", "--by", "Ada", "--content", content).exit_code == 2
    for day, words in (("22.11.2026", "--on: expected a date with the year first"), ("9999-01-01", "yet to come")):
        refused = guide("translate", "review", "a", "en", "--by", "Ada", "--on", day, "--content", content)
        assert refused.exit_code == 2
        assert words in refused.output
