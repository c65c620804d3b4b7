"""The last touch to a page: links and pictures get their addresses in the bundle, mixed directions their isolates."""

from dataclasses import dataclass, replace
from datetime import date

from compiler import media
from compiler.isolation import isolate, isolate_runs
from compiler.links import Addresses
from compiler.rewriting import Rewriter
from compiler.source import PageSource, Tree
from guide.bundle.blocks import Run, Runs
from guide.bundle.model import Head, Language, Page, Translation


@dataclass(frozen=True, slots=True)
class Finisher:
    """Finishes the pages of a guide that has been checked."""

    tree: Tree
    addresses: Addresses

    def page(self, page: PageSource, language: Language) -> Page:
        """The page as the bundle holds it."""

        def finish_runs(runs: Runs) -> Runs:
            return isolate_runs(tuple(self._linked(run, page) for run in runs), language.direction)

        def finish_text(text: str) -> str:
            return isolate(text, language.direction)

        def finish_media(target: str) -> str:
            return media.bundle_path(media.resolve(target, page.folder, self.tree.pictures))

        head = finished_head(page, language)
        return Page(
            id=page.id,
            language=page.language,
            title=head.title,
            summary=head.summary,
            blocks=Rewriter(finish_runs, finish_text, finish_media).blocks(page.document.blocks),
            translation=_translation(page),
        )

    def pictures(self) -> dict[str, str]:
        """The pictures that pages show: their paths in the bundle, and in the content."""
        used = {
            media.resolve(picture.target, page.folder, self.tree.pictures)
            for page in self.tree.pages()
            for picture in page.document.pictures
        }
        return {media.bundle_path(path): path for path in sorted(used)}

    def _linked(self, run: Run, page: PageSource) -> Run:
        return replace(run, link=self.addresses.resolve(run.link, page)) if run.link else run


def finished_head(page: PageSource, language: Language) -> Head:
    """The page's title and summary, each on one line."""
    summary = " ".join(page.front_matter.data.get("summary", "").split())
    return Head(isolate(page.title, language.direction), isolate(summary, language.direction))


def _translation(page: PageSource) -> Translation | None:
    facts = page.front_matter.data.get("translation")
    if facts is None:
        return None
    reviewed = facts.get("reviewed", {})
    return Translation(
        source=facts["from"],
        by=facts["by"],
        reviewed_by=reviewed.get("by", ""),
        reviewed_on=date.fromisoformat(reviewed["on"]) if reviewed else None,
    )
