"""The commands say what they did, and end in the right exit code without a traceback."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler import locations
from compiler.cli import main
from contents import PAGE, write_content

SITES = Path(__file__).parents[1] / "sites"


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_compile_reports_steps_counts_and_sizes(tmp_path: Path) -> None:
    result = guide("compile", "--content", SITES / "good-full", "--out", tmp_path / "out")
    assert result.exit_code == 0
    for words in ("read", "4 topics, 2 contacts, 1 notice, 2 events, 13 pages", "KiB", "Compiled full"):
        assert words in result.output


def test_compile_refuses_content_with_errors(tmp_path: Path) -> None:
    result = guide("compile", "--content", SITES / "broken-broken-link", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "broken-link there is no page /housin" in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["compile", "check"])
def test_a_folder_without_a_guide_is_a_sentence(command: str, tmp_path: Path) -> None:
    result = guide(command, "--content", tmp_path / "nothing")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert "name the folder with --content" in result.output
    assert result.output.count("\n") == 1


def test_a_port_that_no_machine_has_is_wrong_usage() -> None:
    result = guide("open", SITES / "good-minimal", "--web", "--port", "99999")
    assert result.exit_code == 2
    assert "99999 is not in the range 0<=x<=65535" in result.output


def test_an_unusable_out_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    result = guide("compile", "--content", SITES / "good-minimal", "--out", tmp_path)
    assert result.exit_code == 2
    assert "found other files" in result.output


def test_check_prints_json_for_programs() -> None:
    content = SITES / "broken-unknown-key"
    result = guide("check", "--content", content, "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.output)
    assert (report["errors"], report["warnings"]) == (10, 0)
    assert report["problems"][0] == {
        "code": "unknown-key",
        "level": "error",
        "path": f"{content.as_posix()}/arrive/de.md",
        "line": 3,
        "column": 1,
        "message": "there is no key sumary",
        "fix": "did you mean summary?",
        "fixable": False,
    }


def test_strict_lets_warnings_count() -> None:
    assert guide("check", "--content", SITES / "broken-unknown-file").exit_code == 0
    assert guide("check", "--content", SITES / "broken-unknown-file", "--strict").exit_code == 1


def test_warnings_do_not_keep_a_guide_from_being_compiled(tmp_path: Path) -> None:
    result = guide("compile", "--content", SITES / "broken-unknown-file", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "unknown-file" in result.output


def test_new_topic_writes_a_page_that_compiles_once_it_is_there(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"living/de.md": PAGE})
    title = 'Wohnen: "so geht es" \\ weiter'
    result = guide("new", "topic", "living/housing", "--title", title, "--content", content)
    assert result.exit_code == 0
    assert "living/housing/de.md" in result.output
    assert guide("compile", "--content", content, "--out", tmp_path / "out").exit_code == 0
    page = (tmp_path / "out/pages/de/living/housing.json").read_bytes()
    assert json.loads(page)["title"] == title


def test_new_topic_writes_in_the_languages_that_are_named(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {})
    assert (
        guide(
            "new", "topic", "a", "--title", "A", "--language", "en", "--language", "AR", "--content", content
        ).exit_code
        == 0
    )
    assert sorted(file.name for file in (content / "a").iterdir()) == ["ar.md", "en.md", "topic.yaml"]


@pytest.mark.parametrize(
    ("topic", "options", "words"),
    [
        ("arrive", [], "there already"),
        ("first day", [], "expected an id"),
        ("../outside", [], "expected an id"),
        ("a//b", [], "expected an id"),
        ("contacts/x", [], "no place for topics"),
        ("events", [], "no place for topics"),
        ("new", ["--language", "fr"], "expected one of the guide's languages"),
    ],
)
def test_new_topic_overwrites_and_breaks_nothing(tmp_path: Path, topic: str, options: list[str], words: str) -> None:
    content = write_content(tmp_path / "content", {"arrive/de.md": PAGE})
    before = sorted(tmp_path.rglob("*"))
    result = guide("new", "topic", topic, "--title", "T", "--content", content, *options)
    assert result.exit_code == 2
    assert words in result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_translations_are_stamped_once(tmp_path: Path) -> None:
    translation = "---\ntitle: A\ntranslation: {from: de, by: machine}\n---\n"
    content = write_content(tmp_path, {"arrive/de.md": PAGE + "Guten Tag.\n", "arrive/en.md": translation})
    result = guide("translate", "stamp", "EN", "--content", content)
    assert result.exit_code == 0
    assert "arrive/en.md\n    not translated: Guten Tag.\nTranslations stamped: 1\n" in result.output
    assert guide("translate", "stamp", "--content", content).output == "Translations stamped: 0\n"
    assert guide("translate", "stamp", "--topic", "arive", "--content", content).exit_code == 2


def test_locales_are_extracted_updated_and_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = tmp_path / "client"
    client.mkdir()
    (client / "a.py").write_text('_("Search")\n')
    monkeypatch.setattr(locations, "locales", lambda: tmp_path / "locales")
    monkeypatch.setattr(locations, "speaking", lambda: (client,))
    assert guide("locales", "update", "de").exit_code == 2
    assert guide("locales", "extract").exit_code == 0
    assert guide("locales", "update", "de").exit_code == 0
    result = guide("locales", "check")
    assert result.exit_code == 0
    assert "1 of 1 phrases not translated" in result.output
    assert guide("locales", "check", "--strict").exit_code == 1
    (client / "a.py").write_text('_("Find")\n')
    assert guide("locales", "check").exit_code == 1
