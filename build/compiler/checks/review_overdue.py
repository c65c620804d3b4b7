"""Topics that somebody wanted to read again by a day that has passed."""

from collections.abc import Iterator

from compiler.problems import Fault, Finding
from compiler.source import Tree


def find(tree: Tree) -> Iterator[Finding]:
    """Every topic whose review date is over."""
    if tree.today is None:
        return
    for topic in tree.topics:
        review_by = topic.facts.data.get("review-by")
        if review_by and review_by < tree.today.isoformat():
            fix = "compare the text with its sources, then set checked-on and a new review-by"
            message = f"the review was due by {review_by}"
            yield Finding(topic.facts.path, Fault(topic.facts.place("review-by"), message, fix))
