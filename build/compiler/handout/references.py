"""Where the links of a text lead on paper: to another page of it, or to an address that stands beside them."""

import re
from dataclasses import dataclass

from compiler.isolation import isolated
from compiler.site.places import Place, published

_NO_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: to the page with the label ``page`` in the same document, or to ``url``.

    ``beside`` is what a reader without a screen has to know of it, where the text does not say it.
    """

    page: str = ""
    url: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """The pages of a document by their ids, and the address at which all of the guide is published, if anywhere.

    ``edition`` tells those pages from the same ones in other languages that the document holds as well.
    """

    printed: frozenset[str]
    web: str = ""
    edition: str = ""

    def target(self, link: str, text: str, language: str) -> Target:
        """Where ``link`` leads, whose text is ``text``; nowhere: neither page nor address."""
        if not link.startswith("/"):
            return Target(url=link, beside=_beside(link, text))
        page = link.removeprefix("/").partition("#")[0]
        if page in self.printed:
            return Target(page=self.label(page))
        return Target(url=self.address(page, language)) if page else Target()

    def label(self, page_id: str) -> str:
        """What a page is known by in the document."""
        return f"{self.edition}/{page_id}"

    def address(self, page_id: str, language: str) -> str:
        """Where a page is published; empty where the guide is nowhere on the web."""
        return published(self.web, Place(language, page_id)) if self.web else ""


def without_scheme(url: str) -> str:
    """A web address as people write it down."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def _beside(link: str, text: str) -> str:
    scheme, _, rest = link.partition(":")
    if scheme == "tel":
        # However its digits are grouped, and with or without the country, it is the same number.
        said = _NO_DIGIT.sub("", text).lstrip("0")
        return "" if said and _NO_DIGIT.sub("", rest).endswith(said) else isolated(rest)
    shown = rest.partition("?")[0] if scheme == "mailto" else without_scheme(link)
    return "" if shown.casefold().removeprefix("www.") in text.casefold() else isolated(shown)
