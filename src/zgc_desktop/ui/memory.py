"""Gives back to the system what the process has freed: the C library keeps it in case it is wanted again."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Return freed memory, where the C library can be asked to (glibc); it takes some milliseconds."""
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
