"""Which of a few languages a text is in, told without a connection."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

MAX_LENGTH = 120  # characters that are looked at; more make it slower, and no surer


@dataclass(frozen=True, slots=True)
class Identifier:
    """Tells ``languages`` apart."""

    languages: frozenset[str]
    model: Any

    def __call__(self, text: str) -> tuple[str, float]:
        """The language of a text, and how certain that is, up to 1."""
        language, certainty = self.model.classify(text[:MAX_LENGTH])
        return str(language), float(certainty)


def identifier(languages: Iterable[str]) -> Identifier:
    """An identifier of those of the languages that the model knows."""
    model = copy(_model())
    known = frozenset(set(languages) & set(model.labels))
    model.set_languages(known)
    return Identifier(known, model)


@cache
def _model() -> Any:
    # It takes about a second to import and load, which commands that do not check should not wait for.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
