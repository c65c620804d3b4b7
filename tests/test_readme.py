"""The README and the rules of the house say what is so."""

import re
import subprocess
from collections.abc import Iterator

import click
import pytest

from compiler import locations
from compiler.cli import main

README = (locations.repository() / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def _commands(group: click.Group, above: str = "guide") -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above} {name}")
        else:
            yield f"{above} {name}"


COMMANDS = tuple(_commands(main))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    # Commands of a group share a line: guide locales extract|update|check
    words = name.split()
    assert re.search(rf"`{' '.join(words[:-1])} (\w+\\?\|)*{words[-1]}\b", README)


def test_ci_runs_the_readmes_test_command() -> None:
    (command,) = (block.strip() for block in BLOCKS if block.strip().endswith("pytest"))
    assert command in (locations.repository() / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_no_file_names_a_package_registry() -> None:
    hosts = ["py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs"]
    found = subprocess.run(
        ["git", "grep", "-lI", *(f"-e{host}" for host in hosts)],
        cwd=locations.repository(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""


def test_the_lock_pins_everything_with_hashes() -> None:
    lock = (locations.repository() / "requirements.lock").read_text(encoding="utf-8")
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        assert entry.startswith("-e ") or ("==" in entry and "--hash=sha256:" in entry), entry[:80]
