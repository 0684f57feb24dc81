"""`python -m bench [name…]`: run the benches and write bench/results/*.json."""

from __future__ import annotations

import importlib
import os
import sys

BENCHES = (
    "loading",
    "searching",
    "opening",
    "presenting",
    "two_screens",
    "plugging",
    "soaking",
    "test_wise",
    "studying",
    "killing",
    "collection",
    "breaking_off",
)


def main(names: list[str]) -> int:
    """Run the benches named, or all; 0 when every ratio keeps its limit."""
    kept = True
    for name in names or BENCHES:
        print(f"== {name}")
        kept = importlib.import_module(f"bench.{name}").run() and kept
    return 0 if kept else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
