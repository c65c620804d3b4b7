"""Facts hold what their schema accepts, as numbers and text as it wants them."""

import json
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from compiler.facts import read_facts
from compiler.names import TAG

KINDS = ("guide", "topic", "contact", "page")


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
