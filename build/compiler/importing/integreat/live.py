"""A region's answers, asked of Integreat itself."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from compiler.errors import UsageError
from compiler.importing import values
from compiler.importing.choosing import chosen
from compiler.importing.fetching import Bounds, Unreachable, fetch
from compiler.importing.integreat.answers import Answers
from compiler.importing.integreat.tags import language_tag
from compiler.suggestions import did_you_mean

BOUNDS = Bounds(size=256 * 2**20, silence=60.0, total=600.0)

_API = "api/v3"
# Where the pages that people read have no API of their own.
_API_HOSTS = {"integreat.app": "cms.integreat-app.de", "www.integreat.app": "cms.integreat-app.de"}
_SLUG = re.compile(r"[^/?#\s]+")
_NOT_THERE = (404, 410)

Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A region at the API of a website."""

    root: str
    region: str

    def address(self, *parts: str) -> str:
        """The address of an answer."""
        return f"{self.root}/{_API}/{'/'.join(quote(part, safe='-_') for part in parts)}/"


def source_of(address: str) -> Source:
    """The region that an address is of: ``https://host/region/…``, or one of the API's own; raises UsageError."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise UsageError(
            f"{address}: expected the address of a region, such as https://integreat.app/region/"
        ) from None
    path = unquote(parts.path).strip("/").removeprefix(_API).strip("/")
    region = path.partition("/")[0]
    host = _API_HOSTS.get(host, host)
    source = Source(f"{parts.scheme}://{host}{port}", region)
    if not _SLUG.fullmatch(region):
        known = ", ".join(sorted(_regions(source))[:5])
        raise UsageError(f"{address}: expected a region behind the host, such as {known or 'augsburg'}")
    return source


def ask(source: Source, languages: Collection[str], told: Told) -> Answers:
    """Everything that a region answers, in these languages (none: all); raises UsageError.

    ``told`` hears of each answer and how many entries it has.
    """
    answers = Answers()
    _ask_region(source, answers)
    if not answers.languages:
        raise UsageError(
            f"{source.address(source.region, 'languages')}: expected the languages of a region, found none"
        )
    there = {language.slug: language_tag(language.slug, language.bcp47) for language in answers.languages}
    for slug in chosen(languages, there):
        for endpoint, is_needed in (("pages", True), ("locations", False), ("events", False), ("imprint", False)):
            query = "?combine_recurring=true" if endpoint == "events" else ""
            address = source.address(source.region, slug, endpoint)
            content = _answer(address + query, is_needed=is_needed)
            if content is None and endpoint == "imprint":
                content = _answer(source.address(source.region, slug, "disclaimer"), is_needed=False)
            if content is not None:
                before = len(answers.records)
                answers.take(address, content)
                told(address, len(answers.records) - before)
    return answers


def _ask_region(source: Source, answers: Answers) -> None:
    regions = _regions(source)
    if regions and source.region not in regions:
        fix = did_you_mean(source.region, regions) or "see the address of a page in the browser"
        raise UsageError(f"{source.root}: expected a region that it has, found {source.region}; {fix}")
    if source.region in regions:
        entry = regions[source.region]
        answers.take(source.address("regions"), json.dumps([entry]).encode())
    if not answers.languages:
        address = source.address(source.region, "languages")
        content = _answer(address, is_needed=True)
        if content is not None:
            answers.take(address, content)


def _regions(source: Source) -> dict[str, Any]:
    """What the website says of its regions; nothing when it does not list them."""
    content = _answer(source.address("regions"), is_needed=False)
    try:
        data = json.loads(content or b"[]")
    except (ValueError, RecursionError):
        return {}
    return dict(_by_path(data))


def _by_path(data: Any) -> Iterator[tuple[str, Any]]:
    for entry in values.entries(data):
        if path := values.path(values.mapping(entry).get("path")):
            yield path, entry


def _answer(address: str, *, is_needed: bool) -> bytes | None:
    """What an address answers; None when that is nothing and nobody needs it."""
    try:
        return fetch(address, BOUNDS)
    except Unreachable as error:
        if error.status in _NOT_THERE and not is_needed:
            return None
        raise UsageError(f"{address} {error}; nothing was imported") from None
