"""Pictures come from beside saved answers, and drawings are drawings and nothing else."""

from pathlib import Path

import pytest

from compiler.importing.fetching import Unreachable
from compiler.importing.gathering import Gathering
from compiler.importing.pictures import fit

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'


@pytest.mark.parametrize(
    "drawing",
    [
        f"{SVG}><path d='M0 0'/></svg>",
        f"<?xml version='1.0' encoding='utf-8'?>\n{DOCTYPE}\n{SVG}><!-- a --><g fill='url(#b)'/></svg>",
        f"{SVG}><use x:href='#a'/><image x:href='data:image/png;base64,'/><style>g{{fill:red}}</style></svg>",
    ],
)
def test_a_drawing_is_taken_as_it_is(drawing: str) -> None:
    assert fit(drawing.encode()) == (drawing.encode(), ".svg")


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        (f"{SVG}><script>x()</script></svg>", "more in it than a drawing"),
        (f"{SVG} onload='x()'/>", "more in it than a drawing"),
        (f"{SVG}><a x:href='javascript:x()'/></svg>", "more in it than a drawing"),
        (f"{SVG}><image x:href='https://example.org/seen.png'/></svg>", "more in it than a drawing"),
        (f"{SVG}><foreignObject/></svg>", "more in it than a drawing"),
        (f"{SVG}><style>@import 'https://example.org/a.css'</style></svg>", "more in it than a drawing"),
        (f"{SVG} fill=\"url( 'https://example.org/a')\"/>", "more in it than a drawing"),
        (f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}>&a;</svg>", "more in it than a drawing"),
        (f"{SVG}>", "no picture that can be opened"),
        ("<svg/>", "no picture that can be opened"),
        ("<!doctype html><p>404", "no picture that can be opened"),
        ("<" + "x" * 600_000, "no picture that can be opened"),
    ],
)
def test_what_is_more_or_less_than_a_drawing_is_refused(drawing: str, why: str) -> None:
    with pytest.raises(Unreachable, match=why):
        fit(drawing.encode())


def test_pictures_beside_the_answers_are_taken_before_their_website_is_asked(tmp_path: Path) -> None:
    (tmp_path / "answers" / "media").mkdir(parents=True)
    (tmp_path / "answers" / "media" / "tür.png").write_bytes(b"door")
    (tmp_path / "letter").write_bytes(b"Dear")
    gathering = Gathering((tmp_path / "answers",), {"127.0.0.1"})
    assert gathering("http://127.0.0.1:9/media/t%C3%BCr.png") == b"door"
    for address in ("http://127.0.0.1:9/../letter", "http://127.0.0.1:9/%2e%2e/letter", "http://127.0.0.1:9/gone.png"):
        with pytest.raises(Unreachable, match="cannot be reached"):
            gathering(address)
