"""Names that addresses and file systems can carry, and those they cannot."""

import pytest

from compiler.names import canonical_tag, is_id_segment, is_tag


@pytest.mark.parametrize("name", ["first-day", "wohnen_2", "الأوراق", "жильё", "v1.2", "हिन्दी", "a"])
def test_letters_of_any_script_can_stand_in_an_id(name: str) -> None:
    assert is_id_segment(name)


@pytest.mark.parametrize(
    "name", ["first day", "a/b", "a\\b", "a:b", "what?", "a*", "#1", "50%", ".a", "-a", "a.", "a\u200fb"]
)
def test_signs_and_blanks_cannot(name: str) -> None:
    assert not is_id_segment(name)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("DE", "de"),
        ("zh-hans", "zh-Hans"),
        ("pt-br", "pt-BR"),
        ("DE-Simple", "de-simple"),
        ("sr-latn-rs", "sr-Latn-RS"),
    ],
)
def test_tags_have_one_canonical_case(written: str, canonical: str) -> None:
    assert canonical_tag(written) == canonical
    assert is_tag(canonical)


@pytest.mark.parametrize("name", ["german", "de_AT", "d", "", "de-", "index", "de.old"])
def test_other_names_are_no_tags(name: str) -> None:
    assert not is_tag(canonical_tag(name))
