"""Which languages are imported, of those that a source has."""

from collections.abc import Collection, Mapping

from compiler.errors import UsageError
from compiler.names import canonical_tag


def chosen(wanted: Collection[str], there: Mapping[str, str]) -> tuple[str, ...]:
    """What the source calls the languages that are wanted, by name or tag; all when none is. Raises UsageError.

    ``there`` are the tags of all its languages, by what it calls them.
    """
    for one in wanted:
        if not {one, canonical_tag(one)} & {*there, *there.values()}:
            known = ", ".join(dict.fromkeys(there.values()))
            raise UsageError(f"--language: expected one of the languages that are there ({known}), found {one!r}")
    asked = {*wanted, *map(canonical_tag, wanted)}
    return tuple(name for name, tag in there.items() if not wanted or {name, tag} & asked)
