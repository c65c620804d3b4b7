"""Markdown as other projects keep it becomes a content tree without an error."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from PIL import Image

from compiler.cli import main
from compiler.importing.html.building import read
from compiler.importing.html.surroundings import Nowhere
from compiler.importing.html.tidying import tidied
from compiler.importing.markdown.rendering import html_of
from compiler.importing.writing.blocks import markdown

SITES: Mapping[str, Mapping[str, str]] = {
    "a folder for each language": {
        "de/index.md": "# Start\n\n[Wohnen](housing/rent.md)\n",
        "de/housing/rent.md": "---\ntitle: Miete\nweight: 3\n---\n[zurück](../index.md)\n",
        "en/index.md": "# Start\n\n[Housing](housing/rent.md)\n",
        "en/housing/rent.md": "# Rent\n\n[back](../index.md)\n",
    },
    "folders of documentation below folders of languages": {
        "docs/de/docs/index.md": "# Start\n\n[Wohnen](housing/rent.md)\n",
        "docs/de/docs/housing/rent.md": "---\ntitle: Miete\nweight: 3\n---\n[zurück](../index.md)\n",
        "docs/en/docs/index.md": "# Start\n\n[Housing](housing/rent.md)\n",
        "docs/en/docs/housing/rent.md": "# Rent\n\n[back](../index.md)\n",
    },
    "a suffix for each language, as MkDocs has it": {
        "docs/index.md": "# Start\n\n[Wohnen](housing/rent.md)\n",
        "docs/housing/rent.md": "---\ntitle: Miete\nweight: 3\n---\n[zurück](../index.md)\n",
        "docs/index.en.md": "# Start\n\n[Housing](housing/rent.md)\n",
        "docs/housing/rent.en.md": "# Rent\n\n[back](../index.md)\n",
    },
    "folders of pages, as Hugo has them": {
        "content/de/_index.md": '+++\ntitle = "Start"\n+++\n[Wohnen]({{< ref "housing/rent" >}})\n',
        "content/de/housing/rent/index.md": '+++\ntitle = "Miete"\nweight = 3\n+++\n[zurück](/de/)\n',
        "content/en/_index.md": '+++\ntitle = "Start"\n+++\n[Housing](/en/housing/rent/)\n',
        "content/en/housing/rent/index.md": '+++\ntitle = "Rent"\n+++\n[back](/en/)\n',
    },
    "suffixes, as Hugo has them": {
        "content/_index.md": "---\ntitle: Start\n---\n[Wohnen](/housing/rent/)\n",
        "content/housing/rent/index.md": "---\ntitle: Miete\nweight: 3\n---\n[zurück](/)\n",
        "content/_index.en.md": "---\ntitle: Start\n---\n[Housing](/housing/rent/)\n",
        "content/housing/rent/index.en.md": "---\ntitle: Rent\n---\n[back](/)\n",
    },
}


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("files", SITES.values(), ids=SITES)
def test_every_layout_becomes_the_same_topics(tmp_path: Path, files: Mapping[str, str]) -> None:
    content = tmp_path / "content"
    result = guide(
        "import",
        "markdown",
        "--out",
        content,
        write(tmp_path / "site", files),
        "--source-language",
        "de",
        "--name",
        "S",
    )
    assert result.exit_code == 0, result.output
    assert guide("check", "--content", content).exit_code == 0
    paths = (path for path in content.rglob("*") if path.is_file() and ".import" not in path.parts)
    assert {path.relative_to(content).as_posix(): path.read_text(encoding="utf-8") for path in paths} == {
        "guide.yaml": "id: site\nname: {de: S}\nlanguages: [de, en]\nsource-language: de\nregion: DE\n",
        "start/de.md": "---\ntitle: Start\n---\n[Wohnen](/housing/rent)\n",
        "start/en.md": "---\ntitle: Start\n---\n[Housing](/housing/rent)\n",
        "housing/de.md": "---\ntitle: Housing\n---\n",
        "housing/rent/de.md": "---\ntitle: Miete\n---\n[zurück](/start)\n",
        "housing/rent/en.md": "---\ntitle: Rent\n---\n[back](/start)\n",
        "housing/rent/topic.yaml": "order: 3\n",
    }


def written(text: str) -> tuple[str, list[str]]:
    surroundings = Nowhere()
    blocks = tidied(read(html_of(text, surroundings.remark), surroundings))
    return markdown(blocks).rstrip("\n"), [detail for _, detail in surroundings.remarks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('!!! note "Good to know"\n\n    A **b**.\n', ":::note Good to know\nA **b**.\n:::"),
        ("!!! danger\n    Stop.\n", ":::warning\nStop.\n:::"),
        ("> [!WARNING]\n> Stop.\n", ":::warning\nStop.\n:::"),
        ("> Only a quote\n", "> Only a quote"),
        ("/// warning | Tipp\n\nText.\n\n///\n", ":::warning Tipp\nText.\n:::"),
        (":::tip Good\nText.\n:::\n", ":::note Good\nText.\n:::"),
        ('{{< caution title="x" >}}\nText.\n{{< /caution >}}\n', ":::warning x\nText.\n:::"),
        ('=== "One"\n\n    1\n\n=== "Two"\n\n    2\n', "**One**\n\n1\n\n**Two**\n\n2"),
        ("## Title { #id .class }\ntext\n", "## Title\n\ntext"),
        ("Line<br>break <b>bold</b> <script>x()</script>\n", "Line\\\nbreak **bold**"),
        ("term\n:   what it is\n", "**term**\n\nwhat it is"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
    ],
)
def test_what_other_projects_write_becomes_what_a_guide_has(text: str, expected: str) -> None:
    assert written(text) == (expected, [])


def test_blocks_of_code_are_lines_of_code() -> None:
    assert written("```\na  = <b>\n\n  b\n```\n") == ("`a = <b>`\n\n`b`", [""])


def test_what_has_no_meaning_outside_its_project_is_told() -> None:
    text, told = written('a\n\n--8<-- "other.md"\n\n{{< youtube id >}} b `{{< kept >}}`\n')
    assert text == "a\n\nb `{{< kept >}}`"
    assert told == ['--8<-- "other.md"', "{{< youtube id >}}"]


def test_anchors_pictures_drafts_and_keys_are_taken_over_or_told(tmp_path: Path) -> None:
    site = write(
        tmp_path / "site",
        {
            "de/a.md": "---\ntitle: A\ndescription: Kurz\ntags: [x]\n---\n"
            "## Eins\n[e](#eins) [z](#zwei) [b](b.md#q) [d](d.md)\n",
            "de/b.md": "# B\n\n![Tür](../img/door.png) ![](gone.png)\n\nx\n",
            "de/d.md": "---\ntitle: D\ndraft: true\n---\n",
        },
    )
    (site / "img").mkdir()
    Image.new("RGB", (9, 9)).save(site / "img/door.png")
    content = tmp_path / "content"
    result = guide("import", "markdown", "--out", content, site)
    assert result.exit_code == 0, result.output
    assert (content / "a/de.md").read_text(encoding="utf-8") == (
        "---\ntitle: A\nsummary: Kurz\n---\n## Eins\n\n[e](/a#eins) z [b](/b) d\n"
    )
    assert (content / "b/de.md").read_text(encoding="utf-8") == "---\ntitle: B\n---\n![Tür](/media/door.png)\n\nx\n"
    assert (content / "media/door.png").exists()
    assert not (content / "d").exists()
    for words in ("a draft is left out", "has no meaning in a guide", "gone.png", "is words now"):
        assert words in result.output
    assert guide("check", "--content", content).exit_code == 0


def test_a_second_import_keeps_what_was_edited_here(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"de/a.md": "# A\n\none\n\ntwo\n\nthree\n"})
    content = tmp_path / "content"
    guide("import", "markdown", "--out", content, site)
    write(content, {"a/de.md": "---\ntitle: A\n---\nONE\n\ntwo\n\nthree\n"})
    write(site, {"de/a.md": "# A\n\none\n\ntwo\n\nTHREE\n"})
    assert "a/de.md: merged" in guide("import", "markdown", "--out", content, site).output
    assert (content / "a/de.md").read_text(encoding="utf-8") == "---\ntitle: A\n---\nONE\n\ntwo\n\nTHREE\n"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.md": "# A\n"}, "expected a folder for each language"),
        ({"letter.txt": "Dear"}, "found 0 files of Markdown"),
        ({"de/a.md": "---\ntitle: [\n---\n"}, "expected a front matter in YAML or TOML"),
        ({"de/a.md": "---\ndraft: true\n---\n"}, "found drafts only"),
    ],
)
def test_what_is_no_project_is_a_sentence(tmp_path: Path, files: Mapping[str, str], words: str) -> None:
    result = guide("import", "markdown", "--out", tmp_path / "content", write(tmp_path / "site", files))
    assert (result.exit_code, words in result.output) == (2, True), result.output
    assert not (tmp_path / "content").exists()


def test_one_file_is_one_and_a_region_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"a.md": "# A\n"})
    result = guide("import", "markdown", "--out", tmp_path / "content", site)
    assert "found 1 file of Markdown and no language" in result.output
    result = guide("import", "markdown", "--out", tmp_path / "content", site, "--region", "XXX")
    assert (result.exit_code, "--region: expected the code of a country" in result.output) == (2, True)


def test_a_link_of_the_file_system_to_somebody_elses_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n")
    site = write(tmp_path / "site", {"de/a.md": "# A\n"})
    (site / "de" / "b.md").symlink_to(tmp_path / "secret.md")
    (site / "de" / "c.md").symlink_to(site / "de" / "a.md")
    result = guide("import", "markdown", "--out", tmp_path / "content", site)
    assert "a file that lies outside of the folder is left out: 1\n    de/b.md\n" in result.output
    assert {path.name for path in (tmp_path / "content").iterdir()} == {"a", "c", "guide.yaml", ".import"}


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("# The `my_var` *option* {#x}", "The my_var option"),
        ("# 1. `List<T>` &amp; [more](b.md)", "1. List<T> & more"),
        ("**Bold** title\n=====", "Bold title"),
        ("# A\ufffe \u200bB", "A B"),
    ],
)
def test_a_heading_is_a_title_in_words(heading: str, title: str, tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"de/a.md": f"{heading}\n\nx\n"})
    guide("import", "markdown", "--out", tmp_path / "content", site)
    front_matter = (tmp_path / "content/a/de.md").read_text(encoding="utf-8").split("---\n")[1]
    assert yaml.safe_load(front_matter) == {"title": title}


def test_bytes_that_are_no_text_are_a_sentence(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"de/a.md": ""})
    (site / "de/a.md").write_bytes(b"\xff\xfe\x00")
    result = guide("import", "markdown", "--out", tmp_path / "content", site)
    assert (result.exit_code, "not UTF-8" in result.output) == (2, True)


def test_a_language_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"de/a.md": "# A\n"})
    result = guide("import", "markdown", "--out", tmp_path / "content", site, "--language", "xx")
    words = "--language: expected one of the languages that are there (de), found 'xx'"
    assert (result.exit_code, words in result.output) == (2, True)
