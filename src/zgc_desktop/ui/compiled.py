"""Keeps what PySide6 compiles at every start.

PySide6 carries part of its own Python code as text inside a library and compiles it whenever it is imported: a tenth
of the time to the first slide. Its bootstrap module calls `compile`; a function of that name put into the module's
namespace beforehand is called in place of the built-in one. Should a later version work otherwise, nothing is lost:
the function is not called.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

BOOTSTRAP = "signature_bootstrap"
# Writes type stubs, which nobody wants from a running program, and is slow to import.
STUB_WRITER = "/pyi_generator.py"
_LATER = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    import sys
    del globals()["__getattr__"]
    module = sys.modules[__name__]
    module.__spec__.name = __name__  # PySide6 has published it under another name since
    __loader__.exec_module(module)
    return globals()[name]
"""


class CompiledCode:
    """Code objects by file name and checksum of their text, kept in one file of this interpreter's format."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"bindings.{sys.implementation.cache_tag}-{sys.hexversion:x}"
        self._kept: dict[tuple[str, int, int], CodeType] = {}
        self._new = self._put_off = False
        try:
            read = marshal.loads(self._file.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            return  # none yet, or torn: made again
        if isinstance(read, dict):
            self._kept = read

    def compile(self, text: bytes, file: str, mode: str, **options: Any) -> CodeType:
        """As the built-in function; the writer of type stubs is put off until something of it is asked for."""
        if mode != "exec" or options or not isinstance(text, bytes):
            return _compile(text, file, mode, **options)
        if file.endswith(STUB_WRITER) and not self._put_off:
            self._put_off = True
            text = _LATER.encode()
        key = (file, len(text), zlib.crc32(text))
        code = self._kept.get(key)
        if not isinstance(code, CodeType):
            code = self._kept[key] = _compile(text, file, mode)
            self._new = True
        return code

    def install(self) -> None:
        """Let PySide6 use this, where it has not been imported yet."""
        if BOOTSTRAP not in sys.modules:
            module = ModuleType(BOOTSTRAP)
            module.compile = self.compile  # type: ignore[attr-defined]
            sys.modules[BOOTSTRAP] = module

    def save(self) -> None:
        """Write what is new, at once or not at all; a file that cannot be written is no reason to stop."""
        if not self._new:
            return
        partial = self._file.with_suffix(f".{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(marshal.dumps(self._kept))
            partial.replace(self._file)
        except OSError:
            partial.unlink(missing_ok=True)
        self._new = False


def _compile(text: Any, file: str, mode: str, **options: Any) -> CodeType:
    code: CodeType = compile(text, file, mode, **options)
    return code
