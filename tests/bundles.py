"""Bundles made of model objects, for tests that need a guide and no compiler."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from guide.bundle import codec, layout, manifest
from guide.bundle.blocks import BulletList, Callout, ContactCard, Heading, Item, Paragraph, Run, Steps
from guide.bundle.model import (
    Address,
    Contact,
    Contacts,
    DateNames,
    Events,
    Guide,
    Head,
    Language,
    Notices,
    Page,
    Source,
    Topic,
    Topics,
    Translation,
)

MONTHS = tuple(f"month {number}" for number in range(1, 13))
WEEKDAYS = tuple(f"day {number}" for number in range(1, 8))
DATES = DateNames("{day}. {month} {year}", MONTHS, WEEKDAYS)

GERMAN = Language("de", "Deutsch", "ltr", {"de": "Deutsch", "ar": "الألمانية"}, DATES)
ARABIC = Language("ar", "العربية", "rtl", {"de": "Arabisch", "ar": "العربية"}, DATES)
UKRAINIAN = Language("uk", "Українська", "ltr", {"de": "Ukrainisch", "ar": "الأوكرانية"}, DATES)


def paragraph(text: str, link: str = "") -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, link=link),))


GUIDE = Guide(
    id="sample",
    name={"de": "Musterkreis", "ar": "منطقة"},
    languages=(GERMAN, ARABIC, UKRAINIAN),
    source_language="de",
    sections=("first-steps", "german-only"),
    emergency=("police",),
)

TOPICS = {
    topic.id: topic
    for topic in (
        Topic("first-steps", {"de": Head("Erste Schritte"), "ar": Head("الخطوات الأولى")}, ("first-steps/first-day",)),
        Topic(
            "first-steps/first-day",
            {"de": Head("Der erste Tag", "Was passiert."), "ar": Head("اليوم الأول", "ماذا يحدث.")},
            contacts=("agency",),
            sources=(Source("Broschüre", "https://example.org", "2023"),),
            checked_on=date(2026, 11, 22),
        ),
        Topic("german-only", {"de": Head("Nur deutsch", "Eine Seite.")}),
    )
}

CONTACTS = {
    contact.id: contact
    for contact in (
        Contact("police", {"de": Head("Polizei"), "ar": Head("الشرطة")}, phones=("110",)),
        Contact(
            "agency",
            {"de": Head("Agentur", "Viele Ämter."), "ar": Head("الوكالة", "دوائر كثيرة.")},
            address=Address("Musterstraße 1", "06618", "Naumburg"),
            phones=("+49 361 730730",),
            email="agency@example.org",
        ),
    )
}

PAGES = (
    Page("first-steps", "de", "Erste Schritte", blocks=(paragraph("Hier beginnt es."),)),
    Page("first-steps", "ar", "الخطوات الأولى", translation=Translation("de", "machine")),
    Page(
        "first-steps/first-day",
        "de",
        "Der erste Tag",
        "Was passiert.",
        (
            paragraph("Sie kommen in die Migrationsagentur."),
            Heading(2, (Run("Die Schritte"),), "die-schritte"),
            Steps((Item((paragraph("Ankunft"),)), Item((paragraph("Geld"),)))),
            BulletList((Item((paragraph("Ausweis"),), checked=False), Item((paragraph("Brief"),), checked=True))),
            Callout("warning", (paragraph("Heben Sie das auf."),)),
            paragraph("Nur deutsch", link="/german-only"),
            Paragraph((Run("Mehr steht unter "), Run("Erste Schritte", link="/first-steps"), Run("."))),
            ContactCard("agency"),
        ),
    ),
    Page(
        "first-steps/first-day",
        "ar",
        "اليوم الأول",
        "ماذا يحدث.",
        (paragraph("تأتون إلى الوكالة."),),
        Translation("de", "machine"),
    ),
    Page("german-only", "de", "Nur deutsch", "Eine Seite.", (paragraph("Krankenbehandlungsschein"),)),
    Page("contacts/police", "de", "Polizei"),
    Page("contacts/police", "ar", "الشرطة", translation=Translation("de", "machine")),
    Page("contacts/agency", "de", "Agentur", "Viele Ämter."),
    Page("contacts/agency", "ar", "الوكالة", translation=Translation("de", "machine")),
)


def write_bundle(folder: Path, guide: Guide = GUIDE, pages: Iterable[Page] = PAGES) -> Path:
    """Write the sample guide, or one like it, as a bundle."""
    files = {
        layout.GUIDE: codec.encode(guide),
        layout.TOPICS: codec.encode(Topics(TOPICS)),
        layout.CONTACTS: codec.encode(Contacts(CONTACTS)),
        layout.NOTICES: codec.encode(Notices()),
        layout.EVENTS: codec.encode(Events()),
        **{layout.page(page.id, page.language): codec.encode(page) for page in pages},
    }
    entries = {path: manifest.entry(raw) for path, raw in files.items()}
    files[layout.MANIFEST] = codec.encode(manifest.make(guide.id, entries))
    for path, raw in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    return folder
