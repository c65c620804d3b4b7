"""A saved file is compiled; a broken one leaves the last good bundle."""

import threading
from pathlib import Path

from compiler.watching import watch
from contents import PAGE, write_content

SOON = 10.0  # seconds


def test_a_change_is_compiled_and_the_watch_can_be_ended(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE})
    changed, stop = threading.Event(), threading.Event()
    options = {"stop_event": stop, "debounce": 50, "step": 10, "rust_timeout": 50}
    watching = threading.Thread(target=watch, args=((content, tmp_path / "missing"), changed.set), kwargs=options)
    watching.start()
    try:
        for attempt in range(100):
            write_content(content, {"a/de.md": f"{PAGE}{attempt}\n"})
            if changed.wait(SOON / 100):
                break
        assert changed.is_set()
    finally:
        stop.set()
        watching.join(SOON)
    assert not watching.is_alive()
