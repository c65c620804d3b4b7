"""What translators give back goes into the content, and nothing that is there already is lost by it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.parsing import parse_tree
from compiler.pipeline import inspect_content
from compiler.reading import read_files
from compiler.translation.exchange.exporting import Wanted, export_job
from compiler.translation.exchange.importing import Imported, import_job
from compiler.translation.exchange.units import Job, Unit
from compiler.translation.memory import Entry, read_memory
from compiler.translation.passages import digest
from compiler.translation.stamping import Wanted as ToStamp
from compiler.translation.stamping import stamp_translations
from compiler.translation.states import Made, PageState, State, page_state
from contents import GUIDE, write_content

GERMAN = """\
---
title: Der Arzt
summary: Wer hilft.
---
Sie brauchen einen Schein.

:::steps Der Weg
1. **Suchen.** Rufen Sie [116117](tel:116117) an.
2. Hingehen.
:::

:::contact police
:::

| Nummer | Wann |
|---|---|
| [112](tel:112) | Notfall |
"""
ENGLISH = """\
---
title: The doctor  # a comment
translation:
  from: de
  by: machine
summary: Who helps.
---
You need
a voucher.

:::steps The way
1. **Search.** Call [116117](tel:116117).
2.   Go there.
:::

:::contact police
:::

