"""Starting Qt: renderer, application, fonts, translation, engine. Imports only what the first slide needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping
from importlib.util import find_spec
from pathlib import Path

from zgc_desktop.source.images import MAX_DECODED

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
QML = HERE / "qml"
TRANSLATIONS = HERE / "i18n"
FIRST_FILES: dict[str | None, tuple[str, ...]] = {
    "stage": ("Main.qml", "stage/Stage.qml", "layouts/Cover.qml"),
    "library": ("Main.qml", "library/Library.qml", "library/LibraryHome.qml"),
    "quiz": ("Main.qml", "quiz/QuizScreen.qml"),
}
"""What the first picture of each screen is made from."""


_LIBRARIES = ("Gui", "Qml", "Quick", "Network", "XcbQpa", "QmlModels", "OpenGL")
_BINDINGS = ("QtCore", "QtGui", "QtQml", "QtNetwork")

_FCITX = frozenset({"fcitx", "fcitx5"})

FALLBACK = "ZGC_SOFTWARE_RENDERER"
"""Set for the second start of a program whose first could not draw with the graphics card."""


def start_with_software_renderer() -> None:
    """Start this program again, with the same arguments, on Qt's own renderer. Does not return."""
    os.environ[FALLBACK] = "1"
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def read_ahead() -> None:
    """Have the system read what the first slide will wait for, where it is not in memory: fonts and Qt's libraries.

    The system reads on while Python goes on; on a machine that was just switched on this takes a twentieth off the time
    to the first slide. Elsewhere than on Linux it does nothing.
    """
    advise = getattr(os, "posix_fadvise", None)
    bindings = None if advise is None else find_spec("PySide6")
    if advise is None or bindings is None or bindings.origin is None:
        return
    folder = Path(bindings.origin).parent
    files = [folder / f"{name}.abi3.so" for name in _BINDINGS]
    files += [folder / "Qt" / "lib" / f"libQt6{name}.so.6" for name in _LIBRARIES]
    for file in (*files, *FONTS.glob("*.otf")):
        try:
            opened = os.open(file, os.O_RDONLY)
        except OSError:
            continue  # another make of Qt: it will be read when it is wanted
        advise(opened, 0, 0, os.POSIX_FADV_WILLNEED)
        os.close(opened)


def choose_renderer(wanted: str) -> str:
    """`software` or `gpu` for the setting `auto`, `software` or `gpu`.

    On Linux a machine without a graphics device has only a software OpenGL, which draws a slide at half the speed
    of Qt's own software renderer.
    """
    if os.environ.get(FALLBACK):
        return "software"
    if wanted in ("software", "gpu"):
        return wanted
    if os.environ.get("QT_QUICK_BACKEND") == "software":
        return "software"
    if sys.platform == "linux" and not any(Path("/dev/dri").glob("renderD*")):
        return "software"
    return "gpu"


def prepare(renderer: str) -> None:
    """Set what Qt reads before the application is made."""
    if renderer == "software":
        os.environ["QT_QUICK_BACKEND"] = "software"
        # Qt would cut every filled shape into pieces for several threads: a page of large type and lines takes three
        # times as long that way, and far longer where another program keeps a core busy.
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    else:
        os.environ.pop("QT_QUICK_BACKEND", None)
        os.environ.setdefault("QSG_DISTANCEFIELD_ANTIALIASING", "gray")  # see below of coloured edges
    # Qt waits this long (5 ms) for more changes before it draws; a page turn has no more changes.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    # Qt's collector of QML garbage works in slices, between which so much more is thrown away that its heap grows to five
    # times what is in use, and for hours. In one go it takes as long as a frame, mostly while pages are made ahead.
    os.environ.setdefault("QV4_GC_TIMELIMIT", "0")
    # Coloured edges suit one panel and no projector, and a page drawn beforehand has none: text would change its edges
    # when it comes up.
    os.environ.setdefault("QT_SUBPIXEL_AA_TYPE", "None")
    # The platform theme and its D-Bus calls bring nothing to a window that draws everything itself.
    os.environ.setdefault("QT_QPA_PLATFORMTHEME", "none")
    # No picture takes more than so many megabytes, whatever its head says; see source/images.py.
    os.environ.setdefault("QT_IMAGEIO_MAXALLOC", str(MAX_DECODED // 2**20))
    choose_input_method()
    # Where no message bus runs, libdbus would start another process to look for one.
    if sys.platform == "linux" and "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        folder = os.environ.get("XDG_RUNTIME_DIR", "")
        if not folder or not Path(folder, "bus").exists():
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


def input_methods(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The input methods that Qt is to try, the first first; none where the platform's own is to be used.

    Qt's wheels have no plugin for fcitx. It also answers as ibus does, for which they have one. On X the desktop may
    name its input method only in XMODIFIERS, at which Qt does not look.
    """
    wanted = [name for name in environment.get("QT_IM_MODULES", "").split(";") if name]
    if not wanted and (name := environment.get("QT_IM_MODULE", "")):
        wanted = [name]
    if not wanted and not environment.get("WAYLAND_DISPLAY"):
        named = environment.get("XMODIFIERS", "").partition("@im=")[2]
        wanted = [name for name in (*_FCITX, "ibus") if name == named]
    found: list[str] = []
    for name in wanted:
        found += [name, "ibus"] if name in _FCITX else [name]
    return list(dict.fromkeys(found))


def choose_input_method(environment: MutableMapping[str, str] = os.environ) -> None:
    """Have Qt try what `input_methods` says. Does nothing elsewhere than on Linux."""
    found = input_methods(environment)
    if sys.platform != "linux" or not found:
        return
    environment["QT_IM_MODULES"] = ";".join(found)
    if not _FCITX.isdisjoint(found):
        # Without ibus-daemon Qt takes ibus for missing, if it is not to be asked for through its portal; fcitx is that, too.
        environment.setdefault("IBUS_USE_PORTAL", "1")


def load_fonts() -> list[str]:
    """Register the bundled fonts; the families that came of it."""
    from PySide6.QtGui import QFontDatabase

    families: list[str] = []
    for path in sorted(FONTS.glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return families
