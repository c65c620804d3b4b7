import pytest

from arrivals import ARRIVAL, ARRIVAL_PAGES, ARRIVAL_TOPICS
from bundles import write_bundle
from guide.library import Library, open_library
from guide.library.steps import Progress, all_steps, personal_list, progress, steps_by_block, steps_of, whole_list


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("arrival")
    bundle = write_bundle(folder / "bundle", ARRIVAL, ARRIVAL_PAGES, topics=ARRIVAL_TOPICS)
    return open_library(bundle, folder / "no-index", folder / "data")


@pytest.mark.parametrize(
    ("situation", "topics"),
    [
        ("", ["first-steps/first-day"]),
        ("asylum", ["first-steps/first-day", "first-steps/asylum"]),
        ("ukraine", ["first-steps/first-day", "first-steps/ukraine"]),
        ("nobody", ["first-steps/first-day"]),
    ],
)
def test_the_list_holds_what_concerns_everybody_and_what_concerns_the_situation(
    library: Library, situation: str, topics: list[str]
) -> None:
    assert [chapter.entry.id for chapter in personal_list(library, "de", situation)] == topics


def test_the_whole_list_holds_what_concerns_anybody(library: Library) -> None:
    whole = [chapter.entry.id for chapter in whole_list(library, "de")]
    assert whole == ["first-steps/first-day", "first-steps/asylum", "first-steps/ukraine"]


def test_a_step_has_the_same_id_in_every_language(library: Library) -> None:
    german, ukrainian = (all_steps(personal_list(library, tag, "ukraine"))[-2:] for tag in ("de", "uk"))
    assert [step.id for step in german] == ["first-steps/ukraine#1", "first-steps/ukraine#2"]
    assert [step.id for step in german] == [step.id for step in ukrainian]
    assert german != ukrainian


def test_a_list_that_is_not_translated_is_shown_in_the_source_language(library: Library) -> None:
    asylum = personal_list(library, "ar", "asylum")[-1]
    assert (asylum.shown.tag, asylum.entry.language) == ("de", "de")


def test_ids_count_through_all_lists_of_a_page_and_numbers_begin_anew() -> None:
    page = next(page for page in ARRIVAL_PAGES if page.id == "first-steps/asylum")
    assert [(step.id, step.number) for step in steps_of(page)] == [
        ("first-steps/asylum#1", 1),
        ("first-steps/asylum#2", 1),
    ]
    assert list(steps_by_block(page)) == [0, 2]


def test_progress_counts_only_the_steps_of_the_list() -> None:
    page = next(page for page in ARRIVAL_PAGES if page.id == "first-steps/asylum")
    assert progress(steps_of(page), {"first-steps/asylum#2", "elsewhere#1"}) == Progress(1, 2)
    assert progress((), ()) == Progress(0, 0)
