"""`zgc doctor`: can this machine show a briefing, and where is what is kept."""

from __future__ import annotations

import argparse

from zgc_desktop.cli.words import OK, PROBLEMS


def run(given: argparse.Namespace) -> int:
    """Print every check; 0 when all are good, else 1."""
    from zgc_desktop.ui.doctor import examine

    checks = examine()
    for check in checks:
        found = check.found if isinstance(check.found, str) else check.found.get(given.lang)
        print(f"{'✓' if check.good else '✗'} {check.name.get(given.lang)}: {found}")
        if not check.good and check.fix is not None:
            print(f"  → {check.fix.get(given.lang)}")
    return OK if all(check.good for check in checks) else PROBLEMS
