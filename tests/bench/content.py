"""How long checking a large guide and telling its status take, against reading and parsing the same files in one run.

    python tests/bench/content.py [TOPICS]

A tree of so many topics (2,000) in twelve languages is written to a temporary folder: this guide's own topics, again
and again, in the regional forms of its languages. A ratio of 2 means that a task takes twice as much of a processor's
time as reading and parsing, which is a part of it.
"""

import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from compiler import locations
from compiler.facts import read_facts
from compiler.markdown.conversion import convert
from compiler.parsing import RESERVED, parse_tree
from compiler.pipeline import inspect_content
from compiler.reading import read_files
from compiler.status import as_html
from compiler.status.surveying import survey
from compiler.translation.memory import memory_file, read_memory

TOPICS = 2000
FORMS = {
    "de": ("de", "de-AT", "de-CH"),
    "en": ("en", "en-GB", "en-IE"),
    "ar": ("ar", "ar-IQ", "ar-SY"),
    "uk": ("uk", "uk-UA", "uk-PL"),
}
LANGUAGES = tuple(form for forms in FORMS.values() for form in forms)

_LINK = re.compile(r"\]\(/(?!contacts/|media/|notices/|events/)")
_GUIDE = """\
id: large
name: {{de: Groß}}
languages: [{languages}]
source-language: de
region: DE-ST
emergency: [fire-and-ambulance, police, medical-on-call]
hours-from: 2026
"""


def write_tree(out: Path, topics: int, source: Path) -> int:
    """Write a guide of at least so many topics, made of those in ``source``; how many pages of topics it has."""
    write(out / "guide.yaml", _GUIDE.format(languages=", ".join(LANGUAGES)))
    files = {file.relative_to(source): file for file in sorted(source.rglob("*")) if file.is_file()}
    folders = {path.parent for path in files if path.suffix == ".md" and path.parts[0] not in RESERVED}
    shared = {path: file for path, file in files.items() if path.parts[0] in ("contacts", "media")}
    for path, file in shared.items():
        copy(out, path, file, lambda text: text)
    own = {path: file for path, file in files.items() if path.parent in folders}
    copies = -(-topics // (len(folders) + 1))
    for number in range(copies):
        part = Path(f"part-{number}")
        for language in LANGUAGES:
            write(out / part / f"{language}.md", f"---\ntitle: {number}\n---\n")
        for path, file in own.items():
            copy(out, part / path, file, lambda text, part=part: _LINK.sub(rf"](/{part}/", text))  # type: ignore[misc]
    for base, forms in FORMS.items():
        if memory_file(source, base).is_file():
            for form in forms:
                write(memory_file(out, form), memory_file(source, base).read_text(encoding="utf-8"))
    return sum(1 for _ in out.glob("part-*/**/*.md"))


def copy(out: Path, path: Path, file: Path, change: Callable[[str], str]) -> None:
    """Write one file of the source, a page in every form of its language."""
    if path.suffix not in (".md", ".yaml"):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(file.read_bytes())
        return
    text = change(file.read_text(encoding="utf-8"))
    for stem in FORMS.get(path.stem, (path.stem,)):
        copied = path.with_name(f"{stem}{path.suffix}")
        # No two pages are the same, so that nothing is remembered from one to the next.
        write(out / copied, f"{text}\n<!-- {copied} -->\n" if path.suffix == ".md" else text)


def write(file: Path, text: str) -> None:
    """Write a text and the folder it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def check(content: Path) -> str:
    """Every check, as ``guide check`` runs them."""
    codes = Counter(problem.level for problem in inspect_content(content, date(2026, 11, 23)).problems)
    return ", ".join(f"{count} {level}" for level, count in codes.items())


def status(content: Path) -> str:
    """The page that ``guide status --format html`` writes."""
    tree = parse_tree(read_files(content))
    found = survey(tree, {tag: read_memory(content, tag) for tag in tree.languages}, locations.locales())
    page = as_html.document(found, [tag for tag in tree.languages if tag != tree.source_language], most=20)
    return f"{len(found.items)} items, {len(page) // 1024} KiB"


def forget() -> None:
    """Let the next task read everything as if it were the first one."""
    for remembered in (read_facts, convert):
        getattr(remembered, "cache_clear", lambda: None)()


TASKS: Mapping[str, Callable[[Path], str]] = {"check": check, "status": status}


def main() -> None:
    """Write the tree, and print how long each task takes."""
    topics = int(sys.argv[1]) if len(sys.argv) > 1 else TOPICS
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        pages = write_tree(content, topics, locations.repository() / locations.CONTENT)
        print(f"{pages} pages of topics in {len(LANGUAGES)} languages")
        start = time.process_time()
        parse_tree(read_files(content))
        alone = time.process_time() - start
        print(f"{'read and parse':<16} {alone:7.1f} s  1.00")
        for name, task in TASKS.items():
            forget()
            start = time.process_time()
            said = task(content)
            taken = time.process_time() - start
            print(f"{name:<16} {taken:7.1f} s  {taken / alone:.2f}  {said}")


if __name__ == "__main__":
    main()
