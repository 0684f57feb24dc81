"""Whether this machine can show the windows, and the one command that mends what is missing. No Qt before it is safe."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import subprocess

    from zgc_desktop.source.problem import Text

#: What Qt's xcb plugin loads, and the Debian package that holds it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_WAYLAND = frozenset({"wayland", "wayland-egl", "wayland-brcm"})
_NO_SCREEN = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})
_SECONDS = 2.0
"""How long a display may take to answer."""


class Check(NamedTuple):
    """One line of `zgc doctor`: what was looked at, what was found, and what mends it."""

    name: Text
    found: str | Text
    good: bool = True
    fix: Text | None = None


def _text(zh: str, en: str) -> Text:
    # A start that finds nothing amiss has nothing to say.
    from zgc_desktop.source.problem import Text

    return Text(zh, en)


def missing_libraries() -> list[str]:
    """The Debian packages of the libraries that cannot be loaded; none on Windows and macOS."""
    if sys.platform != "linux":
        return []
    # The C part alone, as below: every start waits for this.
    from _ctypes import dlopen

    missing = []
    for library, package in LIBRARIES.items():
        try:
            dlopen(library, os.RTLD_NOW)
        except OSError:
            missing.append(package)
    return missing


def display_trouble(environment: Mapping[str, str] = os.environ) -> Text | None:
    """Why no window can open: no display named, or none that answers; None where one can."""
    if sys.platform != "linux":
        return None
    platforms = _platforms(environment)
    if platforms & _NO_SCREEN:
        return None
    if platforms and not platforms & {"xcb", *_WAYLAND}:
        name = environment["QT_QPA_PLATFORM"]
        return _text(
            f"QT_QPA_PLATFORM 写的“{name}”不是 Qt 的平台；请运行 unset QT_QPA_PLATFORM。",
            f"Qt has no platform “{name}”, which QT_QPA_PLATFORM names; run: unset QT_QPA_PLATFORM.",
        )
    wayland = environment.get("WAYLAND_DISPLAY", "") if not platforms or platforms & _WAYLAND else ""
    display = environment.get("DISPLAY", "") if not platforms or "xcb" in platforms else ""
    if (wayland and _wayland_answers(wayland, environment)) or (display and _x_answers(display)):
        return None
    if named := " ".join(name for name in (wayland, display) if name):
        return _text(
            f"连不上显示器 {named}；请在桌面里运行，或用 xvfb-run zgc。",
            f"The display {named} cannot be reached; run it in a desktop, or: xvfb-run zgc.",
        )
    missing = (
        "DISPLAY"
        if platforms == {"xcb"}
        else "WAYLAND_DISPLAY"
        if platforms and platforms <= _WAYLAND
        else ""
    )
    return _text(
        f"没有可用的显示器（{missing or 'DISPLAY 与 WAYLAND_DISPLAY'} {'' if missing else '都'}没有设）；请在桌面里运行，或用 xvfb-run zgc。",
        f"There is no display ({missing + ' is not' if missing else 'neither DISPLAY nor WAYLAND_DISPLAY is'} set); "
        "run it in a desktop, or: xvfb-run zgc.",
    )


def _platforms(environment: Mapping[str, str]) -> set[str]:
    """The platform plugins that Qt is told to try."""
    names = environment.get("QT_QPA_PLATFORM", "").split(";")
    return {name.split(":")[0] for name in names if name}


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not folder and not name.startswith("/"):
        return False
    return _socket_answers(str(Path(folder, name)))


def _x_answers(display: str) -> bool:
    host, colon, number = display.rpartition(":")
    number = number.split(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _socket_answers(path) or _socket_answers(f"\0{path}")
    import socket

    try:
        socket.create_connection((host, 6000 + int(number)), _SECONDS).close()
    except (OSError, OverflowError):
        return False
    return True


def _socket_answers(path: str) -> bool:
    """Whether something listens at a local socket; one that a dead server left behind does not."""
    # The C part alone: the module socket would take 10 ms of the time to the first slide.
    from _socket import AF_UNIX, socket

    line = socket(AF_UNIX)
    try:
        line.settimeout(_SECONDS)
        line.connect(path)
    except OSError:
        return False
    finally:
        line.close()
    return True


def library_trouble() -> Text | None:
    """Which system libraries are missing and the command that installs them; None when none is."""
    if missing := missing_libraries():
        command = f"sudo apt-get install -y {' '.join(missing)}"
        return _text(f"缺少系统库，运行：{command}", f"System libraries are missing; run: {command}")
    return None


def preflight() -> Text | None:
    """One sentence that says what keeps the window from opening and how to mend it; None when nothing does."""
    if trouble := display_trouble():
        return trouble
    return None if _platforms(os.environ) & _NO_SCREEN else library_trouble()


_PROBE = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
print("plugin", application.platformName())
for screen in application.screens():
    size, times = screen.geometry(), screen.devicePixelRatio()
    print("screen", screen.name(), f"{size.width() * times:.0f}×{size.height() * times:.0f}", f"{times:g}")
"""


