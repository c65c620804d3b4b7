import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundles import write_bundle
from guide.library import Library, open_library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sample guide, opened."""
    folder: Path = tmp_path_factory.mktemp("guide")
    return open_library(write_bundle(folder / "bundle"), folder / "no-index", folder / "data")


@pytest.fixture(autouse=True)
def no_faults(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A fault that the reader is told of, in words, is one of the test too."""
    yield
    assert [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR] == []
