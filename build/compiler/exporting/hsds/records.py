"""What all records of a dataset have in common: an identifier, and no fields that say nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Record = dict[str, Any]


def identifier(guide_id: str, kind: str, *names: str) -> str:
    """The UUID of a record: the same in every language and every export of a guide."""
    return str(uuid5(NAMESPACE_URL, "/".join(("newcomer-guide", guide_id, kind, *names))))


def record(fields: Mapping[str, Any]) -> Record:
    """The fields of which something is known."""
    return {name: value for name, value in fields.items() if value not in ("", None, [])}
