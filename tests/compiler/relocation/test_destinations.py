"""Addresses are found where Markdown has them, and nowhere else."""

import pytest

from compiler.relocation.destinations import readdressed
from compiler.relocation.edits import as_bytes, edited


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](/old)", "[a](/new)"),
        ('[/old](/old "/old") and [b](  </old>  )', '[/old](/new "/old") and [b](  </new>  )'),
        ("![p](/old) ![p](</old>)", "![p](/new) ![p](</new>)"),
        ("[a][name]\n\n[name]: /old\n", "[a][name]\n\n[name]: /new\n"),
        ("> [a]\n>\n> [a]: </old> 'x'", "> [a]\n>\n> [a]: </new> 'x'"),
        ("<contact:old>", "<contact:new>"),
        ("| [a](/old) | [b](/old) |", "| [a](/new) | [b](/new) |"),
        ("[![p](/old)](/old)", "[![p](/new)](/new)"),
        ("[a](\n/old)", "[a](\n/new)"),
        ("[a](/ol\\d)", "[a](/ol\\d)"),
        ("[a](/\\_)", "[a](/spaced)"),
        ("[a](/wide)", "[a](</a b>)"),
        ("a ` b\n\n[a](/old) `", "a ` b\n\n[a](/new) `"),
        ("`[a](/old)` ``x ` [a](/old)``", "`[a](/old)` ``x ` [a](/old)``"),
        ("\\](/old) <!-- [a](/old) --> [a](/older)", "\\](/old) <!-- [a](/old) --> [a](/older)"),
    ],
)
def test_addresses_are_exchanged_and_nothing_else(before: str, after: str) -> None:
    addresses = {"/old": "/new", "contact:old": "contact:new", "/_": "/spaced", "/wide": "/a b"}
    assert edited(before, readdressed(before, addresses)) == after


@pytest.mark.parametrize("raw", [b"", b"a\nb", b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\n\r\nc"])
def test_line_ends_and_byte_order_marks_stay_as_they_are(raw: bytes) -> None:
    text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert as_bytes(text, raw) == raw
    assert as_bytes(text.replace("a", "ä"), raw) == raw.replace(b"a", "ä".encode())
