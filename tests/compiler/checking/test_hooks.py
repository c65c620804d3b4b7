"""What other repositories run of this one, as hooks of pre-commit and as a workflow, is there and is called rightly."""

import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from compiler.cli import main

ROOT = Path(__file__).parents[3]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "docs" / "workflows" / "content-check.yml"


def calls() -> Iterator[str]:
    for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8")):
        yield hook["entry"]
    for step in yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["check"]["steps"]:
        yield from (line for line in step.get("run", "").splitlines() if "/guide " in line)


@pytest.mark.parametrize("call", list(calls()))
def test_a_call_is_one_that_the_command_line_takes(call: str) -> None:
    program, name, *arguments = shlex.split(call)
    assert program.endswith("guide")
    command = main.commands[name]
    assert isinstance(command.make_context(name, arguments), click.Context)


def test_the_hooks_are_hooks_of_pre_commit() -> None:
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS], check=True)
    assert [hook["id"] for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))] == ["guide-check", "guide-fix"]


def test_the_workflow_runs_for_every_change_and_once_a_week() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    # YAML 1.1 reads the key "on" as a truth value.
    assert {"pull_request", "push", "schedule"} <= set(workflow[True])
    assert workflow["permissions"] == {"contents": "read"}
