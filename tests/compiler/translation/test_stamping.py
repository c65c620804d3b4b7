"""Stamping writes into translations which text they were made from."""

from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.pipeline import compile_guide
from compiler.translation.exchange.exporting import Wanted as ToExport
from compiler.translation.exchange.exporting import export_job
from compiler.translation.exchange.remembering import remember
from compiler.translation.stamping import Stamped, Wanted, stamp_translations
from contents import GUIDE, write_content

GERMAN = "---\ntitle: Ankommen\n---\nGuten Tag.\n\nBis bald.\n"
ENGLISH = "---\ntitle: Arriving\ntranslation: {from: de, by: machine}\n---\nGood day.\n\nSee you.\n"


def files(content: Path, wanted: Wanted) -> list[str]:
    return [stamped.file.relative_to(content).as_posix() for stamped in stamp_translations(content, wanted)]


def changed(content: Path, folder: Path) -> tuple[int, ...]:
    bundle = compile_guide(content, folder / "out").bundle
    assert bundle is not None
    page = bundle.page("a", "en")
    assert page is not None
    return page.changed


def test_translations_without_stamps_get_them(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": ENGLISH, "b/de.md": GERMAN})
    assert files(content, Wanted()) == ["a/en.md"]
    assert files(content, Wanted()) == []
    assert (content / "a/de.md").read_text() == GERMAN


def test_a_page_that_changes_afterwards_tells_which_blocks(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": GERMAN, "a/en.md": ENGLISH})
    files(content, Wanted())
    assert changed(content, tmp_path) == ()
    write_content(content, {"a/de.md": GERMAN.replace("Bis bald", "Auf Wiedersehen")})
    assert changed(content, tmp_path) == (1,)
    files(content, Wanted())
    assert changed(content, tmp_path) == (1,)
    files(content, Wanted(pages=["a"]))
    assert changed(content, tmp_path) == ()


def test_two_alike_corrections_at_once_stay_with_their_own_translations(tmp_path: Path) -> None:
    german = "---\ntitle: Rat\n---\nDie Beratung ist am Montag {}.\n\nDie Beratung ist am Freitag {}.\n"
    english = "---\ntitle: Advice\n{}\n---\nFor advice, come to the {} on Monday.\n\nOn Friday we are in the {}.\n"
    unstamped = english.format("translation: {from: de, by: human}", "town hall", "school")
    before = {"a/de.md": german.format("im Rathaus", "in der Schule"), "a/en.md": unstamped}
    content = write_content(tmp_path / "content", before)
    files(content, Wanted())
    remember(content, "de", ["en"])
    stamped = (content / "a/en.md").read_text()
    corrected = stamped.replace("town hall", "SCHOOL").replace("school", "town hall").replace("SCHOOL", "school")
    write_content(content, {"a/de.md": german.format("in der Schule", "im Rathaus"), "a/en.md": corrected})
    files(content, Wanted(pages=["a"]))
    units = {unit.source: unit.target for unit in export_job(content, ToExport("en")).job.units}
    assert units["Die Beratung ist am Montag in der Schule."] == "For advice, come to the school on Monday."
    assert units["Die Beratung ist am Freitag im Rathaus."] == "On Friday we are in the town hall."


def test_languages_and_pages_can_be_chosen(tmp_path: Path) -> None:
    pages = {f"{topic}/{language}.md": ENGLISH for topic in "ab" for language in ("en", "ar")}
    content = write_content(tmp_path, {"a/de.md": GERMAN, "b/de.md": GERMAN, **pages})
    assert files(content, Wanted(languages=["ar"], pages=["b"])) == ["b/ar.md"]
    assert files(content, Wanted(languages=["ar"])) == ["a/ar.md"]


def test_a_page_that_does_not_say_that_it_is_a_translation_is_stamped_when_it_is_named(tmp_path: Path) -> None:
    plain = ENGLISH.replace("translation: {from: de, by: machine}\n", "")
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": plain})
    assert files(content, Wanted()) == []
    assert files(content, Wanted(pages=["a"])) == ["a/en.md"]
    assert "translation: {from: de, by: human, blocks: [" in (content / "a/en.md").read_text()


def test_what_is_new_can_be_somebody_elses_work(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": ENGLISH})
    files(content, Wanted())
    stamped = (content / "a/en.md").read_text()
    write_content(content, {"a/en.md": stamped.replace("See you.", "See you soon.")})
    files(content, Wanted(pages=["a"], by="human"))
    assert (content / "a/en.md").read_text().count("/human") == 1


def test_what_has_no_translation_is_told(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN + "\n## Öffnungszeiten\n", "a/en.md": ENGLISH})
    (page,) = stamp_translations(content, Wanted())
    assert page == Stamped(content / "a/en.md", "de", "en", missing=("Öffnungszeiten",))


def test_a_sentence_in_the_words_of_the_source_is_told(tmp_path: Path) -> None:
    sentence = "Bringen Sie bitte alle Papiere mit."
    pages = {
        f"a/{tag}.md": f"{page}\n{sentence}\n" for tag, page in (("de", GERMAN), ("en", ENGLISH), ("de-AT", ENGLISH))
    }
    content = write_content(tmp_path, {**pages, "guide.yaml": GUIDE.replace("[de,", "[de, de-AT,")})
    found = {page.language: page.missing for page in stamp_translations(content, Wanted())}
    assert found == {"en": (sentence,), "de-AT": ()}


@pytest.mark.parametrize(
    "broken",
    ["No front matter", "---\ntitle: A\n", "---\ntitle: A\ntranslation: x\n---\n", "---\nsummary: no title\n---\n"],
)
def test_a_page_with_errors_is_left_alone(tmp_path: Path, broken: str) -> None:
    content = write_content(tmp_path, {"a/de.md": GERMAN, "a/en.md": broken})
    assert files(content, Wanted()) == []
    with pytest.raises(UsageError, match="run guide check"):
        files(content, Wanted(["en"], ["a"]))
    assert (content / "a/en.md").read_text() == broken


def test_a_translation_of_a_page_that_is_gone_is_left_alone(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"a/en.md": ENGLISH})
    assert files(content, Wanted()) == []
    with pytest.raises(UsageError, match="expected the page in de that it was made from, found none"):
        files(content, Wanted(pages=["a"]))


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
        files(content, wanted)
    assert words in str(error.value)
