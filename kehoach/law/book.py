"""Opening a file of ``data/``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from zlib import adler32, crc32

from kehoach import kept, shelf
from kehoach.output import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_MOST = 2_000_000
"""Bytes of a file of ours: what spec takes of a plan."""


def either(name: str, key: str) -> str:
    """Return a list of words of a book as the alternatives of a pattern, in its order."""
    return "|".join(book(name)[key])


def either_case(name: str, key: str) -> str:
    """Return the same of words in small letters, each with a capital at its head too."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in book(name)[key])


def any_in(name: str, key: str) -> str:
    """Return a list of words of a book as the alternatives of a pattern, the longest first."""
    return any_of(book(name)[key])


def any_of(words: Iterable[str]) -> str:
    """Return words as the alternatives of a pattern, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def book(name: str) -> dict[str, Any]:
    """Return a YAML file of ``data/`` as plain values: dicts, lists, text, None.

    Read once; callers must not change what they get. Raises KehoachError when the file is broken.
    """
    return dict(_kept(f"data-{name.replace('/', '-')}", name, (), lambda: _read(name)))


def made_of(name: str, make: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return what a function makes of a book, plain values, kept till the book or it changes."""
    code = make.__code__
    how = crc32(code.co_code), code.co_names, code.co_varnames
    return tuple(_kept(f"made-{name}-{make.__name__}", name, how, lambda: make(book(name))))


def _kept(beside: str, name: str, how: tuple[Any, ...], make: Callable[[], Any]) -> Any:
    content = read_bytes(_path(name), _MOST)
    mark = crc32(content), adler32(content), len(content), *how
    held = kept.load(beside)
    if held and held[0] == mark:
        return held[1]
    found = make()
    kept.save(beside, (mark, found))
    return found


def _path(name: str) -> Path:
    return shelf.data() / f"{name}.yaml"


def _read(name: str) -> dict[str, Any]:
    from kehoach import spec  # noqa: PLC0415 - yaml only for a file that was changed

    path = _path(name)
    root, _ = spec.read(path, content=read_bytes(path, _MOST))
    found = root.plain()
    assert isinstance(found, dict)  # noqa: S101 - our own data file
    return found
