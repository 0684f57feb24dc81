"""The programs that present the same deck: how each is started on a screen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from zgc_desktop import __version__


@dataclass(frozen=True, slots=True)
class Peer:
    """A program to compare with: its name, how it is started, and the variables it needs."""

    name: str
    command: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)

    def version(self) -> str:
        """What the program says when asked for its version."""
        if self.name.startswith("zgc"):
            return __version__
        command = [self.command[0], "--version"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return answer.strip().splitlines()[0] if answer.strip() else "unknown"


def ours(briefing: Path, renderer: str = "software") -> Peer:
    """zgc-desktop itself, motion off, in the renderer named (`software` or `gpu`)."""
    command = (str(Path(sys.executable).parent / "zgc"), "present", str(briefing))
    return Peer(f"zgc-{renderer}", (*command, "--motion", "off", "--renderer", renderer))


def peers(pdf: Path, odp: Path, home: Path) -> list[Peer]:
    """The peers installed on this machine: evince with `pdf`, LibreOffice Impress with `odp`."""
    found = []
    if evince := shutil.which("evince"):
        found.append(Peer("evince", (evince, "--presentation", str(pdf))))
    if office := shutil.which("soffice"):
        profile = f"-env:UserInstallation={(home / 'office').as_uri()}"
        command = (office, profile, "--norestore", "--nologo", "--show", str(odp))
        # Impress' plain X backend draws no slide on a server without a graphics card.
        found.append(Peer("impress", command, {"SAL_USE_VCLPLUGIN": "gtk3"}))
    return found
