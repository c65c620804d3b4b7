"""Whatever a page is made of and whatever becomes of it, a whole translation follows it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler import frontmatter
from compiler.parsing import parse_tree
from compiler.reading import read_files
from compiler.translation.exchange.exporting import Wanted, export_job
from compiler.translation.exchange.importing import Imported, import_job
from compiler.translation.exchange.units import Unit
from compiler.translation.segments import cut
from compiler.translation.states import page_state
from contents import write_content
from markdown_pages import bodies

HEAD = "---\ntitle: Titel\n---\n"


@settings(max_examples=25, deadline=None)
@given(before=bodies(), after=bodies(), kept=st.sets(st.integers(0, 9)))
def test_a_page_that_changes_is_current_after_its_translation(
    tmp_path_factory: pytest.TempPathFactory, before: str, after: str, kept: set[int]
) -> None:
    blocks = [*before.split("\n\n"), *after.split("\n\n")]
    rearranged = "\n\n".join([after, "Ganz neu.", *(block for place, block in enumerate(blocks) if place in kept)])
    content = write_content(tmp_path_factory.mktemp("content"), {"a/de.md": f"{HEAD}{before}"})

    def cycle(mark: str) -> Imported:
        job = export_job(content, Wanted("en")).job
        units = tuple(unit if unit.is_done else _translated(unit, mark) for unit in job.units)
        return import_job(content, replace(job, units=units), "human")

    assert cycle("x").remarks == ()
    write_content(content, {"a/de.md": f"{HEAD}{rearranged}"})
    assert cycle("y").remarks == ()
    tree = parse_tree(read_files(content))
    pages = {page.language: page for page in tree.pages()}
    if pages["de"].document.refused:
        return
    assert {passage.state for passage in page_state(pages["de"], pages["en"]).sources} == {"current"}
    german, english = (cut(frontmatter.split(tree.texts[pages[tag].path]).body) for tag in ("de", "en"))
    assert [part.shape for part in german] == [part.shape for part in english]
    assert not any(text.outdated for text in page_state(pages["de"], pages["en"]).texts)


def _translated(unit: Unit, mark: str) -> Unit:
    return replace(unit, target=f"{unit.source} {mark}", state="human")
