"""Stamping writes digests into translations, and leaves every other byte as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.errors import UsageError
from compiler.facts import read_facts
from compiler.frontmatter import split
from compiler.pipeline import compile_guide
from compiler.translation.stamping import Wanted, stamp_translations, stamped
from contents import write_content

GERMAN = "---\ntitle: Ankommen\n---\nGuten Tag.\n\nBis bald.\n"
ENGLISH = "---\ntitle: Arriving\ntranslation: {from: de, by: machine}\n---\nGood day.\n\nSee you.\n"
MARKS = ("0123456789ab", "112233445566")
WRITTEN = 'blocks: ["0123456789ab", "112233445566"]'


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
            "translation:\n  from: de\n  blocks: [aa, bb]  # old\n  by: machine\n",
            f"translation:\n  from: de\n  {WRITTEN}  # old\n  by: machine\n",
        ),
        (
            "translation:\n  from: de\n  blocks:\n    - aa\n    - bb\n  by: machine\n",
            f"translation:\n  from: de\n  {WRITTEN}\n  by: machine\n",
        ),
        (
            "translation:\n  from: de\n  by: machine\n  blocks:\n",
            f"translation:\n  from: de\n  by: machine\n  {WRITTEN}\n",
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_digests_are_written_and_nothing_else(before: str, after: str, newline: str, start: str) -> None:
    body = "---\n\nText\n---\n\ttranslation: {x}\n"
    page, expected = (start + f"---\ntitle: A\n{yaml}{body}".replace("\n", newline) for yaml in (before, after))
    assert stamped(page, MARKS) == expected
    assert stamped(expected, MARKS) == expected


@given(
    st.lists(st.sampled_from(["  by: machine\n", "  # x\n", "\n", "  from: de\n", "title: B\n"]), unique=True),
    st.text(),
)
def test_a_stamped_page_says_what_it_said_before(lines: list[str], body: str) -> None:
    yaml = "translation:\n  reviewed: {by: Ada, on: 2026-11-22}\n" + "".join(
        sorted(lines, key=lambda line: line[0] != " ")
    )
    page = stamped(f"---\n{yaml}---\n{body}", MARKS)
    before, after = read_facts("x", "page", yaml), read_facts("x", "page", split(page).front_matter)
    translation = after.source.data["translation"]
    assert translation.pop("blocks") == list(MARKS)
    assert after.source.data == before.source.data
    assert page.endswith(f"---\n{body}")


def test_translations_without_digests_get_those_of_the_source(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": ENGLISH, "b/de.md": GERMAN})
    assert list(stamp_translations(content, Wanted())) == [content / "a/en.md"]
    assert list(stamp_translations(content, Wanted())) == []
    assert (content / "a/de.md").read_text() == GERMAN


def test_a_page_that_changes_afterwards_tells_which_blocks(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": GERMAN, "a/en.md": ENGLISH})
    list(stamp_translations(content, Wanted()))
    assert changed(content, tmp_path) == ()
    write_content(content, {"a/de.md": GERMAN.replace("Bis bald", "Auf Wiedersehen")})
    assert changed(content, tmp_path) == (1,)
    list(stamp_translations(content, Wanted()))
    assert changed(content, tmp_path) == (1,)
    list(stamp_translations(content, Wanted(pages=["a"])))
    assert changed(content, tmp_path) == ()


def changed(content: Path, folder: Path) -> tuple[int, ...]:
    bundle = compile_guide(content, folder / "out").bundle
    assert bundle is not None
    page = bundle.page("a", "en")
    assert page is not None
    return page.changed


def test_languages_and_pages_can_be_chosen(tmp_path: Path) -> None:
    pages = {f"{topic}/{language}.md": ENGLISH for topic in "ab" for language in ("en", "ar")}
    content = write_content(tmp_path, {"a/de.md": GERMAN, "b/de.md": GERMAN, **pages})
    assert list(stamp_translations(content, Wanted(languages=["ar"], pages=["b"]))) == [content / "b/ar.md"]
    assert list(stamp_translations(content, Wanted(languages=["ar"]))) == [content / "a/ar.md"]


def test_a_translation_of_a_page_that_is_gone_is_left_alone(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/en.md": ENGLISH})
    assert list(stamp_translations(content, Wanted())) == []


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(languages=["fr"]), "fr: expected one of the guide's languages"),
        (Wanted(pages=["aa"]), "did you mean a?"),
    ],
)
def test_what_the_guide_does_not_have_is_a_usage_error(tmp_path: Path, wanted: Wanted, words: str) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN})
    with pytest.raises(UsageError) as error:
        list(stamp_translations(content, wanted))
    assert words in str(error.value)
