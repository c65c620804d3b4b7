"""What is moved or removed takes everything that refers to it along, or nothing happens."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compiler.checks import BUILDING, run_checks
from compiler.cli import main
from compiler.parsing import parse_tree
from compiler.pipeline import compile_guide
from compiler.reading import read_files
from contents import PAGE, write_content

GUIDE = """\
id: tiny
name: {de: Winzig}
languages: [de, en]
source-language: de
emergency:
  - police  # first
  - "agency"
"""

FILES: dict[str, str | bytes] = {
    "guide.yaml": GUIDE,
    "living/de.md": PAGE + "[Geld](money/de.md) und [Konto](/living/money#konto)\n",
    "living/money/de.md": PAGE + "## Konto\n\n![Karte](card.png)\n\n[zurück](..), [Arbeit](../../work)\n",
    "living/money/en.md": b"\xef\xbb\xbf---\r\ntitle: Money\r\n---\r\n## Account\r\n\r\n[work](/en/work/en.md)\r\n",
    "living/money/card.png": b"png",
    "living/money/debts/de.md": PAGE + "[Geld](../), [hier](#x)\n\n## X\n",
    "living/money/topic.yaml": "order: 1\n",
    "work/de.md": PAGE + "[Geld][g] und [Polizei](contact:police)\n\n:::contact police\n:::\n\n[g]: /living/money\n",
    "work/en.md": b"---\r\ntitle: Work\r\n---\r\n| a |\r\n|---|\r\n| [money](</living/money#account>) |\r\n",
    "work/topic.yaml": "contacts: [ 'police', agency ]\n",
    "contacts/police/de.md": PAGE,
    "contacts/agency/de.md": PAGE,
    "notices/n/de.md": PAGE,
    "notices/n/notice.yaml": "topics:\n  - living/money\n",
    "events/e/de.md": PAGE,
    "events/e/event.yaml": "start: 2026-12-01\ncontact: police\n",
    "media/door.png": b"png",
    "living/door/de.md": PAGE + "![Tür](/media/door.png)\n\n![Tür](../../media/door.png)\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = write_content(tmp_path / "content", FILES)
    assert errors(content) == []
    return content


def guide(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--content", str(content)])


def errors(content: Path) -> list[str]:
    problems = run_checks(parse_tree(read_files(content)), BUILDING)
    return [f"{problem.path}: {problem.message}" for problem in problems]


def said(content: Path) -> dict[str, bytes]:
    return {file.relative_to(content).as_posix(): file.read_bytes() for file in content.rglob("*") if file.is_file()}


def changed(content: Path, before: dict[str, bytes]) -> dict[str, str]:
    return {path: raw.decode() for path, raw in said(content).items() if before.get(path) != raw}


def test_a_topic_moves_with_its_subtopics_and_every_reference_follows(content: Path) -> None:
    before = said(content)
    result = guide(content, "move", "living/money", "bank")
    assert result.exit_code == 0, result.output
    assert errors(content) == []
    after = changed(content, before)
    assert "[Geld](../bank/de.md) und [Konto](/bank#konto)" in after["living/de.md"]
    assert "[zurück](../living), [Arbeit](../work)" in after["bank/de.md"]
    assert after["bank/en.md"].encode() == before["living/money/en.md"]
    assert "[Geld](../), [hier](#x)" in after["bank/debts/de.md"]
    assert after["work/de.md"].endswith("[g]: /bank\n")
    assert "| [money](</bank#account>) |\r\n" in after["work/en.md"]
    assert after["notices/n/notice.yaml"] == "topics:\n  - bank\n"
    assert after["redirects.yaml"].endswith("living/money: bank\nliving/money/debts: bank/debts\n")
    assert "guide.yaml" not in after
    assert not (content / "living/money").exists()
    assert "Changed" in result.output


def test_a_contact_moves_out_of_boxes_links_and_lists(content: Path) -> None:
    before = said(content)
    assert guide(content, "move", "contacts/police", "contacts/police-110").exit_code == 0
    assert errors(content) == []
    after = changed(content, before)
    assert after["guide.yaml"] == GUIDE.replace("police  #", "police-110  #")
    assert "[Polizei](contact:police-110)\n\n:::contact police-110\n:::" in after["work/de.md"]
    assert after["work/topic.yaml"] == "contacts: [ 'police-110', agency ]\n"
    assert after["events/e/event.yaml"].endswith("contact: police-110\n")


def test_a_picture_moves(content: Path) -> None:
    assert guide(content, "move", "media/door.png", "media/doors/front.png").exit_code == 0
    assert errors(content) == []
    page = (content / "living/door/de.md").read_text()
    assert page.endswith("![Tür](/media/doors/front.png)\n\n![Tür](../../media/doors/front.png)\n")
    assert not (content / "redirects.yaml").exists()


def test_a_page_that_moves_back_leaves_the_address_it_had_meanwhile(content: Path) -> None:
    before = said(content)
    guide(content, "move", "living/money", "bank")
    guide(content, "move", "work", "jobs")
    guide(content, "move", "jobs", "work")
    assert guide(content, "move", "bank", "living/money").exit_code == 0
    after = changed(content, before)
    assert list(after) == ["redirects.yaml"]
    assert after["redirects.yaml"].splitlines()[2:] == [
        "bank: living/money",
        "bank/debts: living/money/debts",
        "jobs: work",
    ]


def test_what_something_refers_to_is_not_removed_without_something_in_its_place(content: Path) -> None:
    before = said(content)
    result = guide(content, "remove", "living/money")
    assert result.exit_code == 2
    for place in ("living/de.md:4", "work/de.md:4", "work/en.md:6", "notices/n/notice.yaml:2"):
        assert f"\n  {place}: there is no " in result.output
    assert "--redirect-to" in result.output
    assert said(content) == before


def test_what_is_removed_leads_to_what_takes_its_place(content: Path, tmp_path: Path) -> None:
    assert guide(content, "move", "living/money", "money").exit_code == 0
    result = guide(content, "remove", "money", "--redirect-to", "work")
    assert result.exit_code == 0, result.output
    assert errors(content) == []
    assert "[Geld](work/de.md) und [Konto](/work)" in (content / "living/de.md").read_text()
    bundle = compile_guide(content, tmp_path / "out").bundle
    assert bundle is not None
    old = ("living/money", "living/money/debts", "money", "money/debts")
    assert bundle.guide.redirects == dict.fromkeys(old, "work")


def test_what_nothing_refers_to_is_removed_with_all_that_lies_in_its_folder(content: Path) -> None:
    (content / "living/door/README.md").write_text("for editors")
    assert guide(content, "remove", "living/door/").exit_code == 0
    assert not (content / "living/door").exists()
    assert guide(content, "remove", f"{content.as_posix()}/media/door.png").exit_code == 0
    assert not (content / "media").exists()


def test_a_dry_run_says_what_would_be_done_and_does_nothing(content: Path) -> None:
    before = said(content)
    result = guide(content, "move", "work", "jobs", "--dry-run")
    assert result.exit_code == 0
    assert "Would move" in result.output
    assert "Would change" in result.output
    assert said(content) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["move", "wrok", "jobs"], "did you mean work?"),
        (["move", "work", "living"], "there already"),
        (["move", "work", "work"], "there already"),
        (["move", "work", "work/more"], "moved into itself"),
        (["move", "work", "contacts/work"], "no place for topics"),
        (["move", "work", "first day"], "expected an id"),
        (["move", "work", "../work"], "expected an id"),
        (["move", "work", "nowhere/work"], "nowhere:1: no page in any language"),
        (["move", "contacts/police", "police"], "such as contacts/new-name"),
        (["move", "contacts/police", "contacts/a/b"], "such as contacts/new-name"),
        (["move", "media/door.png", "media/door.jpg"], "ends in .png"),
        (["move", "media/door.png", "../door.png"], "inside the content"),
        (["move", "media/door.png", "living/money/card.png"], "there already"),
        (["remove", "media/door.png"], "there is no picture"),
        (["remove", "media/door.png", "--redirect-to", "work"], "expected another picture"),
        (["remove", "work", "--redirect-to", "work"], "expected a page that stays"),
        (["remove", "contacts/police", "--redirect-to", "work"], "there is no contact police"),
        (["remove", "contacts/police", "--redirect-to", "contacts/agency"], "agency is there twice"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_changes(content: Path, arguments: list[str], words: str) -> None:
    before = said(content)
    result = guide(content, *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert said(content) == before


def test_what_cannot_be_read_is_mended_first(content: Path) -> None:
    write_content(content, {"guide.yaml": GUIDE, "work/topic.yaml": "contacts: [police\n"})
    result = guide(content, "move", "living/money", "bank")
    assert result.exit_code == 2
    assert "work/topic.yaml:1: nothing was changed; mend this first" in result.output


def test_a_reference_that_no_program_can_change_safely_is_left_to_a_person(content: Path) -> None:
    write_content(content, {"guide.yaml": GUIDE, "living/de.md": PAGE + "> [Arbeit](\n> /work)\n"})
    before = said(content)
    result = guide(content, "move", "work", "jobs")
    assert result.exit_code == 2
    assert said(content) == before


def test_a_file_that_cannot_be_written_takes_everything_back(content: Path) -> None:
    (content / "living" / f".de.md.{os.getpid()}").mkdir()
    before = said(content)
    result = guide(content, "move", "work", "jobs/new")
    assert result.exit_code == 2
    assert "nothing was changed" in result.output
    assert said(content) == before


def test_the_translation_memory_follows(content: Path) -> None:
    memory = (
        'msgctxt "living/money/0123456789ab"\nmsgid "Geld: [Konto](/living/money#konto), [Amt](contact:police)"\n'
        'msgstr "Money: (/living/money) [account](/living/money#account)"\n\nmsgctxt "0123456789ab"\n'
    )
    write_content(content, {"guide.yaml": GUIDE, ".memory/en.po": memory.encode()})
    guide(content, "move", "living/money", "bank")
    guide(content, "move", "contacts/police", "contacts/police-110")
    assert (content / ".memory/en.po").read_text() == (
        'msgctxt "bank/0123456789ab"\nmsgid "Geld: [Konto](/bank#konto), [Amt](contact:police-110)"\n'
        'msgstr "Money: (/living/money) [account](/bank#account)"\n\nmsgctxt "0123456789ab"\n'
    )


def test_a_translation_is_as_current_as_before(content: Path, tmp_path: Path) -> None:
    source = (
        "[Geld](/living/money) und [Polizei](contact:police)\n\n:::contact police\n:::\n\n![Tür](/media/door.png)\n"
    )
    translation = "---\ntitle: Arrive\ntranslation: {from: de, by: human}\n---\n" + source
    write_content(content, {"guide.yaml": GUIDE, "arrive/de.md": PAGE + source, "arrive/en.md": translation})
    assert guide(content, "translate", "stamp").exit_code == 0
    guide(content, "move", "living/money", "bank")
    guide(content, "move", "contacts/police", "contacts/police-110")
    guide(content, "move", "media/door.png", "media/front.png")
    guide(content, "move", "arrive", "living/arrive")
    bundle = compile_guide(content, tmp_path / "out").bundle
    assert bundle is not None
    page = bundle.page("living/arrive", "en")
    assert page is not None
    assert page.changed == ()
    assert "contact:police-110" in (content / "living/arrive/en.md").read_text()
