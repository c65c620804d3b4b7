from pathlib import Path

import pytest

from bundles import write_bundle
from guide.library import Library, open_library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sample guide, opened."""
    folder: Path = tmp_path_factory.mktemp("guide")
    return open_library(write_bundle(folder / "bundle"), folder / "no-index", folder / "data")
