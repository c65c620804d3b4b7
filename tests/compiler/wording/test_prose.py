"""What a page says in its own language is told from the office's words that it quotes."""

import pytest

from compiler.markdown.document import Passage
from compiler.wording.prose import Stretch


@pytest.mark.parametrize(
    "quoted", ["„Wo ist das Amt?“", "„Wo ist das Amt?”", "“Wo ist das Amt?”", "«Wo ist das Amt?»", "(Wo ist das Amt?)"]
)
def test_what_is_quoted_is_not_the_pages_own_text(quoted: str) -> None:
    stretch = Stretch("a/pl.md", "pl", Passage("paragraph", f"Proszę zapytać: {quoted} Tam pomogą.", 1, 1))
    assert "Amt" not in stretch.own_text
    assert "Tam pomogą" in stretch.own_text
