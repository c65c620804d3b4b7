"""A page's text cut into its front matter (YAML) and its body (Markdown)."""

import re
from dataclasses import dataclass

from compiler.problems import START, Fault

FENCE = "---"

# A page that says its title near the top was meant to have a front matter.
_TITLE = re.compile(r"\s*title\s*:")
_NEAR = 10  # lines


@dataclass(frozen=True, slots=True)
class Parts:
    """Front matter and body, and the line of the file at which each begins."""

    front_matter: str
    body: str
    front_matter_line: int = 2
    body_line: int = 1
    fault: Fault | None = None


def split(text: str) -> Parts:
    """The parts of a page; a page without front matter is all body."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        if any(_TITLE.match(line) for line in lines[:_NEAR]):
            message = "the front matter does not begin with --- in the first line"
            return Parts("", "", fault=Fault(START, message, "write the line --- there, and nothing above it"))
        return Parts("", text, front_matter_line=1)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return Parts("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), body_line=number + 2)
    return Parts("", "", fault=Fault(START, "the front matter is never closed", "put a line --- below it"))
