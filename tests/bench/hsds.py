"""An exported directory of services against the schemas that Open Referral publishes.

    python tests/bench/hsds.py SCHEMAS DATASET

SCHEMAS is the folder ``schema`` of https://github.com/openreferral/specification (tag v3.0; CC BY-SA 4.0, so it is
not part of this repository), DATASET what ``guide export hsds`` wrote. Prints every mistake; ends with 1 if there is
one.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

SCHEMA_OF = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}


def main(schemas: Path, dataset: Path) -> int:
    """Check every record and say what is wrong."""
    registry: Registry[Any] = Registry().with_resources(
        (file.name, Resource.from_contents(json.loads(file.read_bytes()), default_specification=DRAFT202012))
        for file in schemas.glob("*.json")
        if isinstance(json.loads(file.read_bytes()), dict)
    )
    checked = wrong = 0
    for name, schema in SCHEMA_OF.items():
        validator = Draft202012Validator(
            {"$ref": f"{schema}.json"}, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        for where, record in _records(dataset, name):
            checked += 1
            for error in validator.iter_errors(record):
                wrong += 1
                print(f"{where}: {error.json_path}: {error.message}")
    print(f"{checked} records, {wrong} mistakes")
    return 1 if wrong or not checked else 0


def _records(dataset: Path, name: str) -> Iterator[tuple[str, Any]]:
    listed = dataset / f"{name}.json"
    for record in json.loads(listed.read_bytes())["contents"]:
        yield listed.name, record
    for file in sorted((dataset / name).glob("*.json")):
        yield f"{name}/{file.name}", json.loads(file.read_bytes())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("schemas", type=Path, help="the folder of the schemas")
    parser.add_argument("dataset", type=Path, help="the folder of the dataset")
    arguments = parser.parse_args()
    if not (arguments.schemas / "service.json").is_file():
        parser.error(f"{arguments.schemas}: expected the schemas, such as service.json; found none")
    if not (arguments.dataset / "services.json").is_file():
        parser.error(f"{arguments.dataset}: expected what guide export hsds wrote; found no services.json")
    sys.exit(main(arguments.schemas, arguments.dataset))
