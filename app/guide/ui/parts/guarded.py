"""A component that fails leaves a sentence in its place, and the rest of the screen as it is."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import flet as ft

from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, text
from guide.ui.reader import Reader

P = ParamSpec("P")
_Part = Callable[Concatenate[Reader, P], ft.Control]

_logger = logging.getLogger(__name__)


def guarded(part: _Part[P]) -> _Part[P]:
    """The part of a screen as a component of its own, which cannot take the screen down with it."""

    @ft.component
    @wraps(part)
    def drawn(reader: Reader, /, *args: P.args, **kwargs: P.kwargs) -> ft.Control:
        try:
            return part(reader, *args, **kwargs)
        except Exception:
            _logger.exception("%s cannot be drawn", part.__name__)
            return _instead(reader)

    return drawn


def _instead(reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: stands in the place of a small part of a page that the app has failed to show
    words = text(_("This part cannot be shown. That is a fault of the app, not yours."), Style.BODY_MEDIUM)
    report = button(_("Something is wrong here"), reader.report, icon=ft.Icons.FLAG_OUTLINED, weight="text")
    return box(stack([words, report], 4), icon=ft.Icons.ERROR_OUTLINE)
