"""Phrases go from the source to the translators and back into a bundle, and nothing else moves on the way."""

import gettext
from io import BytesIO
from pathlib import Path

import pytest

from compiler import catalogues
from compiler.errors import UsageError
from compiler.phrases import catalogue_file, compile_phrases, template_file

SOURCE = """
# Translators: on the button that starts a call
call = _("Call {number}")
days = ngettext("{count} day", "{count} days", count)
month = pgettext("month", "May")
may = pgettext("permission", "May")
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "client"
    folder.mkdir()
    (folder / "screen.py").write_text(SOURCE)
    return folder


@pytest.fixture
def locales(tmp_path: Path, source: Path) -> Path:
    folder = tmp_path / "locales"
    catalogues.write_template(folder, [source])
    catalogues.update(folder, "de")
    return folder


def translate(locales: Path, *pairs: tuple[str, str]) -> None:
    file = catalogue_file(locales, "de")
    text = file.read_text(encoding="utf-8")
    for phrase, translation in pairs:
        before = f'{phrase}\nmsgstr ""' if "msgstr" not in phrase else f'{phrase} ""'
        assert before in text
        text = text.replace(before, before.removesuffix('""') + f'"{translation}"')
    file.write_text(text, encoding="utf-8")


ALL = (
    ('msgid "Call {number}"', "{number} anrufen"),
    ("msgstr[0]", "ein Tag"),
    ("msgstr[1]", "{count} Tage"),
    ('msgctxt "month"\nmsgid "May"', "Mai"),
    ('msgctxt "permission"\nmsgid "May"', "darf"),
)


def remarks(locales: Path, source: Path) -> list[tuple[str, str]]:
    return [(remark.level, remark.message) for remark in catalogues.check(locales, [source])]


def test_the_template_holds_phrases_plurals_contexts_and_comments(locales: Path) -> None:
    text = template_file(locales).read_text(encoding="utf-8")
    assert "#. on the button that starts a call\n#: client/screen.py\n" in text
    assert 'msgid_plural "{count} days"' in text
    assert 'msgctxt "permission"\nmsgid "May"' in text


def test_extracting_and_updating_again_changes_nothing(locales: Path, source: Path) -> None:
    translate(locales, *ALL)
    catalogues.update(locales, "de")
    files = [template_file(locales), catalogue_file(locales, "de")]
    before = [file.read_bytes() for file in files]
    (source / "screen.py").write_text("\n\n" + SOURCE)
    catalogues.write_template(locales, [source])
    catalogues.update(locales, "de")
    assert [file.read_bytes() for file in files] == before


def test_a_complete_catalogue_has_no_remarks(locales: Path, source: Path) -> None:
    translate(locales, *ALL)
    assert remarks(locales, source) == []


def test_what_is_not_translated_is_a_warning(locales: Path, source: Path) -> None:
    assert remarks(locales, source) == [("warning", "4 of 4 phrases not translated")]


def test_a_template_that_is_out_of_date_is_an_error(locales: Path, source: Path) -> None:
    translate(locales, *ALL)
    (source / "screen.py").write_text(SOURCE + '_("New")\n')
    assert [message for level, message in remarks(locales, source) if level == "error"] == [
        "not what the source says; run guide locales extract",
        "not up to date with the template; run guide locales update",
    ]


@pytest.mark.parametrize(
    ("phrase", "translation", "words"),
    [
        ('msgid "Call {number}"', "{numer} anrufen", "{numer} is not in the phrase"),
        ('msgid "Call {number}"', "Anrufen", "{number} is missing"),
        ('msgid "Call {number}"', "{number anrufen", "braces that do not match"),
    ],
)
def test_wrong_placeholders_are_errors(locales: Path, source: Path, phrase: str, translation: str, words: str) -> None:
    translate(locales, (phrase, translation))
    assert any(level == "error" and words in message for level, message in remarks(locales, source))


def test_a_catalogue_is_compiled_to_what_gettext_reads(locales: Path) -> None:
    translate(locales, *ALL)
    compiled = compile_phrases(locales, "de")
    assert compiled is not None
    phrases = gettext.GNUTranslations(BytesIO(compiled))
    assert phrases.gettext("Call {number}") == "{number} anrufen"
    assert phrases.ngettext("{count} day", "{count} days", 3) == "{count} Tage"
    assert phrases.pgettext("month", "May") == "Mai"


def test_a_form_of_a_language_falls_back_to_the_language(locales: Path) -> None:
    assert compile_phrases(locales, "de-simple") == compile_phrases(locales, "de")
    assert compile_phrases(locales, "fr") is None


def test_a_catalogue_that_is_none_is_a_usage_error(locales: Path) -> None:
    catalogue_file(locales, "de").write_bytes(b'msgid "a\xff')
    with pytest.raises(UsageError, match="expected a gettext catalogue in UTF-8"):
        compile_phrases(locales, "de")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"{number} anrufen"', '"{number} anrufen', "expected text in double quotes up to the end of the line"),
        ('msgstr "{number} anrufen"', "<<<<<<< HEAD", "expected a gettext catalogue, found: Unknown"),
    ],
)
def test_what_is_wrong_in_a_catalogue_is_told_with_its_line(locales: Path, old: str, new: str, words: str) -> None:
    translate(locales, *ALL)
    file = catalogue_file(locales, "de")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(UsageError) as error:
        compile_phrases(locales, "de")
    line = text[: text.index(old)].count("\n") + 1
    assert f"{file}:{line}: {words}" in str(error.value)


def test_a_mark_and_line_ends_of_windows_are_read(locales: Path) -> None:
    translate(locales, *ALL)
    compiled = compile_phrases(locales, "de")
    file = catalogue_file(locales, "de")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert compile_phrases(locales, "de") == compiled


def test_a_phrase_that_a_tool_has_changed_is_told_once(locales: Path, source: Path) -> None:
    translate(locales, *ALL)
    file = catalogue_file(locales, "de")
    file.write_text(file.read_text(encoding="utf-8").replace("Call {number}", "Call number}"), encoding="utf-8")
    assert remarks(locales, source) == [("error", "not up to date with the template; run guide locales update")]


@pytest.mark.parametrize("language", ["../de", "german", "de_DE"])
def test_only_languages_get_a_catalogue(locales: Path, language: str) -> None:
    with pytest.raises(UsageError, match="expected a language tag"):
        catalogues.update(locales, language)
