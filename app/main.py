"""Composition root: which guide, which folders, which client."""

import os
from pathlib import Path

import flet as ft

from guide.library import open_library
from guide.ui.client import client

ASSETS = Path(__file__).parent / "assets"
GUIDE = Path(os.environ.get("GUIDE_BUNDLE", ASSETS / "guide"))
DATA = Path(os.environ.get("FLET_APP_STORAGE_DATA", Path.home() / ".cache" / "newcomer-guide"))

if __name__ == "__main__":
    main = client(lambda: open_library(GUIDE, shipped_index=ASSETS / "index", data=DATA))
    ft.run(main, assets_dir=str(ASSETS), no_cdn=True)
