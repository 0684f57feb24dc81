"""Units as people type them behind a number: what they measure, and which of them count the same."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from zgc_desktop.text.numerals import SCALES, WHOLE_UNITS

#: Counters of things: whoever types another one counts the same.
_THINGS = (
    "个 家 项 件 条 座 所 处 支 款 只 种 类 部 户 间 套 台 批 宗 笔 份 篇 页 本 册 道 题 栋 幢 幅 枚 颗 片 张 辆 架 艘 例 起 门 "
    "单 组 对 字 句 章 节 层 根 束 株 棵 头 匹 双 队 团 伙 班 盘 样 副 把 顶 粒 滴 招 席 项次 家次 件次 pcs pc"
)
_EVENTS = "次 回 届 场 轮 遍 趟 期 番 封 度"
_PEOPLE = "人 名 位 口 员 people persons person"
_MONEY = {
    "元": "元 元人民币 人民币元 人民币 圆 块 块钱 rmb cny yuan ¥ 元整 元钱",
    "美元": "美元 美金 usd us$ $ dollars dollar us$元 刀",
    "欧元": "欧元 eur € euros euro",
    "英镑": "英镑 gbp £ pounds pound",
    "日元": "日元 jpy 円",
    "港元": "港元 港币 hkd hk$",
    "韩元": "韩元 krw",
    "卢布": "卢布 rub",
    "澳元": "澳元 aud",
    "加元": "加元 cad",
    "法郎": "法郎 瑞士法郎 chf",
    "新元": "新元 新加坡元 sgd",
    "台币": "台币 新台币 twd",
}
#: What measures the same, each with its size.
_MEASURES: dict[str, dict[str, Fraction | int]] = {
    "%": {"%": Fraction(1, 100), "percent": Fraction(1, 100), "pct": Fraction(1, 100), "个%": Fraction(1, 100), "百分比": Fraction(1, 100), "个点": Fraction(1, 100),
          "个百分比": Fraction(1, 100),
          "‰": Fraction(1, 1000), "permille": Fraction(1, 1000), "成": Fraction(1, 10), "倍": 1, "x": 1, "fold": 1, "-fold": 1, "times": 1},
    "百分点": {"百分点": 1, "个百分点": 1, "pp": 1, "percentagepoints": 1, "percentagepoint": 1, "个点": 1},
    "米": {"米": 1, "公里": 1000, "千米": 1000, "km": 1000, "里": 500, "厘米": Fraction(1, 100), "cm": Fraction(1, 100),
          "毫米": Fraction(1, 1000), "mm": Fraction(1, 1000), "纳米": Fraction(1, 10**9), "nm": Fraction(1, 10**9),
          "m": 1, "metres": 1, "meters": 1},
    "平方米": {"平方米": 1, "平米": 1, "平": 1, "㎡": 1, "m2": 1, "m^2": 1, "平方公里": 10**6, "平方千米": 10**6, "km2": 10**6,
            "km^2": 10**6, "公顷": 10**4, "ha": 10**4, "亩": Fraction(2000, 3)},
    "公斤": {"公斤": 1, "千克": 1, "kg": 1, "克": Fraction(1, 1000), "g": Fraction(1, 1000), "吨": 1000, "斤": Fraction(1, 2)},
    "天": {"天": 1, "日": 1, "号": 1, "days": 1, "day": 1, "周": 7, "星期": 7, "个星期": 7},
    "月": {"月": 1, "个月": 1, "months": 1, "month": 1, "季度": 3, "个季度": 3, "年": 12, "周年": 12, "载": 12, "years": 12, "year": 12},
    "分钟": {"分钟": 1, "分": 1, "min": 1, "小时": 60, "个小时": 60, "h": 60, "秒": Fraction(1, 60), "s": Fraction(1, 60)},
    "千瓦": {"千瓦": 1, "kw": 1, "瓦": Fraction(1, 1000), "兆瓦": 1000, "吉瓦": 10**6, "gw": 10**6, "mw": 1000},
    "千瓦时": {"千瓦时": 1, "度电": 1, "kwh": 1},
    "℃": {"℃": 1, "°c": 1, "摄氏度": 1},
    "人次": {"人次": 1},
    "代": {"代": 1}, "阶段": {"阶段": 1}, "版": {"版": 1, "版本": 1}, "岁": {"岁": 1}, "楼": {"楼": 1}, "折": {"折": 1}, "世纪": {"世纪": 1},
}  # fmt: skip
_ENGLISH = (
    ("trillion", 10**12),
    ("billion", 10**9),
    ("million", 10**6),
    ("thousand", 1000),
    ("hundred", 100),
)
_THING, _EVENT, _PERSON = "个", "次", "人"
#: 个 goes with whatever is counted, 元 is never that.
_COUNTED = (_THING, _EVENT, _PERSON)


class Unit(NamedTuple):
    """What a unit measures, by the name of that, and how large it is."""

    base: str
    size: Fraction
    general: bool = False


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for base, names in ((_THING, _THINGS), (_EVENT, _EVENTS), (_PERSON, _PEOPLE)):
        table.update({name: Unit(base, Fraction(1), name == "个") for name in names.split()})
    for base, names in _MONEY.items():
        table.update({name: Unit(base, Fraction(1)) for name in names.split()})
    for base, sizes in _MEASURES.items():
        table.update({name: Unit(base, Fraction(size)) for name, size in sizes.items()})
    return table


UNITS = _table()
#: Longer names first, so that 个百分点 is no 个.
_NAME = re.compile("|".join(re.escape(name) for name in sorted(UNITS, key=len, reverse=True)))


def find_unit(text: str) -> tuple[Unit, int] | None:
    """The unit that a text begins with, and where it ends."""
    match = _NAME.match(text)
    if match is None:
        return None
    # A word of Latin letters is a unit as a whole only.
    end = match.end()
    if (
        match[0].isascii()
        and match[0][-1].isalpha()
        and text[end : end + 1].isascii()
        and text[end : end + 1].isalpha()
    ):
        return None
    return UNITS[match[0]], end


def unit_named(name: str) -> Unit:
    """The unit of a name; one that is not known measures only itself."""
    return UNITS.get(name) or Unit(name, Fraction(1))


def split_scale(unit: str) -> tuple[Fraction, str]:
    """Split what is printed behind a number in its scale and the name of its unit: 万亿元 → (10¹², 元)."""
    for word, size in _ENGLISH:
        if unit.startswith(word):
            return Fraction(size), unit.removeprefix(word)
    scale = Fraction(1)
    while unit and unit[0] in SCALES and not unit.startswith(WHOLE_UNITS):
        scale *= SCALES[unit[0]]
        unit = unit[1:]
    return scale, unit


def same_base(one: str, other: str) -> bool:
    """Whether two bases measure the same; a bare number is a ratio as well."""
    return one == other or {one, other} == {"", "%"}


def counted(base: str) -> bool:
    """Whether a base counts something."""
    return base in _COUNTED
