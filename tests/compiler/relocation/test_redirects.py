"""Old addresses lead to pages that are there, at once, whatever moves how often."""

from hypothesis import given
from hypothesis import strategies as st

from compiler.facts import read_facts
from compiler.relocation.redirects import led_on, written

PAGES = st.sampled_from(["a", "b", "c", "d", "null", "112"])


def test_chains_collapse_and_a_page_that_comes_back_is_no_old_address() -> None:
    first = led_on({}, {"a": "b"}, {"b"})
    second = led_on(first, {"b": "c"}, {"c"})
    assert second == {"a": "c", "b": "c"}
    assert led_on(second, {"c": "a"}, {"a"}) == {"b": "a", "c": "a"}


@given(st.lists(st.tuples(PAGES, PAGES), max_size=12))
def test_no_old_address_leads_to_another_or_to_nothing(moves: list[tuple[str, str]]) -> None:
    pages, redirects = {"a"}, dict[str, str]()
    for old, new in moves:
        if old in pages and new not in pages:
            pages = pages - {old} | {new}
            redirects = led_on(redirects, {old: new}, pages)
    assert not redirects.keys() & pages
    assert set(redirects.values()) <= pages
    assert read_facts("redirects.yaml", "redirects", written(redirects)).data == redirects
