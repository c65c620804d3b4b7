"""``guide handout`` and ``guide qr`` write a file, or say in one sentence why not."""

from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from click.testing import CliRunner, Result
from PIL import Image

import papers
from bundles import write_bundle
from compiler.cli import main

WEB = ("--web", "https://guide.example.org")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("guide"))


def guide(bundle: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--bundle", str(bundle)])


def test_a_handout_is_written(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "paper.pdf"
    result = guide(bundle, "handout", "/first-steps/first-day/", "--languages", "AR, de", "--out", out)
    assert (result.exit_code, result.output) == (0, f"Wrote {out}\n")
    assert "Der erste Tag" in papers.text(out.read_bytes())


def test_a_booklet_says_what_it_leaves_out(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    result = guide(bundle, "handout", "--booklet", "--languages", "ar", "--out", out)
    assert result.output == f"Wrote {out}\nTopics left out because they are not written in ar: 1\n"
    assert papers.outline(out.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("first-steps", "--languages", "de,xx"),
            "--languages: expected languages of the guide (de, ar, uk), found 'xx'",
        ),
        (("first-step", "--languages", "de"), "did you mean first-steps?"),
        (("events/cafe", "--languages", "de"), "its sections are first-steps, german-only"),
        (("--languages", "de"), "expected either a TOPIC or --booklet"),
        (("first-steps", "--booklet", "--languages", "de"), "expected either a TOPIC or --booklet"),
        (("--booklet", "--languages", "de,ar"), "expected one language for a booklet, found several"),
        (("first-steps", "--languages", "de", "--web", "guide"), "--web: expected an address such as"),
        (("first-steps", "--languages", "de", "--out", "paper.txt"), "paper.txt: expected a name that ends in .pdf"),
    ],
)
def test_what_cannot_be_printed_ends_in_one_sentence(
    bundle: Path, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    result = guide(bundle, "handout", "--out", tmp_path / "paper.pdf", *arguments)
    assert result.exit_code == 2
    assert sentence in result.output
    assert len(result.output.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_bundle_has_to_be_compiled(tmp_path: Path) -> None:
    result = guide(tmp_path, "handout", "first-steps", "--languages", "de", "--out", tmp_path / "paper.pdf")
    sentence = f"Error: --bundle: expected the folder of a compiled guide, found no manifest.json in {tmp_path}\n"
    assert (result.exit_code, result.output) == (2, sentence)


@pytest.mark.parametrize("more", [(), ("--caption",)])
def test_a_code_is_read_by_a_camera(bundle: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    out = tmp_path / "code.png"
    result = guide(bundle, "qr", "first-steps/first-day", "--language", "ar", *more, *WEB, "--out", out)
    address = "https://guide.example.org/ar/first-steps/first-day/"
    assert (result.exit_code, result.output) == (0, f"Wrote {out}: {address}\n")
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(out.read_bytes())).convert("L"))
    assert (read.text, read.ec_level) == (address, "Q")


def test_a_code_has_a_quiet_zone_of_four_modules(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "code.png"
    guide(bundle, "qr", "first-steps", "--language", "de", *WEB, "--out", out)
    picture = Image.open(out).convert("L")
    dark = picture.point(lambda value: 255 - value).getbbox()
    assert dark is not None
    assert dark[:2] == (48, 48)


@pytest.mark.parametrize("more", [(), ("--caption",)])
def test_a_code_can_be_a_drawing(bundle: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    out = tmp_path / "code.SVG"
    assert guide(bundle, "qr", "contacts/agency", "--language", "de", *more, *WEB, "--out", out).exit_code == 0
    assert out.read_bytes().lstrip().startswith(b"<svg") or b"<svg" in out.read_bytes()[:200]


@pytest.mark.parametrize(
    ("arguments", "name", "sentence"),
    [
        (("first-steps", "--language", "de"), "a.png", "the guide has no address on the web"),
        (("first-steps", "--language", "de", *WEB), "a.pdf", "expected a name that ends in .svg or .png"),
        (("first-steps", "--language", "xx", *WEB), "a.png", "--language: expected languages of the guide"),
        (("first-steps", "--language", "de", "--web", f"https://{'a' * 3000}.de"), "a.png", "too long for a QR code"),
    ],
)
def test_what_cannot_be_drawn_ends_in_one_sentence(
    bundle: Path, tmp_path: Path, arguments: tuple[str, ...], name: str, sentence: str
) -> None:
    result = guide(bundle, "qr", *arguments, "--out", tmp_path / name)
    assert result.exit_code == 2
    assert sentence in result.output
    assert not list(tmp_path.iterdir())
