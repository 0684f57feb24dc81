"""What the first slide waits for, and what it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from zgc_desktop.ui import boot, pressed
from zgc_desktop.ui.compiled import CompiledCode

SHIPPED = Path(__file__).parents[2]


def python(code: str, home: Path) -> str:
    """What a new interpreter prints, whose cache is `home`."""
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "XDG_CACHE_HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONUTF8": "1"},
    )
    return result.stdout.strip()


WINDOW = f"""
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["zgc"])
import zgc_desktop.cli.show
from zgc_desktop.app import build
from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings
engine, model = build(Path({str(SHIPPED)!r}), Settings())
model.start_show()
engine.setInitialProperties({{"app": model}})
engine.load(str(boot.QML / "Zgc" / "Main.qml"))
assert engine.rootObjects()
heavy = ("dataclasses", "datetime", "pydantic", "subprocess", "uuid", "decimal", "zgc_desktop.quiz", "zgc_desktop.study", "hashlib", "yaml", "markdown_it", "platformdirs", "shtab", "asyncio", "email", "PySide6.QtQuick")
print(sorted(name for name in heavy if name in sys.modules))
engine.deleteLater()
application.processEvents()
"""


def test_a_warm_start_imports_nothing_that_only_loading_needs(tmp_path: Path) -> None:
    assert "yaml" in python(WINDOW, tmp_path)
    assert python(WINDOW, tmp_path) == "[]"


COMPILED = """
import builtins, sys
from pathlib import Path
from zgc_desktop.ui.compiled import CompiledCode
kept = CompiledCode(Path({folder!r}))
kept.install()
real, seen = builtins.compile, []
def counted(text, file, *rest, **more):
    seen.append(file)
    return real(text, file, *rest, **more)
builtins.compile = counted
from PySide6.QtCore import QObject
builtins.compile = real
kept.save()
from shibokensupport.signature.lib import pyi_generator
print(len([file for file in seen if "shibokensupport" in file]), callable(pyi_generator.generate_pyi))
try:
    QObject().setObjectName(3)
except TypeError as error:
    print("setObjectName(name: str" in str(error))
"""


def test_what_the_bindings_compile_is_compiled_once(tmp_path: Path) -> None:
    code = COMPILED.format(folder=str(tmp_path))
    first, second = (python(code, tmp_path).split() for _ in range(2))
    assert int(first[0]) > 5
    assert second == ["0", "True", "True"]


UNREAD = """
import sys
from pathlib import Path
from zgc_desktop.ui.compiled import CompiledCode
CompiledCode(Path({folder!r})).install()
from PySide6.QtQml import QQmlEngine
import zgc_desktop.show.state
read = [name for name in ("ast", "dis", "random", "tokenize", "_lzma") if name in sys.modules]
import linecache
print(read, len(linecache.cache))
import inspect
print(inspect.isfunction(len), "dis" in sys.modules, hasattr(inspect, "nothing"))
import bz2, lzma, shutil, tempfile, textwrap, traceback
from tempfile import gettempdir
print(*[callable(f) for f in (bz2.compress, lzma.compress, shutil.which, gettempdir, textwrap.dedent, traceback.format_exc)])
"""


def test_the_bindings_read_no_source_of_what_is_imported_after_them(tmp_path: Path) -> None:
    """They would look for words of their own in it: fifty files, one for every module."""
    assert python(UNREAD.format(folder=str(tmp_path)), tmp_path).splitlines() == [
        "[] 0",
        "False True False",
        "True True True True True True",
    ]


@pytest.mark.parametrize("content", [b"", b"torn", b"\xe9\x00\x00\x00\x00"])
def test_a_torn_file_of_compiled_code_is_made_again(tmp_path: Path, content: bytes) -> None:
    CompiledCode(tmp_path).save()
    assert not list(tmp_path.iterdir())
    code = COMPILED.format(folder=str(tmp_path))
    python(code, tmp_path)
    (file,) = tmp_path.glob("bindings.*")
    file.write_bytes(content)
    assert python(code, tmp_path).split()[0] != "0"
    assert python(code, tmp_path).split()[0] == "0"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked")
def test_what_the_first_slide_waits_for_is_asked_for_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        os, "posix_fadvise", lambda file, *_: asked.append(Path(f"/proc/self/fd/{file}").readlink().name)
    )
    before = len(list(Path("/proc/self/fd").iterdir()))
    boot.read_ahead()
    assert {"QtGui.abi3.so", "libQt6Quick.so.6", "NotoSansSC-Regular.otf"} <= set(asked)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_keys_are_known_by_the_numbers_that_qt_gives_them() -> None:
    modifier = Qt.KeyboardModifier
    assert modifier.ShiftModifier.value == pressed.SHIFT
    assert modifier.ControlModifier.value == pressed.CONTROL
    assert modifier.AltModifier.value == pressed.ALT
    assert modifier.MetaModifier.value == pressed.META
    held = pressed.CONTROL | pressed.SHIFT
    assert pressed.key_name(Qt.Key.Key_F5.value, held, "") == "Ctrl+Shift+F5"
    assert pressed.key_name(Qt.Key.Key_PageDown.value, 0, "") == "PgDown"
    assert pressed.key_name(Qt.Key.Key_A.value, 0, "a") == "A"


def test_the_files_read_ahead_exist() -> None:
    files = [boot.QML / "Zgc" / file for files in boot.FIRST_FILES.values() for file in files]
    assert files
    assert all(file.is_file() for file in files)


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
@pytest.mark.parametrize(
    ("given", "socket", "expected"),
    [(None, False, "disabled:"), (None, True, None), ("unix:path=/x", False, "unix:path=/x")],
)
def test_no_message_bus_is_started_where_none_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None, socket: bool, expected: str | None
) -> None:
    monkeypatch.setattr(os, "environ", {"XDG_RUNTIME_DIR": str(tmp_path)})
    if given:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = given
    if socket:
        (tmp_path / "bus").touch()
    boot.prepare("software")
    assert os.environ.get("DBUS_SESSION_BUS_ADDRESS") == expected


def test_what_runs_timers_ends_with_the_window(qapp: Any, tmp_path: Path) -> None:
    from zgc_desktop.app import build
    from zgc_desktop.ui.settings import Settings

    engine, model = build(Path(__file__).parents[2], Settings(tmp_path / "settings.json"))
    assert model._keeper.parent() is model
    assert model._staging.parent() is model
    engine.deleteLater()
