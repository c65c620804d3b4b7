"""Bundles made of model objects, for tests that need a guide and no compiler."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from guide.bundle import codec, layout, manifest
from guide.bundle.blocks import BulletList, Callout, ContactCard, Heading, Item, Paragraph, Run, Steps
from guide.bundle.model import (
    Address,
    Contact,
    Contacts,
    DateNames,
    Event,
    Events,
    Guide,
    Head,
    Hours,
    Interval,
    Language,
    Notice,
    Notices,
    Occurrence,
    Page,
    Phone,
    Position,
    Saying,
    Source,
    Term,
    Topic,
    Topics,
    Translation,
)

local = datetime.fromisoformat
MONTHS = tuple(f"month {number}" for number in range(1, 13))
WEEKDAYS = tuple(f"day {number}" for number in range(1, 8))
DATES = DateNames("{day}. {month} {year}", MONTHS, WEEKDAYS)

GERMAN = Language("de", "Deutsch", "ltr", {"de": "Deutsch", "ar": "الألمانية"}, DATES)
ARABIC = Language("ar", "العربية", "rtl", {"de": "Arabisch", "ar": "العربية"}, DATES)
UKRAINIAN = Language("uk", "Українська", "ltr", {"de": "Ukrainisch", "ar": "الأوكرانية"}, DATES)


def paragraph(text: str, link: str = "") -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, link=link),))


TERMS = (
    Term("toleration", "Duldung", {"de": "Sie werden im Moment nicht abgeschoben.", "ar": "لا يتم ترحيلك حاليا."}),
    Term("agency-for-aliens", "Ausländerbehörde", {"de": "Das Amt für Ihren Aufenthalt."}),
    Term("basic-account", "Basiskonto", {"de": "Ein Konto für alle.", "ar": "حساب للجميع."}),
)

SAYINGS = (
    Saying({"de": "Bitte rufen Sie einen Krankenwagen.", "ar": "من فضلك اتصل بسيارة الإسعاف."}),
    Saying({"de": "Hilfe!"}),
)

GUIDE = Guide(
    id="sample",
    name={"de": "Musterkreis", "ar": "منطقة"},
    languages=(GERMAN, ARABIC, UKRAINIAN),
    source_language="de",
    sections=("first-steps", "german-only"),
    emergency=("police",),
    sayings=SAYINGS,
    language_names={"ti": {"de": "Tigrinya", "ar": "التغرينية"}},
    terms=TERMS,
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

ALWAYS_OPEN = Hours(((Interval(0, 1440),),) * 7, date(2020, 1, 1), date(2099, 12, 31))
NEVER_OPEN = Hours(((),) * 7, date(2020, 1, 1), date(2099, 12, 31))

CONTACTS = {
    contact.id: contact
    for contact in (
        Contact("police", {"de": Head("Polizei"), "ar": Head("الشرطة")}, phones=(Phone("110", "110"),)),
        Contact(
            "agency",
            {"de": Head("Agentur", "Viele Ämter."), "ar": Head("الوكالة", "دوائر كثيرة.")},
            address=Address("Musterstraße 1", "06618", "Naumburg"),
            phones=(Phone("+49361730730", "0361 730730"),),
            email="agency@example.org",
        ),
        Contact(
            "advice",
            {"de": Head("Beratung", "Am Telefon."), "ar": Head("استشارة")},
            phones=(Phone("+49800123", "0800 123"),),
            hours=ALWAYS_OPEN,
            topics=("first-steps/first-day",),
            position=Position(51.15, 11.81),
            languages=("de", "ti"),
            step_free="yes",
        ),
        Contact(
            "archive",
            {"de": Head("Archiv")},
            hours=NEVER_OPEN,
            topics=("first-steps/first-day", "german-only"),
            languages=("ar",),
            step_free="limited",
        ),
    )
}

NOTICES = {
    notice.id: notice
    for notice in (
        Notice(
            "closed",
            {"de": Head("Amt geschlossen", "Am Freitag ist das Amt zu."), "ar": Head("الدائرة مغلقة")},
            "important",
            first=date(2020, 1, 1),
            last=date(2090, 12, 31),
            topics=("german-only",),
        ),
        Notice("water", {"de": Head("Wasser abkochen")}, "urgent", first=date(2020, 1, 1), pinned=True),
        Notice("past", {"de": Head("Vergangen")}, last=date(2020, 1, 1), pinned=True),
    )
}

EVENTS = {
    event.id: event
    for event in (
        Event(
            "cafe",
            {"de": Head("Sprachcafé", "Deutsch sprechen."), "ar": Head("مقهى اللغة")},
            tuple(
                Occurrence(local(f"{year}-05-01 15:00"), local(f"{year}-05-01 17:30"))
                for year in (2020, *range(2090, 2097))
            ),
            address=Address("Markt 1", "06618", "Naumburg"),
            contact="agency",
            web="https://example.org/cafe",
        ),
        Event(
            "week",
            {"de": Head("Woche der Vielfalt")},
            (Occurrence(local("2090-04-30"), local("2090-05-06")),),
            all_day=True,
        ),
        Event("past", {"de": Head("Vorbei")}, (Occurrence(local("2020-05-01 15:00")),)),
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
    Page("contacts/advice", "de", "Beratung", "Am Telefon."),
    Page("contacts/archive", "de", "Archiv"),
    Page("notices/closed", "de", "Amt geschlossen", "Am Freitag ist das Amt zu."),
    Page("notices/closed", "ar", "الدائرة مغلقة", translation=Translation("de", "machine")),
    Page("notices/water", "de", "Wasser abkochen"),
    Page("notices/past", "de", "Vergangen"),
    Page(
        "events/cafe",
        "de",
        "Sprachcafé",
        "Deutsch sprechen.",
        (
            Paragraph((Run("Auch mit einer "), Run("Duldung", term="toleration"), Run(" sind Sie willkommen."))),
            BulletList((Item((Paragraph((Run("Basiskonto", term="basic-account"),)),)),)),
        ),
    ),
    Page(
        "events/cafe",
        "ar",
        "مقهى اللغة",
        blocks=(Paragraph((Run("أهلا بكم مع "), Run("Duldung", term="toleration"))),),
        translation=Translation("de", "machine"),
    ),
    Page("events/week", "de", "Woche der Vielfalt"),
    Page("events/past", "de", "Vorbei"),
)


def write_bundle(
    folder: Path,
    guide: Guide = GUIDE,
    pages: Iterable[Page] = PAGES,
    contacts: Iterable[Contact] = CONTACTS.values(),
    topics: Mapping[str, Topic] = TOPICS,
    notices: Mapping[str, Notice] = NOTICES,
) -> Path:
    """Write the sample guide, or one like it, as a bundle."""
    files = {
        layout.GUIDE: codec.encode(guide),
        layout.TOPICS: codec.encode(Topics(topics)),
        layout.CONTACTS: codec.encode(Contacts({contact.id: contact for contact in contacts})),
        layout.NOTICES: codec.encode(Notices(notices)),
        layout.EVENTS: codec.encode(Events(EVENTS)),
        **{layout.page(page.id, page.language): codec.encode(page) for page in pages},
    }
    entries = {path: manifest.entry(raw) for path, raw in files.items()}
    files[layout.MANIFEST] = codec.encode(manifest.make(guide.id, entries))
    for path, raw in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    return folder
