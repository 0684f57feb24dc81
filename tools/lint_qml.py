"""Lint every QML file of the program with the project's own types known; any warning fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

QML = Path(__file__).parent.parent / "src" / "zgc_desktop" / "ui" / "qml"


def main() -> int:
    """Run qmllint over all files; its output is printed when there is any."""
    files = sorted(str(path) for path in QML.rglob("*.qml"))
    linter = Path(sys.executable).parent / "pyside6-qmllint"
    result = subprocess.run(
        [str(linter), "-I", str(QML), *files], capture_output=True, text=True, check=False
    )
    output = result.stdout + result.stderr
    warnings = [line for line in output.splitlines() if line.startswith(("Warning", "Error"))]
    if warnings or result.returncode:
        sys.stderr.write(output)
        return 1
    sys.stdout.write(f"qmllint: {len(files)} files, no warning\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
