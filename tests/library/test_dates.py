from datetime import date

from bundles import GERMAN
from guide.library.dates import written


def test_a_date_is_written_with_the_languages_own_pattern_and_month() -> None:
    assert written(date(2026, 2, 9), GERMAN) == "9. month 2 2026"
