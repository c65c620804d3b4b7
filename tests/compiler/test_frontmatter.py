"""A page is cut where its front matter ends."""

import pytest

from compiler.frontmatter import split


def test_front_matter_and_body_know_their_lines() -> None:
    parts = split("---\ntitle: A\n---\nText\n")
    assert (parts.front_matter, parts.front_matter_line) == ("title: A", 2)
    assert (parts.body, parts.body_line) == ("Text\n", 4)


def test_a_page_without_front_matter_is_all_body() -> None:
    assert split("Text\n---\nmore\n").body == "Text\n---\nmore\n"


def test_a_line_in_the_body_may_look_like_a_fence() -> None:
    assert split("---\ntitle: A\n---\nText\n\n---\n\nmore").body == "Text\n\n---\n\nmore"


def test_front_matter_that_is_never_closed_is_a_fault() -> None:
    fault = split("---\ntitle: A\nText\n").fault
    assert fault is not None
    assert "never closed" in fault.message


@pytest.mark.parametrize("above", ["", "\n---\n", "—\n", "-----\n", "+++\n", "<!-- editor: x -->\n---\n"])
def test_front_matter_that_does_not_begin_in_the_first_line_is_a_fault(above: str) -> None:
    parts = split(f"{above}title: A\n---\nText\n")
    assert parts.fault is not None
    assert "does not begin with ---" in parts.fault.message
    assert parts.body == ""


def test_an_empty_file_has_an_empty_body() -> None:
    assert split("").body == ""
