"""An address as a picture that a camera reads (QR code, ISO/IEC 18004), made for paper."""

from io import BytesIO

import segno

from compiler.errors import UsageError

CORRECTION = "q"
"""A quarter of the code may be folded, stained or torn away."""

QUIET_ZONE = 4
"""The white margin that a camera needs, in modules."""

_PIXELS = 12
"""Pixels a module in a picture of pixels: a code of five centimetres prints sharply."""


def code(address: str) -> segno.QRCode:
    """The code of an address; raises UsageError when it is too long for one."""
    try:
        return segno.make_qr(address, error=CORRECTION)
    except segno.DataOverflowError:
        raise UsageError(f"{address[:80]}…: an address of {len(address)} letters is too long for a QR code") from None


def modules(made: segno.QRCode) -> int:
    """How many modules wide a code is, its margin included."""
    return int(made.symbol_size(border=QUIET_ZONE)[0])


def drawing(made: segno.QRCode) -> str:
    """The code as SVG, black on white whatever it is printed on."""
    return _saved(made, "svg").decode()


def pixels(made: segno.QRCode) -> bytes:
    """The code as PNG."""
    return _saved(made, "png", scale=_PIXELS)


def _saved(made: segno.QRCode, kind: str, scale: int = 1) -> bytes:
    stream = BytesIO()
    made.save(stream, kind=kind, scale=scale, border=QUIET_ZONE, dark="black", light="white")
    return stream.getvalue()
