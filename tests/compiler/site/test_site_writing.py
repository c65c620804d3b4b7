"""A site takes the place of an older one as a whole, and of nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from bundles import PAGES, paragraph, write_bundle
from compiler.cli import main
from compiler.site.building import build_site, plan_site
from guide.bundle.opened import Bundle, open_bundle


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["site", "--no-app", *map(str, arguments)])
    return result.exit_code, result.output


def test_the_same_guide_gives_the_same_bytes(full_bundle: Bundle, site: Path, tmp_path: Path) -> None:
    again = build_site(plan_site(full_bundle, tmp_path / "cache"), tmp_path / "out", finishing=())
    assert files(again.folder) == files(site)


def test_only_the_pages_that_show_a_text_change_with_it(tmp_path: Path) -> None:
    german = replace(next(page for page in PAGES if page.id == "german-only"), blocks=(paragraph("Neu."),))
    sites = []
    for name, pages in (("before", PAGES), ("after", (*(page for page in PAGES if page.id != german.id), german))):
        bundle = open_bundle(write_bundle(tmp_path / name, pages=pages))
        sites.append(files(build_site(plan_site(bundle, tmp_path), tmp_path / f"{name}-site", finishing=()).folder))
    before, after = sites
    changed = {path for path in before if path.endswith(".html") and before[path] != after[path]}
    named_for_it = {f"{language}/-/settings/index.html" for language in ("de", "ar", "uk")}
    assert changed - named_for_it == {f"{language}/german-only/index.html" for language in ("de", "ar", "uk")}


def test_a_site_replaces_an_older_one_as_a_whole(full_bundle: Bundle, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, said = run("--bundle", full_bundle.folder, "--out", out, "--web", "https://vollstadt.example/guide")
    assert (code, "No address" in said) == (0, False), said
    (out / "left-over.html").write_text("old")
    code, said = run("--bundle", full_bundle.folder, "--out", out)
    assert (code, "404.html expects to lie at the root" in said) == (0, True), said
    assert not (out / "left-over.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_of_somebody_else_is_left_alone(full_bundle: Bundle, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    code, said = run("--bundle", full_bundle.folder, "--out", tmp_path)
    assert (code, "found other files" in said) == (2, True)
    assert (tmp_path / "index.html").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--out", "OUT/file"), "found a file"),
        (("--out", "BUNDLE/inside"), "expected a folder apart from"),
        (("--out", "OUT/site", "--web", "vollstadt.example"), "expected an address such as"),
        (("--out", "OUT/site", "--web", "https://[vollstadt"), "expected an address such as"),
        (("--out", "OUT/site", "--web", "https://voll stadt"), "expected an address such as"),
        (("--out", "OUT/site", "--web", "https://vollstadt.example/?guide"), "expected an address such as"),
    ],
)
def test_wrong_usage_ends_in_a_sentence(
    full_bundle: Bundle, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "file").write_text("")
    told = [argument.replace("OUT", str(tmp_path)) for argument in arguments]
    told = [argument.replace("BUNDLE", str(full_bundle.folder)) for argument in told]
    code, output = run("--bundle", full_bundle.folder, *told)
    assert (code, said in output) == (2, True), output


def test_a_folder_that_is_no_guide_ends_in_a_sentence(tmp_path: Path) -> None:
    code, output = run("--bundle", tmp_path / "none", "--out", tmp_path / "out")
    assert (code, "expected the folder of a compiled guide" in output) == (2, True)
    code, output = run("--content", tmp_path / "none", "--out", tmp_path / "out")
    assert (code, output.startswith("Error: ")) == (2, True)
