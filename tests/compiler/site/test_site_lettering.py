"""Where a device has no Ethiopic letters, the site brings them; and nobody else pays for them."""

import gzip
import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from compiler.pipeline import compile_guide
from compiler.site.building import build_site, plan_site
from compiler.site.lettering import FOLDER, NAMES
from compiler.site.plan import Site
from contents import PAGE, write_content
from guide.bundle.opened import open_bundle

GUIDE = "id: tiny\nname: {de: Winzig, ti: ንእሽቶ}\nlanguages: [de, ti]\nsource-language: de\n"
LETTERS = f"{FOLDER}/letters.woff2"
SMALL = 2 * 1024
"""What the letters of names may cost whoever reads another language, in bytes."""

FIRST_PAINT = 30 * 1024


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a guide in German and Tigrinya."""
    folder = tmp_path_factory.mktemp("tigrinya")
    content = write_content(folder / "content", {"guide.yaml": GUIDE, "arrive/de.md": f"{PAGE}Text."})
    assert not compile_guide(content, folder / "bundle").failed
    return build_site(plan_site(open_bundle(folder / "bundle"), folder / "cache"), folder / "site", finishing=()).folder


def asset(folder: Path, name: str) -> bytes:
    (assets,) = (folder / "assets").iterdir()
    return (assets / name).read_bytes()


def letters(font: bytes) -> set[str]:
    return {chr(letter) for letter in TTFont(BytesIO(font)).getBestCmap()}


def test_the_letters_of_every_phrase_and_name_are_there(folder: Path) -> None:
    words = (folder / "ti" / "words.json").read_text(encoding="utf-8")
    assert set(re.findall("[\u1200-\u137f]", words)) <= letters(asset(folder, LETTERS))
    assert letters(asset(folder, NAMES)) >= set("ትግርኛንእሽቶ")


def test_they_cost_little_and_the_names_next_to_nothing(folder: Path) -> None:
    files = [asset(folder, name) for name in ("style.css", "early.js", "page.js")]
    page = (folder / "ti" / "index.html").read_bytes()
    fonts = len(asset(folder, LETTERS)) + len(asset(folder, NAMES))
    assert sum(len(gzip.compress(file)) for file in (*files, page)) + fonts < FIRST_PAINT
    assert len(asset(folder, NAMES)) < SMALL


def test_a_device_keeps_them_for_the_languages_written_in_them(folder: Path) -> None:
    release = re.match(r"const RELEASE = (.*);", (folder / "worker.js").read_text(encoding="utf-8"))
    assert release
    lists = json.loads(release[1])["lists"]
    kept = {group: (folder / named["path"]).read_text(encoding="utf-8") for group, named in lists.items()}
    assert {group for group, files in kept.items() if LETTERS in files} == {"ti/"}
    assert {group for group, files in kept.items() if NAMES in files} == {"core"}


def test_their_licence_lies_beside_them(folder: Path) -> None:
    assert b"SIL OPEN FONT LICENSE" in asset(folder, f"{FOLDER}/OFL.txt")


def test_a_guide_in_other_scripts_has_no_fonts(planned: Site) -> None:
    assert not [name for name in planned.assets.files if name.endswith(".woff2")]
    assert b"@font-face" not in planned.assets.files["style.css"]
