"""Opening a file of ``data/``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from zlib import adler32, crc32

from kehoach import kept, shelf
from kehoach.output import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    path = shelf.data() / f"{name}.yaml"
    content = read_bytes(path, _MOST)
    mark = crc32(content), adler32(content), len(content)
    beside = f"data-{name.replace('/', '-')}"  # a book may lie in a folder of data/
    held = kept.load(beside)
    if held and held[0] == mark:
        return dict(held[1])
    from kehoach import spec  # noqa: PLC0415 - yaml only for a file that was changed

    root, _ = spec.read(path, content=content)
    found = root.plain()
    assert isinstance(found, dict)  # noqa: S101 - our own data file
    kept.save(beside, (mark, found))
    return found
