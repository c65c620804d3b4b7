"""Facts hold what their schema accepts, as numbers and text as it wants them."""

import json
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from compiler.facts import read_facts
from compiler.names import TAG

KINDS = ("guide", "glossary", "topic", "contact", "notice", "event", "page")


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_schemas(kind: str) -> None:
    text = resources.files("compiler").joinpath("schemas", f"{kind}.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("kind", ["guide", "contact", "page"])
def test_the_schemas_know_the_same_language_tags_as_the_names(kind: str) -> None:
    text = resources.files("compiler").joinpath("schemas", f"{kind}.schema.json").read_text(encoding="utf-8")
    assert json.dumps(f"^{TAG.pattern}$")[1:-1] in text


def test_numbers_become_numbers_where_the_schema_wants_them() -> None:
    assert read_facts("x", "topic", "order: 10\n").data == {"order": 10}
    position = {"latitude": 51.15, "longitude": -11.0}
    assert read_facts("x", "contact", "position: {latitude: 51.15, longitude: -11}\n").data == {"position": position}


def test_true_and_false_become_truth_values_where_the_schema_wants_them() -> None:
    assert read_facts("x", "notice", "pinned: true\nurgency: urgent\n").data == {"pinned": True, "urgency": "urgent"}
    assert read_facts("x", "event", "start: 2026-12-01\nall-day: false\n").data["all-day"] is False
    assert "pinned" not in read_facts("x", "notice", "pinned: yes\n").data


@pytest.mark.parametrize(
    ("moment", "accepted"),
    [
        ("2026-12-01", True),
        ("2026-12-01 17:00", True),
        ("2026-12-01T17:00", True),
        ("2026-12-01 24:30", False),
        ("2026-02-30", False),
        ("2026-12-01 17:00:00", False),
        ("2026-12-01 17:00+01:00", False),
        ("9999-12-01", False),
    ],
)
def test_a_moment_is_a_date_or_a_date_and_a_time(moment: str, accepted: bool) -> None:
    assert ("start" in read_facts("x", "event", f"start: {json.dumps(moment)}\n").data) == accepted


def test_a_wrong_name_of_a_key_takes_the_key_away_and_nothing_else() -> None:
    facts = read_facts("x", "glossary", "A B: {word: X, de: x}\na-b: {word: Y, de: y}\n")
    assert list(facts.data) == ["a-b"]
    assert [(mismatch.name(), mismatch.rule) for mismatch in facts.mismatches] == [("A B", "pattern")]


def test_postcodes_and_short_numbers_stay_text() -> None:
    facts = read_facts("x", "contact", "address: {postcode: 06618}\nphone: 112\nstep-free: no\n")
    assert facts.data == {"address": {"postcode": "06618"}, "phone": "112", "step-free": "no"}


def test_a_wrong_value_is_left_out_of_the_data() -> None:
    facts = read_facts("x", "topic", "order: first\nicon: home\n")
    assert facts.data == {"icon": "home"}
    assert [(mismatch.name(), mismatch.rule) for mismatch in facts.mismatches] == [("order", "type")]


def test_of_several_forms_the_one_that_was_meant_is_judged() -> None:
    facts = read_facts("x", "topic", "source:\n  - Anruf\n  - {url: https://example.org/}\n")
    assert [(mismatch.name(), mismatch.rule) for mismatch in facts.mismatches] == [("source.2", "required")]


@pytest.mark.parametrize("day", ["2026-02-30", "20261122", "2026-W01-1", "22.11.2026", "2026-11-22\n"])
def test_only_one_spelling_of_a_date_is_accepted(day: str) -> None:
    accepted = "review-by" in read_facts("x", "topic", f"review-by: {json.dumps(day)}\n").data
    assert accepted == (day.strip() == "2026-11-22")


def test_an_empty_file_has_no_facts_and_no_faults() -> None:
    facts = read_facts("x", "topic", "# nothing yet\n")
    assert facts.data == {}
    assert not facts.source.malformed
    assert not facts.mismatches


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("adress:\n", ["adress"]),
        ("position: {latitude: 51,15, longitude: 11,81}\n", ["15", "81"]),
        ("address: {street:Markt 1, city: Naumburg}\n", ["street:Markt 1"]),
        ("source:\n  - title: A\n    uri:\n", ["uri"]),
        ("address:\nphone: \nemail: ~\n", []),
    ],
)
def test_a_key_that_does_not_exist_is_found_without_a_value_too(text: str, unknown: list[str]) -> None:
    mismatches = [one for one in read_facts("x", "contact", text).mismatches if one.rule == "additionalProperties"]
    assert [key for one in mismatches for key in one.value if key not in one.schema["properties"]] == unknown


def test_a_key_without_a_value_that_is_there_twice_does_no_harm() -> None:
    facts = read_facts("x", "contact", "address: {street: }\naddress: x\n")
    assert facts.source.duplicates
