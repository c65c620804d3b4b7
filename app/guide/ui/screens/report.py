"""Something is wrong here: a message that is prepared on the device, and sent by the reader's own mail or messenger."""

from collections.abc import Callable, Iterator

import flet as ft

from guide.bundle.blocks import Heading, plain
from guide.library import Reading
from guide.library.report import Message, mail_link
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.choice import choice
from guide.ui.parts.frame import frame
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.toggle import beside_each_other
from guide.ui.reader import Reader
from guide.ui.routes import Place, address
from guide.ui.theme import GAP


@ft.component
def ReportScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """What is wrong, where, and the message that comes of it."""
    kind, set_kind = ft.use_state("")
    part, set_part = ft.use_state(place.anchor)
    words, set_words = ft.use_state("")
    reading = reader.library.read(place.page, reader.language.tag) if place.page else None
    _ = reader.phrases.text
    message = _message(reader, reading, kind, part, words)
    about = [text(isolated(reading.page.title), Style.TITLE_MEDIUM)] if reading else []
    return frame(
        reader,
        place,
        [
            # Translators: heading of a form to report a mistake in the guide
            heading(1, _("Something is wrong here")),
            *about,
            _titled(_("What is wrong?"), choice({words: words for words in _kinds(reader)}, kind, set_kind)),
            *_parts(reader, reading, part, set_part),
            _own_words(reader, words, set_words),
            *_ways(reader, message),
        ],
    )


def _kinds(reader: Reader) -> tuple[str, ...]:
    _ = reader.phrases.text
    return (
        # Translators: one of the things that can be wrong on a page, as are those below
        _("It is not true any more"),
        _("An address, a number or opening hours are wrong"),
        _("The translation is wrong"),
        _("I do not understand it"),
        _("Something is missing"),
        _("Something does not work"),
    )


def _parts(reader: Reader, reading: Reading | None, part: str, set_part: Callable[[str], None]) -> Iterator[ft.Control]:
    """Which part of the page, where it has several."""
    headings = _headings(reading)
    if headings:
        _ = reader.phrases.text
        # Translators: no certain part of the page; one of several to choose from
        names = {"": _("The whole page"), **{anchor: isolated(title) for anchor, title in headings.items()}}
        yield _titled(_("Where?"), choice(names, part if part in names else "", set_part))


def _headings(reading: Reading | None) -> dict[str, str]:
    blocks = reading.page.blocks if reading else ()
    return {block.anchor: plain(block.runs) for block in blocks if isinstance(block, Heading)}


def _own_words(reader: Reader, words: str, set_words: Callable[[str], None]) -> ft.Control:
    _ = reader.phrases.text
    return ft.TextField(
        # Without the value a redraw while typing would lose letters.
        value=words,
        # Translators: label of a field for the reader's own words about what is wrong; it may stay empty
        label=_("In your own words, in any language"),
        multiline=True,
        min_lines=2,
        max_lines=6,
        on_change=lambda event: set_words(event.control.value),
    )


def _message(reader: Reader, reading: Reading | None, kind: str, part: str, words: str) -> Message:
    """Everything that whoever repairs it has to know; the page's id and language are the same for everybody."""
    _ = reader.phrases.text
    library = reader.library
    lines = [kind, words.strip(), ""]
    if reading:
        where = Place("page", reading.shown.tag, page=reading.page.id, anchor=part)
        lines += [
            # Translators: a line of a message; {title} is the title of a page
            _("Page: {title}").format(title=reading.page.title),
            # Translators: a line of a message; {address} is where a page is in the guide, such as /de/first-steps
            _("Address: {address}").format(address=reader.link(where) or address(where)),
        ]
        title = _headings(reading).get(part)
        if title:
            # Translators: a line of a message; {title} is a heading within a page
            lines.append(_("Part: {title}").format(title=title))
    # Translators: a line of a message; {language} is the code of a language, such as uk
    lines.append(_("Language: {language}").format(language=reader.language.tag))
    lines.append(_("Version of the content: {revision}").format(revision=library.revision[:8]))
    # Translators: subject of a mail; {guide} is the name of the guide
    return Message(_("Something is wrong in the guide: {guide}").format(guide=library.name(reader.language.tag)), lines)


def _ways(reader: Reader, message: Message) -> Iterator[ft.Control]:
    """The message as it will be, and how to send it."""
    _ = reader.phrases.text
    email = reader.library.guide.publisher.email
    preview = stack([text(line, Style.BODY_MEDIUM) for line in (message.subject, *message.lines) if line], 4)
    # Translators: heading above a message as it will be sent
    yield box(preview, icon=ft.Icons.MAIL_OUTLINE, title=_("Your message"))

    def say() -> None:
        ft.context.page.show_dialog(ft.SnackBar(text(_("Copied."), color=ft.Colors.ON_INVERSE_SURFACE)))

    yield beside_each_other(
        [
            # Translators: opens the mail program with a message that is already written
            button(_("Write an email"), icon=ft.Icons.MAIL_OUTLINE, weight="filled", url=mail_link(message, email)),
            button(_("Share"), icon=ft.Icons.SHARE, action=ft.ShareText(message.text, subject=message.subject)),
            button(_("Copy"), say, icon=ft.Icons.CONTENT_COPY, action=ft.CopyToClipboard(message.text)),
        ]
    )
    if email:
        # Translators: {address} is the e-mail address that a message goes to
        to = _("The email goes to {address}. Nothing is sent until you send it.").format(address=isolated(email))
    else:
        to = _("Send it to whoever gave you this guide. Nothing is sent before you send it.")
    yield muted(to, Style.BODY_MEDIUM)


def _titled(title: str, control: ft.Control) -> ft.Control:
    return stack([heading(2, title), control], GAP / 2)
