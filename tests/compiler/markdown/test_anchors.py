"""Anchors are readable in any script and unique in their page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler.markdown.anchors import Anchors, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Erste Schritte", "erste-schritte"),
        ("Wohnen & Miete (2026)", "wohnen-miete-2026"),
        ("الأيام الأولى", "الأيام-الأولى"),
        ("Перші дні", "перші-дні"),
        ("İltica süreci", "iltica-süreci"),
        ("हिन्दी में", "हिन्दी-में"),
        ("!?", "section"),
    ],
)
def test_letters_of_any_script_stay(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.lists(st.sampled_from(["A", "a", "A 2", "a-2", "!"])))
def test_no_anchor_is_handed_out_twice(texts: list[str]) -> None:
    anchors = Anchors()
    names = [anchors.name(text) for text in texts]
    assert len(set(names)) == len(names)
