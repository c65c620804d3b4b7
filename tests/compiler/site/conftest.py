"""The site of the guide that says everything a guide can say, once with a known address and once without."""

from pathlib import Path

import pytest

from compiler.locations import repository
from compiler.pipeline import compile_guide
from compiler.site.building import build_site, plan_site
from compiler.site.plan import Site
from guide.bundle.opened import Bundle, open_bundle

WEB = "https://vollstadt.example/guide"


@pytest.fixture(scope="session")
def full_bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The guide, compiled."""
    folder = tmp_path_factory.mktemp("full") / "bundle"
    assert not compile_guide(repository() / "tests" / "sites" / "good-full", folder).failed
    return open_bundle(folder)


@pytest.fixture(scope="session")
def planned(full_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that has not been written yet."""
    return plan_site(full_bundle, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def site(full_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that nobody knows the address of."""
    folder = tmp_path_factory.mktemp("site")
    return build_site(plan_site(full_bundle, folder / "cache"), folder / "out", finishing=()).folder


@pytest.fixture(scope="session")
def published(full_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that will be at ``WEB``."""
    folder = tmp_path_factory.mktemp("published")
    return build_site(plan_site(full_bundle, folder / "cache", WEB), folder / "out", finishing=()).folder
