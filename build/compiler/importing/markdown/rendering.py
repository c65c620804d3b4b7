"""Other projects' Markdown as HTML, with their boxes and tabs as elements; what is lost on the way is told."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from selectolax.lexbor import LexborHTMLParser

from compiler.importing.writing.running import cleaned

Remark = Callable[[str, str], None]

_PARSER = (
    MarkdownIt("commonmark", {"html": True, "maxNesting": 40})
    .enable(["table", "strikethrough"])
    .use(admon_plugin)
    .use(deflist_plugin)
    .use(footnote_plugin)
)

_CODE = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,})).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?<!`)`[^`\n]+`", re.DOTALL | re.MULTILINE
)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.:][^{}\n]*\}[ \t]*$|(?<=[)\]>*`])\{:?[ \t]*[#.:][^{}\n]*\}", re.MULTILINE)
_TAB = re.compile(r'^(?P<indent>[ \t]*)===[!+]?[ \t]+"(?P<title>[^"\n]*)"[ \t]*$', re.MULTILINE)
_INCLUDE = re.compile(r"^[ \t]*(?:--8<--.*|\{!.*!\}|\{\*.*\*\})[ \t]*$", re.MULTILINE)
_COLONS = re.compile(
    r"""
    ^(?::::+|///+)[ \t]* (?P<kind>[a-zA-Z]+) [ \t]*
    (?: \[(?P<bracketed>[^\]\n]*)\] | \|?[ \t]*(?P<title>[^\n{]*?) )? [ \t]* (?:\{[^\n]*\})?$
    | ^(?::::+|///+)[ \t]*$
    """,
    re.MULTILINE | re.VERBOSE,
)
_SHORT_CODE = re.compile(r"\{\{[<%][ \t]*(?P<end>/)?[ \t]*(?P<name>[\w/-]+)(?P<arguments>[^{}]*?)/?[ \t]*[>%]\}\}")
_REFERENCE = re.compile(r"\(\{\{[<%][ \t]*(?:rel)?ref[ \t]+\"?(?P<path>[^\"\s>%]+)\"?[ \t]*[>%]\}\}")
_SAID = re.compile(r'\b(?:text|title|caption)[ \t]*=[ \t]*"(?P<words>[^"]*)"')

_BOXES = frozenset(
    ("note", "tip", "info", "hint", "important", "warning", "caution", "danger", "alert", "admonition", "callout")
)


def html_of(markdown: str, remark: Remark) -> str:
    """The HTML of a page's text. ``remark`` hears of what has no meaning outside of its project."""
    return str(_PARSER.render(_outside_code(markdown, lambda text: _prepared(text, remark))))


def words_of(line: str) -> str:
    """The words of a line of Markdown, such as a title, without what styles them."""
    shown = LexborHTMLParser(f"<body>{_PARSER.renderInline(_ATTRIBUTES.sub('', line))}")
    return " ".join(cleaned(shown.text()).split())


def _outside_code(markdown: str, change: Callable[[str], str]) -> str:
    out, end = "", 0
    for code in _CODE.finditer(markdown):
        out += change(markdown[end : code.start()]) + code[0]
        end = code.end()
    return out + change(markdown[end:])


def _prepared(text: str, remark: Remark) -> str:
    for lost in _INCLUDE.findall(text):
        remark("text that is taken from another file is left out", lost.strip())
    text = _INCLUDE.sub("", text)
    text = _REFERENCE.sub(lambda found: f"({found['path']}", text)
    text = _SHORT_CODE.sub(lambda found: _short_code(found, remark), text)
    text = _COLONS.sub(_colons, text)
    text = _TAB.sub(lambda found: f'{found["indent"]}!!! tab "{found["title"]}"', text)
    return _ATTRIBUTES.sub("", text)


def _short_code(found: "re.Match[str]", remark: Remark) -> str:
    name = found["name"].lower()
    if name in _BOXES:
        return "\n\n</div>\n\n" if found["end"] else _opening(name, _said(found["arguments"]))
    if words := _said(found["arguments"]):
        return words
    if not found["end"]:
        remark("a short code of the project is left out", found[0])
    return ""


def _colons(found: "re.Match[str]") -> str:
    if not found["kind"]:
        return "\n\n</div>\n\n"
    return _opening(found["kind"].lower(), (found["bracketed"] or found["title"] or "").strip())


def _opening(kind: str, title: str) -> str:
    heading = f'<p class="admonition-title">{title}</p>' if title else ""
    return f'\n\n<div class="admonition {kind}">{heading}\n\n'


def _said(arguments: str) -> str:
    found = _SAID.search(arguments)
    return found["words"] if found else ""
