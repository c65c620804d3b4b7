"""What the compiler tells the preview: where the newest edition of the guide is, and what is wrong with the content."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem as ``guide check`` reports it; ``path`` starts at the content folder."""

    path: str
    line: int
    code: str
    level: str
    message: str
    fix: str

    @property
    def page(self) -> str:
        """The id of the page whose folder the file is in; empty for a file of the whole guide."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class News:
    """What is new since a file was saved.

    ``bundle`` is the folder of the new edition, None when there is none; ``is_current`` unless errors in the content
    are the reason. ``remarks`` are all there are now, or None as long as nobody has looked.
    """

    bundle: Path | None
    is_current: bool
    remarks: tuple[Remark, ...] | None


def read(line: str) -> News:
    """The news in a line of JSON."""
    data: Mapping[str, Any] = json.loads(line)
    bundle, remarks = data["bundle"], data["remarks"]
    return News(
        Path(bundle) if bundle is not None else None,
        data["is_current"],
        tuple(Remark(**remark) for remark in remarks) if remarks is not None else None,
    )


def about(page: str, remarks: Iterable[Remark]) -> Iterator[Remark]:
    """The remarks on the files of a page."""
    return (remark for remark in remarks if remark.page == page)


def elsewhere(page: str, remarks: Iterable[Remark]) -> Iterator[Remark]:
    """The remarks on all other files."""
    return (remark for remark in remarks if remark.page != page)
