"""Build step: the shipped briefing (slides/, resources/) travels inside the wheel as zgc_desktop/_briefing."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithBriefing(build_py):
    """`build_py`, and then the briefing beside the modules. An editable install reads the checkout instead."""

    def run(self) -> None:
        """Copy the modules, then the briefing."""
        super().run()
        if self.editable_mode:
            return
        here = Path(__file__).resolve().parent
        for name in ("slides", "resources"):
            target = Path(self.build_lib) / "zgc_desktop" / "_briefing" / name
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(here / name, target)


setup(cmdclass={"build_py": BuildWithBriefing})
