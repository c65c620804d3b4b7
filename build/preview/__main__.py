"""Composition root of the preview: the client, and a thread that listens for news."""

import os
import sys
from _thread import interrupt_main
from pathlib import Path
from threading import Thread

import flet as ft

from guide.library import Library, open_library
from guide.ui.client import client
from preview.desk import Desk
from preview.news import read

ASSETS = Path(os.environ["GUIDE_ASSETS"])
GUIDE = Path(os.environ["GUIDE_BUNDLE"])
DATA = Path(os.environ["GUIDE_PREVIEW_DATA"])


def load(bundle: Path) -> Library:
    """The edition in a folder, with an index that is brought up to date when somebody searches."""
    return open_library(bundle, shipped_index=DATA / "none", data=DATA)


def listen(desk: Desk) -> None:
    """Pass the news on until there is no more; without the compiler there is nothing to preview."""
    for line in sys.stdin:
        desk.hear(read(line))
    interrupt_main()


if __name__ == "__main__":
    library = load(GUIDE)
    desk = Desk(library, load)
    Thread(target=listen, args=(desk,), daemon=True).start()
    ft.run(client(lambda: library, opened=desk.opened), assets_dir=str(ASSETS), no_cdn=True)
