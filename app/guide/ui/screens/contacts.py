"""The directory of all contacts, and what it can be narrowed down by."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import flet as ft

from guide.bundle.model import CONTACT_PAGES, Contact
from guide.library.directory import Found, Subjects, Wanted, by_name, find, languages_spoken, subjects
from guide.library.hours import status
from guide.library.languages import language_name
from guide.ui.clock import use_now
from guide.ui.direction import isolated
from guide.ui.parts.box import box
from guide.ui.parts.buttons import button
from guide.ui.parts.contact_card import languages_in_words, step_free_in_words
from guide.ui.parts.frame import frame
from guide.ui.parts.opening_hours import status_in_words
from guide.ui.parts.stack import stack
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.tiles import tile
from guide.ui.parts.toggle import beside_each_other, toggle, unfolding
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP

SHOWN = 20
"""How many contacts a screen holds before the reader asks for more."""

Unfolded = Literal["subject", "language"]
"""The lists to choose from, of which one at most can be seen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted, which of the lists to choose from is unfolded, and how to change both."""

    wanted: Wanted
    choose: Callable[[Wanted], None]
    unfolded: Unfolded | None
    unfold: Callable[[Unfolded | None], None]

    def toggle_list(self, name: Unfolded) -> None:
        """Show the list, or hide it."""
        self.unfold(None if self.unfolded == name else name)


@ft.component
def ContactsScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """Every contact that fits what the reader has chosen."""
    _ = reader.phrases.text
    wanted, want = ft.use_state(Wanted())
    nothing: Unfolded | None = None
    unfolded, unfold = ft.use_state(nothing)
    shown, show = ft.use_state(SHOWN)
    now = use_now(reader.now)

    def choose(chosen: Wanted) -> None:
        want(chosen)
        unfold(None)
        show(SHOWN)

    choice = Choice(wanted, choose, unfolded, unfold)
    found = find(by_name(reader.library, reader.language.tag), wanted, now)
    return frame(
        reader,
        place,
        [
            # Translators: heading of the list of everybody who helps: offices, advice centres, hotlines
            heading(1, _("Contacts")),
            *_filters(choice, reader),
            *_results(found, choice, reader),
            *_rows(found.contacts[:shown], choice, now, reader),
            *_more(found, shown, lambda: show(shown + SHOWN), reader),
        ],
    )


def _filters(choice: Choice, reader: Reader) -> Iterator[ft.Control]:
    """What the guide's contacts differ in; nothing is offered that no contact could fit."""
    subjects_by_section = subjects(reader.library, reader.language.tag)
    languages = languages_spoken(reader.library, reader.language.tag)
    buttons = [*_toggles(choice, reader)]
    if subjects_by_section:
        buttons.append(_subject_button(choice, reader))
    if languages:
        buttons.append(_language_button(choice, reader))
    if buttons:
        yield beside_each_other(buttons)
    if choice.unfolded == "subject":
        yield _subject_list(subjects_by_section, choice, reader)
    if choice.unfolded == "language":
        yield _language_list(languages, choice, reader)


