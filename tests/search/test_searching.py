"""``guide search`` answers in text, JSON and JSON lines, and says in a sentence what it cannot do."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bundles import write_bundle
from compiler.cli import main

Search = Callable[..., Result]


@pytest.fixture
def search(tmp_path: Path) -> Search:
    """Runs ``guide search`` on a small compiled guide, with a cache of its own."""
    bundle = write_bundle(tmp_path / "bundle")
    runner = CliRunner(env={"XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path)})
    return lambda *arguments: runner.invoke(main, ["search", "--bundle", str(bundle), *arguments])


def test_text_shows_page_language_and_snippet(search: Search) -> None:
    result = search("--language", "de", "Krankenbehandlungsschein")
    assert result.exit_code == 0
    assert "german-only  [de]" in result.output
    assert "Krankenbehandlungsschein" in result.output


def test_json_shows_block_and_marked_words(search: Search) -> None:
    result = search("--language", "ar", "--format", "json", "Schein")
    (hit,) = json.loads(result.output)["results"]
    assert (hit["topic"], hit["language"], hit["block"]) == ("german-only", "de", 0)
    assert hit["snippet"] == [{"text": "Krankenbehandlungsschein", "marked": True}]


def test_a_language_is_known_in_whatever_case_its_tag_is_written(search: Search) -> None:
    assert search("--language", "DE", "Schein").output == search("--language", "de", "Schein").output


def test_words_of_a_query_need_no_quotes(search: Search) -> None:
    assert "first-steps/first-day" in search("--language", "de", "der", "erste", "Tag").output


def test_the_cached_index_answers_as_the_new_one_did(search: Search) -> None:
    assert search("--language", "de", "Ankunft").output == search("--language", "de", "Ankunft").output


def test_nothing_found_is_said(search: Search) -> None:
    result = search("--language", "de", "asdf")
    assert result.exit_code == 0
    assert result.output == "Nothing found.\n"


def test_a_misspelling_is_answered_with_what_was_meant(search: Search) -> None:
    assert "Did you mean: Polizei" in search("--language", "de", "Poliezi").output


def test_an_explanation_names_each_word(search: Search) -> None:
    output = search("--language", "de", "--explain", "erste Ankunft").output
    assert "erste: same" in output
    assert "ankunft: same" in output


def test_limit_is_kept(search: Search) -> None:
    result = search("--language", "de", "--limit", "1", "--format", "json", "erste Schritte")
    assert len(json.loads(result.output)["results"]) == 1


def test_a_file_of_queries_is_answered_line_by_line(search: Search, tmp_path: Path) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"id": 7, "question": "Wo ist die Polizei?"}\n\n{"id": "x", "question": "asdf"}\n', "utf-8")
    lines = [json.loads(line) for line in search("--language", "de", "--queries", str(queries)).output.splitlines()]
    assert [line["id"] for line in lines] == [7, "x"]
    assert lines[0]["results"][0]["topic"] == "contacts/police"
    assert set(lines[0]["results"][0]) == {"topic", "language", "score"}
    assert lines[1]["results"] == []


@pytest.mark.parametrize("line", ["no json", "[]", '{"question": "a"}', '{"id": 1}', '{"id": 1, "question": 2}'])
def test_a_malformed_line_of_queries_is_named(search: Search, tmp_path: Path, line: str) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text(f'{{"id": 1, "question": "Amt"}}\n{line}\n', "utf-8")
    result = search("--language", "de", "--queries", str(queries))
    assert result.exit_code == 2
    assert f"{queries}:2: expected" in result.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--language", "xx", "Amt"], "expected one of the guide's languages (de, ar, uk), found 'xx'"),
        (["--language", "de"], "expected either a QUERY or --queries FILE"),
        (["--language", "de", "--queries", "nowhere.jsonl"], "nowhere.jsonl: expected JSON lines in UTF-8"),
        (["--language", "de", "--bundle", "nowhere", "Amt"], "cannot be read"),
    ],
)
def test_wrong_usage_is_a_sentence(search: Search, arguments: list[str], sentence: str) -> None:
    result = search(*arguments)
    assert result.exit_code == 2
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_a_cache_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    bundle = write_bundle(tmp_path / "bundle")
    runner = CliRunner(env={"XDG_CACHE_HOME": str(tmp_path / "file"), "HOME": str(tmp_path / "file")})
    result = runner.invoke(main, ["search", "--bundle", str(bundle), "--language", "de", "Amt"])
    assert result.exit_code == 2
    assert "the search index cannot be kept there" in result.output