def _asked(probe: str, environment: Mapping[str, str] = os.environ) -> subprocess.CompletedProcess[str] | str:
    """What a process of Python's says that runs `probe`, or why it could not be asked."""
    import subprocess

    try:
        return subprocess.run(
            [sys.executable, "-c", probe],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=30,
            check=False,
            env=dict(environment) | {"PYTHONUTF8": "1"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)


def started() -> tuple[str, list[str], str]:
    """The platform plugin that Qt starts with here and the screens that it finds, or why it does not start.

    Asked of another process: Qt ends the one in which it cannot start.
    """
    done = _asked(_PROBE)
    if isinstance(done, str):
        return "", [], done
    found = [line.split() for line in done.stdout.splitlines()]
    plugin = next((line[1] for line in found if line[0] == "plugin"), "")
    screens = [
        " ".join([*line[1:-2], line[-2]]) + ("" if line[-1] == "1" else f" @{line[-1]}")
        for line in found
        if line[0] == "screen"
    ]
    said = done.stderr.strip().splitlines() or [f"exit {done.returncode}"]
    return plugin, screens, "" if plugin else said[-1 if said[0].startswith("Traceback") else 0]


def _platform(display: Text | None, missing: list[str]) -> list[Check]:
    """Whether Qt starts, with which plugin, on which screens and with which input method; not tried where it is known
    not to."""
    if display is not None or missing:
        fix = display or _text("先装好上面的系统库", "install the libraries above")
        return [Check(_text("平台插件", "Platform plugin"), "–", False, fix)]
    plugin, screens, why = started()
    again = _text("重新安装 PySide6-Essentials", "install PySide6-Essentials again")
    return [
        Check(_text("平台插件", "Platform plugin"), plugin or why, bool(plugin), again),
        Check(_text("屏幕", "Screens"), "; ".join(screens) or "–", bool(screens), again),
        *([input_method(plugin)] if plugin else []),
    ]


_INPUT_PROBE = """
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
application = QCoreApplication([])
if any(any(Path(folder, "platforminputcontexts").glob("*fcitx*")) for folder in application.libraryPaths()):
    print("fcitx")
bus = QDBusConnection.sessionBus()
names = bus.interface().registeredServiceNames().value() if bus.isConnected() else []
print(*(name for name in names if name.startswith(("org.fcitx.", "org.freedesktop.IBus", "org.freedesktop.portal.IBus"))))
"""


def input_services(environment: Mapping[str, str] = os.environ) -> set[str]:
    """What is there to type Chinese with: `fcitx` for a plugin of Qt's, and the input services on the session's bus."""
    done = _asked(_INPUT_PROBE, environment)
    if isinstance(done, str):
        return set()
    return set(done.stdout.split())


def input_method(plugin: str, environment: Mapping[str, str] = os.environ) -> Check:
    """Which input method the windows use on Qt's platform `plugin`, why, and whether it answers."""
    from zgc_desktop.ui.boot import input_methods

    name = _text("输入法", "Input method")
    if sys.platform != "linux" or plugin not in {"xcb", *_WAYLAND}:
        return Check(name, _text("由系统提供", "the system’s own"))
    wanted = input_methods(environment)
    by = next((key for key in ("QT_IM_MODULES", "QT_IM_MODULE", "XMODIFIERS") if environment.get(key)), "")
    why = f"{by}={environment.get(by, '')}"
    if not wanted:
        if plugin in _WAYLAND:
            return Check(name, _text("由 Wayland 桌面提供", "what the Wayland desktop offers"))
        return Check(
            name,
            _text(
                "没有：桌面没有指定（QT_IM_MODULE、XMODIFIERS 都没有写）",
                "none: the desktop names none (neither QT_IM_MODULE nor XMODIFIERS does)",
            ),
        )
    if not set(wanted) & {"fcitx", "fcitx5", "ibus"}:
        return Check(name, _text(f"{wanted[0]}（{why}）", f"{wanted[0]} ({why})"))
    there = input_services(environment)
    if wanted[0] != "ibus" and "fcitx" in there:
        found = _text(f"fcitx（{why}）", f"fcitx ({why})")
    elif wanted[0] != "ibus":
        found = _text(
            f"ibus（{why}；Qt 没有 fcitx 的插件，而 fcitx 也按 ibus 的方式应答）",
            f"ibus ({why}; Qt has no plugin for fcitx, which also answers as ibus does)",
        )
    else:
        found = _text(f"ibus（{why}）", f"ibus ({why})")
    start = "ibus-daemon -d" if wanted[0] == "ibus" else "fcitx5 -d"
    return Check(
        name,
        found,
        bool(there - {"fcitx"}),
        _text(
            f"输入法没有应答，打不了中文；运行：{start}",
            f"it does not answer, so no Chinese can be typed; run: {start}",
        ),
    )


def examine() -> list[Check]:
    """All checks, for `zgc doctor`."""
    import platform

    import PySide6

    from zgc_desktop import __version__
    from zgc_desktop.briefing.cache import cache_folder
    from zgc_desktop.show.journal import state_folder
    from zgc_desktop.study.places import record_path
    from zgc_desktop.ui.boot import FONTS, choose_renderer
    from zgc_desktop.ui.settings import Settings, config_folder

    display = display_trouble()
    missing = missing_libraries()
    fonts = sorted(path.name for path in FONTS.glob("*.otf"))
    mend = _text(
        f"sudo apt-get install -y {' '.join(missing)}", f"sudo apt-get install -y {' '.join(missing)}"
    )
    again = _text("重新安装 zgc-desktop", "install zgc-desktop again")
    bad_version = PySide6.__version__ == "6.12.0"
    shown = (
        os.environ.get("QT_QPA_PLATFORM")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("DISPLAY")
        or "–"
    )
    return [
        Check(_text("程序", "Program"), f"zgc-desktop {__version__}, Python {platform.python_version()}"),
        Check(
            _text("Qt", "Qt"),
            f"PySide6 {PySide6.__version__}",
            not bad_version,
            _text("pip install 'PySide6-Essentials!=6.12.0'", "pip install 'PySide6-Essentials!=6.12.0'"),
        ),
        Check(_text("系统", "System"), platform.platform()),
        Check(_text("系统库", "Libraries"), ", ".join(missing) if missing else "ok", not missing, mend),
        Check(_text("显示器", "Display"), shown, display is None, display),
        *_platform(display, missing),
        Check(_text("绘图方式", "Renderer"), choose_renderer(Settings(only_reading=True).get("renderer"))),
        Check(_text("字体", "Fonts"), ", ".join(fonts) or "–", len(fonts) >= 3, again),
        Check(_text("设置", "Settings"), str(config_folder())),
        Check(_text("学习记录", "Learner's record"), str(record_path().parent)),
        Check(_text("放映记录与日志", "Shows and log"), str(state_folder())),
        Check(_text("缓存", "Cache"), str(cache_folder())),
    ]
