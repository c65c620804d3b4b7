"""The reader's own list of what to do after arriving, by topic, to be ticked off."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import flet as ft

from guide.bundle.model import Situation
from guide.library.steps import Chapter, all_steps, personal_list, progress
from guide.ui.direction import isolated
from guide.ui.icons import icon
from guide.ui.parts.buttons import button
from guide.ui.parts.choice import choice
from guide.ui.parts.confirmed import ConfirmedButton
from guide.ui.parts.empty import empty
from guide.ui.parts.frame import Passage, frame
from guide.ui.parts.rows import row
from guide.ui.parts.stack import stack
from guide.ui.parts.steps import checklist, progress_bar
from guide.ui.parts.text import Style, heading, muted, text
from guide.ui.parts.unkept import unkept_notice
from guide.ui.reader import Reader
from guide.ui.routes import Place
from guide.ui.theme import GAP


@ft.component
def StepsScreen(reader: Reader, place: Place) -> ft.View:  # noqa: N802  a component
    """Why the reader has come, how far they are, and the steps of each topic."""
    tag, situation = reader.language.tag, reader.settings.situation
    chapters = ft.use_memo(lambda: personal_list(reader.library, tag, situation), dependencies=[tag, situation])
    _ = reader.phrases.text
    return frame(
        reader,
        place,
        [
            heading(1, _("My steps")),
            *unkept_notice(reader),
            *_situation(reader),
            *(_list(reader, chapters) or _nothing(reader)),
        ],
    )


def _situation(reader: Reader) -> Iterator[ft.Control]:
    _ = reader.phrases.text
    situations = reader.library.guide.situations
    if not situations:
        return
    names = {situation.id: _name(situation, reader) for situation in situations}
    offered = choice(names, reader.settings.situation, partial(_choose, reader))
    private = muted(_("The answer stays on this device and is sent to nobody."), Style.BODY_MEDIUM)
    # Translators: heading above a choice such as “I have asked for asylum”
    yield stack([heading(2, _("Which of these fits you?")), offered, private], GAP / 2)


def _name(situation: Situation, reader: Reader) -> str:
    return isolated(reader.library.named(situation.names, reader.language.tag))


def _choose(reader: Reader, situation: str) -> None:
    """Choose a situation; the chosen one again is taken back."""
    chosen = "" if situation == reader.settings.situation else situation
    reader.choose(replace(reader.settings, situation=chosen))


def _list(reader: Reader, chapters: tuple[Chapter, ...]) -> list[ft.Control | Passage]:
    if not chapters:
        return []
    _ = reader.phrases.text
    reached = progress(all_steps(chapters), reader.settings.done)
    # A single list says itself how far one is.
    controls: list[ft.Control | Passage] = [progress_bar(reached, reader)] if len(chapters) > 1 else []
    if reached.done == reached.all:
        controls.append(text(_("You have done everything on this list.")))
    for chapter in chapters:
        controls += [_topic(reader, chapter), checklist(chapter.steps, chapter.shown.direction, reader)]
    if reached.done:
        # Translators: takes back all ticks of a list; a button
        label = _("Remove all ticks")
        question = _("All steps will be open again. Go on?")
        controls.append(ConfirmedButton(reader, label, question, lambda: _reset(reader, chapters)))
    return controls


def _topic(reader: Reader, chapter: Chapter) -> ft.Control:
    entry = chapter.entry
    title = heading(2, isolated(entry.title))
    _ = reader.phrases.text
    # Translators: leads from the steps of a topic to the page about it
    more = row(icon(entry.icon), _("Read the whole page"), lambda: reader.open(entry.id), reader)
    return ft.Container(stack([title, more], 0), padding=ft.Padding.only(top=GAP / 2))


def _reset(reader: Reader, chapters: tuple[Chapter, ...]) -> None:
    listed = {step.id for step in all_steps(chapters)}
    reader.choose(replace(reader.settings, done=tuple(step for step in reader.settings.done if step not in listed)))


def _nothing(reader: Reader) -> list[ft.Control | Passage]:
    _ = reader.phrases.text
    words = text(_("The guide has no list of steps for you. The topics say what to do."))
    start = button(_("Go to the start"), lambda: reader.show(Place("home")), icon=ft.Icons.HOME)
    return [empty(ft.Icons.CHECKLIST, words, start)]
