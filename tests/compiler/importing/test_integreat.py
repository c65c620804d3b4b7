"""A region of Integreat becomes a content tree without an error, in which everything is where a reader looks for it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from compiler.cli import main
from region import HOST, REGION, Answer, event, page, place, save, slots, translated

CARD = (
    '<div contenteditable="false" data-contact-id="7" class="contact-card notranslate" dir="ltr">'
    '<a href="https://integreat.app/musterkreis/contact/7/" style="display: none">Contact</a>'
    "<h4>Frau Muster | Sozialamt</h4>"
    '<p><img src="/static/svg/pin.svg"><a href="https://www.google.com/maps/x">Am Markt 5, 06618 Musterstadt</a></p>'
    '<p><a href="mailto:amt@example.de">amt@example.de</a></p>'
    '<p><a href="tel:+49344512345">+49 (0) 3445 12345</a></p></div>'
)
WEEK = [slots(("10:00", "13:00"), ("15:00", "18:00"))] * 2 + [slots()] + [slots(("10:00", "14:00"))] * 2 + [slots()] * 2


def guide(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def imported(folder: Path, *answers: Answer) -> Path:
    """The content tree made of these answers, in which nothing is wrong."""
    out = folder / "content"
    result = guide("import", "integreat", "--out", out, save(folder / "answers", answers), "--name", "Musterkreis")
    assert result.exit_code == 0, result.output
    checked = guide("check", "--content", out)
    assert checked.exit_code == 0, checked.output
    return out


def facts(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def body(file: Path) -> str:
    return file.read_text(encoding="utf-8").split("---\n", 2)[2]


def test_languages_are_joined_into_topics_below_each_other(tmp_path: Path) -> None:
    content = imported(
        tmp_path,
        *translated(page("de/wohnen", "Wohnen & Leben", order=7), page("en/living", "Living")),
        *translated(page("de/wohnen/mülltrennung", "Müll trennen", "<p>x</p>"), page("en/living/waste", "Waste")),
        page("fa_pr/خانه", "خانه"),
    )
    assert facts(content / "guide.yaml") == {
        "id": "musterkreis",
        "name": {"de": "Musterkreis"},
        "languages": ["de", "en", "prs"],
        "source-language": "de",
        "region": "DE",
        "hours-from": "2026",
    }
    assert {path.relative_to(content).as_posix() for path in content.rglob("*.md") if ".import" not in path.parts} == {
        "wohnen-leben/de.md",
        "wohnen-leben/en.md",
        "wohnen-leben/muell-trennen/de.md",
        "wohnen-leben/muell-trennen/en.md",
        "khnh/prs.md",
    }
    assert facts(content / "wohnen-leben/topic.yaml") == {
        "order": "7",
        "source": [{"title": "Integreat, Musterkreis", "url": f"{HOST}/{REGION}/de/wohnen/", "date": "2026-10-05"}],
    }


def test_links_between_pages_name_topics_and_contacts(tmp_path: Path) -> None:
    links = (
        f'<a href="https://integreat.app/{REGION}/en/living/">a</a> '
        f'<a href="/{REGION}/de/wohnen?x=1#y">b</a> '
        f'<a href="{HOST}/{REGION}/de/moved/here/miete/">c</a> '
        f'<a href="https://admin.integreat-app.de/{REGION}/de/locations/b%C3%BCcherei/">d</a> '
        f'<a href="https://integreat.app/{REGION}/de/gone/">e</a> '
        f'<a href="https://integreat.app/elsewhere/de/wohnen/">f</a>'
    )
    content = imported(
        tmp_path,
        *translated(page("de/wohnen", "Wohnen"), page("en/living", "Living")),
        page("de/wohnen/miete", "Miete", f"<p>{links}</p>"),
        place("de/locations/bücherei", "Bücherei"),
    )
    assert body(content / "wohnen/miete/de.md") == (
        "[a](/wohnen) [b](/wohnen) [c](/wohnen/miete) [d](/contacts/buecherei) "
        f"[e](https://integreat.app/{REGION}/de/gone/) [f](https://integreat.app/elsewhere/de/wohnen/)\n"
    )


def test_addresses_of_offices_are_no_stray_markdown(tmp_path: Path) -> None:
    address = "https://www.amt.example.de/Flyer.pdf?__blob=publicationFile&amp;v=2"
    content = imported(tmp_path, page("de/a", "A", f'<p><a href="{address}">{address}</a></p>'))
    assert "0 warnings" in guide("check", "--content", content).output


def test_links_to_nowhere_are_words_and_told(tmp_path: Path) -> None:
    links = '<a href="">a</a> <a href="#">b</a> <a href="#below">c</a> <a href=" ">d</a>'
    content = imported(tmp_path, page("de/a", "A", f"<p>{links}</p>"))
    assert body(content / "a/de.md") == "a b c d\n"
    report = guide("import", "integreat", "--out", content, tmp_path / "answers", "--dry-run").output
    assert "a link to a place in its own page is words now: 2" in report
    assert "a link that no client could open is words now: 2" in report


def test_places_and_cards_in_pages_become_contacts(tmp_path: Path) -> None:
    person = {
        "name": "Frau X",
        "area_of_responsibility": "Ausweise",
        "email": "x@example.de",
        "phone_number": "03445 999",
    }
    content = imported(
        tmp_path,
        page("de/hilfe", "Hilfe", f"<p>Frag hier:</p>{CARD}"),
        *translated(
            place(
                "de/locations/amt",
                "Amt",
                "<p>Hilft.</p>",
                opening_hours=WEEK,
                phone_number="03445 / 12 345",
                website="www.amt.example.de",
                barrier_free=True,
                meta_description="Das Amt",
                contacts=[person],
            ),
            place("en/locations/amt", "Amt", "<p>Helps.</p>"),
        ),
    )
    told = facts(content / "contacts/amt/contact.yaml")
    assert told.pop("source")
    assert told == {
        "address": {"street": "Hauptstraße 2", "postcode": "06618", "city": "Musterstadt"},
        "phone": "+49344512345",
        "web": "https://www.amt.example.de",
        "opening-hours": "Mo-Tu 10:00-13:00,15:00-18:00; Th-Fr 10:00-14:00",
        "position": {"latitude": "51.15", "longitude": "11.81"},
        "step-free": "yes",
    }
    assert body(content / "contacts/amt/en.md") == "Helps.\n\n:::contact frau-x-ausweise\n:::\n"
    assert "summary: Das Amt" in (content / "contacts/amt/de.md").read_text(encoding="utf-8")
    assert facts(content / "contacts/frau-x-ausweise/contact.yaml")["email"] == "x@example.de"
    assert body(content / "hilfe/de.md") == "Frag hier:\n\n:::contact frau-muster-sozialamt\n:::\n"
    assert facts(content / "contacts/frau-muster-sozialamt/contact.yaml") == {
        "address": {"street": "Am Markt 5", "postcode": "06618", "city": "Musterstadt"},
        "email": "amt@example.de",
        "phone": "+49344512345",
    }


def test_a_contact_is_put_together_from_cards_that_show_parts_of_it(tmp_path: Path) -> None:
    def card(*links: str, title: str = "") -> str:
        shown = "".join(f'<p><a href="{link}">{link}</a></p>' for link in links)
        return f'<div class="contact-card" data-contact-id="7">{title}{shown}</div>'

    content = imported(
        tmp_path,
        page("de/a", "A", card("mailto:amt@example.de")),
        page("de/b", "B", card("tel:+49344512345", title="<h4>Amt</h4>")),
        page("de/c", "C", card("tel:+49344512346", "mailto:neu@example.de")),
    )
    (contact,) = (content / "contacts").iterdir()
    assert "title: Amt\n" in (contact / "de.md").read_text(encoding="utf-8")
    assert facts(contact / "contact.yaml") == {"email": "amt@example.de", "phone": ["+49344512345", "+49344512346"]}
    again = guide("import", "integreat", "--out", content, tmp_path / "answers", "--dry-run").output
    assert "is left out: 1\n    /musterkreis/de/c: neu@example.de\n" in again


def test_all_that_is_said_of_a_place_without_a_name_is_its_own(tmp_path: Path) -> None:
    hours = [slots(("08:00", "12:00"))] * 7
    told = [
        {"name": None, "phone_number": "03445 111", "opening_hours": WEEK},
        {"name": "", "phone_number": "03445 222", "mobile_number": "0170 3333333", "opening_hours": hours},
    ]
    content = imported(tmp_path, place("de/locations/amt", "Amt", contacts=told, phone_number="03445 111"))
    contact = facts(content / "contacts/amt/contact.yaml")
    assert contact["phone"] == ["+493445111", "+493445222", "+491703333333"]
    assert contact["opening-hours"] == "Mo-Tu 10:00-13:00,15:00-18:00; Th-Fr 10:00-14:00"
    report = tmp_path / "report.txt"
    guide("import", "integreat", "--out", content, tmp_path / "answers", "--report", report)
    assert "further ones are left out: 1\n    /musterkreis/de/locations/amt: Mo-Su 08:00-12:00" in report.read_text()


@pytest.mark.parametrize(
    ("week", "written"),
    [
        ([slots(allDay=True, closed=False)] * 7, "24/7"),
        ([slots()] * 7, "off"),
        ([slots(appointmentOnly=True, closed=False)] * 5 + [slots()] * 2, 'Mo-Fr 00:00-24:00 "by appointment"'),
        ([slots(("22:00", "02:00"))] + [slots()] * 6, "Mo 22:00-02:00"),
    ],
)
def test_opening_hours_are_written_as_openstreetmap_does(tmp_path: Path, week: list[Any], written: str) -> None:
    content = imported(tmp_path, place("de/locations/amt", "Amt", opening_hours=week))
    assert facts(content / "contacts/amt/contact.yaml")["opening-hours"] == written


@pytest.mark.parametrize(
    ("rule", "repeat"),
    [
        (
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630T235959;BYDAY=TU",
            "{every: week, interval: 2, on: [tu], until: '2027-06-30'}",
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR", "{every: month, on: [-1fr]}"),
        ("FREQ=MONTHLY;BYDAY=+1MO", "{every: month, on: [1mo]}"),
        ("FREQ=WEEKLY;UNTIL=99991231T235959Z", "{every: week}"),
        ("FREQ=DAILY;COUNT=5", "FREQ=DAILY;COUNT=5"),
        ("FREQ=HOURLY", "null"),
        ("FREQ=MONTHLY;BYDAY=9MO", "null"),
    ],
)
def test_events_are_repeated_as_their_rule_says(tmp_path: Path, rule: str, repeat: str) -> None:
    venue = {"id": 4, "name": "Bücherei", "address": "Markt 1", "town": "Musterstadt", "postcode": "06618"}
    content = imported(
        tmp_path,
        event(
            "de/events/cafe",
            "Café",
            "2026-12-01T17:00:00+01:00",
            "2026-12-01T17:30:00+00:00",
            f"DTSTART:20261201T160000\nRRULE:{rule}",
            location=venue,
            meeting_url="https://meet.example.org/x",
        ),
        page("de/a", "A"),
    )
    told = facts(content / "events/cafe/event.yaml")
    assert told.pop("source")
    assert told.pop("repeat", "null") == yaml.load(repeat, yaml.BaseLoader)
    assert told == {
        "start": "2026-12-01 17:00",
        "end": "2026-12-01 18:30",
        "address": {"street": "Bücherei, Markt 1", "postcode": "06618", "city": "Musterstadt"},
        "web": "https://meet.example.org/x",
    }


def test_the_dates_of_a_series_are_one_event(tmp_path: Path) -> None:
    dates = [
        event(f"de/events/cafe${day}", "Café", f"{day}T17:00:00+01:00", f"{day}T18:00:00+01:00", "RRULE:FREQ=WEEKLY")
        for day in ("2026-12-08", "2026-12-01")
    ]
    content = imported(tmp_path, *dates, page("de/a", "A"))
    assert [path.name for path in (content / "events").iterdir()] == ["cafe"]
    assert facts(content / "events/cafe/event.yaml")["start"] == "2026-12-01 17:00"


def test_the_imprint_is_the_last_topic(tmp_path: Path) -> None:
    answers = save(tmp_path / "answers", [page("de/a", "A")])
    imprint = page("de/imprint", "Impressum", "<p>Kreis</p>") | {"parent": None}
    del imprint["order"]
    (answers / "imprint.json").write_text(json.dumps(imprint))
    assert guide("import", "integreat", "--out", tmp_path / "content", answers).exit_code == 0
    assert body(tmp_path / "content/impressum/de.md") == "Kreis\n"
    assert "order" not in facts(tmp_path / "content/impressum/topic.yaml")


def test_files_are_the_same_whatever_order_the_answers_come_in(tmp_path: Path) -> None:
    answers = [
        *translated(page("de/a", "Titel", order=2), page("en/a", "Title")),
        *translated(page("de/b", "Titel", order=1), page("en/b", "Title")),
        page("de/a/titel", "Titel"),
        page("de/a/titel-2", "Titel"),
        page("de/c", "Contacts"),
    ]
    forward, backward = imported(tmp_path / "1", *answers), imported(tmp_path / "2", *reversed(answers))
    assert _texts(forward) == _texts(backward)
    assert {"titel/de.md", "titel-2/titel/de.md", "titel-2/titel-2/de.md", "contacts-2/de.md"} < _texts(forward).keys()


def test_what_could_not_be_taken_over_is_told_as_text_and_json(tmp_path: Path) -> None:
    answers = save(tmp_path / "answers", [page("de/a", "A", '<p><a href="javascript:x()">b</a></p>', parent={"id": 5})])
    short = guide("import", "integreat", "--out", tmp_path / "content", answers, "--dry-run")
    assert "a link that no client could open is words now: 1\n    /musterkreis/de/a: javascript:x()\n" in short.output
    assert "Would import 3 files" in short.output
    assert not (tmp_path / "content").exists()
    report = tmp_path / "report.json"
    guide("import", "integreat", "--out", tmp_path / "content", answers, "--report", report)
    told = json.loads(report.read_text(encoding="utf-8"))
    assert {
        "message": "the page above it is in none of the answers",
        "place": "/musterkreis/de/a",
        "detail": "",
    } in told["remarks"]
    assert {"path": "a/de.md", "state": "new"} in told["files"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ("--region", "XXX"),
            "--region: expected the code of a country or of a part of it, such as DE-ST, found 'XXX'",
        ),
        (("--region", "DEU"), "--region: expected the code"),
        (("--language", "xx"), "--language: expected one of the languages that are there (de, en), found 'xx'"),
        (
            ("--source-language", "fr"),
            "--source-language: expected one of the languages that are imported (de, en), found",
        ),
        (("--report", "answers/de.pages.json/report.txt"), "report.txt: cannot be written"),
        (("--report", "answers"), "answers: expected a file, found a folder"),
    ],
)
def test_wrong_options_are_a_sentence_before_anything_is_written(
    options: tuple[str, str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(tmp_path / "answers", translated(page("de/a", "A"), page("en/a", "A")))
    result = guide("import", "integreat", "--out", "content", "answers", *options)
    assert (result.exit_code, words in result.output, result.output.count("\n")) == (2, True, 1), result.output
    assert [path.name for path in tmp_path.iterdir()] == ["answers"]


def test_the_code_of_a_region_may_be_written_small(tmp_path: Path) -> None:
    answers = save(tmp_path / "answers", [page("de/a", "A")])
    guide("import", "integreat", "--out", tmp_path / "content", answers, "--region", "de-st")
    assert facts(tmp_path / "content/guide.yaml")["region"] == "DE-ST"


def test_a_folder_without_answers_stands_for_those_in_its_folders(tmp_path: Path) -> None:
    save(tmp_path / "answers/de/pages", [page("de/a", "A")])
    save(tmp_path / "answers/en/pages", [page("en/b", "B")])
    result = guide("import", "integreat", "--out", tmp_path / "content", tmp_path / "answers")
    assert "Imported 5 files" in result.output
    result = guide("import", "integreat", "--out", tmp_path / "other", tmp_path / "content")
    assert "expected saved answers, files that end in .json; found none" in result.output
    # Older answers that somebody keeps below newer ones are no further pages.
    save(tmp_path / "answers", [page("de/a", "A")])
    result = guide("import", "integreat", "--out", tmp_path / "newer", tmp_path / "answers")
    assert "Imported 3 files" in result.output


def _texts(content: Path) -> dict[str, str]:
    files = (path for path in content.rglob("*") if path.is_file())
    return {path.relative_to(content).as_posix(): path.read_text(encoding="utf-8") for path in files}
