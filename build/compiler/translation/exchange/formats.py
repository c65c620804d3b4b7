"""The formats of translators' files: which there are, and which one a file is in."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from compiler.errors import UsageError
from compiler.translation.exchange import po, xliff
from compiler.translation.exchange.units import Job

# In UTF-8, and in UTF-16 behind its mark.
_XML = (b"<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")

MAX_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Format:
    suffix: str
    write: Callable[[Job], bytes]


_FORMATS: Mapping[str, _Format] = {"po": _Format(po.SUFFIX, po.write), "xliff": _Format(xliff.SUFFIX, xliff.write)}

FORMATS = tuple(_FORMATS)


def suffix(name: str) -> str:
    """How the files of a format end."""
    return _FORMATS[name].suffix


def write_job(name: str, job: Job) -> bytes:
    """The file of a job in a format."""
    return _FORMATS[name].write(job)


def read_job(file: Path) -> Job:
    """The job in a file of any format; raises UsageError when it is of none."""
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            start = stream.read(200).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from None
    if size > MAX_BYTES:
        raise UsageError(f"{file}: {size // 1_048_576} MiB; at most {MAX_BYTES // 1_048_576} MiB are read")
    job = xliff.read(file) if start.startswith(_XML) else po.read(file)
    _check_names(file, job)
    return job


def _check_names(file: Path, job: Job) -> None:
    name, count = max(Counter(unit.name for unit in job.units).items(), key=itemgetter(1), default=(("", ""), 1))
    if count > 1:
        raise UsageError(f"{file}: expected each text once, found {count} of {name[0]}: {name[1]}; keep one of them")
