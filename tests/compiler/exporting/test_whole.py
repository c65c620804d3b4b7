"""One document holds everything that a guide says, and its schema describes all of it."""

import dataclasses
import json
from base64 import b64decode
from importlib import resources
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from compiler.exporting.whole import document
from guide.bundle import blocks, codec, model
from guide.bundle.opened import Bundle

SCHEMA: dict[str, Any] = json.loads(
    resources.files("compiler.exporting").joinpath("export.schema.json").read_text(encoding="utf-8")
)

MODEL = [
    shape
    for module in (model, blocks)
    for shape in vars(module).values()
    if dataclasses.is_dataclass(shape) and isinstance(shape, type) and shape.__module__ == module.__name__
]
FILES = {model.Topics, model.Contacts, model.Notices, model.Events}


@pytest.mark.parametrize("name", ["full", "sample"])
def test_a_guide_is_what_the_schema_describes(name: str, request: pytest.FixtureRequest) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(document(request.getfixturevalue(name))))


@pytest.mark.parametrize("shape", [shape for shape in MODEL if shape not in FILES], ids=lambda shape: shape.__name__)
def test_the_schema_describes_every_field(shape: type) -> None:
    described = SCHEMA["$defs"][shape.__name__]
    fields = dataclasses.fields(shape)
    needed = [
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    kind = ["kind"] if shape in get_args(blocks.Block) else []
    assert list(described["properties"]) == kind + [field.name for field in fields]
    assert described.get("required", []) == kind + needed
    assert all("description" in value for name, value in described["properties"].items() if name != "kind")


def test_every_page_comes_back_as_it_was(full: Bundle) -> None:
    data = json.loads(document(full))
    for language in full.guide.languages:
        pages = data["pages"][language.tag]
        assert {codec.decode(model.Page, codec.canonical(page), "page") for page in pages.values()} == set(
            full.pages(language.tag)
        )


def test_the_bytes_of_every_picture_are_in_it(full: Bundle) -> None:
    pictures = json.loads(document(full))["media"]
    assert list(pictures) == ["media/entrance.png"]
    assert all(b64decode(raw) == full.media(path) for path, raw in pictures.items())
