"""HTML, however it was made, becomes clean Markdown with every word in its place."""

import re
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborNode

from compiler.importing.html.building import read
from compiler.importing.html.links import repaired
from compiler.importing.html.surroundings import Nowhere
from compiler.importing.html.tidying import tidied
from compiler.importing.writing.blocks import markdown
from compiler.markdown.conversion import convert
from guide.bundle.blocks import Block, Picture


@dataclass
class Pictured(Nowhere):
    """Surroundings in which every picture can be had."""

    asked: list[str] = field(default_factory=list)

    def picture(self, source: str, words: str) -> Picture | None:
        self.asked.append(source)
        return Picture(f"/media/{source}", words or "picture")

    def special(self, node: LexborNode) -> Block | None:
        return None


def written(html: str) -> str:
    """The Markdown, which the compiler understands."""
    text = markdown(tidied(read(html, Pictured("https://e.org/x/de/y/"))))
    assert not convert(text).refused, text
    return text.rstrip("\n")


CASES = {
    "empty elements leave nothing": ("<p>&nbsp;</p><h3> </h3><p>a<br></p><div></div><ul><li></li></ul>", "a"),
    "blanks inside bold text move out": ("<p><b>Pass. </b>Der <strong> x</strong></p>", "**Pass.** Der **x**"),
    "bold letters of a word stay a word": ("<p>W<b>or</b>t <b>A</b>ugsburg</p>", "W**or**t **A**ugsburg"),
    "two breaks make a paragraph": ("<p>a<br>b<br>&nbsp;<br>c</p>", "a\\\nb\n\nc"),
    "headings have no gaps between their levels": (
        "<h4><b>A</b>:</h4>a<h2>B</h2>b<h5>C</h5>c<h3>D</h3>d",
        "## A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n### D\n\nd",
    ),
    "a heading with nothing below is bold text": (
        "<h2>A</h2><h2>B</h2><p>b</p><h3>C</h3>",
        "**A**\n\n## B\n\nb\n\n**C**",
    ),
    "lists nest": (
        "<ol start=3><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol>",
        "3. a\n   - b\n4. c",
    ),
    "a list in a list without an entry belongs to the one before": (
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "- a\n  - b",
    ),
    "lists that follow each other are one": ("<ul><li>a</li></ul><p> </p><ul><li>b</li></ul>", "- a\n- b"),
    "drawn bullets are a list": ("<p>x<br>• a<br>• b</p><p>•&nbsp;<b>c</b></p>", "x\n\n- a\n- b\n- **c**"),
    "paragraphs with dashes in a row are a list": (
        "<p>– a</p><p>- <a href='/x'>b</a></p>",
        "- a\n- [b](https://e.org/x)",
    ),
    "a dash alone is a dash": ("<p>– a</p>", "– a"),
    "a table": (
        "<table><tr><th>Day</th><th>Time</th></tr><tr><td>Mo</td><td>9<br>14 | x</td></tr></table>",
        "| Day | Time |\n| --- | --- |\n| Mo | 9 / 14 \\| x |",
    ),
    "cells over several columns and rows": (
        "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>",
        "|  |  |\n| --- | --- |\n| a | b |\n|  | c |\n| d |  |",
    ),
    "a table that only arranges is what stands in it": (
        "<table><tr><td><ul><li>a</li></ul></td><td><table><tr><td>b</td></tr></table></td></tr></table>",
        "- a\n\nb",
    ),
    "bold in a link": ('<p><a href="/a"><strong>x</strong></a> y</p>', "**[x](https://e.org/a)** y"),
    "a link with what looks like a footnote at the start of a line": (
        "<p><a href='/a'>x<br>[1]: y</a><br>[1]: z</p>",
        "[x\\\n[1]\\: y](https://e.org/a)\\\n[1]\\: z",
    ),
    "two addresses run together, and one in another": (
        "<p>www.e.dehttps://e.org www.e.de/?to=https://e.org</p>",
        "[www.e.dehttps://e.org](https://www.e.dehttps://e.org) "
        "[www.e.de/?to=https://e.org](https://www.e.de/?to=https://e.org)",
    ),
    "a link that was cut in two": ('<p><a href="tel:1">a</a><a href="tel:1">b</a></p>', "[ab](tel:1)"),
    "an address that is no link can be tapped": (
        "<p>www.e.org/a. Or https://e.org/b)</p>",
        "[www.e.org/a](https://www.e.org/a). Or <https://e.org/b>)",
    ),
    "a picture stands by itself": ('<p>a <img src="b.png" alt="B"> c</p>', "a\n\n![B](/media/b.png)\n\nc"),
    "signs in the text are no pictures": (
        '<p><img src="/static/svg/pin.svg">Main St<img style="width: 15px; height:15px" src="x.png"> 1</p>',
        "Main St 1",
    ),
    "a film is a link to it": (
        '<iframe src="//www.youtube.com/embed/x" title="A film">no</iframe>',
        "[A film](https://www.youtube.com/embed/x)",
    ),
    "scripts and hidden text go": (
        "<script>a()</script><style>p{}</style><p style='display:none'>b</p>c<!-- d -->",
        "c",
    ),
    "definitions and what folds open": (
        "<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>",
        "**a**\n\nb\n\n**c**\n\nd",
    ),
    "entities and invisible characters": (
        "<p>&lt;b&gt; &amp;amp; z\u200b\u00ad\ufeff&#8203;y &copy;</p>",
        "\\<b> \\&amp; z\u00ady ©",
    ),
    "quotes and lines": ("<hr><blockquote><p>a</p></blockquote><hr><hr>b<hr>", "> a\n\n---\n\nb"),
    "lines keep in what was typed by machine": ("<pre>a\n  b</pre>", "a\\\nb"),
    "brackets that would be a box to tick off": ("<ul><li>[ ] a</li></ul>", "- ☐ a"),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_html_becomes(html: str, expected: str) -> None:
    assert written(html) == expected


DEEP = {
    "divs": "<div>" * 10_000 + "deep" + "</div>" * 10_000 + "after",
    "lists": "<ul><li>a " * 3_000 + "deep after",
    "quotes": "<blockquote>" * 3_000 + "deep after",
    "tables": "<table><tr><td>" * 1_000 + "deep after",
    "bold": "<b><i>" * 10_000 + "deep after",
    "orphans": "<li>" * 3_000 + "deep after",
    "links": '<a href="https://e.org">' * 3_000 + "deep after",
}


@pytest.mark.parametrize("html", DEEP.values(), ids=DEEP)
def test_depth_costs_no_words(html: str) -> None:
    assert re.search(r"deep\W+after|deep\s*\Z", written(html))


def test_what_cannot_be_shown_is_told() -> None:
    surroundings = Nowhere()
    read('<s>9 am</s><a href="https://e.org"></a><p hidden>x</p><object></object>', surroundings)
    assert [detail for _, detail in surroundings.remarks] == ["9 am", "https://e.org", "x", ""]


_TAGS = (
    *("a", "b", "blockquote", "br", "div", "em", "h1", "h3", "h6", "hr", "img", "li", "ol", "p", "pre", "s"),
    *("span", "strong", "table", "td", "th", "tr", "u", "ul", "x"),
)
_TEXTS = [
    "word",
    " ",
    "\n",
    "1. ",
    "**",
    "- ",
    "[x] ",
    "&nbsp;",
    ":::",
    "|",
    "_",
    "#",
    "`",
    "\\",
    "سلام",
    "•",
    "\x00",
    "< ",
]


def _tag(name: str) -> st.SearchStrategy[str]:
    attributes = ' href="/a b" src="c.png" style="font-weight:bold" colspan=3'
    return st.sampled_from([f"<{name}>", f"</{name}>", f"<{name}{attributes}>"])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_TAGS).flatmap(_tag) | st.sampled_from(_TEXTS), max_size=30).map("".join))
