"""What translators say on the command line, and what they are told."""

from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result

from compiler.cli import main
from contents import write_content

GERMAN = "---\ntitle: Der Weg\n---\nGehen Sie [hin](/weg).\n\nDanke.\n"
TRANSLATIONS = {
    "Der Weg": "The way",
    "Gehen Sie [hin](/weg).": "Go [there](/weg).",
    "Danke.": "Thanks.",
    "Winzig": "Tiny",
}

Guide = Callable[..., Result]


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guide:
    """Runs the command in a folder with a small guide."""
    write_content(tmp_path / "content", {"weg/de.md": GERMAN})
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, ["translate", *arguments], catch_exceptions=False)


def translate(file: Path, translations: dict[str, str]) -> None:
    catalogue = polib.pofile(str(file))
    for entry in catalogue:
        entry.msgstr = translations.get(entry.msgid, entry.msgstr)
    catalogue.save()


def test_a_language_goes_out_and_comes_back(guide: Guide) -> None:
    exported = guide("export", "en")
    assert (exported.exit_code, exported.output) == (0, "Wrote tiny.en.po\n4 missing\n")
    translate(Path("tiny.en.po"), TRANSLATIONS)
    imported = guide("import", "tiny.en.po")
    assert imported.exit_code == 0
    assert imported.output.splitlines() == [
        "weg#title: taken: Der Weg",
        "weg: taken: Gehen Sie [hin](/weg).",
        "weg: taken: Danke.",
        "guide.yaml#name: taken: Winzig",
        "Wrote content/weg/en.md",
        "Wrote content/guide.yaml",
        "4 new translations",
    ]
    assert guide("export", "en", "--only", "to-do").output == "Wrote tiny.en.po\nNothing to do\n"


def test_a_dry_run_says_what_would_be_written(guide: Guide) -> None:
    guide("export", "en")
    translate(Path("tiny.en.po"), TRANSLATIONS)
    assert "Would write content/weg/en.md" in guide("import", "--dry-run", "tiny.en.po").output
    assert not Path("content/weg/en.md").exists()


def test_what_a_translator_noted_beside_a_text_is_told(guide: Guide) -> None:
    guide("export", "en")
    file = Path("tiny.en.po")
    noted = '# Whom do we thank?\nmsgctxt "weg"\nmsgid "Danke."'
    file.write_text(file.read_text().replace('msgctxt "weg"\nmsgid "Danke."', noted))
    assert guide("import", "tiny.en.po").output == "weg: noted (Whom do we thank?): Danke.\n4 still to do\n"


def test_what_is_refused_makes_the_command_fail(guide: Guide) -> None:
    guide("export", "en")
    translate(Path("tiny.en.po"), {**TRANSLATIONS, "Gehen Sie [hin](/weg).": "Go there."})
    imported = guide("import", "tiny.en.po")
    assert imported.exit_code == 1
    assert "weg: refused (the link to /weg is missing): Gehen Sie [hin](/weg).\n" in imported.output
    assert "weg/en.md: waits for 1 of 3 texts; the memory keeps the others" in imported.output


@pytest.mark.parametrize(("name", "ending"), [("po", "po"), ("xliff", "xlf")])
def test_topics_can_have_files_of_their_own(guide: Guide, name: str, ending: str) -> None:
    guide("export", "en", "--format", name, "--split", "--out", "out")
    files = sorted(file.as_posix() for file in Path("out").rglob("*.*"))
    assert files == [f"out/guide.yaml.{ending}", f"out/weg.{ending}"]
    assert guide("import", *files).exit_code == 0


def test_suggestions_fill_from_the_memory(guide: Guide) -> None:
    guide("export", "en")
    translate(Path("tiny.en.po"), TRANSLATIONS)
    guide("import", "tiny.en.po")
    Path("content/neu").mkdir()
    Path("content/neu/de.md").write_text("---\ntitle: Der Weg\n---\nDanke.\n")
    assert guide("suggest", "en").output == "Wrote content/neu/en.md\n2 filled, 0 left\n"
    assert "by: machine" in Path("content/neu/en.md").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "fr"], "fr: expected one of the guide's languages"),
        (["export", "en", "wge"], "did you mean weg?"),
        (["import", "missing.po"], "missing.po: cannot be read"),
        (["import", "content/weg/de.md"], "content/weg/de.md: expected PO or XLIFF 2"),
        (["suggest", "en", "--service", "none"], "none: expected one of the translation services (memory)"),
        (["suggest", "fr"], "fr: expected one of the guide's languages"),
    ],
)
def test_wrong_usage_ends_in_a_sentence(guide: Guide, arguments: list[str], words: str) -> None:
    result = guide(*arguments)
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert words in result.output


def test_a_file_of_another_guide_is_named(guide: Guide) -> None:
    guide("export", "en")
    file = Path("tiny.en.po")
    file.write_text(file.read_text().replace("X-Guide: tiny", "X-Guide: other"))
    assert guide("import", str(file)).output == (
        "Error: tiny.en.po: expected translations of the guide tiny, found those of other\n"
    )
