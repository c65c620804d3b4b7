"""Where the pictures of answers come from: files that were saved beside the answers, else their websites."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from compiler.importing.fetching import Unreachable, fetch
from compiler.importing.pictures import BOUNDS


@dataclass(frozen=True, slots=True)
class Gathering:
    """Asks ``folders`` first for what the websites of the answers, ``own_hosts``, have at the same path.

    A website that gave no answer is not asked again.
    """

    folders: tuple[Path, ...]
    own_hosts: Collection[str]
    _silent: dict[str, str] = field(default_factory=dict)

    def __call__(self, address: str) -> bytes:
        """The picture at an address; raises Unreachable."""
        parts = urlsplit(address)
        if parts.hostname in self.own_hosts:
            for folder in self.folders:
                file = (folder / unquote(parts.path).lstrip("/")).resolve()
                if file.is_relative_to(folder.resolve()) and file.is_file():
                    return file.read_bytes()
        return self._asked(address, parts.netloc)

    def _asked(self, address: str, host: str) -> bytes:
        if host in self._silent:
            raise Unreachable(self._silent[host])
        try:
            return fetch(address, BOUNDS, self.own_hosts)
        except Unreachable as error:
            # What a website says of one picture holds for that picture only.
            if not error.status:
                self._silent[host] = str(error)
            raise
