from itertools import pairwise

import pytest

from guide.settings import TEXT_SIZES
from guide.ui.theme import style

FAMILIES = ("NotoSans-Latin",)


@pytest.mark.parametrize("name", ["headline_medium", "headline_small", "title_medium", "body_large", "body_small"])
def test_a_larger_size_of_text_makes_no_letters_smaller(name: str) -> None:
    sizes = [style(name, FAMILIES, factor).size or 0 for factor in TEXT_SIZES]
    assert all(smaller <= larger for smaller, larger in pairwise(sizes))


@pytest.mark.parametrize("factor", TEXT_SIZES)
def test_a_heading_is_never_smaller_than_the_text_below_it(factor: float) -> None:
    heading, text = (style(name, FAMILIES, factor).size or 0 for name in ("title_medium", "body_large"))
    assert heading >= text
