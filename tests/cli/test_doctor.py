"""`zgc doctor`: what it looks at, and what it says where something is missing."""

from __future__ import annotations

import _ctypes
import os
import re
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from tests.cli.conftest import Zgc

import zgc_desktop
from zgc_desktop.ui import boot, doctor
from zgc_desktop.ui.settings import Settings

LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems always have a display and Qt's libraries"
)


def lines(text: str) -> dict[str, tuple[bool, str, str]]:
    """Name of each check -> whether it is good, what was found, what mends it."""
    found = re.findall(r"^([✓✗]) (.+?): (.*)(?:\n  → (.*))?$", text, re.M)
    return {name: (mark == "✓", what, fix) for mark, name, what, fix in found}


def test_all_is_well(zgc: Zgc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "missing_libraries", list)
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    ran = zgc("doctor")
    assert (ran.code, ran.err) == (0, "")
    shown = lines(ran.out)
    assert len(shown) == len(ran.out.splitlines())
    assert all(good for good, _, _ in shown.values())
    assert " ".join(shown) == (
        "程序 Qt 系统 系统库 显示器 平台插件 屏幕 输入法 绘图方式 字体 设置 学习记录 放映记录与日志 缓存"
    )
    assert zgc_desktop.__version__ in shown["程序"][1]
    assert shown["Qt"][1] == f"PySide6 {PySide6.__version__}"
    assert shown["显示器"][1] == shown["平台插件"][1] == "offscreen"
    assert re.fullmatch(r"\d+×\d+", shown["屏幕"][1])
    assert shown["字体"][1].count(".otf") == 3
    if sys.platform == "linux":
        assert shown["设置"][1] == str(tmp_path / "CONFIG" / "zgc-desktop")
        assert shown["学习记录"][1] == str(tmp_path / "DATA" / "zgc-desktop")
        assert shown["放映记录与日志"][1] == str(tmp_path / "STATE" / "zgc-desktop")
        assert shown["缓存"][1] == str(tmp_path / "CACHE" / "zgc-desktop")
    assert ", ".join(lines(zgc("doctor", "--lang", "en").out)) == (
        "Program, Qt, System, Libraries, Display, Platform plugin, Screens, Input method, Renderer, Fonts, Settings, "
        "Learner's record, Shows and log, Cache"
    )


def test_screens_are_listed_with_their_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = doctor.started()[1]
    monkeypatch.setenv("QT_SCALE_FACTOR", "1.5")
    assert doctor.started() == ("offscreen", [f"{screen} @1.5" for screen in plain], "")


def test_a_qt_that_does_not_start_says_why(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "missing_libraries", list)
    monkeypatch.setattr(doctor, "_PROBE", "raise ImportError('no Qt here')")
    ran = zgc("doctor", "--lang", "en")
    assert ran.code == 1
    good, found, fix = lines(ran.out)["Platform plugin"]
    assert (good, found) == (False, "ImportError: no Qt here")
    assert fix == "install PySide6-Essentials again"


def test_the_renderer_is_the_one_of_the_settings(zgc: Zgc) -> None:
    for renderer in ("gpu", "software"):
        Settings().set("renderer", renderer)
        assert lines(zgc("doctor").out)["绘图方式"][1] == renderer


