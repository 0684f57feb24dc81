"""The deck as the peers read it: one picture a page, as PDF and as an OpenDocument presentation."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

_NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.2"'
)
_MIME = "application/vnd.oasis.opendocument.presentation"


def write_pdf(pages: Sequence[Path], target: Path) -> None:
    """Write the pictures as a PDF of 16:9 pages."""
    from PySide6.QtCore import QMarginsF, QRect, QSizeF
    from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

    writer = QPdfWriter(str(target))
    writer.setPageSize(QPageSize(QSizeF(960, 540), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(144)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawImage(QRect(0, 0, 1920, 1080), QImage(str(page)))
    painter.end()


def write_odp(pages: Sequence[Path], target: Path) -> None:
    """Write the pictures as an OpenDocument presentation with one full-page frame each."""
    frames = "".join(
        f'<draw:page draw:name="p{n}" draw:master-page-name="Default">'
        f'<draw:frame svg:width="25.4cm" svg:height="14.2875cm" svg:x="0cm" svg:y="0cm">'
        f'<draw:image xlink:href="Pictures/{n}.png" xlink:type="simple"/></draw:frame></draw:page>'
        for n in range(len(pages))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NS}><office:body>'
        f"<office:presentation>{frames}</office:presentation></office:body></office:document-content>"
    )
    styles = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_NS}><office:automatic-styles>'
        '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="25.4cm" '
        'fo:page-height="14.2875cm" fo:margin="0cm" style:print-orientation="landscape"/></style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Default" '
        'style:page-layout-name="L"/></office:master-styles></office:document-styles>'
    )
    files = {"content.xml": "text/xml", "styles.xml": "text/xml"}
    files |= {f"Pictures/{n}.png": "image/png" for n in range(len(pages))}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in {"/": _MIME, **files}.items()
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
        f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>'
    )
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", _MIME)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        for n, page in enumerate(pages):
            archive.write(page, f"Pictures/{n}.png")
