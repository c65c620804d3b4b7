"""What an import could not take over, or had to take over in another form: where, what and why."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

SHOWN = 3  # places of one kind of remark, where a report is short


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """``message`` says what became of something and why, in words that are the same for all of its kind.

    ``place`` is where it stands in what was imported, ``detail`` the thing itself: an address, a value.
    """

    message: str
    place: str
    detail: str = ""


def as_text(remarks: Iterable[Remark], shown: int | None = None) -> Iterator[str]:
    """The remarks in lines, those of one kind together; no more than ``shown`` of a kind."""
    for message, group in groupby(sorted(set(remarks)), key=lambda remark: remark.message):
        alike = list(group)
        yield f"{message}: {len(alike)}"
        for remark in alike[:shown]:
            yield f"    {remark.place}{': ' if remark.detail else ''}{remark.detail}"
        if shown is not None and len(alike) > shown:
            yield f"    … and {len(alike) - shown} more"


def as_json(remarks: Sequence[Remark], files: Sequence[tuple[str, str]]) -> str:
    """One object: every remark, and what became of every file."""
    listed = [asdict(remark) for remark in sorted(set(remarks))]
    changed = [{"path": path, "state": state} for path, state in files]
    return json.dumps({"remarks": listed, "files": changed}, ensure_ascii=False, indent=2) + "\n"