@LINUX
def test_missing_libraries_are_named_with_the_command_that_installs_them(
    zgc: Zgc, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = _ctypes.dlopen

    def load(name: str, flag: int) -> int:
        if name == "libEGL.so.1":
            raise OSError(f"{name}: cannot open shared object file")
        return int(real("libc.so.6", flag))

    monkeypatch.setattr(_ctypes, "dlopen", load)
    assert doctor.missing_libraries() == ["libegl1"]
    ran = zgc("doctor")
    assert ran.code == 1
    assert lines(ran.out)["系统库"] == (False, "libegl1", "sudo apt-get install -y libegl1")
    assert doctor.preflight() is None  # offscreen draws without them
    monkeypatch.setattr(doctor, "display_trouble", lambda: None)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    trouble = doctor.preflight()
    assert trouble is not None
    assert trouble.en == "System libraries are missing; run: sudo apt-get install -y libegl1"


def test_no_library_is_missing_on_systems_where_qt_brings_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str, flag: int) -> None:
        raise OSError(name)

    monkeypatch.setattr(_ctypes, "dlopen", load, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert doctor.missing_libraries() == []
    assert doctor.display_trouble({}) is None


@LINUX
def test_a_missing_display_is_one_line_and_how_to_mend_it(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    good, found, fix = lines(zgc("doctor", "--lang", "en").out)["Display"]
    assert (good, found) == (False, "–")
    assert fix.endswith("run it in a desktop, or: xvfb-run zgc.")
    assert lines(zgc("doctor", "--lang", "en").out)["Platform plugin"] == (False, "–", fix)
    assert zgc("doctor").code == 1


def test_missing_fonts(zgc: Zgc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boot, "FONTS", tmp_path)
    ran = zgc("doctor", "--lang", "en")
    assert ran.code == 1
    assert lines(ran.out)["Fonts"] == (False, "–", "install zgc-desktop again")


def test_the_qt_that_loses_references(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    ran = zgc("doctor")
    assert ran.code == 1
    assert lines(ran.out)["Qt"] == (False, "PySide6 6.12.0", "pip install 'PySide6-Essentials!=6.12.0'")


def test_it_takes_no_arguments(zgc: Zgc) -> None:
    assert zgc("doctor", "now").refused() == "不认识参数 now。用法见 zgc doctor --help。"


@pytest.fixture
def listening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A local socket at which somebody listens."""
    path = tmp_path_factory.mktemp("run") / "wayland-1"
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen()
    yield path
    server.close()


@LINUX
def test_a_wayland_display_counts_if_it_answers(listening: Path, tmp_path: Path) -> None:
    here = {"XDG_RUNTIME_DIR": str(listening.parent)}
    assert doctor.display_trouble({**here, "WAYLAND_DISPLAY": "wayland-1"}) is None
    assert doctor.display_trouble({"WAYLAND_DISPLAY": str(listening)}) is None
    assert (
        doctor.display_trouble({**here, "WAYLAND_DISPLAY": "wayland-1", "QT_QPA_PLATFORM": "wayland"}) is None
    )
    assert doctor.display_trouble({"WAYLAND_DISPLAY": "wayland-1"}) is not None
    dead = tmp_path / "dead"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(dead))
    assert dead.exists()
    assert doctor.display_trouble({"WAYLAND_DISPLAY": str(dead)}) is not None
    wanted = doctor.display_trouble({"WAYLAND_DISPLAY": str(listening), "QT_QPA_PLATFORM": "xcb"})
    assert wanted is not None
    assert "DISPLAY is not set" in wanted.en


@LINUX
def test_a_display_of_another_machine_counts_if_it_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        named = f"127.0.0.1:{number}.0"
        assert doctor.display_trouble({"DISPLAY": named}) is None
        assert doctor.display_trouble({"DISPLAY": named, "QT_QPA_PLATFORM": "wayland;xcb"}) is None
    gone = doctor.display_trouble({"DISPLAY": named})
    assert gone is not None
    assert gone.en == f"The display {named} cannot be reached; run it in a desktop, or: xvfb-run zgc."


@LINUX
@pytest.mark.parametrize(
    "name", ["\0local", ":99999999", "127.0.0.1:99999999", "127.0.0.1", ":x", "/tmp/.X11"]
)
def test_a_display_whose_name_is_wrong_is_none(name: str) -> None:
    assert doctor.display_trouble({"DISPLAY": name}) is not None


@LINUX
@pytest.mark.parametrize(
    "platform", ["offscreen", "minimal:enable_fonts", "eglfs", "linuxfb:fb=/dev/fb1", "vnc"]
)
def test_platforms_without_a_display_need_none(platform: str) -> None:
    assert doctor.display_trouble({"QT_QPA_PLATFORM": platform}) is None


@LINUX
def test_a_platform_that_qt_does_not_have() -> None:
    trouble = doctor.display_trouble({"QT_QPA_PLATFORM": "xbc", "DISPLAY": ":0"})
    assert trouble is not None
    assert trouble.en == "Qt has no platform “xbc”, which QT_QPA_PLATFORM names; run: unset QT_QPA_PLATFORM."
    assert "unset QT_QPA_PLATFORM" in trouble.zh


@LINUX
def test_the_platforms_known_are_those_that_qt_brings() -> None:
    folder = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    brought = {path.stem.removeprefix("libq") for path in folder.glob("libq*.so")}
    assert {"xcb", "offscreen"} <= brought
    for platform in brought:
        trouble = doctor.display_trouble({"QT_QPA_PLATFORM": platform})
        assert trouble is None or "Qt has no platform" not in trouble.en


NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}


@LINUX
@pytest.mark.parametrize(
    ("environment", "tried"),
    [
        ({}, []),
        ({"QT_IM_MODULE": "fcitx"}, ["fcitx", "ibus"]),
        ({"QT_IM_MODULE": "fcitx5"}, ["fcitx5", "ibus"]),
        ({"QT_IM_MODULE": "ibus"}, ["ibus"]),
        ({"QT_IM_MODULE": "compose"}, ["compose"]),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, ["wayland", "fcitx", "ibus"]),
        ({"QT_IM_MODULES": "wayland;fcitx"}, ["wayland", "fcitx", "ibus"]),
        # Qt reads the list and then no more.
        ({"QT_IM_MODULES": "compose", "QT_IM_MODULE": "fcitx"}, ["compose"]),
        ({"QT_IM_MODULES": ";", "QT_IM_MODULE": "fcitx"}, ["fcitx", "ibus"]),
        ({"XMODIFIERS": "@im=fcitx"}, ["fcitx", "ibus"]),
        ({"XMODIFIERS": "@im=ibus"}, ["ibus"]),
        ({"XMODIFIERS": "@im=none"}, []),
        # There the desktop's own protocol is the better way.
        ({"XMODIFIERS": "@im=fcitx", "WAYLAND_DISPLAY": "wayland-0"}, []),
    ],
)
def test_where_fcitx_is_asked_for_ibus_is_tried_as_well(
    environment: dict[str, str], tried: list[str]
) -> None:
    assert boot.input_methods(environment) == tried
    before = dict(environment)
    boot.choose_input_method(environment)
    if not tried:
        assert environment == before
    else:
        assert environment["QT_IM_MODULES"] == ";".join(tried)
        assert ("IBUS_USE_PORTAL" in environment) == bool({"fcitx", "fcitx5"} & set(tried))
    chosen = dict(environment)
    boot.choose_input_method(environment)
    assert environment == chosen


@LINUX
def test_a_choice_of_the_portal_is_kept() -> None:
    environment = {"QT_IM_MODULE": "fcitx", "IBUS_USE_PORTAL": "0"}
    boot.choose_input_method(environment)
    assert environment["IBUS_USE_PORTAL"] == "0"


@LINUX
@pytest.mark.parametrize(
    ("plugin", "environment", "there", "good", "zh", "en"),
    [
        ("offscreen", {"QT_IM_MODULE": "fcitx"}, set(), True, "由系统提供", "the system’s own"),
        ("xcb", {}, set(), True, "没有：桌面没有指定", "none: the desktop names none"),
        ("wayland", {}, set(), True, "由 Wayland 桌面提供", "what the Wayland desktop offers"),
        ("xcb", {"QT_IM_MODULE": "compose"}, set(), True, "compose（QT_IM_MODULE=compose）", "compose (QT_IM"),
        ("xcb", {"QT_IM_MODULE": "ibus"}, {"org.freedesktop.IBus"}, True, "ibus（QT_IM_MODULE=ibus）", "ibus (QT_IM"),
        ("xcb", {"QT_IM_MODULE": "ibus"}, set(), False, "ibus（", "ibus ("),
        ("xcb", {"QT_IM_MODULE": "fcitx"}, {"org.fcitx.Fcitx5"}, True, "ibus（QT_IM_MODULE=fcitx；Qt 没有", "ibus (QT_IM_MODULE=fcitx; Qt has no"),
        ("xcb", {"XMODIFIERS": "@im=fcitx"}, {"org.fcitx.Fcitx5"}, True, "ibus（XMODIFIERS=@im=fcitx；", "ibus (XMODIFIERS="),
        ("xcb", {"QT_IM_MODULE": "fcitx"}, {"fcitx", "org.fcitx.Fcitx5"}, True, "fcitx（", "fcitx ("),
        ("xcb", {"QT_IM_MODULE": "fcitx"}, {"fcitx"}, False, "fcitx（", "fcitx ("),
    ],
)  # fmt: skip
def test_the_input_method_is_named_with_its_reason(
    monkeypatch: pytest.MonkeyPatch,
    plugin: str,
    environment: dict[str, str],
    there: set[str],
    good: bool,
    zh: str,
    en: str,
) -> None:
    monkeypatch.setattr(doctor, "input_services", lambda _environment: there)
    check = doctor.input_method(plugin, environment)
    assert check.good is good
    assert not isinstance(check.found, str)
    assert check.found.get("zh").startswith(zh)
    assert check.found.get("en").startswith(en)
    if not good:
        assert check.fix is not None
        assert (
            "ibus-daemon -d" if environment.get("QT_IM_MODULE") == "ibus" else "fcitx5 -d"
        ) in check.fix.en


@LINUX
def test_without_a_message_bus_no_input_service_is_found() -> None:
    assert doctor.input_services({**os.environ, **NO_BUS}) == set()
