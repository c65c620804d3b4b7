"""Faults of the app's own: they end in a sentence and ways on, never in Flet's red screen or one that stands still."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

_logger = logging.getLogger(__name__)


def catch(page: ft.Page, tell: Callable[[], None], give_up: Callable[[], None]) -> None:
    """From now on ``tell`` is called when an event or an effect fails, ``give_up`` when a screen cannot be drawn.

    Flet would say to the client that the session has crashed, and the client paint that over everything; after a
    drawing that failed it would never draw again.
    """
    session = page.session
    schedule = session.schedule_update

    def report(message: str) -> None:
        _logger.error(message)
        tell()

    def draw_later(control: ft.BaseControl) -> None:
        # All that is asked of what is scheduled is that it can update.
        schedule(_Drawing(control, give_up))  # type: ignore[arg-type]

    # Flet has no other place at which to hear of either.
    session.error = report  # type: ignore[method-assign]
    session.schedule_update = draw_later  # type: ignore[method-assign]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A part of the screen that is to be drawn again."""

    control: ft.BaseControl
    give_up: Callable[[], None]

    def update(self) -> None:
        try:
            self.control.update()
        except Exception:
            _logger.exception("%s cannot be drawn", self.control)
            self.give_up()
