"""A guide for people in several situations, with steps for them and a translation that has fallen behind."""

from collections.abc import Mapping
from dataclasses import replace

from bundles import GUIDE, PAGES, TOPICS, paragraph
from guide.bundle.blocks import Heading, Item, Run, Steps
from guide.bundle.model import Guide, Head, Page, Publisher, Situation, Topic, Translation

SITUATIONS = (
    Situation("asylum", {"de": "Ich habe Asyl beantragt", "ar": "قدّمت طلب لجوء"}),
    Situation("ukraine", {"de": "Ich komme aus der Ukraine"}),
)

ARRIVAL: Guide = replace(GUIDE, situations=SITUATIONS, publisher=Publisher("Amt", email="guide@example.org"))

ARRIVAL_TOPICS: Mapping[str, Topic] = TOPICS | {
    "first-steps": replace(
        TOPICS["first-steps"],
        children=("first-steps/first-day", "first-steps/asylum", "first-steps/ukraine"),
    ),
    "first-steps/asylum": Topic("first-steps/asylum", {"de": Head("Asyl")}, audience=("asylum",)),
    "first-steps/ukraine": Topic(
        "first-steps/ukraine", {"de": Head("Aus der Ukraine"), "uk": Head("З України")}, audience=("ukraine", "eu")
    ),
}


def steps(*texts: str) -> Steps:
    """A list of steps, each of one paragraph."""
    return Steps(tuple(Item((paragraph(text),)) for text in texts))


ARRIVAL_PAGES = (
    *(page for page in PAGES if (page.id, page.language) != ("first-steps/first-day", "ar")),
    Page(
        "first-steps/first-day",
        "ar",
        "اليوم الأول",
        blocks=(paragraph("تأتون إلى الوكالة."), Heading(2, (Run("الخطوات"),), "steps"), steps("الوصول", "المال")),
        translation=Translation("de", "machine"),
        changed=(0,),
    ),
    Page("first-steps/asylum", "de", "Asyl", blocks=(steps("Anhörung"), paragraph("Danach:"), steps("Bescheid"))),
    Page("first-steps/ukraine", "de", "Aus der Ukraine", blocks=(steps("Registrieren", "Wohnung"),)),
    Page("first-steps/ukraine", "uk", "З України", blocks=(steps("Реєстрація", "Житло"),)),
)
