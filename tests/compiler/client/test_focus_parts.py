from importlib.metadata import distribution
from pathlib import Path

import pytest

from compiler.client.focus_parts import with_focus_parts


@pytest.fixture(scope="module")
def client() -> str:
    """The web client as it is published."""
    published = distribution("flet-web").locate_file("flet_web/web/main.dart.js")
    return Path(str(published)).read_text(encoding="utf-8")


def test_the_installed_web_client_can_be_given_parts(client: str) -> None:
    changed = with_focus_parts(client)
    before, after = (code[code.index('"AutofillGroup build: "') :].splitlines() for code in (client, changed))
    places = [number for number, lines in enumerate(zip(before, after, strict=True)) if lines[0] != lines[1]]
    assert len(places) == 1
    assert before[places[0]].removeprefix("return ").removesuffix("}}") in after[places[0]]
    assert changed[: -len("\n".join(after))] == client[: -len("\n".join(before))]


@pytest.mark.parametrize("missing", ['"<Default WidgetsApp Shortcuts>"', '"AutofillGroup build: "'])
def test_a_client_that_is_built_in_another_way_is_refused(client: str, missing: str) -> None:
    with pytest.raises(RuntimeError, match="this version of Flet needs another pattern"):
        with_focus_parts(client.replace(missing, '"?"'))
