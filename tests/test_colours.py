import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.colours import SEED, VARIANTS, Hue, Variant, contrast, hue, scheme, toned

SEEDS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")
SURFACES = [
    f"surface{kind}" for kind in ("", *(f"_container{step}" for step in ("_lowest", "_low", "", "_high", "_highest")))
]
CONTAINERS = [f"{name}_container" for name in ("primary", "secondary", "tertiary", "error")]
TEXT = [
    *((f"on_{name}", name) for name in ("primary", "secondary", "tertiary", "error", *CONTAINERS)),
    *((ink, ground) for ink in ("on_surface", "primary") for ground in (*SURFACES, *CONTAINERS)),
    *((ink, ground) for ink in ("on_surface_variant", "error") for ground in SURFACES),
    *(("on_surface_variant", ground) for ground in CONTAINERS),
    ("on_inverse_surface", "inverse_surface"),
    ("inverse_primary", "inverse_surface"),
]
"""What is written on what, by the roles of Material 3."""


def required(variant: Variant) -> float:
    """WCAG 2.2: 1.4.3 (AA), and 1.4.6 (AAA) for who asks for more."""
    return 7.0 if "high contrast" in variant else 4.5


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_every_pair_of_the_theme_can_be_read(variant: Variant, ink: str, ground: str) -> None:
    colours = scheme(SEED, variant)
    assert contrast(colours[ink], colours[ground]) >= required(variant)


@given(SEEDS, st.sampled_from(VARIANTS))
def test_every_colour_a_guide_may_choose_gives_a_theme_that_can_be_read(seed: str, variant: Variant) -> None:
    colours = scheme(seed, variant)
    assert min(contrast(colours[ink], colours[ground]) for ink, ground in TEXT) >= required(variant)


@given(SEEDS, st.sampled_from(VARIANTS))
def test_borders_and_icons_stand_out(seed: str, variant: Variant) -> None:
    colours = scheme(seed, variant)
    assert all(contrast(colours["outline"], colours[ground]) >= 3 for ground in SURFACES)


@given(SEEDS, st.sampled_from(VARIANTS))
def test_where_the_keyboard_is_stands_out(seed: str, variant: Variant) -> None:
    colours = scheme(seed, variant)
    ring, grounds = colours["on_surface"], [colours[ground] for ground in (*SURFACES, *CONTAINERS)]
    assert min(contrast(ring, ground) for ground in grounds) >= 3
    # The bar, the rail and a page, with what lies over an entry that has the focus, and its icon on that.
    for ground in (colours["surface"], colours["surface_container"]):
        assert contrast(_halfway(ring, ground), ground) >= 3
        assert contrast(_halfway(ring, ground), ring) >= 3


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(SEEDS)
def test_a_hue_in_its_own_tone_is_the_colour_itself_or_near_it(seed: str) -> None:
    own = hue(seed)
    near = min((toned(own, tone) for tone in range(101)), key=lambda colour: _distance(colour, seed))
    assert _distance(near, seed) <= 12


@given(st.floats(0, 360), st.floats(0, 150), st.integers(0, 100))
def test_black_is_black_and_white_is_white_in_every_hue(angle: float, chroma: float, tone: int) -> None:
    assert contrast(toned(Hue(angle, chroma), 0), "#000000") < 1.05
    assert contrast(toned(Hue(angle, chroma), 100), "#ffffff") < 1.05
    assert len(toned(Hue(angle, chroma), tone)) == 7


def _distance(one: str, other: str) -> int:
    return max(abs(int(one[start : start + 2], 16) - int(other[start : start + 2], 16)) for start in (1, 3, 5))


def _halfway(one: str, other: str) -> str:
    pairs = ((int(one[start : start + 2], 16), int(other[start : start + 2], 16)) for start in (1, 3, 5))
    return "#" + "".join(f"{sum(pair) // 2:02x}" for pair in pairs)
