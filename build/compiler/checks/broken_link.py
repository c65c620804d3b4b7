"""Links that lead nowhere, or where no client follows."""

from collections.abc import Iterator

from compiler.links import BrokenLink, addresses
from compiler.problems import Fault, Finding
from compiler.source import Tree
from compiler.suggestions import did_you_mean


def find(tree: Tree) -> Iterator[Finding]:
    """Every link or redirect to a page or heading that does not exist, or to an address that is not opened."""
    known = addresses(tree)
    for page in tree.pages():
        for link in page.document.links:
            try:
                known.resolve(link.target, page)
            except BrokenLink as broken:
                yield Finding(page.path, Fault(link.place, broken.message, broken.fix))
    yield from _topics_of_notices(tree)
    yield from _redirects(tree)


def _topics_of_notices(tree: Tree) -> Iterator[Finding]:
    topics = {topic.id for topic in tree.topics}
    for notice in tree.notices:
        for index, topic in enumerate(notice.facts.data.get("topics", ())):
            if topic not in topics:
                fix = did_you_mean(topic, topics) or "write the id of a topic, such as housing"
                fault = Fault(notice.facts.place("topics", index), f"there is no topic {topic}", fix)
                yield Finding(notice.facts.path, fault)


def _redirects(tree: Tree) -> Iterator[Finding]:
    """Old addresses that lead to no page, or only to another old address."""
    redirects = tree.redirects.data
    for old, new in redirects.items():
        if new not in tree.page_ids:
            fix = did_you_mean(new, tree.page_ids) or "remove the line"
            if redirects.get(new) in tree.page_ids:
                fix = f"write {old}: {redirects[new]}"
            yield Finding(tree.redirects.path, Fault(tree.redirects.place(old), f"there is no page {new}", fix))
