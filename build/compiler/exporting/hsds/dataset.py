"""A whole dataset as the answers of the standard's API, each a file of its own.

index.json             which version of the standard it is
services.json          every service, as the API lists them; services/<id>.json each of them
organizations.json, service_at_locations.json, taxonomies.json, taxonomy_terms.json   the same
"""

from collections.abc import Iterator

from compiler.exporting.edition import Edition
from compiler.exporting.folders import as_json
from compiler.exporting.hsds.records import Record
from compiler.exporting.hsds.services import organization, service, service_at_location
from compiler.exporting.hsds.taxonomy import taxonomy, terms
from compiler.folders import File

VERSION = "3.0"

_OPENAPI = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"


def dataset(edition: Edition) -> Iterator[File]:
    """Every file of the dataset in the edition's language."""
    contacts = edition.bundle.contacts.values()
    places = (service_at_location(contact, edition) for contact in contacts)
    listed: dict[str, list[Record]] = {
        "services": [service(contact, edition) for contact in contacts],
        "organizations": [organization(contact, edition) for contact in contacts],
        "service_at_locations": [place for place in places if place],
        "taxonomies": [taxonomy(edition)],
        "taxonomy_terms": list(terms(edition)),
    }
    yield "index.json", as_json({"version": VERSION, "openapi_url": _OPENAPI})
    for name, records in listed.items():
        yield f"{name}.json", as_json(_page(records))
        for one in records:
            yield f"{name}/{one['id']}.json", as_json(one)


def _page(records: list[Record]) -> Record:
    """All records on one page of the API."""
    return {
        "total_items": len(records),
        "total_pages": 1,
        "page_number": 1,
        "size": len(records),
        "first_page": True,
        "last_page": True,
        "empty": not records,
        "contents": records,
    }
