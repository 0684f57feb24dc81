"""Answers as fast as it can, and says every answer that was taken: to be killed while it does.

`python bench/answering.py RECORD` appends to the record; the uid of an answer is printed once it is on the disk.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from zgc_desktop.study.answer import Answer
from zgc_desktop.study.record import Record


def main(path: Path) -> None:
    """Answer until somebody kills this."""
    record = Record(path)
    people = record.profiles()
    person = people[0] if people else record.add_profile("甲")
    sitting = record.unfinished(person.uid, "exam") or record.begin(person.uid, "exam", {"answered": 0})
    while True:
        one = Answer(
            uuid4().hex, person.uid, sitting.uid, "exam", datetime.now(UTC), "i", "f", ("f",), "leap", "single", "s",
            "r", {"stem": "题"}, {"chosen": ["A"]}, "right", True, 1.0, None, 1.0,
        )  # fmt: skip
        record.append(one, {"answered": record.count() + 1})
        print(one.uid, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
