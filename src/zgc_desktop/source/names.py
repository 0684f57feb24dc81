"""Files of a briefing that are passed over, since their names are not quite those that are read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.reader import listed, relative

_ENDINGS = (".yaml.txt", ".yml.txt", ".yaml", ".yml")


def is_yaml(name: str) -> bool:
    """Whether a name is meant for a YAML file, be its ending right or not."""
    return name.casefold().endswith(_ENDINGS)


def passed_over(path: Path, root: Path, wanted: str) -> Problem:
    """That a file or folder is not read, and what it should be called."""
    return problem("file-ignored", Spot(relative(path, root)), wanted=wanted)


def misnamed(folder: Path, root: Path, names: Iterable[str]) -> dict[str, Path]:
    """For each of the names what lies in the folder that was meant so: `Deck.yaml` or `deck.yml` for `deck.yaml`, `Facts` for `facts`."""
    meant = {_bare(name): name for name in names}
    found = {}
    for path in listed(folder, root)[0]:
        name = meant.get(_bare(path.name))
        if name is not None and path.name != name:
            found[name] = path
    return found


def wrong_suffix(paths: Collection[Path]) -> list[Path]:
    """Those that are meant as YAML files and do not end in `.yaml`."""
    return [path for path in paths if path.suffix != ".yaml" and is_yaml(path.name)]


def _bare(name: str) -> str:
    """A name without capitals and the ending of YAML files."""
    small = name.casefold()
    ending = next((ending for ending in _ENDINGS if small.endswith(ending)), "")
    return small.removesuffix(ending) + (".yaml" if ending else "")
