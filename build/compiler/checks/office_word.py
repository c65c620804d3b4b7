"""Office words that a translation calls by another name than was agreed, or does not show as they stand in letters."""

from collections.abc import Iterator
from functools import cache

from compiler.problems import START, Fault, Finding
from compiler.source import PageSource, Tree
from compiler.translation.office_words import OfficeWords, office_words
from compiler.translation.passages import passages
from compiler.translation.stamps import provenance


def find(tree: Tree) -> Iterator[Finding]:
    """Every word of the glossary that a page has in the source, and its translation never says or shows."""
    in_language = cache(lambda language: office_words(tree.glossary, language))
    for subject in tree.subjects():
        pages = {page.language: page for page in subject.pages}
        for page in subject.pages:
            origin = provenance(page)
            if origin and origin.source in pages:
                yield from _in_page(pages[origin.source], page, in_language(page.language))


def _in_page(source: PageSource, page: PageSource, known: OfficeWords) -> Iterator[Finding]:
    text = _text(page)
    shown = set(known.found(text))
    for word in known.found(_text(source)):
        if not word.is_called(text):
            message = f"{word.word} is called {word.called[0]} in {page.language}, and this page never says so"
            yield Finding(page.path, Fault(START, message, "use what was agreed in glossary.yaml, or change it there"))
        elif word not in shown:
            message = f"{word.word} is in the source, and nowhere in this page"
            fix = "write it in brackets behind its translation, so that readers know it in letters and can tap it"
            yield Finding(page.path, Fault(START, message, fix))


def _text(page: PageSource) -> str:
    return "\n".join(passage.text for passage in passages(page))
