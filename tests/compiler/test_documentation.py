"""What the documentation says of the checks and the commands is what they are, and its links lead somewhere."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import click
import pytest

from compiler.checks import CHECKS
from compiler.cli import main

ROOT = Path(__file__).parents[2]
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
}
FENCED = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCUMENT = PAGES["docs/checks.md"]
SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n\n(.*?)(?=^## [a-z]|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL))


def commands(group: click.Group, *names: str) -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        found.append((" ".join((*names, name)), command))
        if isinstance(command, click.Group):
            found += commands(command, *names, name)
    return found


COMMANDS = dict(commands(main))


def said(page: str) -> Iterator[str]:
    """The command lines on a page, with | between the commands of a group that share one."""
    for fenced in FENCED.findall(page):
        yield from re.findall(r"^guide .*", fenced, re.MULTILINE)
    yield from (line.replace("\\|", "|") for line in re.findall(r"`(guide [^`\n]+)`", FENCED.sub("", page)))


def called(line: str) -> Iterator[click.Command]:
    """The commands that a line calls."""
    for words in product(*(word.split("|") for word in line.split()[1:3])):
        names = (" ".join(words[:length]) for length in (2, 1))
        yield from [COMMANDS[name] for name in names if name in COMMANDS][:1]


def anchors(page: str) -> set[str]:
    """What links call the headings of a page."""
    titles = re.findall(r"^#+ (.*)", FENCED.sub("", page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES)
def test_every_command_line_has_a_command_and_options_that_there_are(path: str) -> None:
    for line in said(PAGES[path]):
        found = list(called(line))
        assert found or line == "guide COMMAND --help", line
        parameters = [parameter for command in found for parameter in command.params]
        options = {name for parameter in parameters for name in (*parameter.opts, *parameter.secondary_opts)}
        assert set(re.findall(r"(?<![\w-])--[a-z-]+", line)) <= options | {"--help"}, line


@pytest.mark.parametrize("path", PAGES)
def test_every_link_between_pages_leads_somewhere(path: str) -> None:
    for target in re.findall(r"\]\((?!\w+:|/)([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", FENCED.sub("", PAGES[path]))):
        file, _, anchor = target.partition("#")
        leads_to = (ROOT / path).parent / file if file else ROOT / path
        assert leads_to.exists(), target
        assert not anchor or anchor in anchors(leads_to.read_text(encoding="utf-8")), target


def test_the_documented_checks_are_the_checks_there_are() -> None:
    assert list(SECTIONS) == [check.code for check in CHECKS]


GROUPS = [("", main), *((name, command) for name, command in COMMANDS.items() if isinstance(command, click.Group))]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_documented_with_its_level_an_example_and_a_fix(check: object) -> None:
    section = SECTIONS[getattr(check, "code", "")]
    assert section.startswith(f"{getattr(check, 'level', '').capitalize()}. ")
    assert "```\n" in section
    assert "\nFix: " in section


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    assert COMMANDS[name].help
    for parameter in COMMANDS[name].params:
        assert not isinstance(parameter, click.Option) or parameter.help, parameter.name


@pytest.mark.parametrize(("name", "group"), GROUPS)
def test_the_list_of_commands_has_whole_sentences(name: str, group: click.Group) -> None:
    _, _, listed = group.get_help(click.Context(group, terminal_width=80)).partition("Commands:")
    assert listed
    assert "..." not in listed, name
