"""A job survives each format whole, other programs accept the files, and bad files end in a sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from compiler.errors import UsageError
from compiler.translation.exchange.formats import FORMATS, read_job, suffix, write_job
from compiler.translation.exchange.units import Job, Unit
from markdown_pages import running

TEXTS = running((" ", "\\\n")) | st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip)
UNITS = st.builds(
    Unit,
    context=st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1),
    source=TEXTS,
    target=TEXTS,
    state=st.sampled_from(["changed", "machine", "human", "reviewed"]),
    previous=st.just("") | TEXTS,
    notes=st.lists(st.sampled_from(["Heading.", "en: Good day. <b> & co"]), unique=True).map(tuple),
    base=st.sampled_from(["", "0123456789ab"]),
) | st.builds(Unit, context=st.just("a#title"), source=TEXTS)
JOBS = st.lists(UNITS, max_size=5, unique_by=lambda unit: unit.name).map(
    lambda units: Job("tiny", "de", "ar", tuple(units))
)

JOB = Job(
    "tiny",
    "de",
    "ar",
    (
        Unit("a#title", "Ankommen", "الوصول", "human", base="0123456789ab"),
        Unit("a", "Rufen Sie **[112](tel:112)** an.", notes=("Paragraph.", 'A "note" & more')),
        Unit("a", "Gehen Sie\\\nhin.", "اذهبوا\\\nإلى هناك.", "changed", "Gehen Sie.", base="0123456789ab"),
        Unit("b", "Der `Schalter` <https://example.org>", "المفتاح `Schalter` <https://example.org>", "machine"),
        Unit("b", "Gut.", "جيد.", "reviewed"),
    ),
)

DEBIAN_SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")


def written(folder: Path, name: str, job: Job = JOB) -> Path:
    file = folder / f"job{suffix(name)}"
    file.write_bytes(write_job(name, job))
    return file


def facts(job: Job) -> object:
    """What has to come back: notes are for translators only, and whether something waits is all that PO knows of it."""
    units = [(unit.name, unit.target, unit.is_done, unit.base) for unit in job.units]
    return job.guide, job.source_language, job.language, units


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=50)
@given(job=JOBS)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, name: str, job: Job) -> None:
    assert facts(read_job(written(tmp_path_factory.mktemp("job"), name, job))) == facts(job)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_job_gives_the_same_bytes(name: str) -> None:
    assert write_job(name, JOB) == write_job(name, JOB)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("tag", ["zh-Hans", "pt-BR", "de-simple"])
def test_every_language_comes_back(tmp_path: Path, name: str, tag: str) -> None:
    assert read_job(written(tmp_path, name, Job("tiny", "de", tag, JOB.units))).language == tag


def test_a_po_file_tells_what_waits_and_what_was_there_before(tmp_path: Path) -> None:
    text = written(tmp_path, "po").read_text()
    changed = text.partition("#, fuzzy")[2]
    assert changed.startswith(
        '\n#| msgctxt "a"\n#| msgid "Gehen Sie."\nmsgctxt "a"\nmsgid ""\n"Gehen Sie\\\\\\n"\n"hin."\n'
    )
    assert '"Plural-Forms: nplurals=6;' in text
    assert '#. Paragraph.\n#. A "note" & more\nmsgctxt' in text


def test_gettext_accepts_the_po_file(tmp_path: Path) -> None:
    if not shutil.which("msgfmt"):
        pytest.skip("gettext is not installed")
    checked = subprocess.run(
        ["msgfmt", "--check", "--output-file", os.devnull, written(tmp_path, "po")], capture_output=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_pofilter_finds_nothing_that_breaks(tmp_path: Path) -> None:
    tests = ["--gnome", "--test=escapes", "--test=newlines", "--test=tabs", "--test=urls", "--test=xmltags"]
    pofilter = [sys.executable, "-m", "translate.filters.pofilter", "--progress=none"]
    command = [*pofilter, *tests, str(written(tmp_path, "po"))]
    checked = subprocess.run(command, capture_output=True, check=True, text=True)
    assert "(pofilter)" not in checked.stdout


def test_translate_toolkit_reads_the_xliff_file_as_it_is_meant(tmp_path: Path) -> None:
    units = Xliff2File.parsefile(str(written(tmp_path, "xliff"))).units  # type: ignore[no-untyped-call]
    assert [unit.istranslated() for unit in units] == [True, False, False, False, True]
    assert [unit.isfuzzy() for unit in units] == [False, False, True, True, False]


def test_the_xliff_file_is_what_its_schema_says(tmp_path: Path) -> None:
    if not DEBIAN_SCHEMAS.is_dir():
        pytest.skip("the schema is not installed; it comes with Debian's php-symfony-translation")
    xliff_schema().assertValid(etree.parse(str(written(tmp_path, "xliff"))))


def xliff_schema() -> etree.XMLSchema:
    schema = etree.parse(str(DEBIAN_SCHEMAS / "xliff-core-2.0.xsd"))
    for imported in schema.getroot().iter("{http://www.w3.org/2001/XMLSchema}import"):
        imported.set("schemaLocation", str(DEBIAN_SCHEMAS / "xml.xsd"))
    return etree.XMLSchema(schema)


def test_words_are_apart_from_markup_in_xliff(tmp_path: Path) -> None:
    root = etree.parse(str(written(tmp_path, "xliff"))).getroot()
    sources = ["".join(str(text) for text in source.itertext()) for source in root.iter("{*}source")]
    assert sources == ["Ankommen", "Rufen Sie 112 an.", "Gehen Siehin.", "Der  ", "Gut."]


def test_a_tool_that_splits_a_unit_into_sentences_is_understood(tmp_path: Path) -> None:
    file = written(tmp_path, "xliff", Job("tiny", "de", "ar", (Unit("a", "Eins. Zwei.", "x", "human"),)))
    whole = file.read_text()
    start, end = whole.index("<segment"), whole.index("</unit>")
    pieces = (
        '<segment state="final"><source>Eins.</source><target>1.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>Zwei.</source><target>2.</target></segment>'
    )
    file.write_text(whole[:start] + pieces + whole[end:])
    (unit,) = read_job(file).units
    assert (unit.source, unit.target, unit.state) == ("Eins. Zwei.", "1. 2.", "human")
    file.write_text(file.read_text().replace("<target>2.</target>", ""))
    assert read_job(file).units[0].state == "missing"


def test_what_a_translator_writes_beside_a_text_is_read(tmp_path: Path) -> None:
    po = written(tmp_path, "po")
    po.write_text(po.read_text().replace("#. mark: 0123456789ab\n", "# Who is\n# meant?\n#. mark: 0123456789ab\n", 1))
    xliff = written(tmp_path, "xliff")
    note = '<note appliesTo="target" category="question">Who is\n meant?</note></notes>'
    text = xliff.read_text()
    first = text.index("<unit")
    xliff.write_text(text[:first] + text[first:].replace("</notes>", note, 1))
    for file in (po, xliff):
        assert [unit.remark for unit in read_job(file).units] == ["Who is meant?", "", "", "", ""]


def test_sentences_that_a_translator_put_in_another_order_are_read_in_that_order(tmp_path: Path) -> None:
    file = written(tmp_path, "xliff", Job("tiny", "de", "ar", (Unit("a", "Eins. Zwei.", "x", "human"),)))
    whole = file.read_text()
    start, end = whole.index("<segment"), whole.index("</unit>")
    pieces = (
        '<segment><source>Eins.</source><target order="3">1.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment><source>Zwei.</source><target order="1">2.</target></segment>'
    )
    file.write_text(whole[:start] + pieces + whole[end:])
    assert read_job(file).units[0].target == "2. 1."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_xliff_in_utf_16_is_read(tmp_path: Path, encoding: str) -> None:
    file = written(tmp_path, "xliff")
    text = file.read_text(encoding="utf-8").replace("UTF-8", "UTF-16")
    file.write_bytes(("\ufeff" + text).encode(encoding))
    assert facts(read_job(file)) == facts(JOB)


BOMB = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="ar">
<file id="guide" original="&b;"><unit id="u"><segment><source>&b;</source></segment></unit></file></xliff>
"""
OTHER_PO = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgid "a"\nmsgstr "b"\n'
OTHER_XLIFF = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de"><file id="x"/></xliff>'


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "expected a file of guide translate export"),
        (b"\x00\x01\x02", "expected PO or XLIFF 2"),
        (b"\x89PNG\r\n\x1a\n\xff", "expected a PO file in UTF-8, found byte 0x89"),
        ('msgid "Müll"\n'.encode("latin-1"), "expected a PO file in UTF-8, found byte 0xFC"),
        (b"hello", "expected PO or XLIFF 2"),
        (OTHER_PO.encode(), "expected a file of guide translate export"),
        (write_job("po", JOB)[:-10], "the file may have been cut off"),
        (
            write_job("po", JOB) + write_job("po", JOB).partition(b"\n\n")[2],
            "expected each text once, found 2 of a#title",
        ),
        (b"<html><body>Not found</body></html>", "expected an XLIFF 2 file, found <html>"),
        (b"<xliff version='1.2'/>", "expected an XLIFF 2 file, found <xliff> 1.2"),
        (b"<?xml version='1.0'?><a><b></a>", "expected an XLIFF 2 file"),
        (write_job("xliff", JOB)[:-30], "expected an XLIFF 2 file"),
        (write_job("xliff", JOB).replace(b"<source", b"<!--\n<source", 1), "found: Comment not terminated; save"),
        (BOMB.encode(), "expected an XLIFF 2 file, found a document type"),
        (OTHER_XLIFF.encode(), "expected a file of guide translate export"),
        *(
            (write_job("xliff", JOB).replace("الوصول".encode(), b'<cp hex="%s"/>' % number), "which is no character")
            for number in (b"", b"zz", b"D800", b"FFFFFFFF")
        ),
    ],
)
def test_other_files_end_in_a_sentence(tmp_path: Path, raw: bytes, words: str) -> None:
    file = tmp_path / "bad"
    file.write_bytes(raw)
    with pytest.raises(UsageError) as error:
        read_job(file)
    assert str(error.value).startswith(str(file))
    assert "\n" not in str(error.value)
    assert words in str(error.value)


def test_what_is_no_file_ends_in_a_sentence(tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "missing.po"):
        with pytest.raises(UsageError, match="cannot be read"):
            read_job(file)
