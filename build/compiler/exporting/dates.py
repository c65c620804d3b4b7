"""How old a guide is by what it says itself, because an export has no clock."""

from collections.abc import Iterator
from datetime import date

from guide.bundle.model import Page
from guide.bundle.opened import Bundle


def newest(bundle: Bundle) -> date | None:
    """The last day on which somebody checked or read anything of it; None: it does not say."""
    return max(_days(bundle), default=None)


def reviewed(page: Page) -> date | None:
    """The day on which somebody last read a translation."""
    return page.translation.reviewed_on if page.translation else None


def _days(bundle: Bundle) -> Iterator[date]:
    checked = (
        *(topic.checked_on for topic in bundle.topics.values()),
        *(contact.checked_on for contact in bundle.contacts.values()),
    )
    yield from filter(None, checked)
    for language in bundle.guide.languages:
        yield from (day for page in bundle.pages(language.tag) if (day := reviewed(page)))
