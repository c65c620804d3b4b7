"""From a page of Flet's to the guide on the screen."""

import logging
from collections.abc import Awaitable, Callable

import flet as ft

from guide.bundle.errors import BundleError
from guide.library import Library
from guide.library.local_time import local_clock
from guide.settings import KEY, Settings, Store, encode
from guide.ui import faults, fonts, shortcuts
from guide.ui.app import App, dress
from guide.ui.failure import failure
from guide.ui.parts.fault_notice import fault_notice
from guide.ui.preferences import Preferences, done, kept
from guide.ui.public import public_address
from guide.ui.reader import Reader, fitted

_logger = logging.getLogger(__name__)

Languages = Callable[[ft.Page], Awaitable[tuple[str, ...]]]
Opened = Callable[[ft.Page, Reader], None]
"""Called with each reader before the first screen."""


async def device_languages(page: ft.Page) -> tuple[str, ...]:
    """The languages a device is set to, the preferred first; none where it does not say."""
    try:
        info = await page.get_device_info()
    # What a client answers is not always what Flet expects of it, and nothing depends on it.
    except (TypeError, ValueError, KeyError, AttributeError, RuntimeError, TimeoutError):
        return ()
    return tuple(locale.language_code for locale in info.locales) if info else ()


def client(
    load: Callable[[], Library],
    store: Callable[[], Store] = Preferences,
    languages: Languages = device_languages,
    opened: Opened = lambda page, reader: None,
) -> Callable[[ft.Page], Awaitable[None]]:
    """What ``ft.run`` calls for each reader that opens the guide, which is loaded once for all of them."""
    try:
        library = load()
    except BundleError as error:
        return failure(str(error))

    async def main(page: ft.Page) -> None:
        try:
            await _open(page, library, store(), languages, opened)
        except Exception as error:
            _logger.exception("the guide cannot be opened")
            await failure(str(error))(page)

    return main


async def _open(page: ft.Page, library: Library, store: Store, languages: Languages, opened: Opened) -> None:
    async def write(chosen: Settings) -> None:
        reader.keeps = await done(store.set(KEY, encode(chosen)))

    async def clear() -> None:
        if not await done(store.clear()):
            tell_fault()

    def keep(chosen: Settings) -> None:
        page.run_task(write, chosen)

    def erase() -> None:
        page.run_task(clear)

    reader = Reader(library, page.navigate, keep, erase, now=local_clock(library.guide.time_zone))
    reader.settings = fitted(await kept(store), library)
    tell_fault = fault_notice(page, reader)
    if not reader.settings.language:
        reader.device = await languages(page)
    # Python in the browser: the app of a site of pages.
    reader.web = public_address(page.url or "", page.route, library.guide.web, behind_pages=page.pyodide)
    page.fonts = fonts.families(library.languages)
    reader.resize(page.width or 0)
    reader.arrive(page.route)
    page.on_route_change = lambda event: reader.arrive(event.route)
    page.on_view_pop = lambda _: reader.back()
    page.on_app_lifecycle_state_change = lambda _: reader.look()
    page.on_resize = lambda event: reader.resize(event.width)
    shortcuts.listen(page, reader)
    faults.catch(page, tell_fault, reader.give_up)
    # Before the first screen, else its letters are boxes for a moment: the fonts are named by the theme.
    dress(page, reader)
    opened(page, reader)
    page.render_views(App, reader)
