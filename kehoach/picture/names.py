"""Names of picture files: bare, safe on every system, each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.picture.picture import PNG

if TYPE_CHECKING:
    from kehoach.picture.picture import Picture

ENDINGS = (".png", ".jpg", ".jpeg")
_BAD = re.compile(r'[\x00-\x1f\x7f:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]')
"""Signs no name of a file on Windows has, and signs nobody sees, which can turn a name round."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\.", re.IGNORECASE)
_LONGEST = 80
"""Letters of a name before its ending."""


def has_ending(name: str) -> bool:
    """Return True for the name of a picture a plan may show."""
    return name.casefold().endswith(ENDINGS)


def bare_name(named: str, kind: str) -> str:
    """Return a name without its folder that no system misreads; ``""`` where nothing is left of it.

    ``kind`` gives an ending to a name that has none of a picture.
    """
    name = _BAD.sub("", named.replace("\\", "/").rpartition("/")[2])
    name = name.rstrip(" .").lstrip(" .~")  # ~ at the start leads home: no plan finds such a file
    if not has_ending(name):
        name += ".png" if kind == PNG else ".jpg"
    stem, dot, ending = name.rpartition(".")
    stem = stem[:_LONGEST].strip(" .")
    if not stem or _RESERVED.match(f"{stem}."):
        return ""
    return stem + dot + ending


class Names:
    """Gives every picture of a document a name of its own; the same bytes keep the same name."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}
        """Name, its capitals made small → the bytes that have it."""
        self._given: dict[str, str] = {}
        """Bytes → the first name they got."""
        self._known: dict[tuple[str, str], str] = {}
        """Name asked for and bytes → the name they got: shown often, it is looked for once."""
        self._count = 0

    def name(self, named: str, picture: Picture) -> str:
        """Return the name a picture gets; ``named`` is what its document calls it, if anything."""
        self._count += 1
        if not has_ending(named) and picture.digest in self._given:
            return self._given[picture.digest]  # a program counted it: ``Image2``
        wanted = bare_name(named, picture.kind) or bare_name(f"hinh-{self._count}", picture.kind)
        asked = (wanted, picture.digest)
        if asked not in self._known:
            self._known[asked] = self._free(wanted, picture)
        return self._known[asked]

    def _free(self, wanted: str, picture: Picture) -> str:
        """Return a name no other bytes have, behind a number where they do."""
        stem, dot, ending = wanted.rpartition(".")
        number = 1
        while self._taken.setdefault(wanted.casefold(), picture.digest) != picture.digest:
            number += 1
            wanted = f"{stem}-{number}{dot}{ending}"
        self._given.setdefault(picture.digest, wanted)
        return wanted
