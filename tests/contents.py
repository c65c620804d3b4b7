"""Content folders written file by file, for tests that need the compiler and a small guide."""

from collections.abc import Mapping
from pathlib import Path

GUIDE = "id: tiny\nname: {de: Winzig}\nlanguages: [de, ar, en]\nsource-language: de\n"
PAGE = "---\ntitle: Ankommen\n---\n"


def write_content(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files and a guide.yaml below ``folder``."""
    for path, text in {"guide.yaml": GUIDE, **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
