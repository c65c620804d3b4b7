"""The first files of something new, as paths and texts."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import resources
from string import Template

from compiler import names
from compiler.errors import UsageError
from compiler.facts import Facts
from compiler.parsing import CONTACTS, EVENTS, NOTICES, RESERVED
from compiler.reading import TEXT_SUFFIXES
from compiler.time.moments import is_moment

_TOPS: Mapping[str, str] = {"contact": CONTACTS, "notice": NOTICES, "event": EVENTS}


def drafts(kind: str, id_: str, title: str, languages: Iterable[str], facts: Mapping[str, str]) -> dict[str, str]:
    """Path -> text of each file of something new of this kind: topic, contact, notice or event.

    ``facts`` are what its YAML file says from the beginning. Raises UsageError when the id or title will not do.
    """
    if not title.strip():
        raise UsageError("--title: expected some words, found none")
    folder = _folder(kind, names.normalised(id_.strip("/")))
    # A JSON string is a YAML string, whatever the title holds.
    page = _filled("page.md", {"title": json.dumps(title, ensure_ascii=False)})
    pages = {f"{folder}/{language}.md": page for language in languages}
    return {f"{folder}/{kind}.yaml": _filled(f"{kind}.yaml", facts)} | pages


def dates(today: date) -> dict[str, str]:
    """The dates that examples name."""
    # The day before: there is no 29 February in most years.
    next_year = date(today.year + 1, today.month, max(today.day - 1, 1))
    return {"today": today.isoformat(), "next_year": next_year.isoformat()}


def period(first: str, last: str, today: date) -> dict[str, str]:
    """The lines that say from when until when a notice is shown, as comments where that is not known yet.

    Raises UsageError when one is no date, or the last is before the first.
    """
    for name, day in (("--from", first), ("--until", last)):
        if day and not (is_moment(day) and len(day) == len(today.isoformat())):
            raise UsageError(f"{name}: expected a date with the year first, such as {today}, found {day}")
    if first and last and last < first:
        raise UsageError(f"--until: {last} is before --from {first}; exchange them")
    return {
        "first": f"from: {first}" if first else f"# from: {today}",
        "last": f"until: {last}" if last else f"# until: {today}",
    }


def start(moment: str) -> dict[str, str]:
    """When an event begins; raises UsageError when that is neither a date nor a date and a time."""
    if not is_moment(moment):
        raise UsageError(f"--start: expected a date or a date and a time, such as 2026-12-01 17:00, found {moment}")
    return {"start": moment}


def page_languages(guide: Facts, wanted: Iterable[str]) -> tuple[str, ...]:
    """The languages that are wanted, else the guide's source language; raises UsageError when it has no such one."""
    if "languages" not in guide.data or "source-language" not in guide.data:
        raise UsageError(f"{guide.path}: expected languages and a source-language; run guide check")
    written = guide.data["languages"]
    languages = tuple(map(names.canonical_tag, wanted)) or (guide.data["source-language"],)
    for language in languages:
        if language not in written:
            raise UsageError(f"{language}: expected one of the guide's languages ({', '.join(written)})")
    return languages


def _folder(kind: str, id_: str) -> str:
    segments = id_.split("/")
    if not all(segment and names.is_id_segment(segment) for segment in segments):
        raise UsageError(f'"{id_}": expected an id of letters, digits and hyphens, such as first-steps/first-day')
    if segments[-1].endswith(TEXT_SUFFIXES):
        folder = "/".join(segments[:-1]) or "first-steps"
        raise UsageError(
            f"{id_}: expected an id, found the path of a file; the id is that of its folder, such as {folder}"
        )
    if kind not in _TOPS:
        if segments[0] in RESERVED:
            raise UsageError(f"{id_}: {segments[0]}/ is no place for topics; choose another id")
        return id_
    top = _TOPS[kind]
    name = id_.removeprefix(f"{top}/")
    if "/" in name:
        raise UsageError(f"{id_}: expected an id without a slash, such as {segments[-1]}")
    return f"{top}/{name}"


@cache
def _template(name: str) -> Template:
    text = resources.files("compiler").joinpath("scaffolding", "templates", name).read_text(encoding="utf-8")
    return Template(text)


def _filled(name: str, values: Mapping[str, str]) -> str:
    return _template(name).substitute(values)
