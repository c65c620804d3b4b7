"""The status as lines for the console."""

from collections.abc import Iterable, Iterator, Mapping

from compiler.languages import name_languages
from compiler.status.standing import Gap, Tally
from compiler.status.surveying import Status
from compiler.status.tasks import Action, tasks
from compiler.status.totals import pages_done, total_words
from compiler.status.word_diff import Change, word_diff

_COLUMNS = ("up to date", "changed", "missing", "machine-made", "reviewed", "pages whole")

WHAT: Mapping[Action, str] = {
    "update": "bring up to date",
    "translate": "translate",
    "stamp": "say whether it is up to date",
    "review": "have somebody read it",
}


def lines(status: Status, languages: Iterable[str], most: int, *, with_gaps: bool) -> Iterator[str]:
    """A table of these languages in words, then the first tasks of each, at most ``most``."""
    chosen = list(languages)
    yield from _table(status, chosen)
    for language in chosen:
        yield from _tasks(status, language, most, with_gaps=with_gaps)


def percent(count: int, of: int) -> str:
    """A share of words; 100 % only if nothing is left, 0 % only if there is nothing."""
    if not of or count in (0, of):
        return "100 %" if count == of else "0 %"
    return f"{min(max(round(100 * count / of), 1), 99)} %"


def named(language: str) -> str:
    """A language's tag and name."""
    return f"{language} ({name_languages([language], ('en',))[language]['en']})"


def marked(changes: Iterable[Change]) -> str:
    """A word diff the way wdiff writes it."""
    marks = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks[change.kind].format(change.text) for change in changes)


def _table(status: Status, languages: list[str]) -> Iterator[str]:
    width = max((len(named(language)) for language in languages), default=0)
    yield f"{'In words of the source':<{width}}  {'  '.join(f'{column:>12}' for column in _COLUMNS)}"
    for language in languages:
        cells = "  ".join(f"{cell:>12}" for cell in _cells(status, language))
        yield f"{named(language):<{width}}  {cells}"


def _cells(status: Status, language: str) -> Iterator[str]:
    words: Tally = total_words(status, language)
    for count in (words.current, words.changed, words.missing, words.machine, words.reviewed):
        yield percent(count, words.total)
    yield "{} of {}".format(*pages_done(status, language))


def _tasks(status: Status, language: str, most: int, *, with_gaps: bool) -> Iterator[str]:
    found = tasks(status, language)
    yield ""
    if not found:
        yield f"{named(language)}: nothing to do"
        return
    yield f"{named(language)}: what to do first"
    for number, task in enumerate(found[:most], 1):
        yield f"{number:3}. {WHAT[task.action]}: {task.item.id} ({_words(task.words)})  {task.standing.path}"
        if with_gaps and task.standing.begun and task.action in ("update", "translate"):
            yield from (f"       {line}" for gap in task.standing.gaps for line in _gap(gap))
    if len(found) > most:
        yield f"     and {len(found) - most} more; --limit shows them"


def _gap(gap: Gap) -> Iterator[str]:
    if gap.state == "missing":
        yield f"missing: {gap.text}"
    elif gap.before is None:
        yield f"changed, from words that are not known: {gap.text}"
    else:
        yield f"changed: {marked(word_diff(gap.before, gap.text))}"


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"
