"""The strings of PO files, as far as the libraries that read them do not look at them."""

import re

_STRING = re.compile(r'(?:#~ )?(?:msg\w+(?:\[\d+\])? )?"(?:[^"\\]|\\.)*"')
_OPENS_STRING = ("msg", '"', "#~ msg", '#~ "')


def unclosed_line(text: str) -> int | None:
    """The number of the first line whose string does not end with it, as in a file that was cut off."""
    for number, line in enumerate(text.split("\n"), 1):
        written = line.strip()
        if written.startswith(_OPENS_STRING) and not _STRING.fullmatch(written):
            return number
    return None
