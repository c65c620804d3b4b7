"""Every check of the content, as a table; each is one file, and its code is that file's name with hyphens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from compiler.checks import (
    bad_name,
    broken_link,
    duplicate_id,
    heading_skips_level,
    malformed_yaml,
    missing_key,
    missing_page,
    missing_picture,
    missing_title,
    picture_without_text,
    unknown_contact,
    unknown_file,
    unknown_key,
    unknown_language,
    unreadable_file,
    unsupported_markdown,
    wrong_value,
)
from compiler.problems import Finding, Level, Problem
from compiler.source import Tree


@dataclass(frozen=True, slots=True)
class Check:
    """What is looked for, under which code, and how bad it is: errors keep a guide from being compiled."""

    code: str
    level: Level
    find: Callable[[Tree], Iterator[Finding]]


CHECKS = (
    Check("unreadable-file", "error", unreadable_file.find),
    Check("malformed-yaml", "error", malformed_yaml.find),
    Check("unknown-key", "error", unknown_key.find),
    Check("missing-key", "error", missing_key.find),
    Check("wrong-value", "error", wrong_value.find),
    Check("bad-name", "error", bad_name.find),
    Check("duplicate-id", "error", duplicate_id.find),
    Check("unknown-language", "error", unknown_language.find),
    Check("missing-page", "error", missing_page.find),
    Check("missing-title", "error", missing_title.find),
    Check("unsupported-markdown", "error", unsupported_markdown.find),
    Check("heading-skips-level", "error", heading_skips_level.find),
    Check("broken-link", "error", broken_link.find),
    Check("unknown-contact", "error", unknown_contact.find),
    Check("missing-picture", "error", missing_picture.find),
    Check("picture-without-text", "error", picture_without_text.find),
    Check("unknown-file", "warning", unknown_file.find),
)


def run_checks(tree: Tree) -> tuple[Problem, ...]:
    """Every problem of the content, by file and place."""
    problems = {
        Problem(
            path=finding.path,
            line=finding.fault.place.line,
            column=finding.fault.place.column,
            code=check.code,
            level=check.level,
            message=finding.fault.message,
            fix=finding.fault.fix,
        )
        for check in CHECKS
        for finding in check.find(tree)
    }
    return tuple(sorted(problems))
