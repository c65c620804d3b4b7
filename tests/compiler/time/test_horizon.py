"""How far ahead things are worked out follows from the content, and from no clock."""

from datetime import date
from pathlib import Path

import pytest

from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.time.horizon import Horizon, horizon
from contents import GUIDE, PAGE, write_content


@pytest.mark.parametrize(
    ("files", "first_year"),
    [
        ({"a/topic.yaml": "checked-on: 2024-11-22\nreview-by: 2031-01-01\n"}, 2024),
        ({"a/topic.yaml": "checked-on: 2024-11-22\n", "contacts/b/contact.yaml": "checked-on: 2025-01-01\n"}, 2025),
        ({"a/en.md": "---\ntranslation: {from: de, by: human, reviewed: {by: Ada, on: 2027-01-01}}\n---\n"}, 2027),
        ({"a/topic.yaml": "checked-on: 2024-11-22\n", "guide.yaml": f"{GUIDE}hours-from: 2023\n"}, 2023),
        ({}, None),
    ],
)
def test_it_is_three_years_from_the_newest_date_on(
    tmp_path: Path, files: dict[str, str], first_year: int | None
) -> None:
    tree = parse_tree(read_files(write_content(tmp_path, {"a/de.md": PAGE, **files})))
    expected = first_year and Horizon(date(first_year, 1, 1), date(first_year + 2, 12, 31))
    assert horizon(tree) == expected
