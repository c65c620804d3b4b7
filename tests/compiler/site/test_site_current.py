from pathlib import Path

from compiler.pipeline import compile_guide
from compiler.site.current import current_site
from contents import PAGE, write_content


def test_a_site_is_made_again_when_its_guide_has_changed_and_only_then(tmp_path: Path) -> None:
    content, bundle, cache = (tmp_path / name for name in ("content", "bundle", "cache"))
    write_content(content, {"arrive/de.md": f"{PAGE}Vorher."})
    assert not compile_guide(content, bundle).failed
    site = current_site(bundle, cache)
    page = site / "de" / "arrive" / "index.html"
    made = page.stat().st_mtime_ns
    assert current_site(bundle, cache) == site
    assert page.stat().st_mtime_ns == made
    write_content(content, {"arrive/de.md": f"{PAGE}Nachher."})
    assert not compile_guide(content, bundle).failed
    assert current_site(bundle, cache) == site
    assert "Nachher." in page.read_text(encoding="utf-8")
