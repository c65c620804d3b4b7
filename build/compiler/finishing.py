"""The last touch to a page: links and pictures get their addresses, office words their terms, directions isolates."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compiler import media
from compiler.isolation import isolate, isolate_runs
from compiler.links import Addresses
from compiler.rewriting import Rewriter
from compiler.source import PageSource, Tree
from compiler.terms import Marker, Words, words
from compiler.translation.changes import remarks
from guide.bundle.blocks import Run, Runs
from guide.bundle.model import Head, Language, Page


@dataclass(frozen=True, slots=True)
class Finisher:
    """Finishes the pages of a guide that has been checked."""

    tree: Tree
    addresses: Addresses
    words: Words
    sources: Mapping[tuple[str, str], PageSource]

    def page(self, page: PageSource, language: Language) -> Page:
        """The page as the bundle holds it."""
        marker = Marker(self.words)

        def finish_runs(runs: Runs) -> Runs:
            return isolate_runs(tuple(self._linked(run, page) for run in runs), language.direction)

        def finish_text(text: str) -> str:
            return isolate(text, language.direction)

        def finish_media(target: str) -> str:
            return media.bundle_path(media.resolve(target, page.folder, self.tree.pictures))

        rewriter = Rewriter(
            runs=lambda runs: finish_runs(marker.text(runs)),
            heading=lambda runs: finish_runs(marker.heading(runs)),
            text=finish_text,
            media=finish_media,
        )
        head = finished_head(page, language)
        remark = remarks(page, self.source(page))
        return Page(
            id=page.id,
            language=page.language,
            title=head.title,
            summary=head.summary,
            blocks=rewriter.blocks(page.document.blocks),
            translation=remark.translation,
            changed=remark.changed,
            machine_made=remark.machine_made,
            missing=remark.missing,
        )

    def pictures(self) -> dict[str, str]:
        """The pictures that pages show: their paths in the bundle, and in the content."""
        used = {
            media.resolve(picture.target, page.folder, self.tree.pictures)
            for page in self.tree.pages()
            for picture in page.document.pictures
        }
        return {media.bundle_path(path): path for path in sorted(used)}

    def source(self, page: PageSource) -> PageSource | None:
        """What a page was translated from."""
        return self.sources.get((page.id, page.front_matter.data.get("translation", {}).get("from", "")))

    def _linked(self, run: Run, page: PageSource) -> Run:
        return replace(run, link=self.addresses.resolve(run.link, page)) if run.link else run


def finisher(tree: Tree, addresses: Addresses) -> Finisher:
    """The finisher of a guide."""
    sources = {(page.id, page.language): page for page in tree.pages()}
    return Finisher(tree, addresses, words(tree.glossary), sources)


def finished_head(page: PageSource, language: Language) -> Head:
    """The page's title and summary, each on one line."""
    summary = " ".join(page.front_matter.data.get("summary", "").split())
    return Head(isolate(page.title, language.direction), isolate(summary, language.direction))
