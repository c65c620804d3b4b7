"""One page of the guide on paper, and the parts that stand around its text."""

from collections.abc import Iterable, Iterator, Sequence

from compiler.handout.blocks import Teller
from compiler.handout.cards import card
from compiler.handout.codes import code, drawing, modules
from compiler.handout.references import References, without_scheme
from compiler.handout.rows import Side
from compiler.handout.told import Told, cell, heading, note, row
from compiler.handout.voice import Voice, compared
from compiler.isolation import isolated
from guide.bundle.blocks import ContactCard
from guide.bundle.model import CONTACT_PAGES, Language, Source
from guide.library import Library
from guide.library.glossary import Explained, explained, terms_in


def sides(library: Library, page_id: str, languages: Sequence[Language], references: References) -> tuple[Side, ...]:
    """The page in each of the languages, or in what stands in for it. Raises KeyError when there is no such page."""
    found = []
    for language in languages:
        reading = library.read(page_id, language.tag)
        if reading is None:
            raise KeyError(page_id)
        asked, shown = Voice(library, language), Voice(library, reading.shown)
        found.append(Side(reading, Teller(shown, asked, references)))
    return tuple(found)


def texts(sides: Sequence[Side]) -> tuple[Side, ...]:
    """The sides with a text of their own: two languages may have the same stand-in."""
    return tuple({side.shown.language.tag: side for side in reversed(sides)}.values())[::-1]


def page(
    sides: Sequence[Side], level: int, rows: Iterable[Told], code: Told | None = None, listed: bool = True
) -> Told:
    """A page for the template, with a title of ``level``; one that is not listed is left out of the contents."""
    shown = texts(sides)
    return {
        "label": sides[0].teller.references.label(sides[0].reading.page.id),
        "head": [_head(side, level, leads=side is shown[0], listed=listed and side is shown[0]) for side in shown],
        "code": code,
        "rows": [told for told in rows if any(cell["blocks"] for cell in told["cells"])],
    }


def qr_code(address: str, title: str, voice: Voice) -> Told | None:
    """The code that opens an address, and the address in letters; none without an address."""
    if not address:
        return None
    _ = voice.phrases.text
    text = _("QR code that opens “{title}”").format(title=isolated(title))
    made = code(address)
    return {
        "drawing": drawing(made),
        "modules": modules(made),
        "text": text,
        "address": address,
        "shown": without_scheme(address),
    }


def cards(sides: Sequence[Side], level: int) -> Iterator[Told]:
    """The contacts of a topic that its text does not show, or the facts of the contact that the page is about."""
    library, page_id = sides[0].asked.library, sides[0].reading.page.id
    topic = library.topic(page_id)
    if topic is None:
        contact = page_id.removeprefix(CONTACT_PAGES)
        yield row(*(cell(side.asked, [card(contact, side.asked, named=False)]) for side in sides))
        return
    shown = {block.contact for side in sides for block in side.reading.page.blocks if isinstance(block, ContactCard)}
    further = [contact for contact in topic.contacts if contact not in shown]
    if further:
        yield row(*(cell(side.asked, [heading(side.asked.contacts, level)]) for side in sides))
        for contact in further:
            yield row(*(cell(side.asked, [card(contact, side.asked)]) for side in sides))


def words(sides: Sequence[Side], level: int) -> Iterator[Told]:
    """The office words of the page, explained."""
    guide = sides[0].asked.library.guide
    found = dict.fromkeys(word for side in sides for word in terms_in(side.reading.page.blocks))
    rows = []
    for word in found:
        meanings = [(side.asked, explained(guide, word, side.asked.language.tag)) for side in sides]
        rows.append(row(*(term(meaning, voice) for voice, meaning in meanings if meaning)))
    if rows:
        yield row(*(cell(side.asked, [_words_heading(side.asked, level)]) for side in sides))
        yield from rows


def term(meaning: Explained, voice: Voice) -> Told:
    """An office word and what it means."""
    explaining = Voice(voice.library, voice.library.language(meaning.language))
    return cell(explaining, [{"kind": "term", "word": isolated(meaning.word), "text": meaning.explanation}])


def provenance(sides: Sequence[Side]) -> Iterator[Told]:
    """When somebody last compared the text with its sources, and what they are."""
    library, page_id = sides[0].asked.library, sides[0].reading.page.id
    yield compared_row(sides)
    facts = library.topic(page_id) or library.contact(page_id)
    if facts is not None and facts.sources:
        # As they are called, whoever reads it.
        original = Voice(library, library.language(library.guide.source_language))
        _ = original.phrases.text
        yield row(cell(original, [note(_("Sources")), *(note(_named(source)) for source in facts.sources)]))


def compared_row(sides: Sequence[Side]) -> Told:
    """When somebody last compared the text with its sources, in each language."""
    page_id = sides[0].reading.page.id
    return row(*(cell(side.asked, [note(text) for text in compared(page_id, side.asked)]) for side in sides))


def _head(side: Side, level: int, *, leads: bool, listed: bool) -> Told:
    """Title and summary; the title that leads stands in the outline of the document."""
    page = side.reading.page
    title = {"kind": "title", "level": level, "leads": leads, "listed": listed, "text": page.title}
    return cell(side.shown, [title | {"summary": page.summary}])


def _words_heading(voice: Voice, level: int) -> Told:
    _ = voice.phrases.text
    return heading(_("Words on this page"), level)


def _named(source: Source) -> str:
    named = f"{source.title} ({source.date})" if source.date else source.title
    return f"{named}, {without_scheme(source.url)}" if source.url else named
