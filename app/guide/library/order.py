"""The order in which topics are read, and how much of a guide there is to look through."""

from guide.library.library import Entry, Library

FEW_SECTIONS = 3
FEW_TOPICS = 12
"""So many topics fit on one screen to be looked through; of more, only the sections are shown."""


def following(library: Library, page_id: str, language: str) -> Entry | None:
    """The topic after this one among those that stand beside it; None after the last."""
    above, _, _ = page_id.rpartition("/")
    parent = library.topic(above)
    beside = parent.children if parent else library.guide.sections
    places = {topic: place for place, topic in enumerate(beside)}
    place = places.get(page_id)
    return library.entry(beside[place + 1], language) if place is not None and place + 1 < len(beside) else None


def is_small(library: Library) -> bool:
    """Whether the sections and what is in them fit on one screen."""
    sections = [topic for section in library.guide.sections if (topic := library.topic(section))]
    return len(sections) <= FEW_SECTIONS and sum(len(section.children) for section in sections) <= FEW_TOPICS