Number | When
--- | ---
[112](tel:112) | Emergency
"""
FILES = {
    "guide.yaml": f"{GUIDE}sayings: [{{de: Hilfe!}}]\n",
    "arzt/de.md": GERMAN,
    "arzt/en.md": ENGLISH,
    "contacts/police/de.md": "---\ntitle: Polizei\n---\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = write_content(tmp_path, FILES)
    list(stamp_translations(folder, ToStamp()))
    return folder


Translator = Callable[[Unit], Unit]


def job(content: Path, translate: Translator, language: str = "en") -> Job:
    exported = export_job(content, Wanted(language)).job
    return replace(exported, units=tuple(map(translate, exported.units)))


def saying(words: dict[str, str]) -> Translator:
    """Translates what ``words`` has, and leaves everything else alone."""

    def translate(unit: Unit) -> Unit:
        return replace(unit, target=words[unit.source], state="human") if unit.source in words else unit

    return translate


def everything(prefix: str) -> Translator:
    return lambda unit: replace(unit, target=prefix + unit.source, state="human")


def verdicts(imported: Imported) -> dict[str, str]:
    return {one.unit.source: one.verdict for one in imported.judged if one.verdict not in ("unchanged", "to do")}


def state(content: Path, language: str = "en") -> PageState:
    pages = {page.language: page for page in parse_tree(read_files(content)).pages() if page.id == "arzt"}
    return page_state(pages["de"], pages.get(language))


def standing(content: Path, language: str = "en") -> dict[str, tuple[State, Made | None]]:
    return {one.passage.text: (one.state, one.made) for one in state(content, language).sources}


def test_a_file_that_nobody_worked_on_changes_nothing(content: Path) -> None:
    before = (content / "arzt/en.md").read_bytes()
    imported = import_job(content, job(content, lambda unit: unit), "human")
    assert (verdicts(imported), imported.files) == ({}, ())
    assert (content / "arzt/en.md").read_bytes() == before


def test_only_what_was_translated_anew_changes(content: Path) -> None:
    before = (content / "arzt/en.md").read_text()
    import_job(content, job(content, saying({"Hingehen.": "Walk there.", "Notfall": "Life | death"})), "human")
    after = (content / "arzt/en.md").read_text()
    changed = before.replace("2.   Go there.", "2.   Walk there.").replace("| Emergency", "| Life \\| death")
    assert [line for line in after.split("\n") if "blocks" not in line] == [
        line for line in changed.split("\n") if "blocks" not in line
    ]
    assert standing(content)["Hingehen."] == ("current", "human")
    assert standing(content)["Nummer"] == ("current", "machine")


def test_taking_the_mark_away_makes_a_machines_words_a_persons(content: Path) -> None:
    imported = import_job(content, job(content, lambda unit: replace(unit, state="human")), "human")
    assert set(verdicts(imported).values()) == {"confirmed"}
    assert set(standing(content).values()) == {("current", "human")}
    assert "by: human" in (content / "arzt/en.md").read_text()


def test_title_summary_and_short_texts_come_back(content: Path) -> None:
    words = {"Der Arzt": "Doctor: 116117", "Wer hilft.": "Help", "Winzig": "Tiny", "Hilfe!": "Help!"}
    import_job(content, job(content, saying(words)), "human")
    page = (content / "arzt/en.md").read_text()
    assert 'title: "Doctor: 116117"  # a comment\n' in page
    assert "summary: Help\n" in page
    guide = (content / "guide.yaml").read_text()
    assert "name: {de: Winzig, en: Tiny}" in guide
    assert "sayings: [{de: Hilfe!, en: Help!}]" in guide
    assert inspect_content(content).problems == ()


def test_a_whole_new_page_is_built_like_its_source(content: Path) -> None:
    import_job(content, job(content, everything("ع "), "ar"), "human")
    arabic = (content / "arzt/ar.md").read_text()
    assert arabic.partition("]}\n---\n")[2] == (
        "ع Sie brauchen einen Schein.\n\n:::steps ع Der Weg\n1. ع **Suchen.** Rufen Sie [116117](tel:116117) an.\n"
        "2. ع Hingehen.\n:::\n\n:::contact police\n:::\n\n| ع Nummer | ع Wann |\n|---|---|\n"
        "| ع [112](tel:112) | ع Notfall |\n"
    )
    assert set(standing(content, "ar").values()) == {("current", "human")}
    assert inspect_content(content).problems == ()


def test_a_page_waits_in_the_memory_until_all_of_it_is_translated(content: Path) -> None:
    imported = import_job(content, job(content, saying({"Hingehen.": "اذهبوا."}), "ar"), "human")
    assert imported.remarks == (("arzt/ar.md", "waits for 9 of 10 texts; the memory keeps the others"),)
    assert not (content / "arzt/ar.md").exists()
    assert read_memory(content, "ar").entries[f"arzt/{digest('Hingehen.')}"] == Entry("Hingehen.", "اذهبوا.")

    def translate_the_rest(unit: Unit) -> Unit:
        return unit if unit.target else replace(unit, target=unit.source, state="human")

    import_job(content, job(content, translate_the_rest, "ar"), "human")
    assert "2. اذهبوا.\n" in (content / "arzt/ar.md").read_text()


def test_what_changed_in_the_source_is_current_after_a_cycle(content: Path) -> None:
    import_job(content, job(content, lambda unit: unit), "human")
    (content / "arzt/de.md").write_text(GERMAN.replace("Hingehen.", "Zu Fuß hingehen."))
    assert standing(content)["Zu Fuß hingehen."][0] == "changed"
    (unit,) = (unit for unit in job(content, lambda unit: unit).units if unit.state == "changed")
    assert (unit.previous, unit.target) == ("Hingehen.", "Go there.")
    import_job(content, job(content, saying({"Zu Fuß hingehen.": "Walk there."})), "human")
    assert {one.state for one in state(content).sources} == {"current"}
    assert standing(content)["Zu Fuß hingehen."] == ("current", "human")


def test_a_longer_list_waits_until_all_of_it_is_there(content: Path) -> None:
    import_job(content, job(content, lambda unit: unit), "human")
    (content / "arzt/de.md").write_text(GERMAN.replace("2. Hingehen.", "2. Anmelden.\n3. Hingehen."))
    import_job(content, job(content, saying({"Anmelden.": "Register."})), "human")
    assert "2. Register.\n3. Go there.\n:::" in (content / "arzt/en.md").read_text()
    assert {one.state for one in state(content).sources} == {"current"}


def test_new_parts_stand_where_they_stand_in_the_source(content: Path) -> None:
    added = ":::contact police\n:::\n\n## Danach\n\nZur Apotheke.\n"
    (content / "arzt/de.md").write_text(GERMAN.replace(":::contact police\n:::\n", added))
    import_job(content, job(content, saying({"Zur Apotheke.": "To the chemist's."})), "human")
    assert "Go there.\n:::\n\nTo the chemist's.\n\n:::contact" in (content / "arzt/en.md").read_text()
    import_job(content, job(content, saying({"Danach": "Then"})), "human")
    page = (content / "arzt/en.md").read_text()
    assert ":::contact police\n:::\n\n## Then\n\nTo the chemist's.\n\nNumber | When" in page
    assert {one.state for one in state(content).sources} == {"current"}


def test_a_complete_translation_is_built_anew_like_its_source(content: Path) -> None:
    head, steps, contact, table = GERMAN.split("\n\n")
    (content / "arzt/de.md").write_text("\n\n".join([head, table.rstrip(), steps + "\n"]))
    import_job(content, job(content, saying({"Hingehen.": "Walk there."})), "human")
    page = (content / "arzt/en.md").read_text()
    assert page.index("Number | When") < page.index("Walk there.")
    assert contact not in page


def test_paragraphs_that_were_joined_by_hand_are_left_to_hands_until_both_are_there(tmp_path: Path) -> None:
    german = "---\ntitle: Der Weg\n---\nGehen Sie geradeaus.\n\nDann gehen Sie rechts.\n\nEnde.\n"
    english = german.replace(".\n\nDann", ". Dann").replace(
        "title: Der Weg", "title: W\ntranslation: {from: de, by: human}"
    )
    content = write_content(tmp_path, {"weg/de.md": german, "weg/en.md": english})
    list(stamp_translations(content, ToStamp()))
    one, other = {"Gehen Sie geradeaus.": "Go straight on."}, {"Dann gehen Sie rechts.": "Then go right."}
    imported = import_job(content, job(content, saying(one)), "human")
    assert [path for path, _ in imported.remarks] == ["weg/en.md"]
    assert "put in by hand" in imported.remarks[0][1]
    assert "Go straight on." not in (content / "weg/en.md").read_text()
    import_job(content, job(content, saying(one | other)), "human")
    assert "Go straight on.\n\nThen go right.\n\nEnde.\n" in (content / "weg/en.md").read_text()


def test_old_words_are_not_confirmed_for_a_source_that_needs_others(content: Path) -> None:
    (content / "arzt/de.md").write_text(GERMAN.replace("Hingehen.", "Zu [117](tel:117) gehen."))
    imported = import_job(content, job(content, lambda unit: replace(unit, state="human")), "human")
    (refused,) = (one for one in imported.judged if one.verdict == "refused")
    assert refused.reason == "the link to tel:117 is missing"


def test_what_changed_here_since_the_export_is_kept(content: Path) -> None:
    exported = job(content, saying({"Hingehen.": "Walk there."}))
    page = content / "arzt/en.md"
    page.write_text(page.read_text().replace("Go there.", "Go to the doctor."))
    assert verdicts(import_job(content, exported, "human")) == {"Hingehen.": "newer here"}
    assert "Go to the doctor." in page.read_text()


def test_what_the_source_no_longer_says_is_told(content: Path) -> None:
    exported = job(content, saying({"Hingehen.": "Walk there.", "Notfall": "Danger"}))
    (content / "arzt/de.md").write_text(GERMAN.replace("Hingehen.", "Fahren."))
    assert verdicts(import_job(content, exported, "human")) == {"Hingehen.": "source changed", "Notfall": "taken"}
    (content / "arzt/de.md").unlink()
    (content / "arzt/en.md").unlink()
    assert set(verdicts(import_job(content, exported, "human")).values()) == {"unknown"}


def test_one_bad_text_does_not_stop_the_others(content: Path) -> None:
    words = {"[112](tel:112)": "112", "Notfall": "Danger", "Hingehen.": "<b>Go</b>"}
    imported = import_job(content, job(content, saying(words)), "human")
    assert {source: one for source, one in verdicts(imported).items() if one != "confirmed"} == {
        "[112](tel:112)": "refused",
        "Notfall": "taken",
        "Hingehen.": "refused",
    }
    page = (content / "arzt/en.md").read_text()
    assert "[112](tel:112) | Danger" in page
    assert "<b>" not in page


def test_an_office_word_under_another_name_is_taken_with_a_reminder(content: Path) -> None:
    glossary = "schein:\n  word: Schein\n  called: {en: voucher}\n  de: Ein Papier.\n"
    write_content(content, {"guide.yaml": FILES["guide.yaml"], "glossary.yaml": glossary})
    imported = import_job(content, job(content, saying({"Sie brauchen einen Schein.": "You need a slip."})), "human")
    (taken,) = (one for one in imported.judged if one.verdict == "taken")
    assert taken.reason == "Schein was to be called voucher"


def test_words_of_the_source_are_taken_with_a_question(content: Path) -> None:
    source = "Sie brauchen einen Schein."
    imported = import_job(content, job(content, saying({source: source, "Notfall": "Notfall"})), "human")
    assert {one.unit.source: one.reason for one in imported.judged if one.verdict == "taken"} == {
        source: "these are the words of the source; was it translated?",
        "Notfall": "",
    }


def test_blanks_are_no_translation(content: Path) -> None:
    imported = import_job(content, job(content, saying({"Notfall": " \n"})), "human")
    assert [one.verdict for one in imported.judged if one.unit.source == "Notfall"] == ["to do"]


def test_a_source_whose_lines_a_tool_broke_anew_is_the_same(content: Path) -> None:
    def broken(unit: Unit) -> Unit:
        return replace(unit, source=unit.source.replace(" ", "\n  "), state="human")

    assert set(verdicts(import_job(content, job(content, broken), "human")).values()) == {"confirmed"}


def test_a_tool_may_name_the_language_more_closely_than_the_guide(content: Path) -> None:
    worked_on = replace(job(content, saying({"Notfall": "Danger"})), language="en-GB", source_language="de-DE")
    assert import_job(content, worked_on, "human").files == ("arzt/en.md",)


def test_a_dry_run_writes_nothing(content: Path) -> None:
    before = {file: file.read_bytes() for file in content.rglob("*") if file.is_file()}
    imported = import_job(content, job(content, everything("x ")), "human", dry_run=True)
    assert imported.files == ("arzt/en.md", "contacts/police/en.md", "guide.yaml")
    assert {file: file.read_bytes() for file in content.rglob("*") if file.is_file()} == before


def test_line_ends_and_byte_order_mark_stay(content: Path) -> None:
    page = content / "arzt/en.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"\r\n"))
    before = page.read_bytes()
    import_job(content, job(content, saying({"Notfall": "Danger"})), "human")
    after = page.read_bytes()
    assert after.partition(b"---\r\nYou")[2] == before.partition(b"---\r\nYou")[2].replace(b"Emergency", b"Danger")
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"guide": "other"}, "expected translations of the guide tiny, found those of other"),
        ({"source_language": "fr"}, "fr: expected one of the guide's languages"),
        ({"language": "de-AT"}, "expected translations from de to another language, found some to de-AT"),
        ({"language": "../ar"}, "../ar: expected one of the guide's languages"),
        ({"units": (Unit("x", "y", "z", "human"),)}, "expected translations of what this guide says"),
    ],
)
def test_a_file_of_another_guide_is_refused(content: Path, change: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError) as error:
        import_job(content, replace(job(content, everything("")), **change), "human")  # type: ignore[arg-type]
    assert words in str(error.value)
