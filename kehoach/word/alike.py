"""Parts a template has alike in every document: packed, proved and their relations read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.word.coherent import Relation, relations_name, relations_of
from kehoach.word.package import HEADER, Packed, as_it_lies, pack_small

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipFile, ZipInfo


class _Proved(NamedTuple):
    """A part that was unpacked from a finished file and found to be what was packed."""

    record: bytes
    """Its header, name and packed content, as every file of the template begins it."""
    crc: int
    content: bytes


class Alike:
    """The parts of one template that no document changes."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.packed = {name: pack_small(name, content) for name, content in parts.items()}
        """Part name → it as every file has it."""
        self._parts = parts
        self._proved: dict[str, _Proved] = {}
        self._relations: dict[str, list[Relation]] = {}

    def unpacked(self, package: ZipFile, content: bytes, info: ZipInfo) -> bytes:
        """Return a part of a finished file, unpacked and its checksum compared.

        One that lies there byte for byte as in a file where that was done is not unpacked again.
        Raises what zipfile raises over a damaged package.
        """
        name = info.filename
        known = self._proved.get(name)
        if known and known.crc == info.CRC and content.startswith(known.record, info.header_offset):
            return known.content
        found = package.read(info)
        if found == self._parts.get(name):
            self._prove(content, info)
        return found

    def _prove(self, content: bytes, info: ZipInfo) -> None:
        lies: Packed = as_it_lies(content, info)
        if lies == self.packed[info.filename]:
            end = info.header_offset + HEADER + len(lies.name) + len(lies.data)
            record = content[info.header_offset : end]
            kept = self._parts[info.filename]
            self._proved[info.filename] = _Proved(record, lies.crc, kept)

    def has(self, name: str, content: bytes) -> bool:
        """Return True for a part that is the template's own."""
        kept = self._parts.get(name)
        return kept is content or kept == content

    def relations(self, parts: Mapping[str, bytes], name: str) -> list[Relation]:
        """Return the relations of a part; the template's are read once. Raises ExpatError."""
        listed = relations_name(name)
        if listed not in parts:
            return []
        if not self.has(listed, parts[listed]):
            return relations_of(parts, name)
        if name not in self._relations:
            self._relations[name] = relations_of(parts, name)
        return self._relations[name]


NOTHING = Alike({})
"""No template is known: every part is looked at."""
