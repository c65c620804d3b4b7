"""A job holds every text of a guide, where it stands, and what a translator should know of it."""

from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.translation.exchange.exporting import Wanted, export_job, split
from compiler.translation.exchange.units import Unit
from compiler.translation.memory import Entry, Memory, write_memory
from compiler.translation.passages import digest
from compiler.translation.stamping import Wanted as ToStamp
from compiler.translation.stamping import stamp_translations
from contents import write_content

GERMAN = """\
---
title: Der Arzt
summary: Wer hilft.
---
Sie brauchen eine Duldung. Mehr [hier](/weg).

- [ ] Ausweis
- [ ] Ausweis
"""
ENGLISH = """\
---
title: The doctor
summary: Who helps.
translation: {from: de, by: machine}
---
You need a toleration (Duldung). More [here](/weg).

- [ ] Identity card
- [ ] Your identity card
"""
FILES = {
    "guide.yaml": (
        "id: tiny\nname: {de: Winzig, en: Tiny}\nlanguages: [de, ar, en]\nsource-language: de\n"
        "sayings:\n  - {de: Hilfe!, en: Help!}\n  - {de: Danke!}\n"
    ),
    "glossary.yaml": "duldung:\n  word: Duldung\n  de: Sie müssen ausreisen.\n",
    "arzt/de.md": GERMAN,
    "arzt/en.md": ENGLISH,
    "weg/de.md": "---\ntitle: Der Weg\n---\nGeradeaus.\n",
    "contacts/police/de.md": "---\ntitle: Polizei\n---\n",
}


def guide(folder: Path) -> Path:
    content = write_content(folder, FILES)
    list(stamp_translations(content, ToStamp()))
    return content


def units(content: Path, language: str = "en", **wanted: object) -> dict[tuple[str, str], Unit]:
    job = export_job(content, Wanted(language, **wanted)).job  # type: ignore[arg-type]
    found = {unit.name: unit for unit in job.units}
    assert len(found) == len(job.units)
    return found


def test_every_text_has_a_unit_with_a_context_of_its_own(tmp_path: Path) -> None:
    assert [(*name, unit.target, unit.state) for name, unit in units(guide(tmp_path)).items()] == [
        ("arzt#title", "Der Arzt", "The doctor", "machine"),
        ("arzt#summary", "Wer hilft.", "Who helps.", "machine"),
        (
            "arzt",
            "Sie brauchen eine Duldung. Mehr [hier](/weg).",
            "You need a toleration (Duldung). More [here](/weg).",
            "machine",
        ),
        ("arzt", "Ausweis", "Identity card", "machine"),
        ("arzt (2)", "Ausweis", "Your identity card", "machine"),
        ("weg#title", "Der Weg", "", "missing"),
        ("weg", "Geradeaus.", "", "missing"),
        ("contacts/police#title", "Polizei", "", "missing"),
        ("guide.yaml#name", "Winzig", "Tiny", "machine"),
        ("guide.yaml#sayings", "Hilfe!", "Help!", "machine"),
        ("guide.yaml#sayings", "Danke!", "", "missing"),
        ("glossary.yaml#duldung", "Sie müssen ausreisen.", "", "missing"),
    ]


def test_notes_say_what_helps(tmp_path: Path) -> None:
    text = ("arzt", "Sie brauchen eine Duldung. Mehr [hier](/weg).")
    assert units(guide(tmp_path), "ar", helping=("en",))[text].notes == (
        "Der Arzt: paragraph.",
        "Office word: Duldung. Keep it in brackets behind its translation: it stands in letters.",
        "The link /weg leads to: Der Weg",
        "en: You need a toleration (Duldung). More [here](/weg).",
    )


def test_a_changed_text_comes_with_what_it_was(tmp_path: Path) -> None:
    content = guide(tmp_path)
    write_memory(content, "en", Memory({digest("Wer hilft."): Entry("Wer hilft.", "Who helps.")}))
    (content / "arzt/de.md").write_text(GERMAN.replace("Wer hilft.", "Wer jetzt hilft."))
    unit = units(content)["arzt#summary", "Wer jetzt hilft."]
    assert (unit.state, unit.previous, unit.target) == ("changed", "Wer hilft.", "Who helps.")


def test_the_memory_suggests_for_what_is_missing(tmp_path: Path) -> None:
    content = guide(tmp_path)
    write_memory(
        content,
        "en",
        Memory({"a": Entry("Gehen Sie geradeaus.", "Go straight on."), "b": Entry("Ganz anders", "All different")}),
    )
    (content / "weg/de.md").write_text("---\ntitle: Der Weg\n---\nGehen Sie jetzt geradeaus.\n")
    unit = units(content)["weg", "Gehen Sie jetzt geradeaus."]
    assert (unit.target, unit.previous, unit.state) == ("Go straight on.", "Gehen Sie geradeaus.", "changed")
    assert unit.notes[-1] == "Suggested by the translation memory: 87% alike."
    assert units(content)["weg#title", "Der Weg"].target == ""


def test_topics_and_states_can_be_chosen(tmp_path: Path) -> None:
    content = guide(tmp_path)
    assert {context for context, _ in units(content, topics=("weg",))} == {"weg#title", "weg"}
    assert {unit.state for unit in units(content, states=("missing",)).values()} == {"missing"}


def test_a_job_can_be_split_by_topics(tmp_path: Path) -> None:
    job = export_job(guide(tmp_path), Wanted("en")).job
    parts = dict(split(job))
    assert list(parts) == ["arzt", "weg", "contacts/police", "guide.yaml", "glossary.yaml"]
    assert sum((part.units for part in parts.values()), ()) == job.units


def test_pages_that_are_no_translations_or_have_errors_are_left_out(tmp_path: Path) -> None:
    content = write_content(
        tmp_path,
        {
            "a/de.md": "---\ntitle: A\n---\n",
            "a/en.md": "---\ntitle: A\n---\n",
            "b/de.md": "---\ntitle: B\n---\n<b>x</b>\n",
            "c/de.md": "---\ntitle: C\n---\n",
            "c/en.md": "---\ntitle: C\ntranslation: {from: ar, by: human}\n---\n",
        },
    )
    export = export_job(content, Wanted("en"))
    assert [unit.context for unit in export.job.units] == ["guide.yaml#name"]
    assert [sentence.partition(": ")[2] for sentence in export.left_out] == [
        "left out, because it does not say what it is a translation of; run guide translate stamp en --topic a",
        "left out, because it has errors; run guide check",
        "left out, because it was made from ar",
    ]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted("fr"), "fr: expected one of the guide's languages"),
        (Wanted("de"), "expected a language to translate to"),
        (Wanted("en", source="fr"), "fr: expected one of the guide's languages"),
        (Wanted("en", topics=("artz",)), "did you mean arzt?"),
    ],
)
def test_what_the_guide_does_not_have_is_a_usage_error(tmp_path: Path, wanted: Wanted, words: str) -> None:
    with pytest.raises(UsageError) as error:
        export_job(guide(tmp_path), wanted)
    assert words in str(error.value)
