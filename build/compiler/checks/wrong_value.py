"""Values that are not what their key wants, or that contradict each other."""

from collections.abc import Iterator
from datetime import timedelta

from compiler.problems import Fault, Finding
from compiler.schema import Mismatch
from compiler.source import Tree
from compiler.suggestions import did_you_mean
from compiler.time.horizon import horizon
from compiler.time.hours import UnusableHours, check_hours
from compiler.time.occurrences import UnusableDates, check_dates
from compiler.time.public_holidays import is_known
from compiler.yaml_source import written

_OTHER_CHECKS = ("additionalProperties", "required", "uniqueItems")

MAX_SHOWN = 60  # characters of a wrong value


def find(tree: Tree) -> Iterator[Finding]:
    """Every value that the file's schema refuses, and those that do not fit together or mean nothing."""
    yield from _refused(tree)
    yield from _source_language(tree)
    yield from _region(tree)
    yield from _audiences(tree)
    yield from _opening_hours(tree)
    yield from _notices(tree)
    yield from _events(tree)
    yield from _future(tree)


def _refused(tree: Tree) -> Iterator[Finding]:
    for facts in tree.yaml_files():
        for mismatch in facts.mismatches:
            if mismatch.rule not in _OTHER_CHECKS:
                expected = f"expected {mismatch.schema.get('description', 'something else')}"
                yield Finding(facts.path, Fault(facts.place(*mismatch.key_path), _message(mismatch), expected))


def _source_language(tree: Tree) -> Iterator[Finding]:
    if tree.languages and tree.source_language and tree.source_language not in tree.languages:
        fault = Fault(
            tree.guide.place("source-language"),
            f"source-language: {tree.source_language} is not one of the guide's languages",
            f"choose one of {', '.join(tree.languages)}, or add it to languages",
        )
        yield Finding(tree.guide.path, fault)


def _region(tree: Tree) -> Iterator[Finding]:
    region = tree.guide.data.get("region")
    if region and not is_known(region):
        fix = "use the code of a country or of a part of it (ISO 3166), such as DE-ST"
        yield Finding(
            tree.guide.path, Fault(tree.guide.place("region"), f"region: the holidays of {region} are unknown", fix)
        )


def _audiences(tree: Tree) -> Iterator[Finding]:
    """Where the guide says which situations there are, topics are for people in those."""
    situations = tree.guide.data.get("situations")
    if situations is None:
        return
    for topic in tree.topics:
        for index, audience in enumerate(topic.facts.data.get("audience", ())):
            if audience not in situations:
                fix = did_you_mean(audience, situations) or f"choose one of {', '.join(situations)}"
                message = f"{audience} is not one of the guide's situations"
                yield Finding(topic.facts.path, Fault(topic.facts.place("audience", index), message, fix))


def _opening_hours(tree: Tree) -> Iterator[Finding]:
    for contact in tree.contacts:
        if "opening-hours" in contact.facts.data:
            try:
                check_hours(contact.facts.data["opening-hours"], knows_holidays="region" in tree.guide.data)
            except UnusableHours as unusable:
                fault = Fault(contact.facts.place("opening-hours"), f"opening-hours: {unusable.message}", unusable.fix)
                yield Finding(contact.facts.path, fault)


def _notices(tree: Tree) -> Iterator[Finding]:
    for notice in tree.notices:
        facts = notice.facts
        first, last = facts.data.get("from", ""), facts.data.get("until", "")
        if first and last and last < first:
            fault = Fault(facts.place("until"), f"until: {last} is before from: {first}", "exchange them")
            yield Finding(facts.path, fault)


def _events(tree: Tree) -> Iterator[Finding]:
    days = horizon(tree)
    for event in tree.events:
        try:
            check_dates(event.facts.data, days)
        except UnusableDates as unusable:
            fault = Fault(event.facts.place(unusable.key), f"{unusable.key}: {unusable.message}", unusable.fix)
            yield Finding(event.facts.path, fault)


def _future(tree: Tree) -> Iterator[Finding]:
    """Days on which somebody has checked something, as they say, and which are yet to come."""
    if tree.today is None:
        return
    # It is tomorrow already elsewhere.
    last = (tree.today + timedelta(days=1)).isoformat()
    for facts in tree.yaml_files():
        review = facts.data.get("translation", {}).get("reviewed", {})
        said = ((("checked-on",), facts.data.get("checked-on")), (("translation", "reviewed", "on"), review.get("on")))
        for key_path, day in said:
            if day and day > last:
                message = f"{written(key_path)}: {day} is yet to come"
                fix = "write the day on which somebody has looked at it, the year first"
                yield Finding(facts.path, Fault(facts.place(*key_path), message, fix))


def _message(mismatch: Mismatch) -> str:
    return f"{mismatch.name()}: wrong value {_shown(mismatch.value)}"


def _shown(value: object) -> str:
    match value:
        case []:
            text = "(an empty list)"
        case list():
            text = "(a list)"
        case dict():
            text = "(a mapping)"
        case "":
            text = "(nothing)"
        case _:
            text = str(value)
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"
