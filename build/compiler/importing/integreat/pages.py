"""The text of a record as a page: what its links, pictures and cards become."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from compiler.importing import values
from compiler.importing.fetching import Unreachable
from compiler.importing.html.building import read
from compiler.importing.html.tidying import tidied
from compiler.importing.integreat.addresses import Addresses
from compiler.importing.integreat.cards import read_card
from compiler.importing.integreat.directory import Directory
from compiler.importing.integreat.records import Record
from compiler.importing.integreat.region import Region
from compiler.importing.pictures import Album
from compiler.importing.remarks import Remark
from compiler.importing.writing.files import fitting
from compiler.parsing import CONTACTS
from guide.bundle.blocks import Block, ContactCard, Picture

_SHOWN = 200  # characters of an address, which may hold a whole picture
# What a camera or a program called a file says nothing of what it shows.
_FILE_NAME = re.compile(r"[\w.-]*[0-9_.][\w.-]*")


@dataclass(slots=True)
class Library:
    """What all pages of a region refer to."""

    region: Region
    addresses: Addresses
    album: Album
    directory: Directory


@dataclass(slots=True)
class PageSurroundings:
    """The surroundings of one record's text."""

    record: Record
    library: Library
    remarks: list[Remark] = field(default_factory=list)

    def link(self, href: str) -> str:
        """Where a link leads."""
        target, message = self.library.addresses.lead(href, self.record.address)
        if message:
            self.remark(message, href)
        return target

    def picture(self, source: str, words: str) -> Picture | None:
        """The picture, if it can be had."""
        address = values.joined(self.record.address, source)
        try:
            path = self.library.album.path(address)
        except Unreachable as error:
            self.remark(f"a picture is left out, because it {error}", address[:_SHOWN])
            return None
        if not words or _FILE_NAME.fullmatch(words):
            words = self.record.title
            self.remark("a picture without words is called like its page; say what it shows", address)
        return Picture(f"/{path}", words)

    def special(self, node: LexborNode) -> Block | None:
        """The card of a contact."""
        card = read_card(node, self.library.region.country)
        if card is None:
            return None
        language = self.library.region.tags[self.record.language]
        contact = self.library.directory.contact_of(card, language)
        for part in (*card.left_out, *contact.add(card, language)):
            self.remark("a part of a contact's card, for which a contact has no place, is left out", part)
        return ContactCard(contact.id.removeprefix(f"{CONTACTS}/"))

    def remark(self, message: str, detail: str = "") -> None:
        """Remember what could not be taken over."""
        self.remarks.append(Remark(message, self.record.place, detail))


def blocks_of(record: Record, library: Library) -> tuple[tuple[Block, ...], list[Remark]]:
    """The text of a record, and what of it could not be taken over."""
    surroundings = PageSurroundings(record, library)
    blocks = tidied(read(record.content, surroundings))
    fit = tuple(fitting(blocks, len(record.content)))
    if len(fit) < len(blocks):
        surroundings.remark("the end of a page that is larger than a page may be is left out")
    return fit, surroundings.remarks
