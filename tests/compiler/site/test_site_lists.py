import hashlib
import json
from pathlib import Path
from typing import Any

from compiler.site.offline import WORKER, offline
from compiler.site.plan import Site
from guide.bundle.manifest import Entry, entry

NOT_KEPT = {"robots.txt", "site.json", "_headers", WORKER}


def release(worker: bytes) -> Any:
    return json.loads(worker.partition(b"\n")[0].removeprefix(b"const RELEASE = ").removesuffix(b";"))


def test_every_file_is_in_one_list_by_the_hash_of_its_bytes(site: Path) -> None:
    found = release((site / WORKER).read_bytes())
    lists = [json.loads((site / named["path"]).read_bytes()) for named in found["lists"].values()]
    paths = [path for files in lists for path in files]
    assert len(paths) == len(set(paths))
    there = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert {*paths} == {path for path in there if path not in NOT_KEPT and not path.startswith("offline/")}
    for files in lists:
        for path, name in files.items():
            assert hashlib.sha256((site / path).read_bytes()).hexdigest().startswith(name)


def test_a_language_is_a_list_and_what_all_share_is_the_core(site: Path) -> None:
    lists = release((site / WORKER).read_bytes())["lists"]
    assert lists.keys() == {"core", "de/", "en/", "ar/"}
    core = json.loads((site / lists["core"]["path"]).read_bytes())
    assert "index.html" in core
    assert any(path.startswith("assets/") for path in core)


def test_a_change_of_one_file_changes_its_list_and_the_worker(planned: Site) -> None:
    def edition(page: bytes) -> dict[str, bytes]:
        written: dict[str, Entry] = {path: entry(b"") for path in ("index.html", "de/index.html", "ar/index.html")}
        return dict(offline(planned, written | {"de/money/index.html": entry(page)}))

    before, after = edition(b"1"), edition(b"2")
    (old,), (new,) = before.keys() - after.keys(), after.keys() - before.keys()
    assert old.startswith("offline/")
    assert new.startswith("offline/")
    assert {path for path in before.keys() & after.keys() if before[path] != after[path]} == {WORKER}
    assert release(before[WORKER])["version"] != release(after[WORKER])["version"]
