import zlib

import flet as ft
import segno

from guide.ui.parts.qr import SIDE, qr

LINK = "https://guide.example/ar/first-steps/first-day"


def _picture(code: ft.Control | None) -> ft.Image:
    assert isinstance(code, ft.Semantics)
    assert isinstance(code.content, ft.Container)
    assert isinstance(code.content.content, ft.Image)
    return code.content.content


def _rows(png: bytes) -> list[bytes]:
    """The pixels of a picture of one bit a pixel, row by row (PNG, RFC 2083)."""
    assert png[16:26].endswith(b"\x01\x00")
    height = int.from_bytes(png[20:24])
    start = png.index(b"IDAT")
    raw = zlib.decompress(png[start + 4 : start + 4 + int.from_bytes(png[start - 4 : start])])
    width = len(raw) // height
    return [raw[row * width + 1 : (row + 1) * width] for row in range(height)]


def test_the_code_is_drawn_module_by_module_with_a_white_margin_of_four() -> None:
    modules = segno.make_qr(LINK, error="m").matrix
    rows = _rows(bytes(_picture(qr(LINK, "a code")).src))  # type: ignore[arg-type]
    # Eight pixels a module: each module is one byte of eight equal bits.
    assert [list(row[4:-4]) for row in rows[32:-32:8]] == [[0x00 if dark else 0xFF for dark in row] for row in modules]
    assert set(b"".join(rows[:32] + rows[-32:])) == {0xFF}


def test_every_module_is_as_wide_as_the_next_on_the_screen() -> None:
    picture = _picture(qr(LINK, "a code"))
    width = segno.make_qr(LINK, error="m").symbol_size(border=4)[0]
    assert picture.width == picture.height
    assert picture.width is not None
    assert picture.width % width == 0
    assert picture.width <= SIDE
    assert picture.filter_quality is ft.FilterQuality.NONE


def test_the_code_has_a_name_and_is_white_in_the_dark_too() -> None:
    code = qr(LINK, "a code")
    assert isinstance(code, ft.Semantics)
    assert (code.image, code.label) == (True, "a code")
    assert isinstance(code.content, ft.Container)
    assert code.content.bgcolor == ft.Colors.WHITE


def test_what_is_too_long_for_a_code_has_none() -> None:
    assert qr(LINK + "x" * 3000, "a code") is None
