"""What the attributes of an element say of its looks: bold, italic, hidden, an icon."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from guide.bundle.blocks import Run

MAX_ICON = 32  # pixels; editors put such pictures before an address or a telephone number

_STRONG = frozenset(("b", "strong"))
_EMPHASIS = frozenset(("em", "i", "cite", "dfn", "u", "ins"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NORMAL = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic|text-decoration[a-z-]*\s*:[^;]*underline", re.IGNORECASE)
_HIDDEN = re.compile(r"(?<![\w-])display\s*:\s*none", re.IGNORECASE)
_PIXELS = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*([0-9]{1,5}(?:\.[0-9]{0,5})?)\s*px", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([0-9]{1,6})")
_ICONS = re.compile(r"/static/(?:svg|images/icons)/|/icons?/|data:image/svg", re.IGNORECASE)


def styled(node: LexborNode, style: Run) -> Run:
    """The style inside an element that stands in text of ``style``."""
    tag, css = node.tag, node.attributes.get("style") or ""
    strong = style.strong or tag in _STRONG or bool(_BOLD.search(css))
    if _NORMAL.search(css):
        strong = False
    # An underlined link is a link; underlined words are stressed.
    emphasis = style.emphasis or ((tag in _EMPHASIS or bool(_ITALIC.search(css))) and not style.link)
    return replace(style, strong=strong, emphasis=emphasis, code=style.code or tag in _CODE)


def is_hidden(node: LexborNode) -> bool:
    """Whether a browser shows nothing of an element."""
    return "hidden" in node.attributes or bool(_HIDDEN.search(node.attributes.get("style") or ""))


def is_icon(node: LexborNode) -> bool:
    """Whether a picture is as small as a sign in the text, or one of the website's own signs."""
    attributes = node.attributes
    if _ICONS.search(attributes.get("src") or ""):
        return True
    sizes = [float(found) for found in _PIXELS.findall(attributes.get("style") or "")]
    sizes += [size(node, name, 0) for name in ("width", "height")]
    known = [length for length in sizes if length > 0]
    return bool(known) and max(known) <= MAX_ICON


def size(node: LexborNode, name: str, default: int) -> int:
    """The whole number that an attribute says."""
    found = _NUMBER.match(node.attributes.get(name) or "")
    return int(found[1]) if found else default
