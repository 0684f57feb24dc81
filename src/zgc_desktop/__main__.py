"""`python -m zgc_desktop` is the `zgc` command."""

from __future__ import annotations

import sys

from zgc_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
