"""Which elements of HTML are what."""

from collections.abc import Mapping

_SECTIONS = ("address", "article", "aside", "body", "div", "footer", "header", "hgroup", "main", "nav", "section")
_FORMS = ("fieldset", "form", "legend", "menu", "optgroup", "option", "search", "select")
_PARTS = ("caption", "center", "dd", "details", "dir", "dl", "figcaption", "figure", "p", "tbody", "tfoot", "thead")

BLOCKS = frozenset((*_SECTIONS, *_FORMS, *_PARTS))
"""What begins and ends a paragraph."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LABELS = frozenset(("dt", "summary"))
CROSSED_OUT = frozenset(("s", "strike", "del"))

EMBEDDED: Mapping[str, str] = {"iframe": "src", "video": "src", "audio": "src", "embed": "src", "object": "data"}
"""What shows something of another website, and the attribute that names it."""

NOT_SHOWN = frozenset(("script", "style", "template", "head", "title", "svg", "math", "canvas", "noframes", "datalist"))
"""What holds no words that readers see."""
