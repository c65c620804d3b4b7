"""One value of a YAML text changes, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compiler import yaml_source
from compiler.yaml_edits import with_text

YAML = """\
title: Alt  # the title
summary:
# a comment
translation:
  from: de
  by: machine  # for now
name: {de: Eins, en: "One",}
sayings:
  - de: Hilfe
    en: Help
  - {de: Ja}
long: >
  folded
  text

"""


@pytest.mark.parametrize(
    ("key_path", "value", "before", "after"),
    [
        (("title",), "Neu", "title: Alt  #", "title: Neu  #"),
        (("title",), "Neu: 112", "title: Alt  #", 'title: "Neu: 112"  #'),
        (("title",), "112", "title: Alt  #", 'title: "112"  #'),
        (("summary",), "Kurz", "summary:\n", "summary: Kurz\n"),
        (("translation", "by"), "human", "by: machine  #", "by: human  #"),
        (("translation", "on"), "x", "# for now\n", "# for now\n  on: x\n"),
        (("name", "en"), "Two", '"One"', "Two"),
        (("name", "ar"), "عربي", '"One",', '"One", ar: عربي,'),
        (("sayings", 0, "ar"), "نعم", "    en: Help\n", "    en: Help\n    ar: نعم\n"),
        (("sayings", 1, "en"), "Yes, no", "{de: Ja}", '{de: Ja, en: "Yes, no"}'),
        (("long",), "short", ">\n  folded\n  text\n", "short\n"),
        (("new",), "x", "  text\n", "  text\nnew: x\n"),
    ],
)
def test_exactly_the_value_changes(key_path: yaml_source.KeyPath, value: str, before: str, after: str) -> None:
    assert with_text(YAML, key_path, value) == YAML.replace(before, after)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))).map(lambda text: " ".join(text.split())))
def test_any_words_are_read_as_they_were_meant(words: str) -> None:
    for key_path in (("title",), ("name", "ar"), ("sayings", 1, "de")):
        found = yaml_source.load(with_text(YAML, key_path, words))
        assert not found.malformed
        value = found.data
        for step in key_path:
            value = value[step]
        assert value == words


@pytest.mark.parametrize("key_path", [("missing", "x"), ("sayings", 7, "x"), ("title", "x")])
def test_what_is_to_hold_the_value_has_to_be_there(key_path: yaml_source.KeyPath) -> None:
    with pytest.raises(KeyError):
        with_text(YAML, key_path, "x")
