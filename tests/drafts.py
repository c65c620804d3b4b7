"""A page and its translation, made from texts in memory the way the compiler makes them from files."""

from compiler import frontmatter
from compiler.facts import read_facts
from compiler.markdown.conversion import convert
from compiler.source import PageSource
from compiler.translation.comparing import compare
from compiler.translation.passages import passages
from compiler.translation.restamping import all_pairs, restamp
from compiler.translation.stamps import Provenance, Stamp, provenance


def draft(text: str, language: str = "de") -> PageSource:
    parts = frontmatter.split(text)
    facts = read_facts(f"page/{language}.md", "page", parts.front_matter, parts.front_matter_line)
    assert not facts.mismatches
    return PageSource(facts.path, "page", language, facts, convert(parts.body, parts.body_line))


def source(*paragraphs: str) -> PageSource:
    return draft("---\ntitle: Titel\n---\n" + "\n\n".join(paragraphs) + "\n")


def translation(*paragraphs: str, facts: str = "from: de, by: machine", stamps: tuple[Stamp, ...] = ()) -> PageSource:
    blocks = f", blocks: [{', '.join(map(str, stamps))}]" if stamps else ""
    head = f"---\ntitle: Title\ntranslation: {{{facts}{blocks}}}\n---\n"
    return draft(head + "\n\n".join(paragraphs) + "\n", "en")


def stamped(original: PageSource, made: PageSource) -> tuple[Stamp, ...]:
    """The stamps of a translation that is current."""
    comparison = compare(passages(original), passages(made), provenance(made))
    return restamp(comparison, provenance(made) or Provenance("de", "human"), all_pairs(comparison))
