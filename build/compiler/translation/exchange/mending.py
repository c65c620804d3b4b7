"""Translated passages put into a translation's body, part by part; what has no place there is told.

As soon as everything is translated, a page that was built otherwise than its source is today is built like it.
Until then a part is changed in place where it has the segments of its source. One that has others is written anew once
all of it is translated, and one that is missing is added then.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compiler.markdown.containers import CONTACT
from compiler.translation.exchange.cutting import CutPage, PagePair
from compiler.translation.weaving import woven_part


@dataclass(frozen=True, slots=True)
class Mended:
    """A body, and for each of its passages the place in the source of the one it says today, None where unknown.

    ``homeless`` are the places in the source of passages that could not be put anywhere.
    """

    lines: list[str]
    sources: list[int | None]
    homeless: list[int]


@dataclass(frozen=True, slots=True)
class _Patch:
    """Lines in place of those from ``start`` up to ``end``, and which passages of the source they say."""

    start: int
    end: int
    lines: Sequence[str]
    sources: Sequence[int | None]


def mended(page: PagePair, translation: CutPage, texts: Mapping[int, str], done: Collection[int]) -> Mended:
    """The translation's body with these texts; they, and what is ``done``, go by places of the source's passages."""
    mending = _Mending(page, translation, texts)
    if mending.is_built_otherwise() and mending.is_complete(done):
        return mending.rebuilt()
    patches = [*mending.patches(), *mending.kept()]
    lines: list[str] = []
    sources: list[int | None] = []
    position = 0
    for patch in sorted(patches, key=lambda patch: (patch.start, patch.end)):
        lines += [*translation.lines[position : patch.start], *patch.lines]
        sources += patch.sources
        position = patch.end
    lines += translation.lines[position:]
    return Mended(lines, sources, mending.homeless)


class _Mending:
    def __init__(self, page: PagePair, translation: CutPage, texts: Mapping[int, str]) -> None:
        self._page = page
        self._source = page.source
        self._translation = translation
        self._texts = texts
        self._saying = {text: place for place, text in page.partners.items()}
        self._patched: set[int] = set()
        self.homeless: list[int] = []

    def is_built_otherwise(self) -> bool:
        """Whether the translation has other parts than the source, or has them in another order."""
        shapes = [[part.shape for part in cut.parts] for cut in (self._source, self._translation)]
        shift = self._translation.head - self._source.head
        in_order = all(
            text == place + shift for place, text in self._page.partners.items() if place >= self._source.head
        )
        return shapes[0] != shapes[1] or not in_order

    def is_complete(self, done: Collection[int]) -> bool:
        """Whether all of the source is translated as it is today, and nothing else was meant to be said."""
        sources, texts = self._page.state.sources, self._page.state.texts
        said = {text for source in sources for text in source.texts}
        return all(
            place in self._texts
            or (place in self._page.partners and (place in done or sources[place].state == "current"))
            for place in range(self._source.head, len(sources))
        ) and all(text in said or texts[text].outdated for text in range(self._translation.head, len(texts)))

    def rebuilt(self) -> Mended:
        """The body built like that of the source; parts that are built alike stay as they were written."""
        lines: list[str] = []
        position = 0
        for place, part in enumerate(self._source.parts):
            lines += [*self._source.lines[position : part.start], *self._rebuilt_part(place)]
            position = part.end
        places = range(self._source.head, len(self._source.passages))
        return Mended([*lines, *self._source.lines[position:]], list(places), [])

    def _rebuilt_part(self, place: int) -> Sequence[str]:
        partners = [self._page.partners.get(source) for source in self._source.places(place)]
        said_in = self._parts_saying(place)
        if len(said_in) == 1 and partners == list(self._translation.places(said_in[0])):
            patch = self._changed_in_place(said_in[0])
            if self._translation.parts[said_in[0]].shape == self._source.parts[place].shape:
                return patch.lines
        return self._after_source(place)

    def patches(self) -> Iterator[_Patch]:
        """What changes, in the order of the source."""
        end = self._translation.parts[0].start if self._translation.parts else len(self._translation.lines)
        for place in range(len(self._source.parts)):
            said_in = self._parts_saying(place)
            if said_in:
                yield from self._changed(place, said_in)
                end = self._translation.parts[said_in[-1]].end
            elif self._is_to_be_added(place):
                yield self._added(place, end)
            else:
                self.homeless += self._wanted(place)

    def kept(self) -> Iterator[_Patch]:
        """The parts that stay as they are."""
        for place, part in enumerate(self._translation.parts):
            if place not in self._patched:
                lines = self._translation.lines[part.start : part.end]
                yield _Patch(part.start, part.end, lines, self._sources(place))

    def _changed(self, place: int, said_in: Sequence[int]) -> Iterator[_Patch]:
        """A part of the source and the parts that say it: changed in place, else written anew."""
        wanted = self._wanted(place)
        at_home = [source for source in wanted if source in self._page.partners]
        if not wanted:
            return
        if len(said_in) == 1 and len(at_home) < len(wanted) and self._is_free(place, said_in[0]):
            yield self._rewritten(place, said_in[0])
            return
        self.homeless += [source for source in wanted if source not in at_home]
        for part in sorted({self._part_of(self._page.partners[source]) for source in at_home} - self._patched):
            yield self._changed_in_place(part)

    def _changed_in_place(self, place: int) -> _Patch:
        self._patched.add(place)
        part, places = self._translation.parts[place], self._translation.places(place)
        texts = [
            (self._translation.segment(text), self._texts[self._saying[text]])
            for text in places
            if self._saying.get(text) in self._texts
        ]
        return _Patch(part.start, part.end, woven_part(self._translation.lines, part, texts), self._sources(place))

    def _rewritten(self, place: int, said_in: int) -> _Patch:
        self._patched.add(said_in)
        old = self._translation.parts[said_in]
        return _Patch(old.start, old.end, self._after_source(place), self._source.places(place))

    def _added(self, place: int, end: int) -> _Patch:
        lines = self._after_source(place)
        is_first = not self._translation.parts or end == self._translation.parts[0].start
        return _Patch(end, end, [*lines, ""] if is_first else ["", *lines], self._source.places(place))

    def _after_source(self, place: int) -> list[str]:
        part = self._source.parts[place]
        texts = [(self._source.segment(source), self._text(source)) for source in self._source.places(place)]
        return woven_part(self._source.lines, part, texts)

    def _text(self, source: int) -> str:
        return self._texts.get(source) or self._page.target(source)

    def _is_free(self, place: int, said_in: int) -> bool:
        """Whether a part of the translation says all of one part of the source, and nothing else."""
        sources = self._source.places(place)
        return all(self._text(source) for source in sources) and all(
            self._saying.get(text) in sources for text in self._translation.places(said_in)
        )

    def _is_to_be_added(self, place: int) -> bool:
        part = self._source.parts[place]
        if not part.segments:
            return part.kind == CONTACT and bool(self._texts) and not self._has_card(place)
        return all(source in self._texts for source in self._source.places(place))

    def _has_card(self, place: int) -> bool:
        card = self._source.parts[place]
        wanted = self._source.lines[card.start].split()
        return any(line.split() == wanted for line in self._translation.lines)

    def _wanted(self, place: int) -> list[int]:
        return [source for source in self._source.places(place) if source in self._texts]

    def _parts_saying(self, place: int) -> list[int]:
        texts = {text for source in self._source.places(place) for text in self._page.state.sources[source].texts}
        return sorted({self._part_of(text) for text in texts if text >= self._translation.head})

    def _part_of(self, text: int) -> int:
        return self._translation.segments[text - self._translation.head][0]

    def _sources(self, part: int) -> list[int | None]:
        return [self._saying.get(text) for text in self._translation.places(part)]
