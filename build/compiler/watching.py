"""Compiling again whenever somebody saves a file; the last good bundle stays until there is a better one."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import watchfiles


def watch(folders: Iterable[Path], compile_again: Callable[[], None], **options: Any) -> None:
    """Call ``compile_again`` after each change in the folders, until interrupted.

    ``options`` go to ``watchfiles.watch``.
    """
    present = [folder for folder in folders if folder.is_dir()]
    for _ in watchfiles.watch(*present, raise_interrupt=False, **options):
        compile_again()
