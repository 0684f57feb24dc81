"""No request of QML's ever leaves the machine.

No text is taken as HTML (parts/Cjk.js: markup) and an image is named only by what the briefing's own folder holds
(source/reader.py: inside), so nothing is ever asked for; this holds where a mistake would break one of those.

It is Qt's own setting and no code of ours that Qt calls back: its thread that reads QML would wait for Python, while Python waits
for it.
"""

from __future__ import annotations

from PySide6.QtNetwork import QNetworkProxy


def refuse_network() -> None:
    """Have every request to another machine fail, by a proxy that nobody can be: names are not looked up either."""
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 0))
