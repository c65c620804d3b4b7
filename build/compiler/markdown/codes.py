"""Running text cut into words and the markup around them, without losing a character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

from compiler.markdown.parser import parse_inline, unjoined_tokens

Role = Literal["words", "opening", "closing", "alone"]

_BREAK = re.compile(r"(?:\\| {2,})\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of running text as it was written; ``name`` is what the markup makes: strong, em, link, code, break."""

    role: Role
    written: str
    name: str = ""


class _Unknown(Exception):
    """Something is written in a way that is not known here."""


def codes(markdown: str) -> tuple[Code, ...]:
    """The pieces of running text, which joined are the text; one piece where its markup is not understood."""
    try:
        found = tuple(code for code in _Scanner(markdown).codes() if code.written)
    except _Unknown:
        found = ()
    if "".join(code.written for code in found) == markdown and _is_balanced(found):
        return found
    return (Code("words", markdown),)


class _Scanner:
    """Reads a text along the tokens that the parser made of it."""

    def __init__(self, markdown: str) -> None:
        self._text = markdown
        self._position = 0

    def codes(self) -> Iterator[Code]:
        """The pieces, in order."""
        tokens = iter(unjoined_tokens(self._text))
        for token in tokens:
            if token.type == "link_open" and token.markup == "autolink":
                next(tokens), next(tokens)
                yield self._taken("alone", self._autolink(), "link")
            else:
                yield self._code(token)

    def _code(self, token: Token) -> Code:
        match token.type:
            case "text":
                return self._taken("words", token.content)
            case "text_special":
                return self._taken("words", token.markup)
            case "link_open":
                return self._taken("opening", "[", "link")
            case "link_close":
                return self._taken("closing", self._destination(), "link")
            case "code_inline":
                return self._taken("alone", self._code_span(token.markup), "code")
            case "hardbreak":
                return self._taken("alone", self._matched(_BREAK), "break")
        name, _, side = token.type.partition("_")
        if name in ("strong", "em") and side in ("open", "close"):
            return self._taken("opening" if side == "open" else "closing", token.markup, name)
        raise _Unknown

    def _taken(self, role: Role, written: str, name: str = "") -> Code:
        if not self._text.startswith(written, self._position):
            raise _Unknown
        self._position += len(written)
        return Code(role, written, name)

    def _matched(self, pattern: "re.Pattern[str]") -> str:
        found = pattern.match(self._text, self._position)
        if found is None:
            raise _Unknown
        return found[0]

    def _autolink(self) -> str:
        return self._matched(re.compile(r"<[^<>\s]*>"))

    def _code_span(self, ticks: str) -> str:
        return self._matched(re.compile(rf"{ticks}(?!`).*?(?<!`){ticks}(?!`)", re.DOTALL))

    def _destination(self) -> str:
        """From the bracket that closes a link's words to the end of its address."""
        for end in re.finditer(r"\)", self._text[self._position :]):
            written = self._text[self._position : self._position + end.end()]
            (link, *others) = parse_inline(f"[x{written}").children
            if link.type == "link" and not others:
                return written
        raise _Unknown


def _is_balanced(found: tuple[Code, ...]) -> bool:
    open_: list[str] = []
    for code in found:
        if code.role == "opening":
            open_.append(code.name)
        elif code.role == "closing" and (not open_ or open_.pop() != code.name):
            return False
    return not open_
