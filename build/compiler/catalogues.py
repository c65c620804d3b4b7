"""The catalogues that translators work on: taken from the source of all that readers see, kept up and compared with it.

Nothing in them changes unless a phrase does: no line numbers, and a creation date that stands for none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.names import is_tag
from compiler.phrases import catalogue_file, read_catalogue, template_file
from compiler.problems import Level

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_HEADER = "# Phrases of the guide's interface.\n# Made by `guide locales`; translations are the msgstr lines.\n#"
_PHRASES_LANGUAGE = "en"  # of the phrases in the source; needs no translation
_COMMENT_TAGS = ("Translators:",)
_METHODS = [("**.py", "python"), ("**.j2", "jinja2"), ("**.js", "javascript")]
_OPTIONS = {"**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said about a catalogue."""

    level: Level
    file: Path
    message: str


def extract(sources: Iterable[Path]) -> Catalog:
    """The template: every phrase in the programs, scripts and pages below ``sources``, with translators' comments."""
    template = _catalogue(None)
    for source in sources:
        found = extract_from_dir(
            source, _METHODS, options_map=_OPTIONS, comment_tags=_COMMENT_TAGS, strip_comment_tags=True
        )
        for name, _, phrase, comments, context in sorted(found, key=lambda entry: entry[:2]):
            location = f"{source.name}/{Path(name).as_posix()}"
            template.add(phrase, locations=[(location, 0)], auto_comments=comments, context=context)
    return template


def write_template(locales: Path, sources: Iterable[Path]) -> Path:
    """Write the template of the phrases in ``sources``."""
    file = template_file(locales)
    write_beside(file, _bytes(extract(sources)))
    return file


def update(locales: Path, language: str) -> Path:
    """Bring the catalogue of a language up to the template; a new language gets an empty one.

    Raises UsageError when ``language`` is no language tag, or there is no template.
    """
    if not is_tag(language):
        raise UsageError(f"{language}: expected a language tag, such as de or zh-Hans")
    file = catalogue_file(locales, language)
    template = read_catalogue(template_file(locales))
    catalogue = read_catalogue(file) if file.is_file() else _empty(language)
    catalogue.update(template)
    write_beside(file, _bytes(catalogue))
    return file


def languages(locales: Path) -> tuple[str, ...]:
    """The languages that have a catalogue."""
    pattern = catalogue_file(locales, "*").relative_to(locales)
    return tuple(sorted(file.parents[1].name for file in locales.glob(pattern.as_posix())))


def check(locales: Path, sources: Iterable[Path]) -> Iterator[Remark]:
    """What is out of date, wrong (errors) or not yet translated (warnings)."""
    template, file = extract(sources), template_file(locales)
    if not file.is_file() or _said(read_catalogue(file)) != _said(template):
        yield Remark("error", file, "not what the source says; run guide locales extract")
    for language in languages(locales):
        yield from _check_catalogue(catalogue_file(locales, language), template)


def _check_catalogue(file: Path, template: Catalog) -> Iterator[Remark]:
    catalogue, wanted = read_catalogue(file), _said(template)
    if _said(catalogue).keys() != wanted.keys():
        yield Remark("error", file, "not up to date with the template; run guide locales update")
    messages = [message for message in catalogue if message.id]
    for message in messages:
        if (message.context, _texts(message.id)) in wanted and _is_translated(message) and not message.fuzzy:
            for fault in (*message.check(catalogue), *_placeholder_faults(message)):
                yield Remark("error", file, f"line {message.lineno}: {fault}")
    untranslated = sum(not _is_translated(message) for message in messages)
    for count, state in (
        (0 if catalogue.locale_identifier == _PHRASES_LANGUAGE else untranslated, "not translated"),
        (sum(message.fuzzy for message in messages), "fuzzy: to be looked at, not used until then"),
    ):
        if count:
            yield Remark("warning", file, f"{count} of {len(messages)} phrases {state}")


def _said(catalogue: Catalog) -> dict[tuple[str | None, tuple[str, ...]], tuple[str, set[str]]]:
    """Each phrase of a catalogue with its context: what translators are told of it, and where it stands."""
    return {
        (message.context, _texts(message.id)): (
            " ".join(message.auto_comments),
            {place[0] for place in message.locations},
        )
        for message in catalogue
        if message.id
    }


def _is_translated(message: Message) -> bool:
    return all(_texts(message.string))


def _placeholder_faults(message: Message) -> Iterator[str]:
    """Placeholders in braces that a translation lost or made up; a plural form may do without the number."""
    wanted = set().union(*map(_placeholders, _texts(message.id)))
    for text in _texts(message.string):
        try:
            found = _placeholders(text)
        except ValueError as error:
            yield f"braces that do not match ({error})"
            continue
        for name in found - wanted:
            yield f"the placeholder {{{name}}} is not in the phrase"
        if not message.pluralizable:
            for name in wanted - found:
                yield f"the placeholder {{{name}}} is missing"


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value or ""),)


def _empty(language: str) -> Catalog:
    try:
        locale: Locale | None = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = None
    return _catalogue(locale)


def _catalogue(locale: Locale | None) -> Catalog:
    catalogue = Catalog(
        locale=locale, project="Guide", version="1", header_comment=_HEADER, creation_date=_NO_DATE, fuzzy=False
    )
    # Given to the constructor, an empty text would become a made-up name.
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    return catalogue


def _bytes(catalogue: Catalog) -> bytes:
    stream = BytesIO()
    write_po(stream, catalogue, sort_by_file=True, include_lineno=False, include_previous=True)
    return stream.getvalue()
