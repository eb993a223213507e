"""A .docx opened for reading: its parts, found by their relationships, as XML trees.

The strict form of ISO 29500 is read as the transitional one: the names of the two differ only in
their namespace. Document types and entities are refused.
"""

from __future__ import annotations

from copy import copy
from typing import Any

from lxml import etree

from kehoach.problem import Place, fault
from kehoach.word.coherent import TYPES, absolute, relations_name
from kehoach.word.package import unpack
from kehoach.word.read.bounds import Bounds
from kehoach.word.read.strict import transitional

CODE = "TN50"
"""The problem of a .docx that cannot be read."""

_CURE = "mở thử bằng Word rồi lưu lại thành .docx"
_SOURCE = "kiểm tra lại nguồn của tệp"
_DECLARED = "tệp .docx có khai báo kiểu tài liệu XML, không phải do chương trình văn phòng tạo ra"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"


class Opened:
    """The parts of one file; a tree is parsed when it is asked for."""

    def __init__(
        self, content: bytes, file: str, code: str = CODE, *, pictures: bool = False
    ) -> None:
        self.file = file
        self.content = content
        self.code = code
        """Code of the problem of a file that cannot be read: a plan and a template differ."""
        self.parts = unpack(content, file, code, main="", pictures=pictures)
        self._begin()
        self.main = self._main()

    def _begin(self) -> None:
        self.trees: dict[str, etree._Element | None] = {}
        """Parts that were asked for, by name."""
        self._bounds = Bounds()
        self._targets: dict[str, dict[str, str]] = {}
        self._listed: dict[str, list[Any]] = {}
        self._inside: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def anew(self) -> Opened:
        """Return the same file as it was opened: its bytes are the same, no tree is parsed yet."""
        other = copy(self)
        other._begin()  # noqa: SLF001 - one of its own class
        return other

    def _main(self) -> str:
        for kind, target in self.relations("", "_rels/.rels"):
            if kind.endswith("/officeDocument") and target in self.parts:
                return target
        by_type = self._typed_as_main()
        if by_type:
            return by_type
        raise fault(self.code, "tệp không phải văn bản Word", _CURE, Place(self.file))

    def _typed_as_main(self) -> str:
        """Return the part the list of types calls the main one; ``""`` when there is none."""
        types = self.tree(TYPES)
        for record in () if types is None else types.iter(_TYPE):
            name = str(record.get("PartName", "")).lstrip("/")
            if not record.get("ContentType", "").endswith(".main+xml"):
                continue
            if name.startswith("word/") and name in self.parts:
                return name
        return "word/document.xml" if "word/document.xml" in self.parts else ""

    def related(self, kind: str, source: str | None = None) -> str | None:
        """Return the name of the part of that kind (``styles``, ``numbering`` …), or None."""
        source = source or self.main
        found = (target for name, target in self.relations(source) if name.endswith(f"/{kind}"))
        return next((target for target in found if target in self.parts), None)

    def by_id(self, relation: str, source: str | None = None) -> str | None:
        """Return the name of the part a relation points to; None when there is none."""
        source = source or self.main
        target = absolute(source, self.target(relation, source))
        return target if target in self.parts else None

    def target(self, relation: str, source: str | None = None) -> str:
        """Return what a relation names: a part, or a file or address outside; ``""`` for none."""
        name = relations_name(source or self.main)
        if name not in self._targets:
            found = {child.get("Id"): child.get("Target", "") for child in self._children(name)}
            self._targets[name] = found
        return str(self._targets[name].get(relation, ""))

    def tree(self, name: str | None) -> Any:
        """Return the root of a part, or None when there is no such part; the same root each time.

        Raises KehoachError TN50.
        """
        if name is None or name not in self.parts:
            return None
        if name not in self.trees:
            self.trees[name] = self._parsed(name, self.parts[name])
        return self.trees[name]

    def _parsed(self, name: str, content: bytes) -> Any:
        if not self._bounds.hold(content):
            message = "tệp .docx có quá nhiều đoạn, ô hoặc thẻ XML, không phải văn bản thật"
            raise fault(self.code, message, _SOURCE, Place(self.file))
        content = transitional(content)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True,
            collect_ids=False,  # nobody asks for an element by its id: a tenth of the time
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            message = f"tệp .docx hỏng: không đọc được phần {name}"
            raise fault(self.code, message, _CURE, Place(self.file)) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise fault(self.code, _DECLARED, _SOURCE, Place(self.file))
        return root

    def relations(self, source: str, name: str | None = None) -> list[tuple[str, str]]:
        """Return the type and the part of each relation that stays in the file; asked for often."""
        name = name or relations_name(source)
        if (source, name) not in self._inside:
            self._inside[source, name] = [
                (child.get("Type", ""), absolute(source, child.get("Target", "")))
                for child in self._children(name)
                if child.get("TargetMode") != "External"
            ]
        return self._inside[source, name]

    def _children(self, name: str) -> list[Any]:
        if name not in self._listed:
            root = self.tree(name)
            self._listed[name] = [] if root is None else root.findall(_PACKAGE)
        return self._listed[name]
