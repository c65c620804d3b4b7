"""The provenance is written into a page, and every other byte is left as it was."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.errors import UsageError
from compiler.facts import read_facts
from compiler.frontmatter import split
from compiler.translation.stamps import Provenance, Review, Stamp, read_stamp
from compiler.translation.writing import with_provenance, write_provenance

STAMPS = (Stamp(("0123456789ab",), ("11223344",)), Stamp(("a1", "b2"), ("c3",), "human"), Stamp(("d4",), ()))
WRITTEN = "blocks: [0123456789ab/11223344, a1+b2/c3/human, d4/]"
STAMPED = Provenance("de", "machine", stamps=STAMPS)
REVIEW = Review("Ada", date(2026, 11, 22))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("translation: {from: de, by: machine}\n", f"translation: {{from: de, by: machine, {WRITTEN}}}\n"),
        ("translation: {from: de, by: machine,}\n", f"translation: {{from: de, by: machine, {WRITTEN},}}\n"),
        (
            "translation:\n  from: de  # German\n  by: human  # Ada\n# the end\n",
            f"translation:\n  from: de  # German\n  by: human  # Ada\n  {WRITTEN}\n# the end\n",
        ),
        (
            "translation:\n    from: de\n    reviewed:\n        by: Ada\n        on: 2026-11-22\nsummary: x\n",
            "translation:\n    from: de\n    reviewed:\n        by: Ada\n        on: 2026-11-22\n"
            f"    {WRITTEN}\nsummary: x\n",
        ),
        (
            "translation:\n  from: de\n  blocks: [aa/b, bb/c]  # old\n  by: machine\n",
            f"translation:\n  from: de\n  {WRITTEN}  # old\n  by: machine\n",
        ),
        (
            "translation:\n  from: de\n  blocks:\n    - aa/b\n    - bb/c\n  by: machine\n",
            f"translation:\n  from: de\n  {WRITTEN}\n  by: machine\n",
        ),
        (
            "translation:\n  from: de\n  by: machine\n  blocks:\n",
            f"translation:\n  from: de\n  by: machine\n  {WRITTEN}\n",
        ),
        ("summary: x\n", f"summary: x\ntranslation: {{from: de, by: machine, {WRITTEN}}}\n"),
        ("", f"translation: {{from: de, by: machine, {WRITTEN}}}\n"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_stamps_are_written_and_nothing_else(before: str, after: str, newline: str, start: str) -> None:
    body = "---\n\nText\n---\n\ttranslation: {x}\n"
    page, expected = (start + f"---\ntitle: A\n{yaml}{body}".replace("\n", newline) for yaml in (before, after))
    assert with_provenance(page, STAMPED) == expected
    assert with_provenance(expected, STAMPED) == expected


@given(
    st.lists(st.sampled_from(["  by: machine\n", "  # x\n", "\n", "  from: de\n", "title: B\n"]), unique=True),
    st.text(),
    st.text(st.characters(exclude_categories=["C"]), min_size=1),
)
def test_a_page_says_what_it_said_before_and_what_was_written(lines: list[str], body: str, name: str) -> None:
    yaml = "translation:\n  reviewed: {by: Bea, on: 2026-01-01}\n" + "".join(
        sorted(lines, key=lambda line: line[0] != " ")
    )
    page = with_provenance(f"---\n{yaml}---\n{body}", Provenance("de", "machine", Review(name, date.max), STAMPS))
    before, after = (read_facts("x", "page", text).source.data for text in (yaml, split(page).front_matter))
    written = after["translation"]
    assert tuple(map(read_stamp, written["blocks"])) == STAMPS
    assert written["reviewed"] == {"by": name, "on": "9999-12-31"}
    assert {**written, "blocks": None, "reviewed": None} == {**before["translation"], "blocks": None, "reviewed": None}
    assert {**after, "translation": None} == {**before, "translation": None}
    assert page.endswith(f"---\n{body}")


def test_a_review_is_written_beside_what_is_there() -> None:
    page = "---\ntitle: A\ntranslation: {from: de, by: machine, blocks: [a/b]}\n---\n"
    after = with_provenance(page, Provenance("de", "machine", REVIEW, (Stamp(("a",), ("b",)),)))
    assert after == page.replace("[a/b]}", '[a/b], reviewed: {by: "Ada", on: 2026-11-22}}')


def test_a_file_is_written_only_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "en.md"
    file.write_text("---\ntitle: A\n---\n")
    assert write_provenance(file, STAMPED)
    assert not write_provenance(file, STAMPED)
    file.write_bytes(b"---\rtitle: A\r---\r")
    with pytest.raises(UsageError, match="found old Mac ones"):
        write_provenance(file, STAMPED)


@pytest.mark.parametrize("stamp", [*STAMPS, Stamp((), ("a",)), Stamp((), (), "machine")])
def test_a_stamp_is_read_as_it_was_written(stamp: Stamp) -> None:
    assert read_stamp(str(stamp)) == stamp


@pytest.mark.parametrize("written", ["", "a", "a/b/somebody", "a b/c", "x/", "a+/b/"])
def test_what_is_no_stamp_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="expected digests"):
        read_stamp(written)
