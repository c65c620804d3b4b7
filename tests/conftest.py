"""What holds for every test."""

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# A busy machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


class Shares(LoadScopeScheduling):  # type: ignore[misc]
    """The tests of a file are one share, so that what it sets up is set up once; so are all that need a browser.

    Two browsers at a time would leave each other too little of two cores.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "browser" if "/browser/" in file else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Shares:
    """Who gets which tests, when there are several processes."""
    return Shares(config, log)
