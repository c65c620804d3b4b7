"""Every screen of the client once, at places of the sample guide."""

from guide.ui.routes import Own, Place

_OWN: tuple[Own, ...] = ("search", "emergency", "settings", "steps", "contacts", "events", "glossary", "saved", "list")
_ABOUT_A_PAGE: tuple[Own, ...] = ("beside", "show", "handover", "report")

PLACES = [
    Place("languages"),
    Place("home", "de"),
    Place("page", "de", page="first-steps/first-day"),
    Place("page", "de", page="contacts/agency"),
    Place("page", "uk", page="german-only"),
    Place("missing", "de", page="nowhere"),
    *(Place(screen, "de") for screen in _OWN),
    *(Place(screen, "de", page="first-steps/first-day", second="ar") for screen in _ABOUT_A_PAGE),
]


def name(place: Place) -> str:
    """What a place is called among the tests."""
    return f"{place.screen}-{place.page}"
