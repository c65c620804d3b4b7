"""A whole guide out as Integreat's API and back by ``guide import``: is every word of its topics there, in its order?

    PYTHONPATH=tests python tests/bench/round_trip.py BUNDLE

BUNDLE is a compiled guide. Prints the pages that have lost something; ends with 1 if there is one.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from guide.bundle.errors import BundleError
from guide.bundle.opened import open_bundle
from returned import lost, out_and_back


def main(bundle: Path) -> int:
    """Send the guide out, take it back, and tell what is gone."""
    before = open_bundle(bundle)
    with tempfile.TemporaryDirectory() as folder:
        gone = list(lost(before, out_and_back(before, Path(folder))))
    for topic, language in gone:
        print(f"{topic} [{language}]")
    print(f"{sum(len(topic.heads) for topic in before.topics.values())} pages, {len(gone)} with something lost")
    return 1 if gone else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", type=Path, help="the folder of a compiled guide")
    try:
        sys.exit(main(parser.parse_args().bundle))
    except BundleError as error:
        parser.error(str(error))
