"""Where the addresses of links and pictures stand in a Markdown text, of which markdown-it tells what they are only."""

import re
from collections.abc import Iterator, Mapping

from markdown_it.helpers import parseLinkDestination

from compiler.relocation.edits import Edit

# What stands before an address, or holds what looks like one and is none.
_TOKEN = re.compile(
    r"""
    \\. |                                                   # an escaped character
    (?P<ticks>`+)(?!`) (?:(?!\n[ \t>]*\n).)*? (?<!`)(?P=ticks)(?!`) |      # code
    <!--.*?--> |
    (?P<before>
        \]\([ \t]*\n?[ \t]* |                               # [text](address
        (?<![^\n])[ \t>]*\[(?:\\.|[^\[\]\\])+\]:[ \t]*\n?[ \t]*    # [name]: address
    ) |
    <(?P<bare>[a-zA-Z][a-zA-Z0-9+.-]+:[^\s<>]*)>            # <address>
    """,
    re.VERBOSE | re.DOTALL,
)
_NEEDS_ANGLES = re.compile(r"[\s()<>]")


def readdressed(text: str, addresses: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that exchange each address of a link or picture that ``addresses`` has another for."""
    position = 0
    while token := _TOKEN.search(text, position):
        position = token.end()
        if bare := token["bare"]:
            if bare in addresses:
                yield Edit(*token.span("bare"), addresses[bare])
        elif token["before"] is not None:
            found = parseLinkDestination(text, position, len(text))
            if found.ok and found.str in addresses:
                yield Edit(position, found.pos, _written(addresses[found.str], text[position] == "<"))
                position = found.pos


def _written(address: str, in_angles: bool) -> str:
    return f"<{address}>" if in_angles or _NEEDS_ANGLES.search(address) else address
