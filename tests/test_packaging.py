"""The wheel holds everything that the program reads: an installation has no checkout beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "zgc_desktop"
MOST_MEGABYTES = 25
BUILT_FROM = ("src/zgc_desktop", "slides", "resources", "docs/schemas")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the sources as they are in the work tree, without network."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in BUILT_FROM:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    command += ["--disable-pip-version-check", "--wheel-dir", str(target), str(source)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    (path,) = target.glob("*.whl")
    return path


def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def under(folder: Path, *patterns: str) -> set[str]:
    """The files in a folder of the package, as the wheel names them."""
    found = {path for pattern in patterns for path in folder.rglob(pattern) if path.is_file()}
    return {f"zgc_desktop/{path.relative_to(PACKAGE).as_posix()}" for path in found}


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < MOST_MEGABYTES * 10**6


@pytest.mark.parametrize(
    "part", ["*.py", "*.qml", "*.js", "qmldir", "*.otf", "*.qm", "*.yaml", "*.md", "*.txt"]
)
def test_every_file_of_the_package_is_in_the_wheel(wheel: Path, part: str) -> None:
    assert under(PACKAGE, part) <= names(wheel)


def test_the_wheel_holds_what_the_program_needs(wheel: Path) -> None:
    found = names(wheel)
    assert "zgc_desktop/ui/qml/Zgc/Main.qml" in found
    assert "zgc_desktop/ui/fonts/OFL.txt" in found
    assert sum(name.endswith(".otf") for name in found) == 3
    assert "zgc_desktop/cli/empty/slides/deck.yaml" in found


def test_the_wheel_holds_the_shipped_briefing(wheel: Path) -> None:
    found = names(wheel)
    for name in ("slides", "resources"):
        files = [path for path in (ROOT / name).rglob("*") if path.is_file()]
        assert files
        missing = [p for p in files if f"zgc_desktop/_briefing/{p.relative_to(ROOT).as_posix()}" not in found]
        assert not missing


def test_nothing_but_the_package_is_in_the_wheel(wheel: Path) -> None:
    strange = [name for name in names(wheel) if not name.startswith(("zgc_desktop/", "zgc_desktop-"))]
    assert not strange
    assert not [name for name in names(wheel) if name.endswith((".pyc", ".qmlc", ".ts"))]
