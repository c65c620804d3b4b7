"""The list of all titles of a ZIM file, which libzim has ceased to write, and older readers and zimcheck look for."""

import struct

_COUNT = 24  # where the header says how many entries there are, and where the following begin
_ENTRIES = 32
_TITLES = 40
_CHECKSUM = 72

_REDIRECT = 0xFFFF
"""What stands in the place of a redirect's kind of content."""


def list_titles(raw: bytearray) -> None:
    """Put the list before the checksum, which is that of the file without it until it is made anew."""
    (count,) = struct.unpack_from("<I", raw, _COUNT)
    (checksum,) = struct.unpack_from("<Q", raw, _CHECKSUM)
    ordered = sorted(range(count), key=lambda number: _title(raw, number))
    titles = struct.pack(f"<{count}I", *ordered)
    raw[checksum:checksum] = titles
    struct.pack_into("<Q", raw, _TITLES, checksum)
    struct.pack_into("<Q", raw, _CHECKSUM, checksum + len(titles))


def _title(raw: bytearray, number: int) -> tuple[int, bytes]:
    """What an entry is ordered by: its namespace and its title, which is its path where it has none."""
    (entries,) = struct.unpack_from("<Q", raw, _ENTRIES)
    (entry,) = struct.unpack_from("<Q", raw, entries + 8 * number)
    (kind,) = struct.unpack_from("<H", raw, entry)
    namespace = raw[entry + 3]
    path = entry + (12 if kind == _REDIRECT else 16)
    title = raw.index(0, path) + 1
    end = raw.index(0, title)
    return namespace, bytes(raw[title:end] or raw[path : title - 1])
