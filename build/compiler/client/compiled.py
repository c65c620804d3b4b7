"""The compiled guide of a content tree, made anew when the tree has changed; commands that show a guide read it."""

import hashlib
import sys
from pathlib import Path

from platformdirs import user_cache_path

from compiler import locations
from compiler.client.staleness import fingerprint
from compiler.errors import EXIT_PROBLEMS, UsageError
from compiler.folders import mark
from compiler.pipeline import compile_guide
from compiler.report import Steps, print_compilation
from guide.bundle import layout
from guide.bundle.opened import open_bundle


def compiled_guide(path: Path) -> Path:
    """The folder of the compiled guide for ``path``, which is one, or a content tree.

    Raises UsageError or BundleError when it is neither; errors in the content are told and end the command.
    """
    if (path / layout.MANIFEST).is_file():
        return open_bundle(path).folder
    if not path.is_dir():
        found = "a file" if path.exists() else "nothing"
        raise UsageError(f"{path}: expected a content folder or a compiled guide, found {found}; check the path")
    out = _out(path)
    stamp = out.with_name(out.name + ".stamp")
    made_of = fingerprint(path)
    if _read(stamp) != _stamp(made_of, out):
        compilation = compile_guide(path, out, Steps(), index=locations.index(out))
        print_compilation(compilation, path)
        if compilation.failed:
            sys.exit(EXIT_PROBLEMS)
        stamp.write_text(_stamp(made_of, out), encoding="utf-8")
    return out


def _out(content: Path) -> Path:
    if content.resolve() == (locations.repository() / locations.CONTENT).resolve():
        return locations.bundle()
    name = hashlib.sha256(str(content.resolve()).encode()).hexdigest()[:16]
    return user_cache_path("newcomer-guide") / "bundles" / name


def _stamp(made_of: str, out: Path) -> str:
    """What a guide was made of, and which one it is: ``guide compile`` may have put another one in its place."""
    return f"{made_of} {mark(out / layout.MANIFEST).get('revision')}"


def _read(stamp: Path) -> str:
    return stamp.read_text(encoding="utf-8") if stamp.is_file() else ""
