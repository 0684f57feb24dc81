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
        if self.editable_mode:
            super().run()
            return
        package = Path(self.build_lib) / "zgc_desktop"
        # What an earlier build left there, and has been deleted since, would travel along.
        shutil.rmtree(package, ignore_errors=True)
        super().run()
        here = Path(__file__).resolve().parent
        for name in ("slides", "resources"):
            shutil.copytree(here / name, package / "_briefing" / name)


setup(cmdclass={"build_py": BuildWithBriefing})
