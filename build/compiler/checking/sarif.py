"""What ``guide check`` found as SARIF 2.1.0, the format in which code hosts and editors take reports of problems."""

import json
import sys
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from compiler.checking.report import CheckReport
from compiler.checks import CHECKS, Check
from compiler.problems import Level, Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "advice": "note"}
_INDICES = {check.code: index for index, check in enumerate(CHECKS)}


def as_sarif(report: CheckReport) -> str:
    """A log with one run."""
    driver = {"name": "guide check", "version": version("newcomer-guide"), "rules": list(map(_rule, CHECKS))}
    run = {
        "tool": {"driver": driver},
        # Columns count characters, not the 16-bit units that SARIF assumes when nothing is said.
        "columnKind": "unicodeCodePoints",
        "results": list(map(_result, report.problems)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "shortDescription": {"text": str(sys.modules[check.find.__module__].__doc__)},
        "defaultConfiguration": {"level": _LEVELS[check.level]},
    }


def _result(problem: Problem) -> dict[str, Any]:
    artifact = {"uri": quote(problem.path)}
    region = {"startLine": problem.line, "startColumn": problem.column}
    result = {
        "ruleId": problem.code,
        "ruleIndex": _INDICES[problem.code],
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.message}\n{problem.fix}".rstrip()},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if problem.edit is None:
        return result
    line, column = problem.edit.place
    deleted = {
        "startLine": line,
        "startColumn": column,
        "endLine": line,
        "endColumn": column + len(problem.edit.old),
    }
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": problem.edit.new}}
    return result | {"fixes": [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}]}]}
