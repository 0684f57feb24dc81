from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "resources/sources.yaml": "sources:\n  - {id: k, title: t, publisher: p, short: 北京市科委, paragraphs: {leap/4: x}}\n",
    "resources/facts/leap.yaml": """theme: leap
facts:
  - {id: firms, type: number, subject: 企业, value: 532, unit: 家, period: 2024, category: c, statement: "{period}有企业{figure}。", source: leap/4}
  - {id: parks, type: number, subject: 园区, value: 64, unit: 家, period: unknown, category: c, statement: "有园区{figure}。", source: leap/4}
""",
    "resources/questions/leap.yaml": """theme: leap
questions:
  - id: q1
    kind: single
    stem: "{{firms|period}}有多少家企业？"
    facts: [firms]
    slide: one
    explain: "公布的是{{firms}}。"
    options:
      - {value: 332, why: 这是别的数}
      - {value: 432, why: 少了}
      - {fact: firms, correct: true}
""",
    "slides/deck.yaml": """title: 题
minutes: 1
chapters:
  - {id: leap, name: 跨越, topic: 创新, accent: 2, file: leap.md}
""",
    "slides/leap.md": """---
id: one
layout: big-number
minutes: 0.5
fact: firms
---
# 企业{{firms}}

<!--
说{{firms}}。
-->

---
id: two
layout: statement
minutes: 0.5
---
# 一句话

另有{{parks}}。

<!--
备注。
-->
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """A small valid briefing, with some files replaced or, for None, left out."""

    def make(changes: dict[str, str | None] | None = None) -> Path:
        for name, text in {**FILES, **(changes or {})}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                path.write_text(text, encoding="utf-8")
        return tmp_path

    return make
