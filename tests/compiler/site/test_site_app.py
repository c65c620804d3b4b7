import re
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from platformdirs import user_cache_path

from compiler.client.webroot import replace_in
from compiler.site.app.archive import packed
from compiler.site.app.client import POLICY
from compiler.site.app.files import app
from compiler.site.app.vendoring import vendored
from compiler.site.building import plan_site
from compiler.site.plan import Site
from guide.bundle.opened import Bundle


@pytest.fixture(scope="module")
def files(full_bundle: Bundle) -> dict[str, bytes]:
    """The files of the app of a site."""
    return dict(app(plan_site(full_bundle, user_cache_path("newcomer-guide"), has_app=True)))


@pytest.fixture(scope="module")
def program(files: dict[str, bytes]) -> tarfile.TarFile:
    """What runs in the browser."""
    return tarfile.open(fileobj=BytesIO(files["app/app.tar.gz"]))


def test_a_site_without_the_app_has_nothing_of_it(full_bundle: Bundle, tmp_path: Path) -> None:
    assert list(app(plan_site(full_bundle, tmp_path))) == []


def test_the_app_is_the_same_bytes_each_time(full_bundle: Bundle, files: dict[str, bytes], tmp_path: Path) -> None:
    assert dict(app(plan_site(full_bundle, tmp_path, has_app=True))) == files


def test_everything_its_page_names_is_there_and_nothing_of_it_is_in_the_page(files: dict[str, bytes]) -> None:
    page = files["app/index.html"].decode()
    named = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert {f"app/{path}" for path in named if ":" not in path and path != "./"} <= files.keys()
    assert not re.search(r"<script(?! src=)", page)
    assert "Vollstadt" in page
    assert POLICY in page


def test_its_sign_is_that_of_the_guide(files: dict[str, bytes], planned: Site) -> None:
    assert files["app/icons/icon-512.png"] == planned.assets.files["icon-512.png"]


def test_its_scripts_are_its_own_and_make_no_code_of_texts() -> None:
    (scripts,) = (rule for rule in POLICY.split("; ") if rule.startswith("script-src"))
    assert scripts == "script-src 'self' 'wasm-unsafe-eval'"


def test_it_has_its_guide_the_index_and_no_compiled_code(program: tarfile.TarFile, full_bundle: Bundle) -> None:
    names = set(program.getnames())
    assert {"main.py", "guide/ui/app.py", "assets/guide/manifest.json", "__pypackages__/flet/app.py"} <= names
    assert {f"assets/guide/{path}" for path in full_bundle.manifest.files} <= names
    assert any(name.startswith("assets/index/") and name.endswith(".seg") for name in names)
    assert not any(name.endswith((".so", ".pyd", ".pyc")) for name in names)


def test_its_packages_are_those_a_browser_needs_with_their_licences() -> None:
    paths = [path for path, _ in vendored()]
    packages = {path.partition("/")[0] for path in paths}
    # Flet needs the first everywhere, the second everywhere but in a browser.
    assert "msgpack" in packages
    assert "httpx" not in packages
    licensed = {path.split("-")[0].lower() for path in paths if "licen" in path.lower() and ".dist-info" in path}
    assert {"msgpack", "segno", "whoosh_reloaded"} <= licensed


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?", fullmatch=True), st.binary()))
def test_an_archive_holds_its_files_in_whatever_order_they_come(files: dict[str, bytes]) -> None:
    archive = packed(files.items())
    assert archive == packed(reversed(files.items()))
    with tarfile.open(fileobj=BytesIO(archive)) as unpacked:
        found = {member.name: unpacked.extractfile(member) for member in unpacked}
        assert {name: file.read() for name, file in found.items() if file} == files


def test_a_client_with_another_page_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<html></html>", encoding="utf-8")
    with pytest.raises(RuntimeError, match="this version of Flet needs another place"):
        replace_in(page, "<base>", "<base href>")
