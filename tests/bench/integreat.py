"""An exported API beside real answers of Integreat, field by field.

    python tests/bench/integreat.py ANSWERS EXPORT

ANSWERS is a folder of saved answers whose names say what they answer (``<region>.<language>.pages.json``), EXPORT what
``guide export json --as integreat`` wrote. For each kind of answer that is in both: which fields are missing, which are
new, and which hold another type than any of the real ones. Ends with 1 if something is missing or of another type.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Shape = Mapping[str, set[str]]
"""The path of a field -> the types of its values."""


def main(answers: Path, export: Path) -> int:
    """Compare every kind of answer and print what differs."""
    differs = compared = 0
    for kind in ("regions", "languages", "pages", "locations", "events", "imprint", "fcm"):
        real = _shape(file for file in sorted(answers.glob("*.json")) if kind in file.stem.split("."))
        ours = _shape(sorted(export.glob(f"api/v3/**/{kind}/index.json")))
        if not real or not ours:
            print(f"{kind}: not in both")
            continue
        compared += 1
        for field in sorted(real.keys() | ours.keys()):
            said = _difference(real.get(field, set()), ours.get(field, set()))
            differs += said.startswith("!")
            if said:
                print(f"{kind}: {field}: {said}")
        print(f"{kind}: {len(real)} fields compared")
    return 1 if differs or not compared else 0


def _difference(real: set[str], ours: set[str]) -> str:
    if not ours:
        return f"! missing, real answers have {sorted(real)}"
    if not real:
        return f"new, {sorted(ours)}"
    return f"! {sorted(ours)}, real answers have {sorted(real)}" if not ours <= real else ""


def _shape(files: Iterator[Path] | list[Path]) -> Shape:
    found: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for field, kind in _fields("", json.loads(file.read_bytes())):
            found[field].add(kind)
    return found


def _fields(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every field below a value with its type; the languages of a page are one field each page has."""
    yield path or "answer", type(value).__name__
    if isinstance(value, list):
        for entry in value:
            yield from _fields(f"{path}[]", entry)
    elif isinstance(value, dict):
        for key, below in value.items():
            name = "<language>" if path.endswith("available_languages") else key
            yield from _fields(f"{path}.{name}", below)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answers", type=Path, help="the folder of the saved answers")
    parser.add_argument("export", type=Path, help="the folder of the export")
    arguments = parser.parse_args()
    if not any(arguments.answers.glob("*.json")):
        parser.error(f"{arguments.answers}: expected saved answers, files that end in .json; found none")
    if not (arguments.export / "api/v3").is_dir():
        parser.error(f"{arguments.export}: expected what guide export json --as integreat wrote; found no api/v3")
    sys.exit(main(arguments.answers, arguments.export))
