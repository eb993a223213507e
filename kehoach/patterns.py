"""Compiled patterns kept from one run of the command to the next.

Compiling the patterns of a review takes Python longer than the review. CPython has no public way to
keep a compiled one, so this knows two things of its inside: that ``re`` compiles with
``re._compiler.compile``, and that ``_sre.compile`` makes a pattern of a list of codes, which it
checks. Where either is otherwise, everything is compiled as ever (tests/test_patterns.py takes them
away one by one). Only the command's own process does this, never a program that imports kehoach.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kehoach import kept

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "patterns"
_MOST = 2_000
"""Patterns kept: a check of a .docx has some 430."""
_LONGEST = 40_000
"""Letters of a pattern that is kept."""
_Key = tuple[str, int]


class Patterns:
    """The patterns kept, and those this run had to compile."""

    def __init__(self, compile_: Callable[..., re.Pattern[Any]]) -> None:
        self._compile = compile_
        self._held: dict[_Key, tuple[Any, ...]] = kept.load(_NAME) or {}
        self._lacking: list[_Key] = []

    def compiled(self, source: Any, flags: Any = 0) -> re.Pattern[Any]:
        """Return a pattern as ``re`` would compile it. Raises re.error."""
        if type(source) is not str:
            return self._compile(source, flags)
        key = source, int(flags)
        codes = self._held.get(key)
        if codes is not None:
            try:
                return _from_codes(source, codes)
            except Exception:  # noqa: BLE001 - the inside of another Python: compiled as ever
                self._held.pop(key)
        found = self._compile(source, flags)
        if len(source) <= _LONGEST:
            self._lacking.append(key)
        return found

    def keep(self) -> None:
        """Keep what was compiled in this run, for the next."""
        if not self._lacking or len(self._held) >= _MOST:
            return
        try:
            new = {key: _codes(*key) for key in self._lacking}
        except Exception:  # noqa: BLE001 - the inside of another Python: nothing can be kept
            return
        kept.save(_NAME, self._held | new)


def use_kept() -> Patterns | None:
    """Let ``re`` take its patterns from what is kept; None where this Python has no such place."""
    inside = getattr(re, "_compiler", None)
    if inside is None or not hasattr(inside, "compile"):
        return None
    patterns = Patterns(inside.compile)
    inside.compile = patterns.compiled
    return patterns


def _from_codes(source: str, codes: tuple[Any, ...]) -> re.Pattern[str]:
    inside: Any = import_module("_sre")  # no stubs: it may be missing in another Python
    flags, code, groups, index, names = codes
    listed = memoryview(code).cast("I").tolist()
    found: re.Pattern[str] = inside.compile(source, flags, listed, groups, index, names)
    return found


def _codes(source: str, flags: int) -> tuple[Any, ...]:
    """Return what ``_sre.compile`` makes the pattern of, as ``re._compiler.compile`` finds it."""
    from array import array  # noqa: PLC0415 - only when something is kept

    inside: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    parsed = inside._parser.parse(source, flags)  # noqa: SLF001 - as above
    code = inside._code(parsed, flags)  # noqa: SLF001 - as above
    index = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in index.items():
        names[number] = name
    flags |= parsed.state.flags
    words = array("I", map(int, code)).tobytes()  # 32 bits each: a list is slow to read again
    return flags, words, parsed.state.groups - 1, dict(index), tuple(names)
