"""YAML keeps its words and places, and whatever is wrong with it becomes a fault."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from compiler import yaml_source
from compiler.problems import Place
from compiler.yaml_source import load


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers say the same: not every machine has the quick one."""
    if request.param == "Python":
        monkeypatch.setattr(yaml_source, "_LOADER", yaml.SafeLoader)


def test_scalars_stay_the_text_they_were_written_as() -> None:
    text = "a: no\nb: 06618\nc: 112\nd: 2026-11-22\ne: 12:30:45\nf: [on, 1_000, 0x1F]\n"
    assert load(text).data == {
        "a": "no",
        "b": "06618",
        "c": "112",
        "d": "2026-11-22",
        "e": "12:30:45",
        "f": ["on", "1_000", "0x1F"],
    }


def test_a_key_without_a_value_is_left_out_and_keeps_its_place() -> None:
    source = load("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", first_line=5)
    assert source.data == {"d": "", "e": "null"}
    assert source.place(("b",)) == Place(6, 1)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Room #2 upstairs\n", Place(1, 13)),
        ("theme:\n  colour: #00696d\n", Place(2, 11)),
        ("a: [b, c] #d\n", None),
        ("title: Room 2 # upstairs\n", None),
        ("title: Room#2\n", None),
        ('title: "Room #2"\n', None),
        ("title: Room\n#2\n", None),
    ],
)
def test_words_that_yaml_takes_for_a_comment_are_told(text: str, place: Place | None) -> None:
    assert [fault.place for fault in load(text).cut] == ([place] if place else [])


def test_every_key_and_entry_knows_its_place() -> None:
    source = load("a:\n  - b: 1\n    c: 2\n", first_line=2)
    assert source.place(("a", 0, "c")) == Place(4, 5)
    assert source.place(("a", 0, "missing")) == Place(3, 5)


def test_a_key_that_is_there_twice_is_reported_once_for_each_time() -> None:
    (fault,) = load("a: 1\nb: 2\na: 3\n").duplicates
    assert fault.place == Place(3, 1)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("title: Polizei: 110\n", "a colon inside a value", Place(1, 15)),
        ("a:\n\t- b\n", "a tab", Place(2, 1)),
        ("a: [1, 2\nb: 3\n", "a bracket is never closed", Place(1, 4)),
        ("a: {b: c d: e}\n", "a comma is missing", Place(1, 11)),
        ("theme: {colour: #00696d}\nid: x\n", "a # begins a comment", Place(1, 17)),
        ("a: 'x\n", "a quotation mark is never closed", Place(1, 4)),
        ("a: @x\n", "starts with a character", Place(1, 4)),
        ("a: *x\n", "an alias", Place(1, 4)),
        ("a: &x 1\n", "an anchor", Place(1, 4)),
        ("a: !!python/object/apply:os.system [ls]\n", "a tag", Place(1, 4)),
        ("a: 1\n---\nb: 2\n", "a second document", Place(2, 1)),
        ("? [a, b]\n: c\n", "as a key", Place(1, 3)),
        ("[" * 100_000, "more than 16 levels", Place(1, 18)),
        ('a: "\\x1b[31m"\n', "a control character", Place(1, 4)),
        ("a: \x07\n", "not YAML", Place(1, 1)),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, words: str, place: Place) -> None:
    source = load(text)
    (fault,) = source.malformed
    assert words in fault.message
    assert fault.place == place
    assert source.data is None


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("title The day\nsummary: What\n", "a line without a key and a colon", Place(1, 1)),
        ("title: The\nday\nsummary: What\n", "a line without a key and a colon", Place(2, 1)),
        ("title:The day\nsummary: What\n", "no blank behind the colon", Place(1, 7)),
        ("order: 1\nchecked-on:2026-11-22\n", "no blank behind the colon", Place(2, 12)),
        ("contacts:\n-police\norder: 1\n", "no blank behind the hyphen", Place(2, 2)),
        ("title: The day\n  summary: What\n", "not indented like the ones around it", Place(2, 3)),
        ("  title: The day\nsummary: What\n", "not indented like the ones around it", Place(2, 1)),
        ("icon: home\n order: 1\n", "not indented like the ones around it", Place(2, 2)),
        ("source:\n  - title: A\n   url: b\n", "not indented like the ones around it", Place(3, 4)),
        ("source:\n  - title: A\n     url: b\n", "not indented like the ones around it", Place(3, 6)),
        ('phone:\u00a0"112"\nicon: call\n', "a blank of a kind that YAML does not know", Place(1, 7)),
        ("source:\n\u00a0\u00a0- title: A\n    url: b\n", "a blank of a kind that YAML does not know", Place(2, 1)),
        ('title: "The day”\nsummary: "What"\n', "a quotation mark is never closed", Place(1, 8)),
        ('title: "The" day\nsummary: What\n', "words behind a closing quotation mark", Place(1, 14)),
        ('a:\n  - "The" day\n', "words behind a closing quotation mark", Place(2, 11)),
        ("title: *The* day\n", "starts with a character", Place(1, 8)),
        ("title: [The](day)\nsummary: What\n", "starts with a character", Place(1, 8)),
        ("title: - The day\n", "starts with a character", Place(1, 8)),
        ("summary: > What\n", "starts with a character", Place(1, 10)),
        ("summary: ]\n", "starts with a character", Place(1, 10)),
        ("summary: ?\n", "starts with a character", Place(1, 10)),
        ("title: A\n}summary: B\n", "starts with a character", Place(2, 1)),
        ("- A\ntitle: B\n", "a key and an entry of a list side by side", Place(2, 1)),
        ("title: A\n- B\n", "a key and an entry of a list side by side", Place(2, 1)),
        ("summary: |\n  What\n  there is\ntitle: Police: 110\n", "a colon inside a value", Place(4, 14)),
        ('summary: "What\n  there is"\ntitle: Police: 110\n', "a colon inside a value", Place(3, 14)),
    ],
)
def test_the_mistakes_people_make_are_told_where_they_made_them(text: str, words: str, place: Place) -> None:
    (fault,) = load(text).malformed
    assert words in fault.message
    assert fault.place == place
    assert fault.fix


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert load("\n".join(lines)).malformed


@given(st.text())
def test_any_text_is_loaded_or_refused(text: str) -> None:
    source = load(text)
    assert source.data is None or not source.malformed
