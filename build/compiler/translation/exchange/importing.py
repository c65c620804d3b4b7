"""What translators gave back, taken into the content: every text judged, files written whole, the memory kept up."""

import codecs
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from compiler.errors import UsageError
from compiler.files import write_beside
from compiler.names import base_language
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.source import Tree
from compiler.translation.exchange.judging import Judged, judge
from compiler.translation.exchange.planning import Plan, plan_work
from compiler.translation.exchange.remembering import remember
from compiler.translation.exchange.slots import find_slots
from compiler.translation.exchange.units import Job
from compiler.translation.memory import read_memory, write_memory
from compiler.translation.office_words import office_words
from guide.bundle.model import Translator


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import does: verdicts, remarks on pages as path and sentence, and the paths of files that change."""

    judged: tuple[Judged, ...]
    remarks: tuple[tuple[str, str], ...]
    files: tuple[str, ...]


def import_job(content: Path, job: Job, by: Translator, *, dry_run: bool = False) -> Imported:
    """Take a job into the content; raises UsageError when it belongs to another guide, or when nothing can be written.

    A dry run only tells what would be done.
    """
    tree = parse_tree(read_files(content))
    job = _of_this_guide(tree, job)
    memory = read_memory(content, job.language)
    slots = find_slots(tree, job.source_language, job.language, memory).slots
    known = office_words(tree.glossary, job.language)
    is_foreign = base_language(job.language) != base_language(job.source_language)
    judged = tuple(one.advised(known, is_foreign=is_foreign) for one in judge(job, slots))
    if len(job.units) and all(one.slot is None for one in judged):
        raise UsageError("expected translations of what this guide says, found none; was the file made of another one?")
    accepted = {one.slot.name: (one.words, by) for one in judged if one.slot and one.verdict in ("taken", "confirmed")}
    plan = plan_work(tree, job.language, slots, accepted, memory)
    if not dry_run:
        carry_out(content, plan, job.source_language, job.language)
    return Imported(judged, tuple(plan.remarks), tuple(plan.files))


def carry_out(content: Path, plan: Plan, source: str, language: str) -> None:
    """Write what was planned: each file whole, then the memory; raises UsageError."""
    for path, text in plan.files.items():
        file = content / path
        write_beside(file, _as_bytes(text, file.read_bytes() if file.is_file() else b""))
    write_memory(content, language, plan.memory)
    remember(content, source, [language])


def _of_this_guide(tree: Tree, job: Job) -> Job:
    """The job in the guide's own languages; raises UsageError when it is of another guide, or between others."""
    guide = str(tree.guide.data.get("id", ""))
    if job.guide != guide:
        raise UsageError(f"expected translations of the guide {guide}, found those of {job.guide}")
    source, language = (_known(tag, tree.languages) for tag in (job.source_language, job.language))
    if source == language:
        raise UsageError(f"expected translations from {source} to another language, found some to {job.language}")
    return replace(job, source_language=source, language=language)


def _known(tag: str, languages: Collection[str]) -> str:
    """The language that a tool means by a tag: with uk-UA uk, where there is no uk-UA. Raises UsageError."""
    subtags = tag.split("-")
    for count in range(len(subtags), 0, -1):
        if (language := "-".join(subtags[:count])) in languages:
            return language
    raise UsageError(f"{tag}: expected one of the guide's languages ({', '.join(languages)})")


def _as_bytes(text: str, before: bytes) -> bytes:
    """The bytes of a file with the line ends and the byte order mark that it had before."""
    newline = "\r\n" if b"\r\n" in before else "\n"
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + text.replace("\n", newline).encode()
