"""A fingerprint tells a tree that has changed from one that has not."""

import os
from pathlib import Path

from compiler.client.staleness import fingerprint
from contents import PAGE, write_content


def test_it_stays_until_something_changes(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE})
    first = fingerprint(content)
    assert fingerprint(content) == first
    (content / "a" / ".de.md.swp").write_text("x")
    (content / ".git").mkdir()
    (content / ".git" / "index").write_text("x")
    assert fingerprint(content) == first


def test_it_changes_with_names_sizes_and_times(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {"a/de.md": PAGE})
    seen = {fingerprint(content)}
    write_content(content, {"a/de.md": PAGE + "Text\n"})
    seen.add(fingerprint(content))
    os.utime(content / "a/de.md", (1, 1))
    seen.add(fingerprint(content))
    (content / "a/de.md").rename(content / "a/en.md")
    seen.add(fingerprint(content))
    assert len(seen) == 4
