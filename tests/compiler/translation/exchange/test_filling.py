"""Suggestions fill what is missing, are marked as made by a machine, and come from whatever service is installed."""

from pathlib import Path

import pytest

from compiler.errors import UsageError
from compiler.translation.exchange.filling import Wanted, fill
from compiler.translation.memory import Entry, Memory, write_memory
from contents import write_content

GERMAN = "---\ntitle: Der Weg\n---\nGehen Sie [hin](/weg).\n\nDanke.\n"
MEMORY = Memory(
    {
        "1": Entry("Der Weg", "The way"),
        "2": Entry("Gehen Sie [hin](/weg).", "Go [there](/weg).", "machine"),
        "3": Entry("Danke.", "Thank you."),
    }
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", {"weg/de.md": GERMAN})


def test_the_memory_fills_what_it_knows(content: Path) -> None:
    write_memory(content, "en", MEMORY)
    filled = fill(content, Wanted("en"))
    assert (filled.filled, filled.left, filled.files) == (3, 1, ("weg/en.md",))
    page = (content / "weg/en.md").read_text()
    assert page.startswith("---\ntitle: The way\ntranslation: {from: de, by: machine, ")
    assert page.endswith("---\nGo [there](/weg).\n\nThank you.\n")


def test_what_is_filled_already_stays(content: Path) -> None:
    write_memory(content, "en", MEMORY)
    fill(content, Wanted("en"))
    before = (content / "weg/en.md").read_bytes()
    assert fill(content, Wanted("en")).filled == 0
    assert (content / "weg/en.md").read_bytes() == before


def test_other_words_are_no_exact_match(content: Path) -> None:
    write_memory(content, "en", Memory({"3": Entry("Danke!", "Thank you!")}))
    assert fill(content, Wanted("en")).filled == 0


def test_a_dry_run_writes_nothing(content: Path) -> None:
    write_memory(content, "en", MEMORY)
    assert fill(content, Wanted("en"), dry_run=True).files == ("weg/en.md",)
    assert not (content / "weg/en.md").exists()


SERVICE = """
class Shouting:
    def translate(self, texts, source, target):
        return [text.upper() + " " + source + target for text in texts]

class Broken:
    def translate(self, texts, source, target):
        return []

nothing = None
"""
METADATA = "[guide.translators]\nshouting = shouting:Shouting\nbroken = shouting:Broken\nnothing = shouting:nothing\n"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with translation services."""
    (tmp_path / "shouting.py").write_text(SERVICE)
    described = tmp_path / "shouting-1.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1\n")
    (described / "entry_points.txt").write_text(METADATA)
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("installed")
def test_a_service_is_judged_like_a_translator(content: Path) -> None:
    filled = fill(content, Wanted("en", service="shouting"))
    assert filled.remarks == (
        ("weg/en.md", "waits for 1 of 3 texts; the memory keeps the others"),
        ("weg", "refused, because the link to /weg is missing"),
    )
    assert "en: WINZIG deen" in (content / "guide.yaml").read_text()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unknown", "expected one of the translation services (broken, memory, nothing, shouting)"),
        ("broken", "expected 4 translations of the service, found 0"),
        ("nothing", "expected a translation service, found one that cannot be used"),
    ],
)
def test_a_service_that_cannot_be_used_is_a_usage_error(content: Path, name: str, words: str) -> None:
    with pytest.raises(UsageError) as error:
        fill(content, Wanted("en", service=name))
    assert words in str(error.value)


@pytest.mark.parametrize("wanted", [Wanted("fr"), Wanted("en", ("wge",))])
def test_what_the_guide_does_not_have_is_a_usage_error(content: Path, wanted: Wanted) -> None:
    with pytest.raises(UsageError, match="expected one of the guide's"):
        fill(content, wanted)
