"""Pages in the guide's Markdown, made up by hypothesis: every kind of block, in and below each other."""

from hypothesis import strategies as st

_WORDS = st.lists(
    st.sampled_from(["Haus", "der", "Straße", "1", "§ 24", "مرحبا", "день", "e.g.", "\\*", "&amp;", "ไทย"]),
    min_size=1,
    max_size=5,
).map(" ".join)

_STYLED = st.one_of(
    _WORDS,
    _WORDS.map("**{}**".format),
    _WORDS.map("*{}*".format),
    st.tuples(_WORDS, st.sampled_from(["/a", "/a#b", "tel:112", "https://example.org/x(y)", "contact:police"])).map(
        lambda link: f"[{link[0]}]({link[1]})"
    ),
    st.sampled_from(["`a`", "``a`b``", "<https://example.org>"]),
)


def running(breaks: tuple[str, ...] = (" ",)) -> st.SearchStrategy[str]:
    """Running text; its pieces stand apart by one of ``breaks``."""
    more = st.lists(st.tuples(st.sampled_from(breaks), _STYLED).map("".join), max_size=3)
    # A word in front, because some pieces mean something else at the start of a line.
    return more.map(lambda pieces: "Wort" + "".join(pieces))


_LINE = running()
_PARAGRAPH = running((" ", "\nund ", "\\\nund ", "  \nund "))
_CELL = running((" ", " \\| "))


def _table(cells: list[tuple[str, str]]) -> str:
    header, *rows = (f"| {one} | {other} |" for one, other in cells)
    return "\n".join([header, "|---|:-:|", *rows])


def _indented(text: str, first: str, rest: str) -> str:
    return first + text.replace("\n", f"\n{rest}")


_SIMPLE = st.one_of(
    _PARAGRAPH,
    _LINE.map("## {}".format),
    _LINE.map("### {} ###".format),
    st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=3).map(_table),
    _WORDS.map(lambda words: f"![{words}](/media/a.png)"),
    st.tuples(_WORDS, _WORDS).map(lambda words: f"![{words[0]}](/media/a.png)\n![{words[1]}](/media/b.png)"),
    st.sampled_from(["***", ":::contact police\n:::", "<!-- nichts -->"]),
)


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    content = st.tuples(_PARAGRAPH, st.lists(blocks, max_size=2)).map(lambda pair: "\n\n".join([pair[0], *pair[1]]))
    entries = st.lists(content, min_size=1, max_size=3)
    title = st.one_of(st.just(""), _WORDS.map(" {}".format))
    return st.one_of(
        entries.map(lambda texts: "\n".join(_indented(text, "- ", "  ") for text in texts)),
        entries.map(lambda texts: "\n".join(_indented(text, "1. ", "   ") for text in texts)),
        entries.map(lambda texts: "\n".join(_indented(text, "- [ ] ", "  ") for text in texts)),
        content.map(lambda text: _indented(text, "> ", "> ")),
        st.tuples(title, content).map(lambda box: f":::note{box[0]}\n{box[1]}\n:::"),
        st.tuples(title, entries).map(
            lambda box: f":::steps{box[0]}\n" + "\n".join(_indented(text, "1. ", "   ") for text in box[1]) + "\n:::"
        ),
    )


def bodies() -> st.SearchStrategy[str]:
    """The body of a page."""
    blocks = st.recursive(_SIMPLE, _nested, max_leaves=4)
    return st.lists(blocks, max_size=4).map(lambda texts: "\n\n".join(texts) + "\n")
