"""The readers that `make fuzz` tries, each with good inputs; what they are allowed to raise is caught here."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader
from tests.briefing.conftest import FILES
from tests.hostile.fuzz import ROOT, Target
from tests.hostile.pictures import PICTURES, jpeg, png, svg
from tests.study.given import filled, rows

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.show import keyfile
from zgc_desktop.show import record as show_record
from zgc_desktop.show.journal import name_of
from zgc_desktop.source.images import MAX_DECODED, WANTED, refusal
from zgc_desktop.study import backup
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.exchange import csv_parts, json_parts, take_in
from zgc_desktop.study.record import Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.papers import Paper, TemplateError, write
from zgc_desktop.ui.settings import DEFAULTS, Settings

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
REFERENCE = ROOT / "tools" / "reference"


@cache
def application() -> object:
    """Qt's, made when it is needed, and kept: somebody may only want to know what targets there are."""
    QImageReader.setAllocationLimit(MAX_DECODED // 2**20)
    return QGuiApplication.instance() or QGuiApplication(["fuzz"])


def reference(name: str, between: str) -> Callable[[], list[bytes]]:
    """A file of the example briefing, and small ones with some of its parts."""

    def seeds() -> list[bytes]:
        text = (REFERENCE / name).read_text(encoding="utf-8")
        head, *parts = text.split(between)
        dice = random.Random(name)
        some = [dice.sample(parts, min(3, len(parts))) for _ in range(12)]
        small = FILES.get(name.replace("overview", "leap"), "")
        return [
            text.encode(),
            small.encode(),
            *("".join([head, *(between + part for part in each)]).encode() for each in some),
        ]

    return seeds


def in_briefing(name: str) -> Callable[[Path, bytes], object]:
    """Read a briefing with this in the place of one of its files: loaded, checked, composed, and asked about."""

    def read(root: Path, content: bytes) -> object:
        if not (root / name).exists():
            for file, text in FILES.items():
                (root / file).parent.mkdir(parents=True, exist_ok=True)
                (root / file).write_text(text, encoding="utf-8")
        (root / name).write_bytes(content)
        loaded = load(root)
        for found in check(loaded):
            found.to_dict("en")
        if loaded.briefing is None:
            return None
        Sheet(loaded.briefing)
        return [json.dumps(compose(loaded.briefing, lang), allow_nan=False) for lang in ("zh", "en")]

    return read


def given(name: str, content: bytes, folder: Path) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def settings(folder: Path, content: bytes) -> object:
    found = Settings(given("settings.json", content, folder))
    for aside in folder.glob("*.aside"):
        aside.unlink()
    return [found.get(key) for key in DEFAULTS]


def keys(_: Path, content: bytes) -> object:
    text = content.decode("utf-8-sig", "replace")
    found = keyfile.read(text)
    return keyfile.edited(text, found.keymap, keyfile.DEFAULT)


SLIDES = [{"id": "one", "steps": 2, "layout": "statement"}, {"id": "two", "steps": 1, "layout": "statement"}]


def show(folder: Path, content: bytes) -> object:
    root = folder / "briefing"
    for kind in ("shows", "ink"):
        (folder / kind).mkdir(exist_ok=True)
        given(f"{name_of(root)}.json", content, folder / kind)
    keeper = ShowKeeper(folder)
    keeper.offer(root, SLIDES)
    keeper.ink(root, SLIDES)
    keeper.deleteLater()
    given("record.json", content, folder)
    return show_record.read(folder, "record")


def shows() -> Sequence[bytes]:
    application()
    point = [[0.1, 0.2], [0.3, 0.4]]
    stroke = {"tool": "pen", "colour": 1, "width": 3, "points": point}
    found: list[object] = [
        {
            "format": 2,
            "briefing": "briefing",
            "page": 1,
            "step": 0,
            "spent": [1.5, 2],
            "saved": 1.0,
            "boot": "x",
            "black": False,
        },
        {"format": 1, "briefing": "briefing", "page": 1, "saved": 5, "first": 2},
        {"one": {"strokes": [stroke], "undone": [stroke]}},
        {
            "title": "题",
            "begun": "2026-05-01T12:00:00+00:00",
            "slides": [{"id": "one", "title": "一", "seconds": 3.5, "planned": 60}],
            "asked": [],
        },
    ]
    return [json.dumps(each).encode() for each in found]


def importing(folder: Path, content: bytes) -> object:
    for left in folder.glob("into*"):
        left.unlink()
    with closing(Record(folder / "into.sqlite", lambda: NOW)) as record, suppress(RecordError):
        return take_in(record, given("file", content, folder))
    return None


def exports() -> Sequence[bytes]:
    with closing(Record(Path(_folder(), "a.sqlite"), lambda: NOW)) as record:
        record.merge(rows(5))
        return ["".join(json_parts(record)).encode(), "".join(csv_parts(record)).encode("utf-8-sig")]


def restoring(folder: Path, content: bytes) -> object:
    copy = given("copy.sqlite", content, folder)
    for left in folder.glob("record.sqlite*"):
        left.unlink()
    with suppress(RecordError):
        backup.restore(folder / "record.sqlite", copy, NOW)
    return list(salvage(copy, Saved()))


def copies() -> Sequence[bytes]:
    file = Path(_folder(), "b.sqlite")
    filled(file, 30)
    return [file.read_bytes()]


def _folder() -> str:
    import tempfile

    return tempfile.mkdtemp(prefix="fuzz-")


def picture(folder: Path, content: bytes) -> object:
    file = given("picture", content, folder)
    if refusal(file) is not None:
        return None
    # As QML does it.
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        scale = max(WANTED[0] / size.width(), WANTED[1] / size.height())
        vector = bytes(reader.format().data()) in (b"svg", b"svgz")
        if scale < 1 or vector:
            reader.setScaledSize(QSize(round(size.width() * scale), round(size.height() * scale)))
    return reader.read().isNull()


def photos() -> Sequence[bytes]:
    application()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#a03020"))
    found = [
        png(30, 20),
        jpeg(30, 20),
        svg('<rect width="9" height="9"/>'),
        *(each.content for each in PICTURES.values() if len(each.content) < 3000),
    ]
    for form in ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF"):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if image.save(buffer, form):  # type: ignore[call-overload]
            found.append(bytes(buffer.data().data()))
    return found


PAPER = Paper(
    dict.fromkeys(
        (
            "title",
            "name",
            "date",
            "version",
            "facts",
            "heading",
            "sentence",
            "score",
            "of",
            "themes",
            "weak",
            "recall",
            "practice",
            "ahead",
        ),
        "字",
    ),
    {},
)


def template(folder: Path, content: bytes) -> object:
    place = folder / "resources" / "templates"
    place.mkdir(parents=True, exist_ok=True)
    given("certificate.html", content, place)
    # The last two are for a template that asks for what there is not.
    with suppress(TemplateError, KeyError, ValueError):
        write("certificate", PAPER, folder, folder / "out.pdf")
    return None


def pages() -> Sequence[bytes]:
    application()
    own = ROOT / "src" / "zgc_desktop" / "ui" / "templates"
    return [file.read_bytes() for file in sorted(own.glob("*.html"))]


def settings_seeds() -> Sequence[bytes]:
    values = {**DEFAULTS, "recent": [{"path": "/a", "title": "题"}], "last": {"/a": {"page": 3}}}
    return [json.dumps(values).encode(), b'{"learner": "x", "hall": true}']


TARGETS = [
    Target("facts", reference("resources/facts/overview.yaml", "\n  - id: "), in_briefing("resources/facts/leap.yaml")),
    Target("questions", reference("resources/questions/overview.yaml", "\n  - id: "), in_briefing("resources/questions/leap.yaml")),
    Target("sources", reference("resources/sources.yaml", "\n  - "), in_briefing("resources/sources.yaml")),
    Target("deck", reference("slides/deck.yaml", "\n  - "), in_briefing("slides/deck.yaml")),
    Target("slides", reference("slides/overview.md", "\n---\nid: "), in_briefing("slides/leap.md")),
    Target("settings", settings_seeds, settings),
    Target("keys", lambda: [keyfile.template("zh").encode(), b"next: [N, PgDown]\nleave: [Esc]\n"], keys),
    Target("show", shows, show),
    Target("import", exports, importing),
    Target("restore", copies, restoring),
    Target("picture", photos, picture),
    Target("template", pages, template),
]  # fmt: skip
