"""Names of the files a batch writes: alike on every system, safe on Windows.

A cell gives small ASCII letters, digits and dashes (``xã Ba Tơ`` → ``xa-ba-to``, ``Ea H'Leo`` →
``ea-hleo``); the pattern's own words stay as they are, in NFC.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from kehoach.batch.faults import problem, refuse
from kehoach.batch.heads import bare, plain
from kehoach.problem import Place
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.problem import Problem

PATTERN = "{ma}-{ten}"
LONGEST = 100
"""Letters of a name: Windows takes 260 for the whole path, and a folder of OneDrive has 140."""
_FIELD = re.compile(r"\{([^{}\n]{1,80})\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*{}\x00-\x1f\x7f]')
"""Signs no name has on Windows; a brace left over is a slip of the pattern."""
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?")
"""Names of devices: Windows opens no file so named, whatever its ending."""
_APOSTROPHE = re.compile("['’ʼ`]")
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_DASHES = re.compile(r"(?<![^\s_-])[\s_-]+|[\s_-]+(?![^\s_-])")
"""Dashes at an end, left by a cell that says nothing."""


def slug(words: str) -> str:
    """Return words as they stand in a name: ``M'Drắk`` → ``mdrak``."""
    return _NO_LETTER.sub("-", _APOSTROPHE.sub("", fold(words))).strip("-")


def check_pattern(pattern: str, known: Sequence[str]) -> None:
    """Raise KehoachError LO13 for a pattern no name comes of, or with a column nobody has."""
    usable = {bare(head) for head in known} | {plain(head) for head in known}
    fields = _FIELD.findall(pattern)
    strange = [name for name in fields if not {bare(name), plain(name)} & usable]
    if strange:
        what = f"không có cột “{strange[0]}”"
    elif _FORBIDDEN.search(_FIELD.sub("", pattern)):
        what = 'tên tệp không được có dấu < > : " / \\ | ? * { }'
    elif not fields:
        what = "mọi hàng sẽ cùng một tên"
    else:
        return
    listed = ", ".join(f"{{{name}}}" for name in known)
    raise refuse("LO13", Place(), mau=pattern, what=what, cot=listed)


def stem_of(pattern: str, values: Mapping[str, str]) -> str:
    """Return the name of a row's file without its ending; empty where its cells say nothing."""

    def of_field(met: re.Match[str]) -> str:
        value = values.get(bare(met[1])) or values.get(plain(met[1])) or ""
        return slug(value)

    filled = unicodedata.normalize("NFC", _FIELD.sub(of_field, pattern))
    if not _FIELD.search(pattern) or not any(map(of_field, _FIELD.finditer(pattern))):
        return ""
    return safe(_DASHES.sub("", filled))


def safe(name: str) -> str:
    """Return a name Windows takes: not of a device, not too long, no blank or dot at its end."""
    cut = name[:LONGEST].strip(" ").rstrip(". ")
    return f"{cut}_" if _RESERVED.fullmatch(cut) else cut


def clashes(
    names: Sequence[tuple[str, ...]], numbers: Sequence[int], places: Sequence[Place]
) -> list[tuple[int, Problem]]:
    """Return each row with a file an earlier row has, capitals aside (LO12)."""
    met: dict[str, int] = {}
    out = []
    for at, files in enumerate(names):
        for name in files:
            first = met.setdefault(unicodedata.normalize("NFC", name).casefold(), at)
            if first != at:
                parts = {"hang": numbers[first], "tep": name}
                out.append((at, problem("LO12", places[at], **parts)))
                break
    return out
