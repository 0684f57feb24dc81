"""The `zgc` command: reads the arguments, calls one command, turns every failure into one sentence."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

from zgc_desktop.cli.parsers import parse
from zgc_desktop.cli.terminal import guarded
from zgc_desktop.cli.words import FAILED, OK, UserError, asked, choose, say

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; only SystemExit (--help, mistakes) escapes."""
    words = list(sys.argv[1:] if argv is None else argv)
    lang = choose(words)
    _speak_utf8()
    with guarded():
        return _answer(words, lang)


def _answer(words: Sequence[str], lang: str) -> int:
    try:
        code = _run(words, lang)
    except UserError as failure:
        return _fail(say(failure.words, lang))
    except BrokenPipeError:
        # The reader (head, less) has seen enough. Point stdout elsewhere, or Python complains at exit.
        sys.stdout = None
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line before the person: no traceback there
        return _fail(say(_crash(error), lang))
    return code


def _run(words: Sequence[str], lang: str) -> int:
    try:
        given = parse(words, lang)
        given.asked = asked(words)
        code: int = import_module(f"zgc_desktop.cli.{given.module}").run(given)
        return code
    finally:
        # What cannot be written shows here, where it becomes a sentence, not when Python ends.
        if sys.stdout is not None:
            sys.stdout.flush()


def _fail(sentence: str) -> int:
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        sys.stdout = None  # Python would try again at exit, and complain
    print(f"zgc: {sentence}", file=sys.stderr)
    return FAILED


def _crash(error: Exception) -> tuple[str, str]:
    """Write the traceback where it can be found, and say so; or say which system libraries to install."""
    import time
    import traceback

    from zgc_desktop.cli.places import log_file
    from zgc_desktop.ui.doctor import library_trouble

    if isinstance(error, ImportError) and (trouble := library_trouble()):
        return trouble.zh, trouble.en
    if isinstance(error, OverflowError) and "timestamp" in str(error):
        # Python itself stops at the year 2262.
        return (
            "这台机器的时钟不对，年份太远；把它调对，再试一次。",
            "The clock of this machine is wrong: its year is too far away. Set it right and try again.",
        )
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    try:
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {sys.argv}\n{traceback.format_exc()}\n")
    except OSError:
        return (f"程序出错了（{what}）。", f"Something went wrong ({what}).")
    return (
        f"程序出错了（{what}），详情在 {path}。",
        f"Something went wrong ({what}); the details are in {path}.",
    )


def _speak_utf8() -> None:
    """Chinese has to get through a pipe on Windows too; what cannot be written, as a torn file name, shows as `?`."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", "") or "utf-8").lower().replace("-", "")
        if hasattr(stream, "reconfigure"):
            keep = encoding == "utf8" or stream.isatty()
            stream.reconfigure(encoding=stream.encoding if keep else "utf-8", errors="replace")
