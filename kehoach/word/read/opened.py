"""A .docx opened for reading: its parts, found by their relationships, as XML trees.

The strict form of ISO 29500 is read as the transitional one: the names of the two differ only in
their namespace. Document types and entities are refused.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.problem import Place, fault
from kehoach.word.package import unpack
from kehoach.word.xml import R, W

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = "TN50"
"""The problem of a .docx that cannot be read."""

_CURE = "mở thử bằng Word rồi lưu lại thành .docx"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}


class Opened:
    """The parts of one file; a tree is parsed when it is asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self.parts = unpack(content, file, CODE, main="")
        self.main = self._main()

    def _main(self) -> str:
        for kind, target in self._relations("", "_rels/.rels"):
            if kind.endswith("/officeDocument") and target in self.parts:
                return target
        if "word/document.xml" in self.parts:
            return "word/document.xml"
        raise fault(CODE, "tệp không phải văn bản Word", _CURE, Place(self.file))

    def related(self, kind: str, source: str | None = None) -> str | None:
        """Return the name of the part of that kind (``styles``, ``numbering`` …), or None."""
        source = source or self.main
        found = (target for name, target in self._relations(source) if name.endswith(f"/{kind}"))
        return next((target for target in found if target in self.parts), None)

    def by_id(self, relation: str) -> str | None:
        """Return the name of the part a relation of the main part points to, or None."""
        name = _relations_of(self.main)
        for one in self._children(name):
            if one.get("Id") == relation:
                target = _absolute(self.main, one.get("Target", ""))
                return target if target in self.parts else None
        return None

    def tree(self, name: str | None) -> Any:
        """Return the root of a part, or None when there is no such part. Raises KehoachError."""
        content = self.parts.get(name or "")
        if content is None:
            return None
        if b"purl.oclc.org/ooxml" in content:
            for strict, usual in _STRICT.items():
                content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise fault(CODE, f"tệp .docx hỏng: không đọc được phần {name}", _CURE, Place(self.file)) from error
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
            raise fault(CODE, "tệp .docx có khai báo kiểu tài liệu XML, không phải do chương trình văn phòng tạo ra",
                        "kiểm tra lại nguồn của tệp", Place(self.file))  # fmt: skip
        return root

    def _relations(self, source: str, name: str | None = None) -> Iterator[tuple[str, str]]:
        for one in self._children(name or _relations_of(source)):
            if one.get("TargetMode") != "External":
                yield one.get("Type", ""), _absolute(source, one.get("Target", ""))

    def _children(self, name: str) -> list[Any]:
        root = self.tree(name)
        return [] if root is None else root.findall(_PACKAGE)


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def _absolute(source: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
