"""Ten thousand page turns in one process, with builds and theme switches: what grows?

Memory and the number of QML objects are compared with those after the first 500 turns.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.report import Report
from bench.screen import proportional_memory

ROOT = Path(__file__).parent.parent
TURNS, BASE, EVERY = 10_000, 500, 500


def run() -> bool:
    """Soak the program in a process of its own, and compare."""
    report = Report("soaking")
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        env = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.soaking", home],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    warnings = [line for line in done.stderr.splitlines() if line.strip()]
    base, last = next(row for row in rows if row["turn"] == BASE), rows[-1]
    report.number("turns", last["turn"])
    report.number("pss_mib", {str(row["turn"]): row["pss"] for row in rows})
    report.number("qml_objects", {str(row["turn"]): row["objects"] for row in rows})
    report.number("qt_warnings", len(warnings))
    for line in warnings[:5]:
        report.note(line)
    report.ratio("memory after all turns / after 500", last["pss"] / base["pss"], 1.05)
    report.ratio("QML objects after all turns / after 500", last["objects"] / base["objects"], 1.0)
    report.ratio("Qt warnings", len(warnings), 0)
    return report.write()


def soak(home: Path) -> None:
    """Turn pages, and print a line of JSON every so often."""
    from zgc_desktop.ui import boot

    boot.prepare("software")
    from PySide6.QtCore import QCoreApplication, QEvent, QObject
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtTest import QTest

    from zgc_desktop.app import build
    from zgc_desktop.ui.settings import Settings

    application = QGuiApplication(["soak"])
    boot.load_fonts()
    engine, model = build(ROOT, Settings(home / "settings.json"))
    model.override(motion="off")
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("the main window is no QQuickWindow")
    window.resize(1280, 720)
    model.start_show(1, windowed=True)
    stage = model.stage
    for turn in range(TURNS + 1):
        if turn % 97 == 0:
            stage.command("theme")
        if turn % 389 == 0:
            stage.command("console")
        if turn % 1000 == 999:
            stage.command("grid")
            QTest.qWait(1)
        at_end = stage.page == stage.state.last and stage.step == stage.state.steps[-1] - 1
        stage.command("first" if at_end else "next")
        QTest.qWait(1)
        application.processEvents()
        if turn % EVERY == 0 or turn == TURNS:
            if stage.console:
                stage.command("console")
            stage.command("goto", "4")
            QTest.qWait(300)
            engine.collectGarbage()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            row = {
                "turn": turn,
                "pss": round(proportional_memory(os.getpid()), 1),
                "objects": len(window.findChildren(QObject)),
            }
            print(json.dumps(row), flush=True)
    os._exit(0)


if __name__ == "__main__":
    soak(Path(sys.argv[1]))
