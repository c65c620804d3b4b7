"""A page and its translation on the desks of people who edit them at random; it knows what really happened to each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from random import Random

from compiler.source import PageSource
from compiler.translation.aligning import Pair
from compiler.translation.comparing import Comparison, compare
from compiler.translation.likeness import likeness
from compiler.translation.passages import passages
from compiler.translation.restamping import all_pairs, restamp
from compiler.translation.reviewing import reviewed
from compiler.translation.stamps import Provenance, Review, Stamp, text_digest
from compiler.translation.states import Made, State
from drafts import source, translation
from guide.bundle.model import Translator

ORDER: tuple[Made, ...] = ("machine", "human", "reviewed")


@dataclass(eq=False)
class Original:
    """A paragraph of the source; its bonds say with which renderings it was stamped."""

    words: list[str]
    bonds: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(eq=False)
class Rendering:
    """A paragraph of the translation; ``fresh`` if it has been written since it was stamped."""

    words: list[str]
    bonds: frozenset[int]
    made: Made
    fresh: bool = True

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass
class Memory:
    """The words that were stamped, as a translation memory keeps them."""

    sources: dict[str, str] = field(default_factory=dict)
    translations: dict[str, str] = field(default_factory=dict)

    def source_of(self, digest: str, /) -> str | None:
        return self.sources.get(digest)

    def translation_of(self, digest: str, /) -> str | None:
        return self.translations.get(digest)


Bound = tuple[Sequence[Original], Sequence[Rendering]]


class Desk:
    """Edits, and the truth about their result."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.numbers = count()
        self.memory = Memory()
        self.provenance = Provenance("de", "machine")
        self.originals = [Original(self.words()) for _ in range(8)]
        self.renderings: list[Rendering] = []
        self.stamped: dict[int, list[str]] = {}  # bond -> what the source said when it was stamped
        self.said: dict[int, str] = {}  # bond -> what the translation said
        self.catch_up("machine")

    # What people do to the source.

    # What is new could be the new wording of what was deleted there: nobody could tell, so that is left out.

    def insert(self) -> None:
        if not self.has_lost_originals():
            self.originals.insert(self.place(self.originals), Original(self.words()))

    def delete(self) -> None:
        if len(self.originals) > 3 and all(original.bonds for original in self.originals):
            self.originals.pop(self.place(self.originals))

    def change(self) -> None:
        place = self.place(self.originals)
        words = list(self.originals[place].words)
        words[self.place(words)] = self.word()
        self.rewrite(place, 1, [Original(words, self.originals[place].bonds)])

    def move(self) -> None:
        original = self.originals.pop(self.place(self.originals))
        self.originals.insert(self.place(self.originals), original)

    def split(self) -> None:
        place = self.place(self.originals)
        original = self.originals[place]
        self.rewrite(place, 1, [Original(half, original.bonds) for half in halves(original.words)])

    def join(self) -> None:
        place = self.place(self.originals[1:])
        one, other = self.originals[place : place + 2]
        self.rewrite(place, 2, [Original([*one.words, *other.words], one.bonds | other.bonds)])

    def rewrite(self, place: int, length: int, by: list[Original]) -> None:
        """Exchange originals for others whose words still tell where they come from."""
        after = [*self.originals[:place], *by, *self.originals[place + length :]]
        if len(after) >= 3 and all(self.is_recognised(original, after, self.stamped) for original in by):
            self.originals = after

    # What people do to the translation by hand.

    def polish(self) -> None:
        place = self.place(self.renderings)
        old = self.renderings[place]
        self.reword(place, 1, [Rendering([*old.words, self.word()], old.bonds, old.made)])

    def lose(self) -> None:
        lost = self.renderings[self.place(self.renderings)]
        left = [rendering for rendering in self.renderings if rendering.bonds.isdisjoint(lost.bonds)]
        if len(left) >= 3:
            self.renderings = left

    def shift(self) -> None:
        rendering = self.renderings.pop(self.place(self.renderings))
        self.renderings.insert(self.place(self.renderings), rendering)

    def part(self) -> None:
        place = self.place(self.renderings)
        old = self.renderings[place]
        first, second = halves(old.words)
        self.reword(place, 1, [Rendering(half, old.bonds, old.made) for half in (first, [*second, self.word()])])

    def unite(self) -> None:
        place = self.place(self.renderings[1:])
        one, other = self.renderings[place : place + 2]
        made = weakest([unread(one.made), unread(other.made)])
        self.reword(place, 2, [Rendering([*one.words, *other.words], one.bonds | other.bonds, made)])

    def reword(self, place: int, length: int, by: list[Rendering]) -> None:
        """Exchange renderings for others whose words still tell where they come from; nobody has read those yet."""
        after = [*self.renderings[:place], *by, *self.renderings[place + length :]]
        said = {bond: [text] for bond, text in self.said.items()}
        if len(after) >= 3 and all(self.is_recognised(rendering, after, said) for rendering in by):
            self.renderings = after
            for rendering in by:
                self.touch(rendering.bonds)

    def is_recognised(
        self,
        paragraph: Original | Rendering,
        beside: Sequence[Original | Rendering],
        stamped: Mapping[int, list[str]],
    ) -> bool:
        """Whether the words of a paragraph tell all that it comes from; a part has to tell more clearly."""
        is_joined = len(paragraph.bonds) > 1
        is_split = sum(not paragraph.bonds.isdisjoint(other.bonds) for other in beside) > 1
        enough = 0.75 if is_joined or is_split else 0.4
        return (
            not (is_joined and is_split)
            and len(paragraph.words) >= 3
            and all(max(likeness(text, paragraph.text) for text in stamped[bond]) >= enough for bond in paragraph.bonds)
        )

    def touch(self, bonds: frozenset[int]) -> None:
        """What was stamped together was read together, and is no longer what was read."""
        for rendering in self.renderings:
            if rendering.bonds & bonds:
                rendering.made = unread(rendering.made)
                rendering.fresh = True

    # What the tools do.

    def translate(self) -> None:
        """Translate one paragraph that has no translation, as an import does, and leave the others as they are."""
        missing = [original for original in self.originals if self.state(original) == "missing"]
        if missing:
            original = missing[self.place(missing)]
            made = self.random.choice(MAKERS)
            rendering = Rendering(self.rendered(original), frozenset(), made)
            self.renderings.insert(self.place(self.renderings), rendering)
            # The title is the first passage of both.
            pair = Pair((self.originals.index(original) + 1,), (self.renderings.index(rendering) + 1,))
            self.write(lambda comparison: restamp(comparison, self.provenance, [pair], made))
            self.bind([([original], [rendering])])

    def catch_up(self, maker: Translator | None = None) -> None:
        """Bring all of the translation up to date, in the order of the source, and stamp it."""
        made = self.random.choice(MAKERS) if maker is None else maker
        renderings: list[Rendering] = []
        bound: list[Bound] = []
        for original in self.originals:
            if self.state(original) == "current" and not self.is_tangled(original):
                renderings += [own for own in self.renderings_of(original) if own not in renderings]
            else:
                renderings.append(Rendering(self.rendered(original), frozenset(), made))
                bound.append(([original], renderings[-1:]))
        for rendering in renderings:
            rendering.made = made if rendering.fresh else rendering.made
        self.renderings = renderings
        self.write(lambda comparison: restamp(comparison, self.provenance, all_pairs(comparison), made))
        self.bind(bound)

    def review(self) -> None:
        """Read the translation; what is not current stays unread."""
        read = [own for one in self.originals if self.state(one) == "current" for own in self.renderings_of(one)]
        for rendering in self.renderings:
            rendering.made = "reviewed" if rendering in read else unread(rendering.made)
        self.write(lambda comparison: reviewed(comparison, self.provenance, READ).stamps or ())
        self.provenance = replace(self.provenance, review=READ)
        self.bind([])

    EDITS = (
        *(insert, delete, change, move, split, join),
        *(polish, lose, shift, part, unite),
        *(translate, catch_up, review),
    )

    def edit(self) -> str:
        """Let somebody do something; says what."""
        done = self.random.choice(self.EDITS)
        done(self)
        return done.__name__

    # The truth.

    def state(self, original: Original) -> State:
        renderings = self.renderings_of(original)
        if not renderings:
            return "missing"
        texts = {other.text for other in self.originals}
        bonds = original.bonds.union(*(rendering.bonds for rendering in renderings))
        was_stamped = any(original.text in self.stamped[bond] for bond in original.bonds)
        return "current" if was_stamped and all(texts.issuperset(self.stamped[bond]) for bond in bonds) else "changed"

    def made(self, original: Original) -> Made | None:
        return weakest([rendering.made for rendering in self.renderings_of(original)])

    def has_lost_originals(self) -> bool:
        """Whether something that was stamped is in the source no more."""
        stamped = (text for texts in self.stamped.values() for text in texts)
        return any(all(likeness(text, original.text) < 0.4 for original in self.originals) for text in stamped)

    def renderings_of(self, original: Original) -> list[Rendering]:
        return [rendering for rendering in self.renderings if rendering.bonds & original.bonds]

    def is_tangled(self, original: Original) -> bool:
        """Whether several originals have several renderings in common: nobody can tell which is whose."""
        bonds = original.bonds.union(*(rendering.bonds for rendering in self.renderings_of(original)))
        originals, renderings = (
            sum(not bonds.isdisjoint(paragraph.bonds) for paragraph in side)
            for side in (self.originals, self.renderings)
        )
        return originals > 1 and renderings > 1

    def bind(self, confirmed: Sequence[Bound]) -> None:
        """Remember what was stamped together: what has been confirmed, and what was together before."""
        done = {id(paragraph) for originals, renderings in confirmed for paragraph in (*originals, *renderings)}
        rest: list[tuple[set[int], list[Original], list[Rendering]]] = []
        paragraphs: list[Original | Rendering] = [*self.originals, *self.renderings]
        for paragraph in paragraphs:
            if id(paragraph) in done:
                continue
            bonds = set(paragraph.bonds)
            ours = [paragraph] if isinstance(paragraph, Original) else []
            theirs = [paragraph] if isinstance(paragraph, Rendering) else []
            for other in [known for known in rest if known[0] & bonds]:
                rest.remove(other)
                bonds |= other[0]
                ours, theirs = other[1] + ours, other[2] + theirs
            rest.append((bonds, ours, theirs))
        stamped = dict(self.stamped)
        self.stamped, self.said = {}, {}
        for originals, renderings in confirmed:
            self.connect(originals, renderings, [original.text for original in originals])
        for _, ours, theirs in rest:
            before = {bond for rendering in theirs for bond in rendering.bonds}
            texts = [text for bond in sorted(before) for text in stamped[bond]]
            self.connect(ours, theirs, texts or [original.text for original in ours])

    def connect(self, originals: Sequence[Original], renderings: Sequence[Rendering], texts: list[str]) -> None:
        bond = next(self.numbers)
        self.stamped[bond] = texts
        self.said[bond] = " ".join(rendering.text for rendering in renderings)
        for original in originals:
            original.bonds = frozenset({bond})
        for rendering in renderings:
            rendering.bonds = frozenset({bond})
            rendering.made = weakest([other.made for other in renderings])
            rendering.fresh = False

    # The files.

    def pages(self) -> tuple[PageSource, PageSource]:
        facts = "from: de, by: machine"
        if self.provenance.review:
            facts += ", reviewed: {by: Ada, on: 2026-11-22}"
        return (
            source(*(original.text for original in self.originals)),
            translation(
                *(rendering.text for rendering in self.renderings), facts=facts, stamps=self.provenance.stamps or ()
            ),
        )

    def write(self, stamps: Callable[[Comparison], tuple[Stamp, ...]]) -> None:
        """Stamp the page, and remember what both sides say."""
        german, english = map(passages, self.pages())
        self.provenance = replace(
            self.provenance, stamps=stamps(compare(german, english, self.provenance, self.memory))
        )
        texts = {text_digest(passage.digest): passage.text for passage in english}
        self.memory.sources |= {passage.digest: passage.text for passage in german}
        for stamp in self.provenance.stamps or ():
            said = " ".join(texts[digest] for digest in stamp.texts)
            self.memory.translations |= dict.fromkeys(stamp.sources, said) if said else {}

    # Chance.

    def place(self, things: Sequence[object]) -> int:
        return self.random.randrange(len(things))

    def word(self) -> str:
        """A word that nobody has written before."""
        return "".join(self.random.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(7))

    def words(self) -> list[str]:
        return [self.word() for _ in range(self.random.randint(6, 12))]

    def rendered(self, original: Original) -> list[str]:
        """A translation, as nobody has worded it before."""
        return [self.word(), *(word[::-1].capitalize() for word in original.words)]


MAKERS: tuple[Translator, ...] = ("machine", "human")
READ = Review("Ada", date(2026, 11, 22))


def unread(made: Made) -> Made:
    """Who made it, as far as is known, once a review no longer holds."""
    return "machine" if made == "reviewed" else made


def weakest(made: Iterable[Made]) -> Made:
    return min(made, key=ORDER.index)


def halves(words: list[str]) -> tuple[list[str], list[str]]:
    return words[: len(words) // 2], words[len(words) // 2 :]
