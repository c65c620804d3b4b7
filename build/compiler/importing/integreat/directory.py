"""The contacts whose cards stand in pages, each put together from all of its cards, which may show parts of it."""

from dataclasses import dataclass, field
from typing import Any

from compiler.importing.integreat.cards import Card
from compiler.importing.naming import Names
from compiler.parsing import CONTACTS

_PHONE = "phone"


@dataclass(slots=True)
class Contact:
    """A contact: its id, its title in each language it is shown in, empty where no card said it, and its facts."""

    id: str
    titles: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)

    def title(self, language: str) -> str:
        """What it is called in a language, or in another, or how it is reached."""
        named = self.titles[language] or next(filter(None, self.titles.values()), "")
        return named or str(self.facts.get("email") or self.facts.get("web") or self.id.rpartition("/")[2])

    def add(self, card: Card, language: str) -> list[str]:
        """Take what a card shows; the result is what contradicts the cards before."""
        self.titles[language] = self.titles.get(language) or card.title
        contradictions = []
        for key, value in card.facts.items():
            if key == _PHONE:
                self.facts[key] = _together(self.facts.get(key, []), value)
            elif self.facts.setdefault(key, value) != value:
                contradictions.append(str(value))
        return contradictions


@dataclass(slots=True)
class Directory:
    """The contacts so far, by the keys of their cards."""

    names: Names
    contacts: dict[str, Contact] = field(default_factory=dict)

    def contact_of(self, card: Card, language: str) -> Contact:
        """The contact that a card is of."""
        if card.key not in self.contacts:
            title = card.title or str(card.facts.get("email") or card.facts.get("web") or card.key)
            self.contacts[card.key] = Contact(self.names.name([f"card:{card.key}"], CONTACTS, title, language))
        return self.contacts[card.key]


def _together(known: str | list[str], more: str | list[str]) -> str | list[str]:
    """Telephone numbers, each once; one alone is no list."""
    every = dict.fromkeys((*_listed(known), *_listed(more)))
    return next(iter(every)) if len(every) == 1 else list(every)


def _listed(phones: str | list[str]) -> list[str]:
    return [phones] if isinstance(phones, str) else phones
