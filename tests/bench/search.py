"""Measures the search against others, side by side in one run.

    python tests/bench/search.py FOLDER [--split train|dev]

FOLDER holds OMoS-QA (KONVENS 2024, CC BY 4.0, https://github.com/digitalfabrik/integreat-qa-dataset) as
``bench.dataset`` describes it. Nothing of it is kept in this repository.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, quantiles

from platformdirs import user_cache_path

# As a script, only this file's own folder can be imported from.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.dataset import half_translated, read_dataset
from bench.engines import Engine, MiniSearch, Ours, OursRanking, Result, Sqlite, has_node
from bench.tasks import SOURCE, Query, Task, questions, tasks


def rank(query: Query, result: Result) -> int:
    """The place of the first right page, from 1; 0 when there is none."""
    return next((place for place, page in enumerate(result.pages, 1) if page in query.pages), 0)


def share(values: Sequence[bool]) -> float:
    """How many are true, 0 to 1."""
    return sum(values) / max(1, len(values))


def figures(queries: Sequence[Query], results: Sequence[Result]) -> dict[str, float]:
    """Every figure of one group of queries."""
    ranks = [rank(query, result) for query, result in zip(queries, results, strict=True)]
    return {
        "S@1": share([place == 1 for place in ranks]),
        "S@5": share([0 < place <= 5 for place in ranks]),
        "MRR@10": sum(1 / place for place in ranks if place) / max(1, len(ranks)),
        "R@10": share([place > 0 for place in ranks]),
        "none": share([not result.pages for result in results]),
        "answered": share([bool(result.pages) for result in results]),
    }


def by_group(queries: Sequence[Query], results: Sequence[Result]) -> dict[str, dict[str, float]]:
    """The figures of each language or pair of languages, and their mean."""
    groups: dict[str, tuple[list[Query], list[Result]]] = {}
    for query, result in zip(queries, results, strict=True):
        (asked, got) = groups.setdefault(query.group, ([], []))
        asked.append(query)
        got.append(result)
    table = {group: figures(*pair) for group, pair in groups.items()}
    table["mean"] = {figure: mean(row[figure] for row in table.values()) for figure in next(iter(table.values()))}
    return table


def print_questions(engine: Engine, table: dict[str, dict[str, float]]) -> None:
    """A line for each language: a question has one right page."""
    for group, row in table.items():
        cells = "  ".join(f"{figure} {row[figure]:.3f}" for figure in ("S@1", "S@5", "MRR@10", "none"))
        print(f"  {engine.name:24}{group:6}{cells}")


def print_task(engine: Engine, task: Task, table: dict[str, dict[str, float]]) -> None:
    """One line: the mean, and each group."""
    groups = "  ".join(f"{group} {row[task.figure]:.3f}" for group, row in table.items() if group != "mean")
    print(f"  {engine.name:24}{task.figure} {table['mean'][task.figure]:.3f}  |  {groups}")


def print_times(engine: Engine, results: Sequence[Result]) -> None:
    """How long one query takes."""
    times = quantiles([result.milliseconds for result in results], n=20)
    print(f"  {engine.name:24}median {times[9]:.2f} ms, 95th percentile {times[18]:.2f} ms")


def print_costs(engine: Engine) -> None:
    """Time and room for what a reader's guide holds."""
    for costs in engine.costs:
        size = "" if costs.size is None else f", index {costs.size:.2f} times the text"
        update = "" if costs.update is None else f", one page changed {costs.update:.1f} ms"
        print(f"  {engine.name:24}{costs.scope}: build {costs.build:.1f} ms, open {costs.open:.1f} ms{size}{update}")


def measure(asked: Sequence[Task], engines: Sequence[Engine]) -> None:
    """Print every table."""
    for task in asked:
        if not task.queries:
            continue
        print(f"\n{task.name} ({len(task.queries)} queries)")
        for engine in engines:
            results = engine.answer(task.queries)
            table = by_group(task.queries, results)
            if task.figure == "S@5":
                print_questions(engine, table)
            else:
                print_task(engine, task, table)
            print_times(engine, results)


def main() -> None:
    """Run everything that can be run here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of the dataset")
    parser.add_argument("--split", choices=["train", "dev"], default="train", help="which questions to ask")
    arguments = parser.parse_args()
    if not list(arguments.folder.glob("pages.*.jsonl")):
        sys.exit(f"{arguments.folder}: expected pages.LANG.jsonl and questions.LANG.jsonl, found none")
    data = read_dataset(arguments.folder, arguments.split)
    with tempfile.TemporaryDirectory() as folder:
        engines: list[Engine] = [Ours(data, Path(folder)), OursRanking(data, Path(folder))]
        engines += [Sqlite(data, "unicode61"), Sqlite(data, "trigram")]
        if has_node():
            engines.insert(2, MiniSearch(data, user_cache_path("newcomer-guide") / "bench"))
        else:
            print("MiniSearch is left out: there is no Node here")
        measure(tasks(data), engines)
        print("\ncosts, as means")
        for engine in engines:
            print_costs(engine)
        partly = half_translated(data, SOURCE)
        untranslated = questions(partly, "questions whose page is in German alone")
        measure([untranslated], [Ours(partly, Path(folder) / "partly"), Sqlite(partly, "trigram")])


if __name__ == "__main__":
    main()
