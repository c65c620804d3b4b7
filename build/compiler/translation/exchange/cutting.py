"""A page and its translation, both cut into the passages that translators work on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from compiler import frontmatter
from compiler.source import PageSource
from compiler.translation.comparing import Recall
from compiler.translation.passages import HEAD, Passage, passages
from compiler.translation.segments import Part, Segment, cut
from compiler.translation.states import PageState, page_state


@dataclass(frozen=True)
class CutPage:
    """A page whose Markdown has no faults, and its file's text."""

    page: PageSource
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the body."""
        return frontmatter.split(self.text).body.split("\n")

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The blocks of the body."""
        return cut("\n".join(self.lines))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Title, summary, and what stands in the body."""
        return passages(self.page)

    @cached_property
    def head(self) -> int:
        """How many passages stand above the body."""
        return sum(passage.block == HEAD for passage in self.passages)

    @cached_property
    def segments(self) -> tuple[tuple[int, int], ...]:
        """For each passage of the body its part, and its place in there."""
        return tuple((place, at) for place, part in enumerate(self.parts) for at in range(len(part.segments)))

    def segment(self, place: int) -> Segment:
        """The segment of a passage of the body."""
        part, at = self.segments[place - self.head]
        return self.parts[part].segments[at]

    def written(self, place: int) -> str:
        """A passage as it was written, Markdown and all."""
        return self.passages[place].text if place < self.head else self.segment(place).text

    def places(self, part: int) -> range:
        """The places of a part's passages."""
        before = sum(len(other.segments) for other in self.parts[:part])
        return range(self.head + before, self.head + before + len(self.parts[part].segments))


@dataclass(frozen=True)
class PagePair:
    """A page and its translation, if there is one, and where that stands."""

    source: CutPage
    translation: CutPage | None
    state: PageState

    def target(self, place: int) -> str:
        """What the translation says for a passage of the source, as it was written; empty when it says nothing."""
        if self.translation is None:
            return ""
        return " ".join(map(self.translation.written, self.state.sources[place].texts))

    def drafted_as(self, place: int) -> str:
        """The context in the memory of a passage's translation that is not in the page yet."""
        return f"{self.source.page.id}/{self.source.passages[place].digest}"

    @cached_property
    def partners(self) -> Mapping[int, int]:
        """The one passage of the translation for a passage of the source, where there is one that says nothing else."""
        said = [text for state in self.state.sources for text in state.texts]
        return {
            place: state.texts[0]
            for place, state in enumerate(self.state.sources)
            if len(state.texts) == 1 and said.count(state.texts[0]) == 1
        }


def pair(source: CutPage, translation: CutPage | None, recall: Recall | None = None) -> PagePair:
    """The pair of a page and its translation."""
    return PagePair(source, translation, page_state(source.page, translation.page if translation else None, recall))
