"""Pages, short texts and phrases are counted; what people need first is told first."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.status.standing import Gap, Tally
from compiler.status.surveying import Status, survey
from compiler.status.tasks import tasks
from compiler.status.totals import pages_done, total_words
from compiler.translation.exchange.remembering import remember
from compiler.translation.memory import read_memory
from compiler.translation.stamping import Wanted, stamp_translations
from contents import write_content

GUIDE = """id: tiny
name: {de: Winzig, en: Tiny}
languages: [de, en, ar]
source-language: de
emergency: [police]
sayings: [{de: Hilfe bitte!, en: Help please!}]
"""
GLOSSARY = "permit: {word: Duldung, de: Sie dürfen bleiben.}\n"


def page(title: str, text: str = "", *, translated: bool = False) -> str:
    facts = "translation: {from: de, by: machine}\n" if translated else ""
    return f"---\ntitle: {title}\n{facts}---\n{text}\n"


FILES: Mapping[str, str] = {
    "guide.yaml": GUIDE,
    "glossary.yaml": GLOSSARY,
    "arrive/topic.yaml": "order: 1\ncontacts: [town-hall]\n",
    "arrive/de.md": page("Ankommen", "Guten Tag.\n\nBis bald."),
    "arrive/en.md": page("Arriving", "Good day.\n\nSee you.", translated=True),
    "arrive/later/de.md": page("Später"),
    "about/de.md": page("Über uns"),
    "contacts/police/de.md": page("Polizei"),
    "contacts/town-hall/de.md": page("Rathaus"),
    "contacts/zoo/de.md": page("Zoo"),
    "notices/closed/notice.yaml": "pinned: true\n",
    "notices/closed/de.md": page("Geschlossen"),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = write_content(tmp_path / "content", FILES)
    list(stamp_translations(content, Wanted()))
    return content


def status_of(content: Path, locales: Path | None = None) -> Status:
    tree = parse_tree(read_files(content))
    return survey(tree, {tag: read_memory(content, tag) for tag in tree.languages}, locales or content)


def test_emergencies_come_first_then_the_first_section_with_its_contacts_then_the_rest(content: Path) -> None:
    assert [(item.level, item.id) for item in status_of(content).items] == [
        ("emergency", "guide.yaml#sayings"),
        ("emergency", "contacts/police"),
        ("emergency", "notices/closed"),
        ("start", "guide.yaml"),
        ("start", "interface"),
        ("start", "arrive"),
        ("start", "contacts/town-hall"),
        ("start", "arrive/later"),
        ("guide", "about"),
        ("further", "glossary.yaml"),
        ("further", "contacts/zoo"),
    ]


def test_passages_and_words_of_the_source_are_counted(content: Path) -> None:
    standings = {item.id: item.standings for item in status_of(content).items}
    assert standings["arrive"]["en"].passages == Tally(current=3, machine=3)
    assert standings["arrive"]["en"].words == Tally(current=5, machine=5)
    assert standings["arrive"]["ar"].words == Tally(missing=5)
    assert not standings["arrive"]["ar"].begun
    assert standings["arrive"]["ar"].path == "arrive/ar.md"
    # Nobody has said who made it, so somebody should read it.
    assert standings["guide.yaml#sayings"]["en"].words == Tally(current=2, machine=2)
    assert standings["guide.yaml#sayings"]["ar"].words == Tally(missing=2)
    assert standings["glossary.yaml"]["en"].gaps == (Gap("missing", "Sie dürfen bleiben."),)


def test_a_changed_paragraph_tells_what_it_was_if_the_memory_knows(content: Path) -> None:
    write_content(content, {**FILES, "arrive/en.md": (content / "arrive/en.md").read_text()})
    changed = {"guide.yaml": GUIDE, "arrive/de.md": page("Ankommen", "Guten Tag.\n\nBis morgen.")}
    write_content(content, changed)
    (gap,) = next(item for item in status_of(content).items if item.id == "arrive").standings["en"].gaps
    assert gap == Gap("changed", "Bis morgen.")
    write_content(content, {"guide.yaml": GUIDE, "arrive/de.md": FILES["arrive/de.md"]})
    remember(content, "de", ["en"])
    write_content(content, changed)
    (gap,) = next(item for item in status_of(content).items if item.id == "arrive").standings["en"].gaps
    assert gap == Gap("changed", "Bis morgen.", before="Bis bald.")


def test_what_is_wrong_or_missing_comes_before_what_should_be_read(content: Path) -> None:
    write_content(
        content,
        {
            "guide.yaml": GUIDE,
            "contacts/police/en.md": page("Police", translated=True),
            "about/de.md": page("Über uns", "Wir."),
            "about/en.md": page("About us", "We.", translated=True),
        },
    )
    list(stamp_translations(content, Wanted()))
    write_content(content, {"guide.yaml": GUIDE, "about/de.md": page("Über uns", "Wir alle.")})
    assert [(task.action, task.item.id) for task in tasks(status_of(content), "en")] == [
        ("translate", "notices/closed"),
        ("translate", "contacts/town-hall"),
        ("translate", "arrive/later"),
        ("update", "about"),
        ("translate", "glossary.yaml"),
        ("translate", "contacts/zoo"),
        ("review", "guide.yaml#sayings"),
        ("review", "contacts/police"),
        ("review", "guide.yaml"),
        ("review", "arrive"),
    ]


def test_a_page_nobody_has_stamped_is_a_task(content: Path) -> None:
    write_content(content, {"guide.yaml": GUIDE, "about/en.md": page("About us")})
    assert ("stamp", "about") in [(task.action, task.item.id) for task in tasks(status_of(content), "en")]


def test_a_page_may_be_written_in_another_language_first(content: Path) -> None:
    write_content(content, {"guide.yaml": GUIDE, "only/en.md": page("Only English")})
    item = next(item for item in status_of(content).items if item.id == "only")
    assert {language: standing.words.missing for language, standing in item.standings.items()} == {"de": 2, "ar": 2}


def test_the_phrases_of_the_interface_count(content: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "ar" / "LC_MESSAGES" / "guide.po"
    catalogue.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    phrases = 'msgid "Search here"\nmsgstr ""\n\nmsgid "Back"\nmsgstr ""\n\nmsgid "{n} day"\nmsgid_plural "{n} days"\n'
    (tmp_path / "guide.pot").write_text(f'{head}{phrases}msgstr[0] ""\nmsgstr[1] ""\n')
    catalogue.write_text(head + 'msgid "Search here"\nmsgstr "x"\n\n#, fuzzy\nmsgid "Back"\nmsgstr "y"\n', "utf-8")
    (interface,) = (item for item in status_of(content, tmp_path).items if item.kind == "phrases")
    assert interface.standings["ar"].words == Tally(current=2, changed=1, missing=2, human=2)
    assert interface.standings["ar"].gaps == (Gap("changed", "Back"), Gap("missing", "{n} day"))
    assert interface.standings["de"].words == Tally(missing=5)
    assert "en" not in interface.standings


def test_the_sums_are_those_of_the_items(content: Path) -> None:
    status = status_of(content)
    assert total_words(status, "en") == Tally(current=8, missing=10, machine=8)
    assert pages_done(status, "en") == (3, 10)
    assert total_words(status, "ar").share == 0
