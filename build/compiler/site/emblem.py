"""The sign of the site, on home screens and in tabs: a pin on a map, in the guide's colour."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw

from guide.colours import SEED, scheme

SIZES = (180, 192, 512)
"""In pixels: what iPhones ask for, and what browsers want before they offer to install."""

# On a field of 48 by 48. Whatever shape a device cuts out of it, a circle at the least, holds the pin.
_FIELD = 48
_HEAD = (13.0, 8.0, 35.0, 30.0)
_POINT = ((13.8, 23.2), (24.0, 40.0), (34.2, 23.2))
_HOLE = (19.5, 14.5, 28.5, 23.5)
_SMOOTH = 4
"""A picture is drawn so many times as large, and made smaller, for its edges."""


def emblem(colour: str) -> Mapping[str, bytes]:
    """The sign as files, by name, for a guide of this colour."""
    colours = scheme(colour or SEED, "light")
    ground, pin = colours["primary"], colours["on_primary"]
    drawn = {f"icon-{size}.png": _picture(size, ground, pin) for size in SIZES}
    return {"icon.svg": _vector(ground, pin), **drawn}


def drawing(colour: str) -> bytes:
    """The sign as a drawing alone (SVG)."""
    colours = scheme(colour or SEED, "light")
    return _vector(colours["primary"], colours["on_primary"])


def _vector(ground: str, pin: str) -> bytes:
    left, top, right, bottom = _HEAD
    radius, x, y = (right - left) / 2, (left + right) / 2, (top + bottom) / 2
    point = " ".join(f"{across:g},{down:g}" for across, down in _POINT)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_FIELD} {_FIELD}">'
        f'<path fill="{ground}" d="M0 0h{_FIELD}v{_FIELD}H0z"/>'
        f'<circle fill="{pin}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/><polygon fill="{pin}" points="{point}"/>'
        f'<circle fill="{ground}" cx="{x:g}" cy="{y:g}" r="{(_HOLE[2] - _HOLE[0]) / 2:g}"/></svg>\n'
    ).encode()


def _picture(size: int, ground: str, pin: str) -> bytes:
    scale = size * _SMOOTH / _FIELD
    picture = Image.new("RGB", (size * _SMOOTH, size * _SMOOTH), ground)
    draw = ImageDraw.Draw(picture)
    draw.ellipse([value * scale for value in _HEAD], fill=pin)
    draw.polygon([(across * scale, down * scale) for across, down in _POINT], fill=pin)
    draw.ellipse([value * scale for value in _HOLE], fill=ground)
    written = BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).quantize(32).save(written, "PNG", optimize=True)
    return written.getvalue()
