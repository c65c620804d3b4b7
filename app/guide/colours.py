"""A guide's whole palette out of its one colour, by tones whose contrast is known beforehand."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Variant = Literal["light", "dark", "light, high contrast", "dark, high contrast"]
VARIANTS: tuple[Variant, ...] = ("light", "dark", "light, high contrast", "dark, high contrast")

SEED = "#00696d"
"""The colour a palette is made from when the guide names none."""

# The white of a screen (CIE illuminant D65), and sRGB's way to CIE XYZ and back (IEC 61966-2-1).
_WHITE = (0.95047, 1.0, 1.08883)
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.072175), (0.0193339, 0.119192, 0.9503041))
_FROM_XYZ = ((3.2404542, -1.5371385, -0.4985314), (-0.969266, 1.8760108, 0.041556), (0.0556434, -0.2040259, 1.0572252))
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27

_Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour without its lightness: an angle in degrees and a chroma, both of CIE LCh."""

    angle: float
    chroma: float


# What each role of Material 3 is made of, and its tone in each variant. A tone is CIE's lightness, from 0 to 100,
# and contrast depends on nothing else: so what holds for one guide's colour holds for every other.
_TONES: Mapping[str, tuple[str, tuple[int, int, int, int]]] = {
    "primary": ("primary", (40, 80, 25, 92)),
    "on_primary": ("primary", (100, 20, 100, 0)),
    "primary_container": ("soft", (90, 30, 92, 20)),
    "on_primary_container": ("soft", (10, 90, 0, 100)),
    "secondary": ("secondary", (40, 80, 25, 92)),
    "on_secondary": ("secondary", (100, 20, 100, 0)),
    "secondary_container": ("secondary", (90, 30, 92, 20)),
    "on_secondary_container": ("secondary", (10, 90, 0, 100)),
    "tertiary": ("tertiary", (40, 80, 25, 92)),
    "on_tertiary": ("tertiary", (100, 20, 100, 0)),
    "tertiary_container": ("tertiary", (90, 30, 92, 20)),
    "on_tertiary_container": ("tertiary", (10, 90, 0, 100)),
    "error": ("error", (40, 80, 25, 92)),
    "on_error": ("error", (100, 20, 100, 0)),
    "error_container": ("error", (90, 30, 92, 20)),
    "on_error_container": ("error", (10, 90, 0, 100)),
    "surface": ("neutral", (98, 6, 100, 0)),
    "on_surface": ("neutral", (10, 90, 0, 100)),
    "on_surface_variant": ("neutral", (30, 80, 10, 95)),
    "surface_dim": ("neutral", (87, 6, 90, 0)),
    "surface_bright": ("neutral", (98, 24, 100, 20)),
    "surface_container_lowest": ("neutral", (100, 4, 100, 0)),
    "surface_container_low": ("neutral", (96, 10, 98, 6)),
    "surface_container": ("neutral", (94, 12, 96, 10)),
    "surface_container_high": ("neutral", (92, 17, 94, 12)),
    "surface_container_highest": ("neutral", (90, 22, 92, 15)),
    "outline": ("neutral", (50, 60, 20, 90)),
    "outline_variant": ("neutral", (80, 30, 35, 75)),
    "inverse_surface": ("neutral", (20, 90, 10, 95)),
    "on_inverse_surface": ("neutral", (95, 20, 100, 0)),
    "inverse_primary": ("primary", (80, 40, 90, 25)),
    "surface_tint": ("primary", (40, 80, 25, 92)),
    "shadow": ("neutral", (0, 0, 0, 0)),
    "scrim": ("neutral", (0, 0, 0, 0)),
}


@lru_cache(maxsize=8)
def scheme(seed: str, variant: Variant) -> Mapping[str, str]:
    """Role of Material 3 -> colour (``#rrggbb``), for a guide whose colour is ``seed``."""
    palettes = _palettes(seed)
    place = VARIANTS.index(variant)
    return {role: toned(palettes[palette], tones[place]) for role, (palette, tones) in _TONES.items()}


def _palettes(seed: str) -> Mapping[str, Hue]:
    own = hue(seed)
    return {
        "primary": Hue(own.angle, min(own.chroma, 60)),
        "soft": Hue(own.angle, min(own.chroma, 20)),
        "secondary": Hue(own.angle, min(own.chroma, 12)),
        "tertiary": Hue(own.angle + 60, min(own.chroma, 24)),
        "neutral": Hue(own.angle, min(own.chroma, 3)),
        # Red means the same in every guide.
        "error": Hue(36, 60),
    }


def hue(colour: str) -> Hue:
    """The hue of a colour (``#rrggbb``)."""
    linear = _linear(colour)
    x, y, z = (_lab(value / white) for value, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    a, b = 500 * (x - y), 200 * (y - z)
    return Hue(math.degrees(math.atan2(b, a)) % 360, math.hypot(a, b))


def toned(colour: Hue, tone: float) -> str:
    """The colour of this hue and tone, as strong as a screen can show it, up to the hue's own chroma."""
    low, high = 0.0, colour.chroma
    if _on_screen(_rgb(colour.angle, high, tone)):
        low = high
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (middle, high) if _on_screen(_rgb(colour.angle, middle, tone)) else (low, middle)
    return "#" + "".join(f"{_encoded(value):02x}" for value in _rgb(colour.angle, low, tone))


def contrast(one: str, other: str) -> float:
    """How well two colours can be told apart, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted(_times(_TO_XYZ, _linear(colour))[1] for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(colour: str) -> _Triple:
    values = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values)
    return red, green, blue


def _encoded(value: float) -> int:
    value = min(max(value, 0.0), 1.0)
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))


def _lab(value: float) -> float:
    return math.cbrt(value) if value > _EPSILON else (_KAPPA * value + 16) / 116


def _unlab(value: float) -> float:
    return value**3 if value**3 > _EPSILON else (116 * value - 16) / _KAPPA


def _rgb(angle: float, chroma: float, tone: float) -> _Triple:
    """Linear sRGB out of CIE LCh; outside 0 to 1 where no screen shows the colour."""
    middle = (tone + 16) / 116
    a, b = chroma * math.cos(math.radians(angle)), chroma * math.sin(math.radians(angle))
    x, y, z = (_unlab(value) for value in (middle + a / 500, middle, middle - b / 200))
    return _times(_FROM_XYZ, (x * _WHITE[0], y * _WHITE[1], z * _WHITE[2]))


def _on_screen(linear: _Triple) -> bool:
    return all(-0.0005 <= value <= 1.0005 for value in linear)


def _times(matrix: tuple[_Triple, _Triple, _Triple], vector: _Triple) -> _Triple:
    one, two, three = (sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three
