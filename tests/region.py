"""A region of Integreat that does not exist: answers in the shape of its API, written for tests."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

REGION = "musterkreis"
HOST = "https://cms.example.org"

Answer = dict[str, Any]


def page(path: str, title: str, content: str = "", **more: Any) -> Answer:
    """A page at ``path``, such as de/wohnen/miete; its parent is the page that its path goes on from."""
    above = path.rpartition("/")[0]
    parent: Answer = {"id": 0, "url": None, "path": None}
    if "/" in above:
        parent = {"id": _id(above) + 1, "url": _url(above), "path": f"/{REGION}/{above}/"}
    return _record(path, title, content) | {"parent": parent, "order": 1, "organization": None} | more


def place(path: str, title: str, content: str = "", **more: Any) -> Answer:
    """A place at ``path``, such as de/locations/stadtbuecherei."""
    location = {
        "id": 4,
        "name": title,
        "address": "Hauptstraße 2",
        "town": "Musterstadt",
        "postcode": "06618",
        "country": "Deutschland",
        "latitude": 51.15,
        "longitude": 11.81,
    }
    return _record(path, title, content) | {"location": location, "opening_hours": None, "contacts": []} | more


def event(path: str, title: str, start: str, end: str, rule: str | None = None, **more: Any) -> Answer:
    """An event at ``path``, such as de/events/sprachcafe."""
    dates = {"id": 1, "start": start, "end": end, "all_day": False, "timezone": "Europe/Berlin"}
    nowhere = dict.fromkeys(("id", "name", "address", "town", "postcode", "country", "latitude", "longitude"))
    return (
        _record(path, title, "<p>Komm vorbei.</p>")
        | {"event": dates, "recurrence_rule": rule, "location": nowhere}
        | more
    )


def translated(*records: Answer) -> tuple[Answer, ...]:
    """The records, each naming the others as its translations."""
    for record in records:
        record["available_languages"] = {
            _language(other): {"id": other["id"], "url": other["url"], "path": other["path"]}
            for other in records
            if other is not record
        }
    return records


def save(folder: Path, answers: Iterable[Answer]) -> Path:
    """Save the answers below ``folder`` as the API gives them: a file for each language and kind."""
    files: dict[str, list[Answer]] = {}
    for answer in answers:
        kind = "events" if "event" in answer else "locations" if "location" in answer else "pages"
        files.setdefault(f"{_language(answer)}.{kind}.json", []).append(answer)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


def slots(*times: tuple[str, str], **more: bool) -> Mapping[str, Any]:
    """A day of opening hours."""
    day = {"allDay": False, "closed": not times, "appointmentOnly": False}
    return day | {"timeSlots": [{"start": start, "end": end} for start, end in times]} | more


def _record(path: str, title: str, content: str) -> Answer:
    return {
        "id": _id(path),
        "url": _url(path),
        "path": f"/{REGION}/{path}/",
        "title": title,
        "content": content,
        "modified_gmt": "2026-10-05T08:00:00Z",
        "last_updated": "2026-10-05T10:00:00+02:00",
        "available_languages": {},
        "thumbnail": None,
        "hash": None,
    }


def _url(path: str) -> str:
    return f"{HOST}/{REGION}/{path}/"


def _id(path: str) -> int:
    return int.from_bytes(path.encode()[:6]) + len(path) * 1_000_003


def _language(record: Answer) -> str:
    return str(record["path"]).split("/")[2]
