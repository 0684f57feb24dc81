"""SVG of strangers: no scripts, nothing from elsewhere, and no more to draw than a second draws.

What is shared (`use`, patterns, masks, clips, filters) is drawn once for each who names it, so that a small file can ask for
billions of shapes; they are counted, and none is drawn here.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import zlib
from typing import Any, BinaryIO
from xml.parsers import expat

from zgc_desktop.source import outlines
from zgc_desktop.source.images import UNREADABLE, WANTED, Refusal, Size, covering, examine, too_large

MAX_TEXT = 2 * 2**20
#: What is drawn at most, in shapes.
MAX_SHAPES = 20_000
MAX_DEPTH = 100
#: What takes as long as many shapes, as it was measured: a surface of its own that is blurred, cut out or repeated.
_HEAVY = {"filter": 2000, "mask": 250, "pattern": 150, "image": 400}
_DASHED = 150
#: So many characters of a path, and letters of a text, take as long as a shape.
_PATH, _LETTERS = 50, 10
#: What a shape weighs that fills the picture with a run of colours; and the rows of one that fills its place, or is somewhat higher.
_FULL, _ROWS = 40, 2.0 * WANTED[1]
#: Qt leaves out a shape that is so many pixels large, by what was measured.
_LARGEST = 4e6
#: What stands for a side that no plain number says.
_UNKNOWN = 1e9 + 1
#: A line so broad Qt does not draw.
_BROADEST = 2**15
_STROKE = re.compile(r"stroke-width\s*:\s*([^;}]{1,100})")
#: What is drawn anew for each shape below that has no such property of its own.
_INHERITED = frozenset({"pattern", "marker"})
_ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener"}
)
_GRADIENTS = frozenset({"lineargradient", "radialgradient"})
_URL = re.compile(r"url\(\s*[\"']?\s*([^)\"']{0,400})", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{0,2000})\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_LENGTH = re.compile(r"\s*\+?((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,5})?)\s*(%|[a-zA-Z]{0,3})\s*\Z")
_DATA = re.compile(r"data:image/[a-z.+-]{1,20};base64,", re.IGNORECASE)


class _RefusedError(Exception):
    """The file is refused."""

    def __init__(self, refused: Refusal) -> None:
        super().__init__(refused.code)
        self.refused = refused


def refuse_svg(file: BinaryIO) -> Refusal | None:
    """Why an SVG is not shown; None for one that is."""
    try:
        text = _text(file)
        if text is None:
            return UNREADABLE
        return _Reader().read(text)
    except _RefusedError as error:
        return error.refused
    except (expat.ExpatError, UnicodeDecodeError, EOFError, LookupError):
        return UNREADABLE


def _text(file: BinaryIO) -> str | None:
    """The text of an SVG, compressed or not; None for another file."""
    raw = file.read(MAX_TEXT + 1)
    if raw[:2] == b"\x1f\x8b":
        opened = zlib.decompressobj(31)
        raw = opened.decompress(raw, MAX_TEXT + 1)
    # As Qt looks at it: a file that begins otherwise is none.
    text = raw[: MAX_TEXT + 4].decode("utf-8-sig", "strict" if len(raw) <= MAX_TEXT else "ignore")
    if not text.lstrip().startswith(("<?xml", "<svg", "<!--", "<!DOCTYPE")) or "\0" in text:
        return None
    if len(raw) > MAX_TEXT:
        size = f">{MAX_TEXT // 2**20} MB"
        raise _RefusedError(
            Refusal("image-large", {"size_zh": size, "size_en": size, "limit": f"{MAX_TEXT // 2**20} MB"})
        )
    return text


def _active(zh: str, en: str) -> _RefusedError:
    return _RefusedError(Refusal("image-active", {"what_zh": zh, "what_en": en}))


def _complex() -> _RefusedError:
    return _RefusedError(Refusal("image-complex", {"limit": MAX_SHAPES}))


class _Element:
    """An element: what it weighs by itself, and what is drawn with it."""

    __slots__ = ("children", "corners", "enlarged", "name", "refers", "scale", "weight")

    def __init__(self, name: str) -> None:
        self.name = name
        self.weight = _HEAVY.get(name, 1)
        self.corners = 1
        # By how much what is drawn in it is enlarged.
        self.scale = self.enlarged = 1.0
        self.children: list[_Element] = []
        self.refers: list[str] = []


class _Reader:
    """What stands in one file, collected while it is parsed."""

    def __init__(self) -> None:
        self._stack: list[_Element] = []
        self._elements: list[_Element] = []
        self._named: dict[str, _Element] = {}
        self._classes: list[tuple[_Element, str]] = []
        self._style: list[str] = []
        self._size: Size | None = None
        self._count = 0
        self._vast = False

    def read(self, text: str) -> Refusal | None:
        """Parse it. Raises _RefusedError, and ExpatError for what is no XML."""
        parser = expat.ParserCreate("utf-8")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        # Qt takes the encoding that the text names; what is read here is what it was decoded to.
        head = re.sub(r"\A\s*<\?xml\s[^>]{0,200}\?>", "", text)
        named = re.match(r"\s*<\?xml\s[^>]{0,200}encoding\s*=\s*[\"']([^\"']{0,40})", text)
        if named is not None and named[1].lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
            return UNREADABLE
        parser.Parse(head.encode("utf-8"), True)
        if self._size is None:
            return UNREADABLE
        self._apply_styles()
        if self._weigh() > MAX_SHAPES:
            raise _complex()
        return Refusal("image-shape", {}) if self._vast else too_large(self._size)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2].lower()
        if not self._stack:
            if name != "svg":
                raise _RefusedError(UNREADABLE)
            self._size = _size(attributes)
        if name in _ACTIVE:
            raise _active(f"<{name}>", f"<{name}>")
        if len(self._stack) >= MAX_DEPTH or len(self._elements) >= MAX_SHAPES:
            raise _complex()
        element = _Element(name)
        self._elements.append(element)
        if self._stack:
            self._stack[-1].children.append(element)
            element.scale, element.enlarged = self._stack[-1].scale, self._stack[-1].enlarged
        if self._size is not None and (box := _box(attributes)) is not None:
            # What has units of its own fills the picture at most.
            element.scale = max(1.0, element.scale) * max(
                self._size.width / box[0], self._size.height / box[1]
            )
        own = outlines.scale_of(attributes.get("transform", ""))
        element.scale, element.enlarged = min(1e9, element.scale * own), min(1e9, element.enlarged * own)
        sides = _sides(name, attributes)
        self._look_at(element, *(side for side in sides if side != _UNKNOWN))
        if name == "line":
            ends = [min(1e12, abs(_plain(attributes.get(key, "")))) for key in ("x1", "x2", "y1", "y2")]
            self._look_at(element, *ends)
        element.weight += self._filling(element, *sides)
        self._stack.append(element)
        for key, value in attributes.items():
            self._attribute(element, key.rpartition(":")[2].lower(), value)

    def _attribute(self, element: _Element, key: str, value: str) -> None:
        if key.startswith("on") and len(key) > 4:
            raise _active(f"脚本（{key}）", f"a script ({key})")
        if key == "id":
            self._named[value] = element
        elif key == "class":
            self._classes.append((element, value))
        elif key in ("href", "src") and element.name != "a":
            self._reference(element, value.strip())
        elif key in ("d", "points"):
            element.weight += len(value) // _PATH
            element.corners = 1 + len(value) // 4
            length, height = outlines.extent(value)
            element.weight += self._filling(element, length / 2, height, length)
        if key == "stroke-width" or "stroke-width" in value:
            self._look_at_pens([value] if key == "stroke-width" else _STROKE.findall(value))
        if "dash" in key or "dasharray" in value:
            element.weight += _DASHED
        if "url(" in value.lower():
            element.refers += self._local(value)

    def _look_at(self, element: _Element, *sides: float) -> None:
        """Note a shape that Qt would leave out."""
        if self._size is not None:
            pixels = max(WANTED[0] / self._size.width, WANTED[1] / self._size.height) * element.scale
            self._vast = self._vast or max(sides, default=0.0) * pixels > _LARGEST

    def _look_at_pens(self, widths: list[str]) -> None:
        self._vast = self._vast or any(_plain(width) >= _BROADEST for width in widths)

    def _filling(self, element: _Element, width: float, height: float, length: float = 0) -> int:
        """What filling so large a shape weighs, of which the outline is so long."""
        if self._size is None:
            return 0
        pixels = max(WANTED[0] / self._size.width, WANTED[1] / self._size.height) * element.scale
        area = min(width * pixels, WANTED[0]) * min(height * pixels, WANTED[1]) / (WANTED[0] * WANTED[1])
        return int(min(MAX_SHAPES + 1, _FULL * area + outlines.weight(length, height, pixels, _ROWS)))

    def _reference(self, element: _Element, address: str) -> None:
        if address.startswith("#"):
            element.refers.append(address[1:])
        elif (data := _DATA.match(address)) is not None:
            self._picture(element, address[data.end() :])
        elif address:
            raise _active("别处的文件", "a file from elsewhere")

    def _picture(self, element: _Element, text: str) -> None:
        """A picture within the picture is as one by itself, and is no SVG."""
        try:
            raw = base64.b64decode(text)
            if b"<svg" in raw[:4096] or raw[:2] == b"\x1f\x8b":
                raise _active("另一个 SVG", "another SVG")
            refused = examine(io.BytesIO(raw))
        except (binascii.Error, ValueError, ArithmeticError):
            refused = UNREADABLE
        if refused is not None:
            raise _RefusedError(refused)
        element.weight += len(raw) // 2**10

    def _local(self, style: str) -> list[str]:
        """The ids that a style names. Raises _RefusedError for what is elsewhere."""
        found = [match[1].strip() for match in _URL.finditer(style)]
        if any(not address.startswith("#") for address in found):
            raise _active("别处的文件", "a file from elsewhere")
        return [address[1:] for address in found]

    def _end(self, _tag: str) -> None:
        self._stack.pop()

    def _words(self, text: str) -> None:
        if self._stack and self._stack[-1].name == "style":
            self._style.append(text)
        elif self._stack:
            # Letters are shapes too.
            self._stack[-1].weight += len(text.strip()) // _LETTERS

    def _entity(self, _name: str, _parameter: bool, value: str | None, *rest: Any) -> None:
        self._count += 1
        # Programs name their namespaces so; an entity within an entity grows without an end.
        if (
            value is None
            or "&" in value
            or "<" in value
            or len(value) > 200
            or self._count > 100
            or any(rest[1:3])
        ):
            raise _active("实体（<!ENTITY>）", "entities (<!ENTITY>)")

    def _instruction(self, target: str, _data: str) -> None:
        if "stylesheet" in target.lower():
            raise _active("别处的样式", "a style sheet from elsewhere")

    def _apply_styles(self) -> None:
        """Add what the style sheet names to those that it is for."""
        sheet = "".join(self._style)
        if "@import" in sheet.lower():
            raise _active("别处的样式", "a style sheet from elsewhere")
        self._look_at_pens(_STROKE.findall(sheet))
        by_class: dict[str, list[str]] = {}
        for match in _RULE.finditer(sheet):
            ids = self._local(match[2])
            classes = _CLASS.findall(match[1])
            for name in classes:
                by_class.setdefault(name, []).extend(ids)
            if not classes:
                for element in self._elements:
                    element.refers += ids
            if len(by_class) > 1000:
                raise _complex()
        for element, names in self._classes:
            for name in names.split():
                element.refers += by_class.get(name, ())
                if len(element.refers) > 1000:
                    raise _complex()

    def _weigh(self) -> int:
        """How many shapes are drawn, what is shared once for each who names it. Raises _RefusedError for a circle."""
        weights: dict[_Element, int] = {}
        path: set[_Element] = set()
        stack = [(self._elements[0], False)]
        while stack:
            element, done = stack.pop()
            if done:
                path.discard(element)
                weights[element] = self._weight(element, weights)
            elif element in path:
                raise _complex()
            elif element not in weights:
                path.add(element)
                stack.append((element, True))
                stack += [(part, False) for part in (*element.children, *self._shared(element))]
        return weights[self._elements[0]]

    def _weight(self, element: _Element, weights: dict[_Element, int]) -> int:
        """What an element weighs with all that is drawn for it, of which the weights are known."""
        own = element.weight + sum(weights[child] for child in element.children)
        again = 0
        for part in self._shared(element):
            # Its own size tells nothing of one that is enlarged where it is used.
            larger = int(max(1.0, min(100.0, element.enlarged)) ** 2)
            if part.name in _INHERITED:
                again += (
                    larger
                    * weights[part]
                    * (max(each.corners for each in self._elements) if part.name == "marker" else 1)
                )
            else:
                own += larger * weights[part]
        return min(MAX_SHAPES + 1, own * (1 + again))

    def _shared(self, element: _Element) -> list[_Element]:
        """What an element names; the colours of a gradient are no shapes."""
        found = (self._named.get(name) for name in element.refers)
        return [each for each in found if each is not None and each.name not in _GRADIENTS]


def _size(attributes: dict[str, str]) -> Size:
    """The size that the root says, covering the place of a picture."""
    wide, high = (_length(attributes.get(name, "")) for name in ("width", "height"))
    inner = _box(attributes) or (100.0, 100.0)
    width, height = wide or inner[0], high or inner[1]
    memory = covering(width, height)
    # Where one of them is missing, programs differ in what they take for it.
    return Size(width, height, memory if wide and high else max(memory, covering(*inner)))


def _plain(text: str) -> float:
    """A plain number; 0 for what is none."""
    match = _LENGTH.match(text.strip().lstrip("-")[:100])
    return 0.0 if match is None or match[2] == "%" else float(match[1])


def _sides(name: str, attributes: dict[str, str]) -> tuple[float, float]:
    """Width and height of a simple shape; those of the picture where they are not plain numbers."""
    keys = {"rect": ("width", "height"), "circle": ("r", "r"), "ellipse": ("rx", "ry")}.get(name)
    if keys is None:
        return 0.0, 0.0
    found = [_LENGTH.match(attributes.get(key, "0")[:100]) for key in keys]
    width, height = (
        _UNKNOWN if each is None or each[2] == "%" else min(1e9, float(each[1])) for each in found
    )
    if name == "rect":
        return width, height
    # A radius beyond all measure is a diameter beyond it, and no unknown one.
    return tuple(side if side == _UNKNOWN else min(1e9, 2 * side) for side in (width, height))  # type: ignore[return-value]


def _box(attributes: dict[str, str]) -> tuple[float, float] | None:
    """Width and height of the units of an element that has some of its own."""
    sides = [_length(part) for part in re.split(r"[\s,]+", attributes.get("viewBox", "").strip())[2:4]]
    return (sides[0], sides[1]) if len(sides) == 2 and all(sides) else None


def _length(text: str) -> float:
    """A length of the root, 0 where it names none. Raises _RefusedError for one that Qt may read as another."""
    if text.strip() in ("", "auto"):
        return 0.0
    match = _LENGTH.match(text)
    if match is None or len(text) > 100 or (match[2] == "%" and float(match[1]) > 100):
        raise _RefusedError(UNREADABLE)
    # No picture is larger than this.
    return 0.0 if match[2] == "%" else min(float(match[1]), 1e12)
