"""A small guide in four languages, and its index."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from guide.bundle.blocks import BulletList, Heading, Item, Paragraph, Run
from guide.bundle.model import Page
from guide.search.index import SearchIndex, build_index, open_index

REVISION = "first"


def paragraph(text: str) -> Paragraph:
    """A paragraph without styles."""
    return Paragraph((Run(text),))


@pytest.fixture(scope="session")
def pages() -> list[Page]:
    """Five topics and a contact, some of them in four languages."""
    return [
        Page(
            "living-here/housing",
            "de",
            "Wohnung",
            "Wie Sie eine Wohnung finden.",
            (
                paragraph("Nach der Anerkennung dürfen Sie aus der Gemeinschaftsunterkunft ausziehen."),
                Heading(2, (Run("Miete"),), "miete"),
                paragraph("Die Miete bezahlt zuerst das Jobcenter, wenn Sie kein Einkommen haben."),
                BulletList((Item((paragraph("Mietvertrag"),)), Item((paragraph("Kaution"),)))),
            ),
        ),
        Page("living-here/housing", "en", "Housing", "", (paragraph("The job centre pays the rent at first."),)),
        Page("living-here/housing", "ar", "السكن", "", (paragraph("يدفع مركز العمل الإيجار في البداية."),)),
        Page("living-here/housing", "uk", "Житло", "", (paragraph("Спочатку оренду платить центр зайнятості."),)),
        Page("living-here/language", "de", "Deutsch lernen", "", (paragraph("Die Volkshochschule hat Sprachkurse."),)),
        Page("living-here/language", "en", "Learning German", "", (paragraph("There are language courses."),)),
        Page("living-here/language", "ar", "تعلّم اللغة الألمانية", "", (paragraph("توجد دورات لغة."),)),
        Page("living-here/language", "uk", "Вивчення німецької", "", (paragraph("Є мовні курси."),)),
        Page(
            "first-steps/registration", "de", "Anmeldung", "", (paragraph("Melden Sie sich beim Einwohnermeldeamt."),)
        ),
        Page(
            "living-here/health", "de", "Gesundheit", "", (paragraph("Sie brauchen einen Krankenbehandlungsschein."),)
        ),
        Page("living-here/school", "de", "Schule", "", (paragraph("Alle Kinder gehen in die Schule."),)),
        Page("contacts/foreigners-office", "de", "Ausländeramt", "", (paragraph("Hier geht es um Ihren Aufenthalt."),)),
    ]


@pytest.fixture(scope="session")
def index(pages: list[Page], tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """The index of the small guide."""
    folder = tmp_path_factory.mktemp("index")
    build_index(folder, REVISION, pages)
    with closing(open_index(folder, REVISION)) as opened:
        yield opened
