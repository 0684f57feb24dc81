"""Write src/zgc_desktop/text/pinyin.txt: the readings of the 8,105 characters of 通用规范汉字表, without tones.

They are those of 通用规范汉字字典, kTGHZ2013 of the Unihan database, as pypinyin-dict hands them on. That library is
110 MB and is needed here only:

    pip install --target /tmp/readings pypinyin-dict==0.9.0
    python tools/build_pinyin.py /tmp/readings
"""

from __future__ import annotations

import importlib
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "zgc_desktop" / "text" / "pinyin.txt"
HEAD = """\
# The readings of the 8,105 characters of 通用规范汉字表, without tones; ü is v. Made by tools/build_pinyin.py.
# From kTGHZ2013 of the Unihan database (Unicode License v3), by way of pypinyin-dict (MIT).
"""


def plain(reading: str) -> str:
    """`lǜ` as lv."""
    parted = unicodedata.normalize("NFD", unicodedata.normalize("NFC", reading))
    letters = parted.replace("u\u0308", "v")
    return "".join(c for c in letters if not unicodedata.combining(c))


def table(readings: dict[int, str]) -> str:
    """A line a syllable, with every character that has it as a reading."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in sorted(readings):
        for syllable in dict.fromkeys(plain(reading) for reading in readings[code].split(",")):
            found[syllable].append(chr(code))
    return HEAD + "".join(f"{syllable} {''.join(found[syllable])}\n" for syllable in sorted(found))


def main(library: Path) -> int:
    """Write the table from the library in that folder."""
    sys.path.insert(0, str(library))
    data = importlib.import_module("pypinyin_dict.pinyin_data.ktghz2013")
    TARGET.write_text(table(data.pinyin_dict), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
