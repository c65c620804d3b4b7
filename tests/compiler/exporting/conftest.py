"""Guides that are compiled once for the tests of all exports."""

from pathlib import Path

import pytest

from bundles import write_bundle
from compiler.pipeline import compile_guide
from guide.bundle.opened import Bundle, open_bundle

FULL = Path(__file__).parents[2] / "sites" / "good-full"


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The guide of a made-up town, with one of everything."""
    bundle = compile_guide(FULL, tmp_path_factory.mktemp("full") / "guide").bundle
    assert bundle
    return bundle


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The sample guide in three languages."""
    return open_bundle(write_bundle(tmp_path_factory.mktemp("sample")))
