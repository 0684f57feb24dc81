"""`zgc completion SHELL`: a script that lets the shell complete commands and options."""

from __future__ import annotations

import argparse

from zgc_desktop.cli.parsers import full_parser
from zgc_desktop.cli.words import OK


def run(given: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    print(shtab.complete(full_parser(given.lang), given.shell))
    return OK
