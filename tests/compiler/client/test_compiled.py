"""The compiled guide of a content tree is made anew when that tree has changed, or when it is not what lies there."""

from pathlib import Path
from shutil import rmtree

import pytest

from compiler.client.compiled import compiled_guide
from compiler.pipeline import compile_guide
from contents import PAGE, write_content
from guide.bundle import layout
from guide.bundle.opened import open_bundle


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return write_content(tmp_path / "content", {"a/de.md": PAGE})


def topics(bundle: Path) -> set[str]:
    return set(open_bundle(bundle).topics)


def test_it_is_made_once_and_again_for_other_content(content: Path) -> None:
    bundle = compiled_guide(content)
    written = (bundle / layout.MANIFEST).stat().st_mtime_ns
    assert (compiled_guide(content) / layout.MANIFEST).stat().st_mtime_ns == written
    write_content(content, {"b/de.md": PAGE})
    assert topics(compiled_guide(content)) == {"a", "b"}


def test_another_guide_in_its_place_is_not_taken_for_it(content: Path, tmp_path: Path) -> None:
    bundle = compiled_guide(content)
    compile_guide(write_content(tmp_path / "other", {"elsewhere/de.md": PAGE}), bundle)
    assert topics(bundle) == {"elsewhere"}
    assert topics(compiled_guide(content)) == {"a"}


def test_it_is_made_again_when_it_is_gone(content: Path) -> None:
    bundle = compiled_guide(content)
    rmtree(bundle)
    assert topics(compiled_guide(content)) == {"a"}


def test_a_compiled_guide_is_taken_as_it_is(content: Path) -> None:
    bundle = compiled_guide(content)
    assert compiled_guide(bundle) == bundle