def test_whatever_html_is_the_compiler_understands_what_it_becomes(html: str) -> None:
    assert written(html).count("word") >= html.count("word")


@pytest.mark.parametrize(
    ("href", "meant"),
    [
        ("tel:tel:+49 (0) 3445 / 12-34", "tel:+4934451234"),
        ("tel://03445-12", "tel:0344512"),
        ("tel:", ""),
        ("mailto:mailto:a@b.de ", "mailto:a@b.de"),
        ("a@b.de", "mailto:a@b.de"),
        ("http://a@b.de", "mailto:a@b.de"),
        ("mailto:a@b.de?subject=x y", "mailto:a@b.de?subject=x%20y"),
        ("//e.org/a", "https://e.org/a"),
        ("www.e.org", "https://www.e.org"),
        ("e.de/a?b", "https://e.de/a?b"),
        ("http://https://e.org/", "https://e.org/"),
        ("https//e.org/", "https://e.org/"),
        ("http:/e.org/", "http://e.org/"),
        (" https://e.org/a b\n", "https://e.org/a%20b"),
        ("https://e.org.", "https://e.org"),
        ("/a/b/", "https://host.org/a/b/"),
        ("b/", "https://host.org/x/b/"),
        ("#part", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://together", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_links_are_mended(href: str, meant: str) -> None:
    assert repaired(href, "https://host.org/x/y") == meant
