"""Names as people type them: what a keyboard lacks, how numbers in them are written, what is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from zgc_desktop.bank.questions import BLANK
from zgc_desktop.quiz.dates import read_day, same_day
from zgc_desktop.text.fold import fold, simplified
from zgc_desktop.text.numbers import parse_number
from zgc_desktop.text.numerals import read_whole

#: What a Greek letter is typed as: the letter that looks like it, its name.
_GREEK = {
    "α": ("a", "alpha"), "β": ("b", "beta"), "γ": ("g", "gamma", "y"), "δ": ("d", "delta"), "ε": ("e", "epsilon"),
    "θ": ("theta",), "λ": ("lambda",), "μ": ("u", "mu", "miu", "m", "缪"), "ν": ("v", "nu"), "π": ("pi",), "ρ": ("p", "rho"),
    "σ": ("sigma",), "τ": ("t", "tau"), "φ": ("phi", "fai"), "χ": ("x", "chi"), "ψ": ("psi",), "ω": ("w", "omega"),
}  # fmt: skip
#: Long and short of what is one name: the short one is compared.
_SHORT = (
    ("社会保障", "社保"), ("人工智能", "ai"), ("artificialintelligence", "ai"), ("科学技术", "科技"), ("科技创新", "科创"),
    ("北京航空航天大学", "北航"), ("高新技术", "高新"), ("委员会", "委"), ("管理委", "管委"), ("以及", "和"), ("与", "和"), ("及", "和"),
    ("&", "和"), ("有限公司", ""), ("第", ""), ("实验", "试验"), ("园区", "园"),
)  # fmt: skip
_MARKS = re.compile(r"(?<=\d)(?:[.。·点](?=\d))")
_RANGE = re.compile(r"(?<=\d)年?\s*(?:-|—+|–|~|～|至|到)\s*(?=\d)")
#: Digits between which a mark may stand that folding would lose: 4.0 is not 40.
_SPOILT = re.compile(r"\d")
_HAN_NUMBER = re.compile("[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?")
_FINANCIAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_LEAD = re.compile(
    r"^(?:答案应该是|答案是|应该是|应该叫|好像是|可能是|我觉得是|名字是|名称是|名为|叫做|叫作|称为|就是|是|叫)"
)
_END = re.compile(r"(?:吧|呢|啊|呀|了)$")
_NUMBERED = re.compile(r"(\d+(?:\.\d+)?)([^\d.]*)")


def same_name(typed: str, names: Iterable[str], about: str = "") -> bool:
    """Whether what was typed is one of the names, as a person reads it; `about` is what is asked, whose words may stand
    behind the name or be left out behind a number in it."""
    names, folded = tuple(names), fold(typed)
    # Whoever types the answer as it is printed waits for nothing.
    if typed.strip() in names or (folded and not _SPOILT.search(typed) and folded in map(fold, names)):
        return True
    given = forms_of(typed)
    for name in names:
        wanted = forms_of(name)
        if given & wanted or any(_around(one, other, about) for one in given for other in wanted):
            return True
        day, asked = read_day(typed), read_day(name)
        if day is not None and asked is not None and same_day(day, asked):
            return True
    return False


def _around(given: str, wanted: str, about: str) -> bool:
    """Whether they differ only by words that were asked with: 生命螺旋雕塑, and 4.0 for 4.0阶段."""
    if given != wanted and wanted in given:
        # 居全球前列, where the question says 居____; 生命螺旋雕塑, where it asks for a 雕塑.
        before, _, behind = given.partition(wanted)
        return all(not rest or _said(rest, about, place) for rest, place in ((before, 1), (behind, -1)))
    number = _NUMBERED.fullmatch(wanted)
    if number is not None and given == number[1]:
        return number[2] in about or len(number[2]) == 1
    one, other = _NUMBERED.fullmatch(given), _NUMBERED.fullmatch(wanted)
    return bool(
        one and other and "." in wanted and float(one[1]) == float(other[1]) and one[2] in ("", other[2])
    )


def _said(words: str, about: str, place: int) -> bool:
    """Whether words beside a name are those of the question: anywhere in it, or right before or behind the gap."""
    return (len(words) > 1 and words in about) or (words + BLANK if place > 0 else BLANK + words) in about


@lru_cache(maxsize=512)
def forms_of(text: str) -> frozenset[str]:
    """The ways to write a name that count as one."""
    folded = plain(text)
    if not folded:
        return frozenset()
    forms = {folded, _END.sub("", _LEAD.sub("", folded)) or folded}
    forms |= {_numbers(form) for form in forms}
    forms |= {_shortened(form) for form in forms}
    forms |= {form[:-1] for form in forms if form.isascii() and form.endswith("s") and len(form) > 4}
    return frozenset(spelt for form in forms for spelt in _spelt(form))


def plain(text: str) -> str:
    """The name in small simplified letters without spaces and marks, but those between the digits of a number."""
    normal = unicodedata.normalize("NFKC", text).casefold().replace("µ", "μ")
    normal = _MARKS.sub("\ue000", _RANGE.sub("\ue001", normal))
    normal = re.sub(r"(?<=\d)\s*[+＋]\s*(?=\d)", "\ue002", normal)
    normal = re.sub(r"(?<=\d)\s*[/:：∶]\s*(?=\d)", "\ue003", normal).replace("%", "\ue004")
    normal = unicodedata.normalize("NFD", normal)
    kept = "".join(c for c in normal if unicodedata.category(c)[0] in "LN" or "\ue000" <= c <= "\ue004")
    kept = unicodedata.normalize("NFKC", kept)
    return simplified(kept).translate({0xE000: ".", 0xE001: "-", 0xE002: "+", 0xE003: "/", 0xE004: "%"})


def _numbers(text: str) -> str:
    """Numerals in digits, so that 独角兽十条 and 独角兽10条 are one; and no 年 behind a year."""
    text = _HAN_NUMBER.sub(_digits, text.translate(_FINANCIAL))
    text = re.sub(r"(?<=\d)加(?=\d)", "+", text)
    return re.sub(r"(?<=\d{4})年", "", text)


def _digits(found: re.Match[str]) -> str:
    value = parse_number(found[0]) if "点" in found[0] else read_whole(found[0])
    return found[0] if value is None else str(value)


def _shortened(text: str) -> str:
    for long, short in _SHORT:
        text = text.replace(long, short)
    return text


def _spelt(text: str) -> set[str]:
    letters = [(c, *_GREEK[c]) if c in _GREEK else (c,) for c in text]
    if sum(len(one) > 1 for one in letters) > 3:
        return {text}
    return {"".join(one) for one in product(*letters)}
