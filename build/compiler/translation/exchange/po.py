"""Jobs as gettext's PO files, which Weblate, Poedit, OmegaT and most other tools read.

What waits for a person is fuzzy there. A unit's base stands in a comment, the job's own facts in headers of our own.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import polib
from babel.core import UnknownLocaleError
from babel.messages.plurals import get_plural

from compiler.errors import UsageError
from compiler.names import canonical_tag
from compiler.po_strings import unclosed_line
from compiler.translation.exchange.units import TO_DO, Job, Unit, UnitState

SUFFIX = ".po"

_GUIDE, _SOURCE, _REVISION = "X-Guide", "X-Guide-Source-Language", "X-Guide-Revision"
_FUZZY = "fuzzy"
_NO_DATE = "2000-01-01 00:00+0000"  # the same job gives the same file
_BASE = re.compile(r"^mark: ([0-9a-f]+)$", re.MULTILINE)


def write(job: Job) -> bytes:
    """The file of a job."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = f"Translations of {job.guide} from {job.source_language} to {job.language}."
    catalogue.metadata = dict(_headers(job))
    catalogue.extend(map(_entry, job.units))
    return str(catalogue).encode()


def read(file: Path) -> Job:
    """The job in a file; raises UsageError when it holds none."""
    _check_strings(file)
    try:
        catalogue = polib.pofile(str(file), encoding="utf-8")
    except (OSError, ValueError, IndexError, KeyError) as error:
        reason = str(error).replace(f"{file} ", "")
        raise UsageError(f"{file}: expected PO or XLIFF 2, found: {reason}; save it again from your tool") from None
    headers = catalogue.metadata
    if not {_GUIDE, _SOURCE, "Language"} <= headers.keys():
        raise UsageError(
            f"{file}: expected a file of guide translate export, with the header {_GUIDE}; export it anew, "
            "and copy the translations into that"
        )
    units = (_unit(entry) for entry in catalogue if not entry.obsolete and not entry.msgid_plural)
    return Job(headers[_GUIDE], headers[_SOURCE], canonical_tag(headers["Language"].replace("_", "-")), tuple(units))


def _headers(job: Job) -> Iterator[tuple[str, str]]:
    yield "Project-Id-Version", job.guide
    yield "PO-Revision-Date", _NO_DATE
    yield "Last-Translator", ""
    yield "Language-Team", ""
    yield "Language", job.language.replace("-", "_")
    yield "MIME-Version", "1.0"
    yield "Content-Type", "text/plain; charset=UTF-8"
    yield "Content-Transfer-Encoding", "8bit"
    with suppress(UnknownLocaleError, ValueError):
        yield "Plural-Forms", get_plural(job.language.replace("-", "_")).plural_forms
    yield _GUIDE, job.guide
    yield _SOURCE, job.source_language
    yield _REVISION, job.revision


def _entry(unit: Unit) -> polib.POEntry:
    comments = [*unit.notes, *([f"mark: {unit.base}"] if unit.base else [])]
    waits = bool(unit.target) and unit.state in TO_DO
    return polib.POEntry(
        msgctxt=unit.context,
        msgid=unit.source,
        msgstr=unit.target,
        comment="\n".join(comments),
        flags=[_FUZZY] if waits else [],
        previous_msgctxt=unit.context if unit.previous else None,
        previous_msgid=unit.previous or None,
    )


def _unit(entry: polib.POEntry) -> Unit:
    base = _BASE.search(entry.comment)
    state: UnitState = "missing" if not entry.msgstr else "machine" if _FUZZY in entry.flags else "human"
    return Unit(
        str(entry.msgctxt or ""),
        entry.msgid,
        entry.msgstr,
        state,
        previous=entry.previous_msgid or "",
        base=base[1] if base else "",
        remark=" ".join(entry.tcomment.split()),
    )


def _check_strings(file: Path) -> None:
    """Raise UsageError where a string is never closed, as in a file that was cut off."""
    try:
        line = unclosed_line(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        found = f"byte 0x{error.object[error.start]:02X}"
        raise UsageError(f"{file}: expected a PO file in UTF-8, found {found}; save it in UTF-8") from None
    if line:
        raise UsageError(
            f"{file}:{line}: expected text in double quotes up to the end of the line; the file may have been cut off, "
            "so save it again from your tool"
        )
