"""The Python packages that the client needs in a browser, taken from where this program itself finds them."""

from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from compiler.errors import UsageError

CLIENT = "newcomer-guide-app"
"""The distribution whose requirements are everything that ships to a device."""

# What a marker such as `platform_system != "Emscripten"` is asked in the Python that flet-web brings.
_BROWSER: Mapping[str, str] = {
    "implementation_name": "cpython",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "platform_python_implementation": "CPython",
    "platform_system": "Emscripten",
    "python_full_version": "3.14.2",
    "python_version": "3.14",
    "sys_platform": "emscripten",
}

# Made for one machine or one version of Python, or of no use to a program that runs.
_COMPILED = frozenset({".c", ".dylib", ".pyc", ".pyd", ".pyi", ".pyx", ".so"})

# Of what describes a package: its name, and under which terms it may be passed on. The rest tells of this machine.
_DESCRIBED = ("METADATA", "licenses", "LICENSE", "LICENCE", "NOTICE", "COPYING", "AUTHORS")


def vendored() -> Iterator[tuple[str, bytes]]:
    """The files of every package that the client needs, by their paths in a folder of packages; raises UsageError."""
    for package in _needed(CLIENT):
        for file in package.files or ():
            if _runs_anywhere(file):
                yield file.as_posix(), Path(str(package.locate_file(file))).read_bytes()


def _needed(name: str) -> list[Distribution]:
    """What a package requires in a browser, and what that requires, each once and in the order of their names."""
    found: dict[str, Distribution] = {}
    asked = [*_requirements(_installed(name))]
    while asked:
        key = canonicalize_name(asked.pop())
        if key not in found:
            found[key] = _installed(key)
            asked += _requirements(found[key])
    return [found[key] for key in sorted(found)]


def _requirements(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({**_BROWSER, "extra": ""}):
            yield requirement.name


def _installed(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError:
        raise UsageError(f"the package {name} is not installed; run: uv pip sync requirements.lock") from None


def _runs_anywhere(file: PurePosixPath) -> bool:
    """Whether a file is of use in a browser; what is compiled has a twin in Python."""
    if ".." in file.parts or file.is_absolute():
        return False
    if file.parts[0].endswith(".dist-info"):
        return file.parts[1].startswith(_DESCRIBED)
    return file.suffix not in _COMPILED
