"""Tiny whole guides: the good ones compile, each broken one gets the report that lies beside it.

A folder ``good-*`` or ``broken-*`` in tests/sites is a test. ``broken-<code>.txt`` is what ``guide check`` prints.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from compiler.checks import CHECKS
from compiler.cli import main
from compiler.pipeline import compile_guide
from guide.bundle.opened import open_bundle

SITES = Path(__file__).parents[1] / "sites"
GOOD = sorted(SITES.glob("good-*/"))
BROKEN = sorted(SITES.glob("broken-*/"))

# These need answers from the web; see test_asking.py.
ONLINE = ("dead-link", "moved-link", "unanswered-link")


def name(site: Path) -> str:
    return site.name


@pytest.mark.parametrize("site", GOOD, ids=name)
def test_a_good_site_has_no_problems_and_compiles(site: Path, tmp_path: Path) -> None:
    compilation = compile_guide(site, tmp_path / "out")
    assert compilation.problems == ()
    assert compilation.bundle == open_bundle(tmp_path / "out")


@pytest.mark.parametrize("site", BROKEN, ids=name)
def test_a_broken_site_gets_the_report_beside_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SITES)
    result = CliRunner().invoke(main, ["check", "--content", site.name, "--today", "2026-11-23"])
    assert result.output == site.with_suffix(".txt").read_text(encoding="utf-8")
    assert result.exit_code == (0 if "\n0 errors" in result.output else 1)


@pytest.mark.parametrize("code", [check.code for check in CHECKS if check.code not in ONLINE])
def test_every_check_has_a_broken_site_that_it_finds(code: str) -> None:
    assert f" {code} " in (SITES / f"broken-{code}.txt").read_text(encoding="utf-8")
