"""Cut the bundled fonts from the system's Noto CJK collections (Debian: fonts-noto-cjk).

`python tools/build_fonts.py [--source DIR] [--out DIR]` writes NotoSerifSC-Bold.otf,
NotoSansSC-Regular.otf and NotoSansSC-Bold.otf. Each holds the 8,105 characters of 通用规范汉字表 (tools/tgh-8105.txt,
in the table's own order), Latin, punctuation, full-width forms, arrows and the signs that a briefing uses.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).resolve().parent
SOURCE = Path("/usr/share/fonts/opentype/noto")
OUT = HERE.parent / "src" / "zgc_desktop" / "ui" / "fonts"
SIMPLIFIED_CHINESE = 2  # the position of the SC face in Noto's collections

RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A: names
    (0x01CD, 0x01DC),  # pinyin vowels with a caron
    (0x0391, 0x03C9),  # Greek: units and formulas
    (0x0401, 0x0451),  # Cyrillic: names
    (0x2010, 0x2027),  # dashes, quotes, ellipsis
    (0x2030, 0x205E),  # per mille, primes, reference marks
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency signs
    (0x2100, 0x214F),  # ℃ № ™
    (0x2150, 0x2189),  # number forms, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics: − ≈ ≤ ≥ ≠
    (0x2300, 0x23FF),  # ⌘ ⏎
    (0x2460, 0x24FF),  # ① ②
    (0x2500, 0x25FF),  # box drawing, blocks, shapes
    (0x2600, 0x27BF),  # ✓ ★
    (0x2E3A, 0x2E3B),  # two-em and three-em dashes
    (0x3000, 0x303F),  # CJK symbols and punctuation
    (0x3105, 0x312F),  # bopomofo
    (0x3220, 0x3243),  # ㈠
    (0x3280, 0x32B0),  # ㊀
    (0x3380, 0x33DF),  # ㎡
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFFE6),  # full-width and half-width forms
)
# Noto CJK has none of these, and a fallback for a space would pull a second font into every mixed line. Each
# gets the glyph of a syllable that the subset does not need, emptied: (sign, width in 1/1000 em, donor).
SPACES = (
    (0x2009, 200, 0xAC00),  # thin space, Han to Latin
    (0x202F, 200, 0xAC01),  # narrow no-break space, Latin to Han
    (0x2007, 555, 0xAC04),  # figure space
    (0x200B, 0, 0xAC07),  # zero width space
    (0x2060, 0, 0xAC08),  # word joiner
    (0xFEFF, 0, 0xAC10),  # zero width no-break space
)
# Not locl: the Japanese, Korean and Taiwanese forms of the same characters would double the file.
FEATURES = ("ccmp", "calt", "liga", "kern", "mark", "palt", "halt", "fwid", "hwid", "pwid")


class Cut(NamedTuple):
    """One font to build: the collection's name, the family and style that it is given, and its weight."""

    collection: str
    family: str
    style: str
    weight: int

    @property
    def postscript(self) -> str:
        """The PostScript name, which is the file's name too."""
        return f"{self.family.replace(' ', '')}-{self.style}"


CUTS = (
    Cut("NotoSerifCJK-Bold.ttc", "Noto Serif SC", "Bold", 700),
    Cut("NotoSansCJK-Regular.ttc", "Noto Sans SC", "Regular", 400),
    Cut("NotoSansCJK-Bold.ttc", "Noto Sans SC", "Bold", 700),
)


def standard_characters() -> str:
    """The 8,105 characters of 通用规范汉字表 in the table's order."""
    return "".join((HERE / "tgh-8105.txt").read_text(encoding="utf-8").split())


def wanted() -> set[int]:
    """Every code point that the fonts shall hold where Noto has it."""
    points = {ord(char) for char in standard_characters()}
    for first, last in RANGES:
        points.update(range(first, last + 1))
    return points | {donor for _, _, donor in SPACES}


def empty_glyphs(font: TTFont) -> None:
    """Turn the donor glyphs into the spaces that Noto lacks."""
    tables = [table for table in font["cmap"].tables if table.isUnicode()]
    strings: Any = font["CFF "].cff.topDictIndex[0].CharStrings
    glyph_of = dict(font.getBestCmap())
    for sign, width, donor in SPACES:
        glyph = glyph_of[donor]
        string = strings[glyph]
        string.decompile()
        private = string.private
        same = width == private.defaultWidthX
        string.setProgram(["endchar"] if same else [width - private.nominalWidthX, "endchar"])
        font["hmtx"][glyph] = (width, 0)
        for table in tables:
            if table.cmap.pop(donor, None):
                table.cmap[sign] = glyph


def rename(font: TTFont, cut: Cut) -> None:
    """Name the font as bundled, so that an installed Noto CJK never takes its place."""
    names = {
        1: cut.family,
        2: cut.style,
        3: f"{font['name'].getDebugName(3)};subset",
        4: f"{cut.family} {cut.style}",
        6: cut.postscript,
        16: cut.family,
        17: cut.style,
    }
    kept = [r for r in font["name"].names if r.nameID not in names and r.langID == 0x409]
    font["name"].names = kept
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    cff = font["CFF "].cff
    cff.fontNames = [cut.postscript]
    top = cff.topDictIndex[0]
    top.FullName = f"{cut.family} {cut.style}"
    top.FamilyName = cut.family


def build(cut: Cut, source: Path, out: Path) -> Path:
    """Write one font and return its path. Raises FileNotFoundError when the collection is not there."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.hinting = False  # Qt renders unhinted at these sizes; hints are a fifth of the file
    options.desubroutinize = True  # the collection's subroutines serve all 65,535 glyphs
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    options.recalc_timestamp = False  # the same input gives the same bytes
    with TTCollection(str(source / cut.collection), lazy=True) as collection:
        font = collection.fonts[SIMPLIFIED_CHINESE]
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted())
        cutter.subset(font)
        empty_glyphs(font)
        rename(font, cut)
        path = out / f"{cut.postscript}.otf"
        font.save(str(path))
    return path


def main() -> int:
    """Build all fonts; 1 when the source fonts are not installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=SOURCE)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    if not (given.source / CUTS[0].collection).exists():
        return 1
    given.out.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        build(cut, given.source, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
