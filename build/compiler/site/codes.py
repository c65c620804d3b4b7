"""The QR code that stands on a printed page and leads back to it."""

from dataclasses import dataclass

import segno
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Code:
    """An address, and the picture that a camera reads it from."""

    address: str
    picture: Markup


def code(address: str) -> Code | None:
    """The code of an address; None where there is none, or one too long for a code."""
    if not address:
        return None
    try:
        made = segno.make_qr(address, error="m")
    except segno.DataOverflowError:
        return None
    # Nothing in it comes from outside: it is a path of squares.
    return Code(address, Markup(made.svg_inline(border=4, omitsize=True)))  # noqa: S704
