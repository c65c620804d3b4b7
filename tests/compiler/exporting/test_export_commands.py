"""``guide export`` says what it wrote, or in one sentence why it did not."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler.cli import main
from guide.bundle.opened import Bundle

MINIMAL = Path(__file__).parents[2] / "sites" / "good-minimal"


def export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, the user's cache included."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def test_a_content_tree_is_compiled_first(here: Path) -> None:
    result = export("json", "--content", MINIMAL, "--out", here / "guide.json")
    assert result.exit_code == 0
    assert "Compiled tiny" in result.output
    assert json.loads((here / "guide.json").read_bytes())["guide"]["id"] == "tiny"


def test_a_file_is_no_content_folder(here: Path) -> None:
    (here / "guide.md").touch()
    result = export("json", "--content", here / "guide.md", "--out", here / "guide.json")
    assert (result.exit_code, len(result.output.splitlines())) == (2, 1)
    assert "expected a content folder or a compiled guide, found a file" in result.output


def test_errors_in_the_content_end_with_1_and_write_nothing(here: Path) -> None:
    result = export("json", "--content", MINIMAL.with_name("broken-broken-link"), "--out", here / "guide.json")
    assert result.exit_code == 1
    assert "broken-link there is no page" in result.output
    assert not (here / "guide.json").exists()


@pytest.mark.parametrize("kind", ["json", "ics", "hsds"])
def test_a_second_export_gives_the_same_bytes(kind: str, full: Bundle, here: Path) -> None:
    outs = [here / f"{number}" for number in range(2)]
    for out in outs:
        assert export(kind, "--bundle", full.folder, "--out", out).exit_code == 0
    first, second = (
        {file.name: file.read_bytes() for file in (out, *out.rglob("*")) if file.is_file()} for out in outs
    )
    assert list(first.values()) == list(second.values())


def test_one_calendar_is_a_file_and_several_are_a_folder(full: Bundle, here: Path) -> None:
    result = export("ics", "--bundle", full.folder, "--out", here / "events.ics", "--language", "en")
    assert result.output == f"Wrote {here / 'events.ics'}: 2 events, 1 language\n"
    assert (here / "events.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    export("ics", "--bundle", full.folder, "--out", here / "calendars")
    assert {file.name for file in (here / "calendars").iterdir()} == {"de.ics", "en.ics", "ar.ics", "export.json"}


def test_integreats_clients_have_to_know_where_they_ask(full: Bundle, here: Path) -> None:
    asked = ("json", "--as", "integreat", "--bundle", full.folder, "--out", here / "api")
    assert "--web: expected the address" in export(*asked).output
    for address in ("guide.example", "https://"):
        assert "--web: expected an address such as" in export(*asked, "--web", address).output
    assert export(*asked, "--web", "https://guide.example").exit_code == 0
    assert (here / "api" / "api/v3/full/de/pages/index.json").is_file()


def test_what_does_not_say_how_old_it_is_has_to_be_told(here: Path) -> None:
    asked = ("json", "--as", "integreat", "--content", MINIMAL, "--out", here / "api", "--web", "https://guide.example")
    result = export(*asked)
    assert result.exit_code == 2
    assert "Error: --date: expected how old the content is" in result.output
    assert export(*asked, "--date", "2026-11-23").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ics", "--language", "fr"), "--language: expected one of the guide's languages (de, en, ar), found 'fr'"),
        (("ics", "--language", "de", "--language", "en", "--out", "x.ics"), "--out: expected a folder for 2 languages"),
        (("hsds", "--language", "xx"), "--language: expected one of the guide's languages"),
    ],
)
def test_wrong_options_are_a_sentence(arguments: tuple[str, ...], sentence: str, full: Bundle, here: Path) -> None:
    out = () if "--out" in arguments else ("--out", here / "out")
    result = export(*arguments, "--bundle", full.folder, *out)
    assert result.exit_code == 2
    assert result.output.startswith(f"Error: {sentence}")
    assert result.output.count("\n") == 1


@pytest.mark.parametrize("kind", ["json", "ics", "hsds"])
def test_what_is_no_guide_and_what_is_in_the_way_is_a_sentence(kind: str, full: Bundle, here: Path) -> None:
    (here / "letter").mkdir()
    (here / "letter" / "dear.txt").write_text("Dear")
    for source, out in (("--bundle", "out"), ("--content", "out")):
        assert export(kind, source, here / "nothing", "--out", here / out).exit_code == 2
        assert export(kind, source, here / "letter", "--out", here / out).exit_code == 2
    result = export(kind, "--bundle", full.folder, "--out", here / "letter")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert (here / "letter" / "dear.txt").read_text() == "Dear"
