"""A bundle that was changed anywhere, by a single bit, is refused."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundles import GUIDE, TOPICS, write_bundle
from compiler.pipeline import compile_guide
from guide.bundle.errors import BundleError, MalformedBundle
from guide.bundle.opened import open_bundle

FULL = Path(__file__).parents[1] / "sites" / "good-full"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tampering") / "out"
    compile_guide(FULL, out)
    return out


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_flipped_bit_is_refused(bundle: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(file for file in bundle.rglob("*") if file.is_file())))
    raw = file.read_bytes()
    offset = data.draw(st.integers(0, len(raw) - 1))
    changed = bytearray(raw)
    changed[offset] ^= data.draw(st.integers(1, 255))
    file.write_bytes(changed)
    try:
        with pytest.raises(BundleError):
            open_bundle(bundle)
    finally:
        file.write_bytes(raw)


@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_a_file_that_was_cut_is_refused(bundle: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(file for file in bundle.rglob("*") if file.is_file())))
    raw = file.read_bytes()
    file.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    try:
        with pytest.raises(BundleError):
            open_bundle(bundle)
    finally:
        file.write_bytes(raw)


@pytest.mark.parametrize("path", ["guide.json", "pages/de/work.json", "media/entrance.png", "manifest.json"])
def test_a_file_that_is_missing_is_refused(bundle: Path, tmp_path: Path, path: str) -> None:
    copy = Path(shutil.copytree(bundle, tmp_path / "copy"))
    (copy / path).unlink()
    with pytest.raises(BundleError, match=path):
        open_bundle(copy)


@pytest.mark.parametrize(
    ("changed", "kind"), [({"children": ("gone",)}, "topic"), ({"contacts": ("gone",)}, "contact")]
)
def test_a_list_that_names_what_is_not_there_is_refused(tmp_path: Path, changed: dict[str, Any], kind: str) -> None:
    topics = TOPICS | {"first-steps": replace(TOPICS["first-steps"], **changed)}
    with pytest.raises(MalformedBundle, match=f"topics.json: there is no {kind} 'gone'"):
        open_bundle(write_bundle(tmp_path / "bundle", topics=topics))


@pytest.mark.parametrize(("old", "new"), [("old", "nowhere"), ("german-only", "first-steps"), ("loop", "loop")])
def test_an_old_address_that_cannot_lead_on_is_refused(tmp_path: Path, old: str, new: str) -> None:
    guide = replace(GUIDE, redirects={old: new})
    with pytest.raises(MalformedBundle, match=f"'{old}' cannot lead to '{new}'"):
        open_bundle(write_bundle(tmp_path / "bundle", guide))


def test_a_file_that_was_added_is_refused(bundle: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(bundle, tmp_path / "copy"))
    (copy / "pages" / "extra.json").write_text("{}")
    with pytest.raises(BundleError, match=r"pages/extra\.json: not in the manifest"):
        open_bundle(copy)
