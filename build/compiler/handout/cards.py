"""The card of a contact on paper: every fact, in words of one language, with the opening hours of a week."""

from collections.abc import Iterator

from compiler.handout.references import without_scheme
from compiler.handout.told import Told
from compiler.handout.voice import Voice
from compiler.isolation import isolated
from guide.bundle.model import CONTACT_PAGES, Contact, Hours, Interval, StepFree
from guide.library.addresses import one_line
from guide.library.hours import clock, never_closes


def card(contact_id: str, voice: Voice, *, named: bool = True) -> Told:
    """The card of the contact with this id; one that is not named stands below its name already."""
    contact = voice.library.contacts[contact_id]
    entry = voice.library.entry(CONTACT_PAGES + contact_id, voice.language.tag)
    facts = [*_facts(contact, voice)]
    if not facts and contact.hours is None:
        _ = voice.phrases.text
        facts = [_("We do not know an address or a telephone number.")]
    return {
        "kind": "card",
        "title": isolated(entry.title) if named else "",
        "summary": isolated(entry.summary) if named else "",
        "facts": facts,
        "hours": week(contact.hours, voice) if contact.hours and not never_closes(contact.hours) else [],
    }


def week(hours: Hours, voice: Voice) -> list[list[str]]:
    """The usual week from Monday on: the day, and its times or that it is closed."""
    _ = voice.phrases.text
    days = zip(voice.language.dates.weekdays, hours.week, strict=True)
    return [[day, ", ".join(_span(interval, voice) for interval in times) or _("Closed")] for day, times in days]


def _facts(contact: Contact, voice: Voice) -> Iterator[str]:
    _ = voice.phrases.text
    for phone in contact.phones:
        yield _("Call {number}").format(number=isolated(phone.shown))
    if contact.hours is not None and never_closes(contact.hours):
        yield _("Open day and night")
    written = one_line(contact.address)
    if written:
        yield isolated(written)
    if contact.hours is None and written:
        yield _("We do not know the opening hours. Ask before you go.")
    if contact.email:
        yield _("Write to {address}").format(address=isolated(contact.email))
    if contact.web:
        yield _("Website: {address}").format(address=isolated(without_scheme(contact.web)))
    if contact.languages:
        names = _(", ").join(voice.called(tag) for tag in contact.languages)
        yield _("Languages: {languages}").format(languages=names)
    if contact.step_free:
        yield _step_free(contact.step_free, voice)
    if contact.hours is not None and contact.hours.exceptions:
        # Translators: printed below the opening hours of a usual week
        yield _("On public holidays and on single days the hours may differ.")


def _step_free(step_free: StepFree, voice: Voice) -> str:
    _ = voice.phrases.text
    words: dict[StepFree, str] = {
        "yes": _("Step-free access"),
        "limited": _("Step-free access only in parts"),
        "no": _("No step-free access"),
    }
    return words[step_free]


def _span(interval: Interval, voice: Voice) -> str:
    _ = voice.phrases.text
    return _("{start}–{end}").format(start=isolated(clock(interval.start)), end=isolated(clock(interval.end)))
