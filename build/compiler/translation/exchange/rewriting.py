"""A page's translation with passages that came back from translators, and with the stamps that say so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compiler import frontmatter, yaml_edits
from compiler.parsing import read_page
from compiler.translation.aligning import Pair
from compiler.translation.comparing import Recall, compare
from compiler.translation.exchange.cutting import CutPage, PagePair
from compiler.translation.exchange.mending import mended
from compiler.translation.restamping import restamp
from compiler.translation.stamps import Mark, Provenance, provenance, text_digest
from compiler.translation.weaving import woven
from compiler.translation.writing import with_provenance
from compiler.yaml_source import KeyPath
from guide.bundle.model import Translator


@dataclass(frozen=True, slots=True)
class Work:
    """What came back for one page, by the places of the source's passages.

    ``by`` says who answers for each passage that was worked on, ``texts`` has the words of those that are new.
    """

    by: Mapping[int, Translator]
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text of a page's file, and the places of passages that found no place in it."""

    text: str
    homeless: tuple[int, ...] = ()


class WouldBreak(Exception):
    """The page would not read as it should with the passages in it."""


def new_page(page: PagePair, path: str, work: Work) -> Rewritten:
    """The first translation of a page, all of whose passages are in ``work``."""
    source = page.source
    everything = range(len(source.passages))
    body = woven(source.lines, [(source.segment(place), work.texts[place]) for place in everything[source.head :]])
    head = [f"{key}: {yaml_edits.scalar(words)}" for (key,), words in _head(source, work.texts).items()]
    text = "\n".join(["---", *head, "---", *body])
    translation = _read(source, path, text)
    if len(translation.passages) != len(source.passages):
        raise WouldBreak
    origin = Provenance(source.page.language, "machine" if "machine" in work.by.values() else "human")
    return Rewritten(_stamped(page, translation, origin, {place: place for place in everything}, work))


def rewritten_page(page: PagePair, translation: CutPage, work: Work, recall: Recall | None = None) -> Rewritten:
    """The translation with the work done on it; what nobody worked on stays as it is. Raises WouldBreak."""
    origin = provenance(translation.page)
    assert origin is not None
    source = page.source
    body = mended(
        page, translation, {place: text for place, text in work.texts.items() if place >= source.head}, work.by
    )
    text = _with_facts(translation.text, _head(source, work.texts))
    above = text.removesuffix(frontmatter.split(text).body)
    after = _read(source, translation.page.path, above + "\n".join(body.lines))
    places = {said: after.head + place for place, said in enumerate(body.sources) if said is not None}
    places |= _heads(source, after)
    if after.page.document.refused or after.head + len(body.sources) != len(after.passages):
        raise WouldBreak
    done = {place: places[place] for place in sorted(work.by) if place in places}
    return Rewritten(_stamped(page, after, origin, done, work, recall), tuple(body.homeless))


def _stamped(
    page: PagePair,
    translation: CutPage,
    origin: Provenance,
    done: Mapping[int, int],
    work: Work,
    recall: Recall | None = None,
) -> str:
    """The text of a translation in which work has been done, at the places that ``done`` leads to."""
    comparison = compare(page.source.passages, translation.passages, origin, recall)
    makers_of = {
        (page.source.passages[source].digest, text_digest(translation.passages[text].digest)): work.by[source]
        for source, text in done.items()
    }
    pairs = [Pair((source,), (text,)) for source, text in done.items()]
    stamps = tuple(
        replace(stamp, by=_mark(origin, makers_of[stamp.sources[0], stamp.texts[0]]))
        if (*stamp.sources, *stamp.texts) in makers_of
        else stamp
        for stamp in restamp(comparison, origin, pairs)
    )
    makers = {stamp.by or origin.by for stamp in stamps if stamp.texts}
    if makers == {"human"} and not origin.review:
        origin = replace(origin, by="human")
        stamps = tuple(replace(stamp, by="") for stamp in stamps)
    text = with_provenance(translation.text, replace(origin, stamps=stamps))
    return _with_facts(text, {("translation", "by"): origin.by})


def _mark(origin: Provenance, by: Translator) -> Mark:
    """What a stamp says of its maker; a review is of what has no mark, so what is new needs one."""
    return by if origin.review or by != origin.by else ""


def _with_facts(text: str, values: Mapping[KeyPath, str]) -> str:
    """The text of a page with other values in its front matter."""
    front_matter = frontmatter.split(text).front_matter
    before, _, after = text.partition(front_matter)
    for key_path, value in values.items():
        front_matter = yaml_edits.with_text(front_matter, key_path, value)
    return before + front_matter + after


def _head(source: CutPage, texts: Mapping[int, str]) -> dict[KeyPath, str]:
    """The title and the summary among the texts."""
    return {(source.passages[place].kind,): texts[place] for place in range(source.head) if place in texts}


def _heads(source: CutPage, translation: CutPage) -> dict[int, int]:
    """The places of title and summary in both."""
    places = {translation.passages[place].kind: place for place in range(translation.head)}
    kinds = ((place, source.passages[place].kind) for place in range(source.head))
    return {place: places[kind] for place, kind in kinds if kind in places}


def _read(source: CutPage, path: str, text: str) -> CutPage:
    return CutPage(read_page(path, source.page.id, text), text)
