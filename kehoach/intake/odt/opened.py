"""An .odt opened for reading: its two parts as XML trees, bounded before they are parsed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Any

from lxml import etree

from kehoach.intake.faults import refuse

_MOST_BYTES = 30_000_000
"""Bytes one part may unpack to; the text of 1,900 pages needs a tenth."""
_MOST_TAGS = 2_000_000
_PARTS = ("content.xml", "styles.xml")
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
_DAMAGED = (*_BROKEN, ValueError, OSError, struct.error)
"""What zipfile may raise over a damaged package."""


class Opened:
    """The parts of one file that hold its words and looks."""

    def __init__(self, data: bytes, file: str) -> None:
        """Raise KehoachError TN04 (broken), TN09 (too large), TN12 (a document type)."""
        self.file = file
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                names = set(package.namelist())
                parts = {name: self._part(package, name) for name in _PARTS if name in names}
        except _DAMAGED as error:
            raise refuse("TN04", file, what=".odt") from error
        if "content.xml" not in parts:
            raise refuse("TN04", file, what=".odt")
        self.content = self._tree(parts["content.xml"])
        self.styles = self._tree(parts["styles.xml"]) if "styles.xml" in parts else None
        self.macros = any(name.startswith(("Basic/", "Scripts/")) for name in names)

    def _part(self, package: zipfile.ZipFile, name: str) -> bytes:
        with package.open(name) as stream:  # the size it declares may lie: one byte more is read
            content = stream.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES or content.count(b"<") > _MOST_TAGS:
            raise refuse("TN09", self.file, limit=f"{_MOST_BYTES // 1_000_000} MB một phần")
        return content

    def _tree(self, content: bytes) -> Any:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise refuse("TN04", self.file, what=".odt") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise refuse("TN12", self.file)
        return root
