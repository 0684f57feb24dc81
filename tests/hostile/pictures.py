"""Pictures of strangers, and pictures that people really have, made here; each with what the check says of it, empty where it is shown."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.briefing.conftest import FILES
from tests.hostile.trying import Case

SLIDES = "slides/leap.md"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">'
RED = '<rect width="200" height="100" fill="#ff0000"/>'


class Picture(NamedTuple):
    """A file, and the code of what the check says of it."""

    name: str
    content: bytes
    code: str = ""


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rows: int | None = None, depth: int = 8) -> bytes:
    """A red picture, of which the file has `rows` rows; without them it breaks off."""
    line = b"\0" + (b"\xff\0\0" * (depth // 8)) * width
    data = zlib.compress(line * (height if rows is None else rows), 1)
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0))
    return head + chunk(b"IDAT", data) + (chunk(b"IEND", b"") if rows is None else b"")


def jpeg(width: int, height: int, frame: int = 0xC0, scans: int = 1) -> bytes:
    """The head of a JPEG, with scans that hold nothing."""
    sof = struct.pack(">BHHB", 8, height, width, 3) + b"\1\x22\0\2\x11\0\3\x11\0"
    sos = b"\xff\xda" + struct.pack(">H", 12) + b"\3\1\0\2\0\3\0\0\x3f\0" + b"\0"
    return (
        b"\xff\xd8\xff" + bytes([frame]) + struct.pack(">H", len(sof) + 2) + sof + sos * scans + b"\xff\xd9"
    )


def svg(inside: str, head: str = SVG) -> bytes:
    return f"{head}{inside}</svg>".encode()


def nested(element: str = "g", per: int = 10, deep: int = 9) -> str:
    """Each level asks ten times for the one below it."""
    made = f'<{element} id="a0">{RED}</{element}>'
    for level in range(1, deep):
        made += f'<{element} id="a{level}">' + f'<use xlink:href="#a{level - 1}"/>' * per + f"</{element}>"
    return f'{made}<use href="#a{deep - 1}"/>'


def patterns(deep: int = 9) -> str:
    made = f'<pattern id="p0" width="1" height="1">{RED}</pattern>'
    for level in range(1, deep):
        made += (
            f'<pattern id="p{level}" width="1" height="1">'
            + f'<rect fill="url(#p{level - 1})"/>' * 10
            + "</pattern>"
        )
    return f'{made}<rect width="9" height="9" fill="url(#p{deep - 1})"/>'


def across(lines: int, size: float = 1.0) -> str:
    """Lines from side to side, each across all others."""
    return "".join(f"L{200 * size * (n % 2):.4f} {size * (n * 37 % 100):.4f}" for n in range(lines))


def embedded(content: bytes, kind: str = "png") -> str:
    return (
        f'<image href="data:image/{kind};base64,{base64.b64encode(content).decode()}" width="9" height="9"/>'
    )


#: A letter of some strokes.
OUTLINE = f'<path d="M10 10{"c3 4 5 9 8 2s2 7-9 4" * 25}z"/>'
ACTIVE, COMPLEX, LARGE, UNREADABLE = "image-active", "image-complex", "image-large", "image-unreadable"
STYLE = "<style>.a{{fill:url(#{})}}</style>"
GRADIENT = '<linearGradient id="g"><stop offset="0"/><stop offset="1"/></linearGradient>'
PICTURES: dict[str, Picture] = {
    "a PNG": Picture("a.png", png(30, 20)),
    "a PNG of 108 megapixels": Picture("a.png", png(12000, 9000, 0), LARGE),
    "a PNG of 65,535 × 65,535": Picture("a.png", png(65535, 65535, 0), LARGE),
    "a PNG of three pixels' height": Picture("a.png", png(9000, 3), LARGE),
    "a PNG of three pixels' width": Picture("a.png", png(3, 9000), LARGE),
    "a GIF of a pixel's height": Picture("a.gif", b"GIF89a\x28\x23\x01\0" + bytes(60), LARGE),
    "a PNG of sixteen bits": Picture("a.png", png(5000, 5000, 0, 16), LARGE),
    "a PNG that breaks off": Picture("a.png", png(30, 20, 3), UNREADABLE),
    "the head of a PNG": Picture("a.png", png(30, 20)[:30], UNREADABLE),
    "a GIF of 65,535 × 65,535": Picture("a.gif", b"GIF89a\xff\xff\xff\xff" + bytes(60), LARGE),
    "a BMP of two gigapixels": Picture("a.bmp", b"BM" + bytes(16) + struct.pack("<ii", 2**16, -(2**15)) + bytes(60), LARGE),
    "a TIFF of four gigapixels": Picture(
        "a.tif", b"II*\0\x08\0\0\0\x02\0" + struct.pack("<HHIIHHIII", 256, 4, 1, 65535, 257, 4, 1, 65535, 0), LARGE
    ),
    "a WebP of 16,383 × 16,383": Picture("a.webp", b"RIFF\xff\xff\0\0WEBPVP8L\xff\0\0\0\x2f" + b"\xff" * 40, LARGE),
    "a WebP of 281 terapixels": Picture("a.webp", b"RIFF\xff\xff\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff" * 40, LARGE),
    "a JPEG of four gigapixels": Picture("a.jpg", jpeg(65500, 65500), LARGE),
    "a progressive JPEG of 108 megapixels": Picture("a.jpg", jpeg(12000, 9000, 0xC2), LARGE),
    "a progressive JPEG of 1,000 scans": Picture("a.jpg", jpeg(3000, 2000, 0xC2, 1000), UNREADABLE),
    "a JPEG of a pixel's height": Picture("a.jpg", jpeg(65500, 1), LARGE),
    "a lossless JPEG": Picture("a.jpg", jpeg(30, 20, 0xC3), UNREADABLE),
    "an SVG": Picture("a.svg", svg(RED)),
    "an SVG as programs write it": Picture(
        "a.svg",
        b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'
        + svg(
            GRADIENT + STYLE.format("g") + '<a href="http://127.0.0.1/">' + RED.replace("/>", ' class="a"/>') * 30 + "</a>"
            '<clipPath id="c"><rect class="a" width="200" height="100"/></clipPath><g clip-path="url(#c)">' + RED + "</g>"
        ),
    ),
    "an SVG with a picture in it": Picture("a.svg", svg(RED + embedded(png(3, 2)))),
    "an SVG packed": Picture("a.svgz", gzip.compress(svg(RED))),
    "an SVG of nested `use`": Picture("a.svg", svg(nested()), COMPLEX),
    "of nested symbols": Picture("a.svg", svg(nested("symbol")), COMPLEX),
    "of nested patterns": Picture("a.svg", svg(patterns()), COMPLEX),
    "that uses itself": Picture("a.svg", svg('<g id="a"><g><use href="#a"/></g></g>'), COMPLEX),
    "of patterns of a style sheet": Picture(
        "a.svg", svg(f'<pattern id="p" width="1" height="1">{RED}</pattern>{STYLE.format("p")}' + '<rect class="a"/>' * 900), COMPLEX
    ),
    "of a marker at each corner": Picture(
        "a.svg",
        svg(f'<marker id="m">{RED * 20}</marker><g marker-mid="url(#m)"><path d="M0 0{"l1 1" * 9000}"/></g>'),
        COMPLEX,
    ),
    "of 100,000 shapes": Picture("a.svg", svg('<rect width="9" height="9"/>' * 60_000), COMPLEX),
    "of 3,000 levels": Picture("a.svg", svg("<g>" * 3000 + "</g>" * 3000), COMPLEX),
    "of one path of two megabytes": Picture("a.svg", svg(f'<path d="M0 0{"l1 1" * 450_000}"/>'), COMPLEX),
    "of 2,000 lines across each other": Picture("a.svg", svg(f'<path d="M0 0{across(2000)}"/>'), COMPLEX),
    "of such lines in units of its own": Picture(
        "a.svg", svg(f'<symbol id="a" viewBox="0 0 200 100"><path d="M0 0{across(2000)}"/></symbol><use href="#a"/>'), COMPLEX
    ),
    "of such lines made larger": Picture(
        "a.svg", svg(f'<g transform="scale(1000)"><path d="M0 0{across(2000, 0.001)}"/></g>'), COMPLEX
    ),
    "of 600 runs of colours": Picture("a.svg", svg(GRADIENT + STYLE.format("g") + RED.replace("/>", ' class="a"/>') * 600), COMPLEX),
    "of 600 shapes made larger": Picture(
        "a.svg", svg('<circle id="a" r="9"/><g transform="scale(50)">' + '<use href="#a"/>' * 600 + "</g>"), COMPLEX
    ),
    "an SVG of a coast": Picture("a.svg", svg(f'<path d="M0 50{"l.09.5.09-.5" * 1000}"/>')),
    "an SVG of letters made to outlines": Picture(
        "a.svg", svg(f'<g transform="scale(.2)">{OUTLINE * 400}</g>')
    ),
    "of 100 blurs": Picture(
        "a.svg",
        svg('<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>' + RED.replace("/>", ' filter="url(#f)"/>') * 100),
        COMPLEX,
    ),
    "an SVG of three megabytes": Picture("a.svg", svg(RED + " " * 3_000_000), LARGE),
    "an SVG as wide as a street": Picture("a.svg", svg(RED, SVG.replace('"200"', '"99999999"')), LARGE),
    "an SVG of a height of thirty digits": Picture("a.svg", svg(RED, SVG.replace('"100"', '"' + "9" * 30 + '"')), LARGE),
    "an SVG of a height of 1e9": Picture("a.svg", svg(RED, SVG.replace('"100"', '"1e9"')), LARGE),
    "an SVG with a script": Picture("a.svg", svg(f"<script>alert(1)</script>{RED}"), ACTIVE),
    "a script of an event": Picture("a.svg", svg('<rect onclick="alert(1)" width="9" height="9"/>'), ACTIVE),
    "HTML in an SVG": Picture("a.svg", svg("<foreignObject><p>a</p></foreignObject>"), ACTIVE),
    "a file from elsewhere": Picture("a.svg", svg('<image href="file:///etc/passwd" width="9" height="9"/>'), ACTIVE),
    "an address": Picture("a.svg", svg('<use xlink:href="http://127.0.0.1/a.svg#a"/>'), ACTIVE),
    "an address in a style": Picture("a.svg", svg('<rect style="fill:url(http://127.0.0.1/a.svg#a)"/>'), ACTIVE),
    "a style sheet from elsewhere": Picture("a.svg", svg("<style>@import url(http://127.0.0.1/a.css);</style>"), ACTIVE),
    "an instruction": Picture("a.svg", b'<?xml-stylesheet href="a.css"?>' + svg(RED), ACTIVE),
    "an SVG in an SVG": Picture("a.svg", svg(embedded(svg(nested()), "svg+xml")), ACTIVE),
    "a huge picture in an SVG": Picture("a.svg", svg(embedded(png(30000, 30000, 0))), LARGE),
    "entities of entities": Picture(
        "a.svg",
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + svg("<text>&b;</text>"),
        ACTIVE,
    ),
    "an entity from elsewhere": Picture(
        "a.svg", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"), ACTIVE
    ),
    "an SVG that breaks off": Picture("a.svg", svg(RED)[:-7], UNREADABLE),
    "an SVG in UTF-16": Picture("a.svg", svg(RED).decode().encode("utf-16"), UNREADABLE),
    "a PDF": Picture("a.png", b"%PDF-1.7\n" + bytes(90), UNREADABLE),
    "text": Picture("a.png", "图".encode() * 99, UNREADABLE),
    "nothing": Picture("a.png", b"", UNREADABLE),
}  # fmt: skip


def packed_bomb(size: int = 300_000_000) -> bytes:
    """An SVG that takes so much once it is unpacked."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(SVG.encode())]
    parts += [packer.compress(b" " * 10**6) for _ in range(size // 10**6)]
    return b"".join([*parts, packer.flush()])


def slide(name: str, number: int = 0) -> str:
    return (
        f"---\nid: picture-{number}\nlayout: image-text\nminutes: 0.5\nimage: {name}\nitems: [{{term: 一}}]\n"
        "---\n# 一\n\n<!--\n说。\n-->\n"
    )


def write(root: Path, pictures: dict[str, bytes]) -> Path:
    """A briefing with a slide for each of these files."""
    text = "\n".join(slide(name, number) for number, name in enumerate(pictures))
    for name, content in {**FILES, SLIDES: text}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    (root / "resources" / "images").mkdir(exist_ok=True)
    for name, raw in pictures.items():
        (root / "resources" / "images" / name).write_bytes(raw)
    return root


def lay(content: Callable[[], bytes], name: str) -> Callable[[Path], Sequence[str]]:
    """Have the briefing with one picture checked and drawn."""

    def make(folder: Path) -> Sequence[str]:
        return ["check", str(write(folder / "briefing", {name: content()})), "--render"]

    return make


AREA = "Pictures"
_ROWS = {
    "a PNG of 108 megapixels": "太大（12000×9000 像素",
    "a JPEG of four gigapixels": "太大（65500×65500 像素",
    "a PNG that breaks off": "不是可以显示的图片",
    "an SVG of nested `use`": "要画的图形超过",
    "of nested patterns": "要画的图形超过",
    "entities of entities": "里有实体",
    "an SVG with a script": "里有<script>",
    "a file from elsewhere": "里有别处的文件",
}
CASES = [
    Case(AREA, f"{'an SVG ' if tried.startswith('of') else ''}{tried}", lay(lambda content=PICTURES[tried].content: content, PICTURES[tried].name), said, code=1)
    for tried, said in _ROWS.items()
] + [Case(AREA, "an SVG of 300 MB packed in 300 kB", lay(packed_bomb, "a.svgz"), "太大（>2 MB）", code=1)]  # fmt: skip
