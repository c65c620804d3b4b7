"""Pages as an earlier compilation finished them, taken over while nothing that they are made of has changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from compiler.finishing import Finisher
from guide.bundle import codec, layout
from guide.bundle.model import Language


@dataclass(slots=True)
class FinishedPages:
    """The files of finished pages, for one compilation after the other."""

    _around: object = None
    _made: dict[str, tuple[Any, bytes]] = field(default_factory=dict)

    def files(
        self, finisher: Finisher, languages: Mapping[str, Language], progressed: Callable[[int, int], None]
    ) -> dict[str, bytes]:
        """The files of all pages, by their paths in the bundle; ``progressed`` hears how many are done."""
        around = (finisher.addresses, finisher.words, dict(finisher.tree.pictures), dict(languages))
        before = self._made if around == self._around else {}
        self._around, self._made = around, {}
        pages = list(finisher.tree.pages())
        for done, page in enumerate(pages, 1):
            path, made_of = layout.page(page.id, page.language), (page, finisher.source(page))
            known, raw = before.get(path, (None, b""))
            if known != made_of:
                raw = codec.encode(finisher.page(page, languages[page.language]))
            self._made[path] = (made_of, raw)
            progressed(done, len(pages))
        return {path: raw for path, (_, raw) in self._made.items()}
