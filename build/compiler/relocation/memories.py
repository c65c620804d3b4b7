"""The translation memory, whose words link to pages and whose drafts wait for them under their ids."""

import re

from compiler.relocation.change import Change

_LINK = re.compile(r"(?<=\]\()(?P<address>/[^\s()<>\"\\]+|contact:[^\s()<>\"\\]+)(?=\))")
_DRAFT = re.compile(r'^(?P<before>msgctxt ")(?P<page>[^"\n]+)(?P<after>/[0-9a-f]+")$', re.MULTILINE)
_CONTACT_SCHEME = "contact:"


def followed(text: str, change: Change) -> str:
    """A file of the memory (PO) after a change."""

    def link(found: "re.Match[str]") -> str:
        address = found["address"]
        if address.startswith(_CONTACT_SCHEME):
            return _CONTACT_SCHEME + change.contact(address.removeprefix(_CONTACT_SCHEME))
        return change.address(address)

    def draft(found: "re.Match[str]") -> str:
        return found["before"] + change.page(found["page"]) + found["after"]

    return _DRAFT.sub(draft, _LINK.sub(link, text))
