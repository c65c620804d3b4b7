"""A language is added with one command, and is of use before anybody has translated a word."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler import locations
from compiler.cli import main
from compiler.pipeline import compile_guide
from compiler.scaffolding.languages import known, told, with_language
from contents import PAGE, write_content

TEMPLATE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Back"\nmsgstr ""\n'


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(locations, "locales", lambda: tmp_path / "locales")
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "guide.pot").write_text(TEMPLATE)
    return write_content(tmp_path / "content", {"arrive/de.md": PAGE})


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("languages: [de, en]  # two\n", "languages: [de, en, ti]  # two\n"),
        ("languages: [de, en,]\n", "languages: [de, en, ti,]\n"),
        ("languages: [de,\n  en\n  ]\n", "languages: [de,\n  en, ti\n  ]\n"),
        ("languages:\n- de\n- en  # two\n# more\nid: a\n", "languages:\n- de\n- en  # two\n- ti\n# more\nid: a\n"),
        ("languages:\n  - de\n\nid: a", "languages:\n  - de\n  - ti\n\nid: a"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_language_is_put_behind_the_others_and_nothing_else_is_touched(
    before: str, after: str, newline: str
) -> None:
    assert with_language(before.replace("\n", newline), "ti") == after.replace("\n", newline)


def test_what_is_known_of_a_language_is_told() -> None:
    fonts = locations.fonts()
    assert list(told(known("ti", fonts))) == [
        "It calls itself ትግርኛ, and runs from left to right",
        "Its script is Ethiopic",
        "Phrases with a number have 2 forms",
    ]
    assert "It calls itself دری, and runs from right to left" in told(known("prs", fonts))
    khmer = known("km", fonts)
    assert (khmer.script, khmer.has_font, khmer.plurals) == ("Khmer", False, 1)
    unknown = list(told(known("qqq", fonts)))
    assert "Its own name is not known" in unknown[0]
    assert any("no font" in line for line in unknown)


def test_a_guide_with_a_new_language_compiles_and_shows_gaps(content: Path, tmp_path: Path) -> None:
    result = guide("new", "language", "TI", "--content", content)
    assert result.exit_code == 0
    assert (tmp_path / "locales" / "ti" / "LC_MESSAGES" / "guide.po").is_file()
    compiled = compile_guide(content, tmp_path / "out", locales=tmp_path / "locales").bundle
    assert compiled is not None
    assert compiled.guide.languages[-1].native_name == "ትግርኛ"
    assert set(compiled.topics["arrive"].heads) == {"de"}
    assert "ti (Tigrinya)" in guide("status", "--content", content).output


def test_the_phrases_of_another_folder_are_named_and_left_alone(content: Path, tmp_path: Path) -> None:
    elsewhere = write_content(tmp_path.with_name(f"{tmp_path.name}-elsewhere"), {"arrive/de.md": PAGE})
    result = guide("new", "language", "ti", "--content", elsewhere)
    assert result.exit_code == 0
    assert "guide locales update ti begins" in result.output
    assert not (tmp_path / "locales" / "ti").exists()


def test_a_form_of_a_language_uses_its_phrases(content: Path, tmp_path: Path) -> None:
    guide("new", "language", "fr", "--content", content)
    result = guide("new", "language", "fr-CH", "--content", content)
    assert result.exit_code == 0
    assert not (tmp_path / "locales" / "fr-CH").exists()


def test_a_mark_at_the_start_of_the_file_stays(content: Path) -> None:
    file = content / "guide.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert guide("new", "language", "ti", "--content", content).exit_code == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid: tiny")


@pytest.mark.parametrize(
    ("tag", "yaml", "words"),
    [
        ("ar", None, "ar: one of the guide's languages already; nothing was changed"),
        ("t i", None, "expected a language tag"),
        ("ti", b"id: tiny\n", "expected languages; run guide check"),
        ("ti", b"\xff\xfe", "found none that can be read"),
    ],
)
def test_what_cannot_be_added_is_a_usage_error(content: Path, tag: str, yaml: bytes | None, words: str) -> None:
    if yaml is not None:
        (content / "guide.yaml").write_bytes(yaml)
    result = guide("new", "language", tag, "--content", content)
    assert result.exit_code == 2
    assert words in result.output
