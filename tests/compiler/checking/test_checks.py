"""Whatever stands in the files, checking it ends in a report and never in a fault of the program."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler.pipeline import inspect_content
from compiler.web_addresses import OddAddress, check_address
from contents import PAGE, write_content

GUIDE = """
id: tiny
name: {de: Winzig}
languages: [de, ar, en, tlh, th]
source-language: de
region: DE-ST
emergency: [x]
"""

MARKDOWN = ("<br>", "&nbsp;", "## ", "### A.\n", ":::note\n", ":::\n", "<!-- editor: -->", "- [ ] ", "**", "\n\n", "\t")
LINKS = ("[a](https://[x)", "[a](http://)", "[a](tel:%2B49)", "[a](mailto:@)", "(a)[https:]", "![a.png](/media/x.png)")
FACTS = ("+49 3445 1", "a@b.c", "Straße 1", "99.99.9999", "1,000.00 €", "| a | b |\n|---|---|\n| c |\n")
LETTERS = ("مرحبا", "Мiг", "²³½", "\u0301")

PIECE = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(MARKDOWN + LINKS + FACTS + LETTERS),
)
TEXT = st.lists(PIECE, max_size=12).map("".join)


@given(page=TEXT, phone=TEXT, other=TEXT)
@settings(max_examples=40, deadline=None)
def test_any_text_ends_in_a_report(page: str, phone: str, other: str) -> None:
    contact = (
        f"phone: '{phone.replace(chr(39), '')}'\nemail: {other}\nweb: https://{other}\naddress: {{street: Straße 1}}\n"
    )
    files = {
        "guide.yaml": GUIDE,
        **{f"arrive/{language}.md": PAGE + page for language in ("de", "ar", "en", "tlh", "th")},
        "contacts/x/contact.yaml": contact,
        "contacts/x/de.md": f"---\ntitle: {other}\n---\n{page}",
        "media/x.png": page,
    }
    with TemporaryDirectory() as folder:
        for problem in inspect_content(write_content(Path(folder), files)).problems:
            assert problem.line >= 1
            assert problem.column >= 1


@given(st.text(max_size=40))
@settings(deadline=None)
def test_any_address_is_judged(target: str) -> None:
    with suppress(OddAddress):
        check_address(f"https://{target}")


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org",
        "http://example.org:8080/a_(b)?c=d&e=f;g#h",
        "https://münchen.example/straße",
        "https://xn--mnchen-3ya.example/%20a",
        "https://example.org/@somebody/1",
        "https://example.org/wiki/A_(B)",
    ],
)
def test_addresses_that_browsers_open_are_right(target: str) -> None:
    check_address(target)
