"""Handing a page over: whoever needs it opens it in their own language, on their own phone."""

from collections.abc import Callable, Iterator

import flet as ft

from guide.library.languages import language_name
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.frame import frame
from guide.ui.parts.language_choice import chosen_language, languages_to_choose
from guide.ui.parts.pass_on import pass_on
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.reader import Reader
from guide.ui.routes import Place


@ft.component
def HandoverScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """First the language of whoever gets the page, then its code and link."""
    language, choose = ft.use_state(place.second or reader.settings.second)
    parts = _code(reader, place, language, choose) if language else _choice(reader, place, choose)
    _ = reader.phrases.text
    # Translators: title of the screen that passes a page on to somebody else's phone
    return frame(reader, place, list(parts), title=_("Hand over"))


def _choice(reader: Reader, place: Place, choose: Callable[[str], None]) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    written = reader.library.written_in(place.page)
    missing = tuple(language for language in reader.library.languages if language not in written)
    yield heading(1, isolated(reader.library.entry(place.page, reader.language.tag).title))
    # Translators: asked before a page is handed over to somebody's phone
    yield heading(2, _("Which language does the other person read?"))
    yield languages_to_choose(reader, written, choose)
    if missing:
        yield muted(_("This page is not yet available in these languages; it opens in another one:"), Style.BODY_MEDIUM)
        yield languages_to_choose(reader, missing, choose)


def _code(reader: Reader, place: Place, language: str, choose: Callable[[str], None]) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    library = reader.library
    entry = library.entry(place.page, language)
    yield heading(1, isolated(library.entry(place.page, reader.language.tag).title))
    yield chosen_language(reader, language, choose)
    if entry.language != language:
        names = [language_name(library.guide, tag, reader.language.tag) for tag in (language, entry.language)]
        # Translators: {wanted} and {shown} are names of languages, such as Arabic
        words = _("This page is not yet available in {wanted}. It opens in {shown}.").format(
            wanted=isolated(names[0]), shown=isolated(names[1])
        )
        yield box(text(words, Style.BODY_MEDIUM), icon=ft.Icons.TRANSLATE, background=ft.Colors.TERTIARY_CONTAINER)
    yield pass_on(Place("page", language, page=place.page), entry.title, reader)
