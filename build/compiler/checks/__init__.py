"""Every check of the content, as a table; each is one file, and its code is that file's name with hyphens."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from compiler.checks import (
    bad_address,
    bad_email,
    bad_name,
    bad_phone,
    bare_address,
    broken_link,
    dead_link,
    duplicate_heading,
    duplicate_id,
    editor_note,
    empty_section,
    expired,
    fact_in_text,
    garbled_text,
    hard_to_read,
    heading_skips_level,
    heading_style,
    hidden_character,
    leftover_html,
    long_heading,
    long_sentence,
    long_word,
    malformed_yaml,
    missing_key,
    missing_page,
    missing_picture,
    missing_source,
    missing_title,
    moved_link,
    not_localised,
    office_word,
    phone_format,
    picture_without_text,
    review_overdue,
    stray_markdown,
    unanswered_link,
    unfit_picture,
    unknown_contact,
    unknown_file,
    unknown_icon,
    unknown_key,
    unknown_language,
    unreadable_file,
    unsupported_markdown,
    untidy_text,
    unused_contact,
    wide_table,
    wrong_language,
    wrong_script,
    wrong_value,
)
from compiler.problems import Finding, Level, Problem
from compiler.source import Tree


@dataclass(frozen=True, slots=True)
class Check:
    """What is looked for, under which code, and how bad it is.

    Errors keep a guide from being compiled; warnings are mistakes that a reader would meet; advice never fails.
    ``mends``: what it finds can be mended without a person's judgement.
    """

    code: str
    level: Level
    find: Callable[[Tree], Iterator[Finding]]
    mends: bool = False


BUILDING = (
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
"""What a guide is made of; a guide with errors here cannot be compiled."""

EDITING = (
    Check("missing-source", "warning", missing_source.find),
    Check("bad-address", "warning", bad_address.find, mends=True),
    Check("dead-link", "warning", dead_link.find),
    Check("bad-phone", "warning", bad_phone.find),
    Check("bad-email", "warning", bad_email.find),
    Check("bare-address", "warning", bare_address.find, mends=True),
    Check("stray-markdown", "warning", stray_markdown.find, mends=True),
    Check("leftover-html", "warning", leftover_html.find),
    Check("hidden-character", "warning", hidden_character.find, mends=True),
    Check("garbled-text", "warning", garbled_text.find, mends=True),
    Check("fact-in-text", "warning", fact_in_text.find),
    Check("heading-style", "warning", heading_style.find),
    Check("duplicate-heading", "warning", duplicate_heading.find),
    Check("empty-section", "warning", empty_section.find),
    Check("wide-table", "warning", wide_table.find),
    Check("unknown-icon", "warning", unknown_icon.find),
    Check("unfit-picture", "warning", unfit_picture.find),
    Check("wrong-script", "warning", wrong_script.find),
    Check("wrong-language", "warning", wrong_language.find),
    Check("not-localised", "warning", not_localised.find),
    Check("untidy-text", "advice", untidy_text.find, mends=True),
    Check("phone-format", "advice", phone_format.find, mends=True),
    Check("moved-link", "advice", moved_link.find),
    Check("unanswered-link", "advice", unanswered_link.find),
    Check("unused-contact", "advice", unused_contact.find),
    Check("review-overdue", "advice", review_overdue.find),
    Check("expired", "advice", expired.find),
    Check("office-word", "advice", office_word.find),
    Check("long-heading", "advice", long_heading.find),
    Check("long-sentence", "advice", long_sentence.find),
    Check("long-word", "advice", long_word.find),
    Check("hard-to-read", "advice", hard_to_read.find),
    Check("editor-note", "advice", editor_note.find),
)
"""What an editor would mend before readers see it."""

CHECKS = BUILDING + EDITING


def run_checks(tree: Tree, checks: Iterable[Check] = CHECKS) -> tuple[Problem, ...]:
    """Every problem of the content that the checks find, by file and place."""
    problems = {
        Problem(
            path=finding.path,
            line=finding.fault.place.line,
            column=finding.fault.place.column,
            code=check.code,
            level=check.level,
            message=finding.fault.message,
            fix=finding.fault.fix,
            edit=finding.fault.edit,
        )
        for check in checks
        for finding in check.find(tree)
    }
    return tuple(sorted(problems))