def _toggles(choice: Choice, reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    wanted, contacts = choice.wanted, reader.library.contacts.values()
    if any(contact.hours for contact in contacts):
        only_open = replace(wanted, open_now=not wanted.open_now)
        # Translators: a button that leaves only contacts that are open at this moment
        yield toggle(_("Open now"), lambda: choice.choose(only_open), chosen=wanted.open_now)
    if any(contact.step_free for contact in contacts):
        only_step_free = replace(wanted, step_free=not wanted.step_free)
        yield toggle(_("Step-free access"), lambda: choice.choose(only_step_free), chosen=wanted.step_free)


def _subject_button(choice: Choice, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    subject = choice.wanted.subject
    title = isolated(reader.library.entry(subject, reader.language.tag).title) if subject else ""
    return unfolding(
        # Translators: a button that lets choose what a contact should help with, such as health or work
        title or _("Subject"),
        lambda: choice.toggle_list("subject"),
        chosen=bool(subject),
        unfolded=choice.unfolded == "subject",
    )


def _language_button(choice: Choice, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    language = choice.wanted.language
    return unfolding(
        # Translators: a button that lets choose a language that should be spoken at a contact
        _language(language, reader) if language else _("Language spoken"),
        lambda: choice.toggle_list("language"),
        chosen=bool(language),
        unfolded=choice.unfolded == "language",
    )


def _subject_list(sections: tuple[Subjects, ...], choice: Choice, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    wanted = choice.wanted

    def offer(subject: str, title: str) -> ft.Control:
        chosen = replace(wanted, subject=subject)
        return toggle(title, lambda: choice.choose(chosen), chosen=wanted.subject == subject)

    groups = [
        stack(
            [
                muted(isolated(group.section.title), Style.TITLE_SMALL),
                beside_each_other(offer(entry.id, isolated(entry.title)) for entry in group.subjects),
            ],
            GAP / 2,
        )
        for group in sections
    ]
    return box(stack([beside_each_other([offer("", _("All subjects"))]), *groups]))


def _language_list(languages: tuple[str, ...], choice: Choice, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    wanted = choice.wanted

    def offer(language: str, name: str) -> ft.Control:
        chosen = replace(wanted, language=language)
        return toggle(name, lambda: choice.choose(chosen), chosen=wanted.language == language)

    offers = (offer(language, _language(language, reader)) for language in languages)
    return box(beside_each_other([offer("", _("All languages")), *offers]))


def _language(tag: str, reader: Reader) -> str:
    return isolated(language_name(reader.library.guide, tag, reader.language.tag))


def _results(found: Found, choice: Choice, reader: Reader) -> Iterator[ft.Control]:
    """How many contacts fit, and a way back to all of them."""
    ngettext = reader.phrases.count
    lines: list[ft.Control] = [ft.Semantics(live_region=True, content=_count(len(found.contacts), reader))]
    if found.unsure:
        # Translators: these contacts are not listed; it is not known whether they are open, step-free and so on
        unsure = ngettext(
            "{number} more contact may fit, but we do not know enough about it.",
            "{number} more contacts may fit, but we do not know enough about them.",
            found.unsure,
        )
        lines.append(muted(unsure.format(number=found.unsure), Style.BODY_MEDIUM))
    if choice.wanted != Wanted():
        lines.append(_clear(choice, reader))
    yield stack(lines, 4)


def _count(number: int, reader: Reader) -> ft.Control:
    _, ngettext = reader.phrases.text, reader.phrases.count
    if not number:
        return heading(2, _("No contact fits"))
    return muted(ngettext("{number} contact", "{number} contacts", number).format(number=number), Style.BODY_MEDIUM)


def _clear(choice: Choice, reader: Reader) -> ft.Control:
    _ = reader.phrases.text
    # Translators: a button that takes back all that was chosen to narrow down the list
    label = _("Show all contacts")
    return beside_each_other([button(label, lambda: choice.choose(Wanted()), icon=ft.Icons.CLOSE, weight="text")])


def _rows(contacts: tuple[Contact, ...], choice: Choice, now: datetime, reader: Reader) -> Iterator[ft.Control]:
    if contacts:
        cells = [ft.Container(_row(contact, choice, now, reader), col={"xs": 12, "md": 6}) for contact in contacts]
        yield ft.ResponsiveRow(list(cells), spacing=GAP / 2, run_spacing=GAP / 2)


def _row(contact: Contact, choice: Choice, now: datetime, reader: Reader) -> ft.Control:
    """A contact with what helps to choose between several."""
    entry = reader.library.entry(CONTACT_PAGES + contact.id, reader.language.tag)
    found = status(contact.hours, now)
    lines: list[ft.Control] = []
    if entry.summary:
        lines.append(muted(isolated(entry.summary), Style.BODY_MEDIUM))
    if found is not None:
        lines.append(_line(ft.Icons.SCHEDULE, status_in_words(found, contact.hours, now, reader)))
    if choice.wanted.language:
        lines.append(_line(ft.Icons.RECORD_VOICE_OVER_OUTLINED, languages_in_words(contact, reader)))
    if choice.wanted.step_free and contact.step_free:
        lines.append(_line(ft.Icons.ACCESSIBLE, step_free_in_words(contact.step_free, reader)))
    return tile(entry, reader, stack(lines, 4) if lines else None)


def _line(symbol: ft.IconData, words: str) -> ft.Control:
    sign = ft.Icon(symbol, size=20, color=ft.Colors.ON_SURFACE_VARIANT)
    return ft.Row([sign, ft.Container(text(words, Style.BODY_MEDIUM), expand=True)], spacing=8)


def _more(found: Found, shown: int, show_more: Callable[[], None], reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    if len(found.contacts) > shown:
        # Translators: a button below a long list that makes it longer
        yield button(_("Show more"), show_more, icon=ft.Icons.EXPAND_MORE)
