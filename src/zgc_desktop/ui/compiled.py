"""Keeps what PySide6 compiles at every start, and puts off what it prepares for nobody.

PySide6 carries part of its own Python code as text inside a library and compiles it whenever it is imported: with what
that code does then, a fifth of the time to the first slide. Its bootstrap module calls `compile`; a function of that
name put into the module's namespace beforehand is called in place of the built-in one. Should a later version work
otherwise, nothing is lost: the function is not called.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from _thread import RLock
from contextlib import suppress
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from zgc_desktop.source.files import checked, summed, write_whole

BOOTSTRAP = "signature_bootstrap"
# What is read when something of it is first asked for: the signatures of the bindings, which a wrong argument is told
# of, and a writer of type stubs.
PUT_OFF = ("errorhandler.py", "layout.py", "parser.py", "enum_sig.py", "pyi_generator.py", "tool.py")
# What the bindings import of the standard library for what they do then, or in case something goes wrong.
UNUSED = ("bz2", "inspect", "lzma", "shutil", "tempfile", "textwrap", "traceback")
# Reads the source of every module that is imported after PySide6, to see whether it may use `__feature__`; nothing here
# does. True: as for a module that uses PySide6 and none of its features.
FEATURES = "feature.py"
_NO_FEATURES = b"""
def _mod_uses_pyside(module):
    return True
"""
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
        self._put_off: set[str] = set()
        self._new = False
        try:
            read = marshal.loads(checked(self._file.read_bytes()))
        except (OSError, ValueError, EOFError, TypeError):
            return  # none yet, or torn: made again
        if isinstance(read, dict):
            self._kept = read

    def compile(self, text: bytes, file: str, mode: str, **options: Any) -> CodeType:
        """As the built-in function; what is in PUT_OFF is compiled when something of it is asked for."""
        if mode != "exec" or options or not isinstance(text, bytes):
            return _compile(text, file, mode, **options)
        name = file.rpartition("/")[2]
        if name in PUT_OFF and file not in self._put_off:
            self._put_off.add(file)
            text = _LATER.encode()
        elif name == FEATURES:
            text += _NO_FEATURES
        key = (file, len(text), zlib.crc32(text))
        code = self._kept.get(key)
        if not isinstance(code, CodeType):
            code = self._kept[key] = _compile(text, file, mode)
            self._new = True
        return code

    def install(self) -> None:
        """Let PySide6 use this, where it has not been imported yet."""
        if BOOTSTRAP in sys.modules:
            return
        module = ModuleType(BOOTSTRAP)
        module.compile = self.compile  # type: ignore[attr-defined]
        sys.modules[BOOTSTRAP] = module
        for name in UNUSED:
            _import_later(name)

    def save(self) -> None:
        """Write what is new, at once or not at all; a file that cannot be written is no reason to stop."""
        if not self._new:
            return
        with suppress(OSError):
            write_whole(self._file, summed(marshal.dumps(self._kept)))
        self._new = False


def _import_later(name: str) -> None:
    """Import a module of the standard library when something of it is first asked for.

    As importlib's LazyLoader, which would import it at the next `import` of the same name, unused.
    """
    spec = None if name in sys.modules else find_spec(name)
    if spec is None or spec.loader is None:
        return
    loader, module, lock = spec.loader, module_from_spec(spec), RLock()

    def read(attribute: str) -> Any:
        if not attribute.startswith("__"):
            with lock:
                if vars(module).pop("_put_off", False):
                    loader.exec_module(module)
                    del module.__getattr__
            if attribute in vars(module):
                return vars(module)[attribute]
        raise AttributeError(f"module {name!r} has no attribute {attribute!r}", name=attribute, obj=module)

    vars(module).update(__getattr__=read, _put_off=True)
    sys.modules[name] = module


def _compile(text: Any, file: str, mode: str, **options: Any) -> CodeType:
    code: CodeType = compile(text, file, mode, **options)
    return code
