"""Answers that are broken, or made to break something, end in a sentence or in a guide without errors."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compiler.checks import BUILDING, run_checks
from compiler.errors import UsageError
from compiler.importing.imports import Draft
from compiler.importing.integreat.answers import Answers, read_files
from compiler.importing.integreat.drafting import draft
from compiler.importing.integreat.region import Wanted, region_of
from compiler.importing.pictures import Album
from compiler.importing.states import State
from compiler.parsing import parse_tree
from compiler.reading import Files
from region import event, page, place, slots, translated


def drafted(data: object) -> Draft:
    answers = Answers()
    answers.take("answer", json.dumps(data).encode())
    region, _ = region_of(answers, Wanted(name="M"))
    return draft(answers, region, State(), {}, Album(None))


def errors(made: Draft) -> list[str]:
    """What keeps the guide from being compiled."""
    tree = parse_tree(Files(Path(), texts=dict(made.files)))
    return [f"{problem.path} {problem.message}" for problem in run_checks(tree, BUILDING) if problem.level == "error"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b" \n", "API, found nothing$"),
        (b'[{"id": 1, "path": "/a/de/b/", "tit', "was it saved as a whole?"),
        (b"\n<html><body>504 Gateway Timeout</body></html>", "found a web page$"),
        ("[\u00e4]".encode("latin-1"), "not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00", "not"),
        (b"[" * 100_000, "beyond all bounds"),
        (b"1" * 5_000, "beyond all bounds"),
        (b"null", "expected an answer of Integreat's API, found nothing"),
        (b'"text"', "found text"),
        (b"[1, 2]", "found a number"),
        (b'[{"a": 1}]', "found a list of something else"),
        (b"[]", "the answers hold no page"),
        (b'[{"content": "x"}]', "the answers hold no page"),
    ],
)
def test_what_is_no_answer_is_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "answer.json"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=words):
        region_of(read_files([file]), Wanted())


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps([page("de/a", "A")]).encode())
    assert len(read_files([file]).records) == 1


def test_a_missing_file_and_an_empty_folder_are_sentences(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(UsageError, match="expected"):
            read_files([path])


def test_answers_of_two_regions_are_refused() -> None:
    with pytest.raises(UsageError, match="several regions"):
        drafted([page("de/a", "A"), page("de/b", "B") | {"path": "/other/de/b/"}])


def test_loops_missing_parents_and_shared_paths_are_told() -> None:
    one = page("de/a", "A", parent={"id": 2, "path": "/musterkreis/de/b/"})
    two = page("de/b", "B", parent={"id": 1, "path": "/musterkreis/de/a/"})
    made = drafted(
        [one, two, page("de/c/d", "D"), page("de/e", "E", "<p>1</p>"), page("de/e", "E", "<p>2</p>"), 5, None]
    )
    assert not errors(made)
    assert {path for path in made.files if path.endswith(".md")} == {
        "b/de.md",
        "b/a/de.md",
        "d/de.md",
        "e/de.md",
        "e-2/de.md",
    }
    messages = " ".join(remark.message for remark in made.remarks)
    for words in ("below itself", "in none of the answers", "two pages have one path", "no page is left out"):
        assert words in messages


@pytest.mark.parametrize("title", ["\ufffe", "a\uffffb", "\ud800", "null", "? x", "\u2028", "<b></b>", "x" * 5_000])
def test_titles_are_text_whatever_they_hold(title: str) -> None:
    made = drafted([page("de/a", title), event("de/events/e", title, "2026-12-01T17:00:00+01:00", "")])
    assert not errors(made)


@pytest.mark.parametrize("latitude", [1e-5, 1.23456789012e-7, 1e300, float("nan"), "51.5", True, 89.99999999])
def test_positions_are_numbers_or_nothing(latitude: object) -> None:
    location = {"latitude": latitude, "longitude": 11.81, "name": "P"}
    assert not errors(drafted([place("de/locations/p", "P", location=location, email="x@localhost", website="a b")]))


def test_a_card_full_of_nonsense_makes_no_errors() -> None:
    links = "".join(
        f'<a href="{href}">{href}</a>' for href in ("tel:+", "tel:++1+2", "tel:112", "tel:112", "mailto:a", "x:y")
    )
    cards = [f'<div class="contact-card">{inner}</div>' for inner in (f"<h4>A</h4>{links}<p>Room 5</p>", "", "b")]
    made = drafted([page("de/a", "A", "".join(cards * 2))])
    assert not errors(made)
    assert made.files["contacts/a/contact.yaml"] == 'phone: ["+12", "112"]\n'
    assert "b" in made.files["a/de.md"]
    assert "Room 5" in [remark.detail for remark in made.remarks]


def test_ten_thousand_levels_are_eight() -> None:
    deep = [page("de/" + "/".join(["x"] * level), f"T{level}") for level in range(1, 400)]
    made = drafted(deep)
    assert not errors(made)
    assert max(path.count("/") for path in made.files) == 8


def test_a_page_larger_than_a_page_may_be_ends_early() -> None:
    made = drafted([page("de/a", "A", f"<p>{'word ' * 200}</p>" * 1_500)])
    assert not errors(made)
    assert len(made.files["a/de.md"]) < 1024 * 1024
    assert any("the end of a page" in remark.message for remark in made.remarks)


_ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("/musterkreis/de/b/"),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "path", "url", "de", "start"]), inner)
    ),
    max_leaves=4,
)
_WHOLE = [
    *translated(page("de/a", "A", "<h2>x</h2>"), page("en/a", "A")),
    page("de/a/b", "B", '<a href="https://integreat.app/musterkreis/de/a/">a</a>'),
    place(
        "de/locations/p",
        "P",
        opening_hours=[slots(("10:00", "12:00"))] * 7,
        phone_number="112",
        contacts=[{"name": "N"}],
    ),
    event("de/events/e", "E", "2026-12-01T17:00:00+01:00", "2026-12-01T18:00:00+01:00", "RRULE:FREQ=WEEKLY"),
]
_KEYS = sorted({key for record in _WHOLE for key in record} - {"path"})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(_WHOLE) - 1), st.sampled_from(_KEYS), _ANYTHING), max_size=4))
def test_whatever_stands_in_a_record_the_guide_has_no_errors(changes: list[tuple[int, str, Any]]) -> None:
    records = json.loads(json.dumps(_WHOLE))
    for place_, key, value in changes:
        records[place_][key] = value
    answers = Answers()
    answers.take("pages", json.dumps([record for record in records if "location" not in record]).encode())
    answers.take("places", json.dumps([record for record in records if "location" in record]).encode())
    region, _ = region_of(answers, Wanted(name="M"))
    assert not errors(draft(answers, region, State(), {}, Album(None)))
