"""What the documentation says of the checks and the commands is what they are."""

import re
from pathlib import Path

import click
import pytest

from compiler.checks import CHECKS
from compiler.cli import main

DOCUMENT = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n\n(.*?)(?=^## [a-z]|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL))


def commands(group: click.Group, *names: str) -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        found.append((" ".join((*names, name)), command))
        if isinstance(command, click.Group):
            found += commands(command, *names, name)
    return found


def test_the_documented_checks_are_the_checks_there_are() -> None:
    assert list(SECTIONS) == [check.code for check in CHECKS]


GROUPS = [("", main), *((name, command) for name, command in commands(main) if isinstance(command, click.Group))]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_documented_with_its_level_an_example_and_a_fix(check: object) -> None:
    section = SECTIONS[getattr(check, "code", "")]
    assert section.startswith(f"{getattr(check, 'level', '').capitalize()}. ")
    assert "```\n" in section
    assert "\nFix: " in section


@pytest.mark.parametrize(("name", "command"), commands(main), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_and_option_has_help(name: str, command: click.Command) -> None:
    assert command.help, name
    for parameter in command.params:
        assert not isinstance(parameter, click.Option) or parameter.help, f"{name} {parameter.name}"


@pytest.mark.parametrize(("name", "group"), GROUPS)
def test_the_list_of_commands_has_whole_sentences(name: str, group: click.Group) -> None:
    _, _, listed = group.get_help(click.Context(group, terminal_width=80)).partition("Commands:")
    assert listed
    assert "..." not in listed, name
