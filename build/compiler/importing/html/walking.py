"""A walk through HTML as browsers read it, however deep it is nested."""

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

Leave = Callable[[], None]


def walk(html: str, enter: Callable[[LexborNode], Leave | None], text: Callable[[str], None]) -> None:
    """Tell ``enter`` of every element and ``text`` of every text of a piece of HTML, in order.

    What ``enter`` returns is called at the element's end; with None, nothing in the element is looked at.
    """
    # Without a body, a piece that begins with a frameset would have none.
    root = LexborHTMLParser(f"<!doctype html><body>{html.encode('utf-8', 'replace').decode()}").body
    node = root.child if root is not None else None
    leaving: list[Leave] = []
    while node is not None:
        if node.is_text_node:
            text(node.text_content or "")
        elif node.is_element_node:
            leave = enter(node)
            if leave is not None and node.child is not None:
                leaving.append(leave)
                node = node.child
                continue
            if leave is not None:
                leave()
        node = _following(node, leaving)


def _following(node: LexborNode, leaving: list[Leave]) -> LexborNode | None:
    """The next element or text, once what ends before it has been left."""
    while node.next is None:
        if not leaving or node.parent is None:
            return None
        leaving.pop()()
        node = node.parent
    return node.next
