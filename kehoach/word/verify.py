"""A finished file opened again: every part whole, the text well-formed and all there."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

from kehoach.document.block import Role
from kehoach.problem import KehoachError, fault
from kehoach.word.package import BROKEN

if TYPE_CHECKING:
    from kehoach.document.block import Document

_ALIKE = frozenset({Role.QUOC_HIEU, Role.TIEU_NGU, Role.TEN_LOAI, Role.NOI_NHAN})


_SKELETON = (
    ("[Content_Types].xml", b"wordprocessingml.document.main+xml"),
    ("_rels/.rels", b"relationships/officeDocument"),
)
"""Parts of a package without which Word opens nothing, and what each must say (ISO/IEC 29500-2)."""


def verify(content: bytes, document: Document) -> None:
    """Raise KehoachError MA08 when the file does not hold the document's text whole.

    Every part is unpacked and its checksum compared; word/document.xml is parsed strictly; the
    text of each block, and of each cell, must stand in it, and that of each note in its part, but
    for the words every plan has alike, which a template may spell itself. Line breaks and tabs are
    elements in Word's XML and are left out on both sides.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}  # each checksum is compared
        found = text_of(parts["word/document.xml"])
        if any(mark not in parts[name] for name, mark in _SKELETON):
            raise _broken("thiếu khai báo trong gói tệp; mở mẫu bằng Word rồi lưu lại")
        notes = "".join(text_of(part) for part in parts.values() if document.chu_thich and b"<w:footnote " in part)
    except ExpatError as error:
        raise _broken("XML không đúng cú pháp; kiểm tra các thẻ trong mẫu") from error
    except BROKEN as error:
        raise _broken("gói tệp không mở lại được") from error
    at = 0
    for text in _texts(document):
        after = found.find(text, at)
        if after < 0:  # a component the template has set elsewhere: the head, the signature
            after = found.find(text)
            if after < 0:
                raise _broken(f'mất chữ: "{text[:80]}"')
        at = after + len(text)
    for block in document.chu_thich:
        if _unbroken(block._replace(label="").words) not in notes:
            raise _broken(f'mất chú thích: "{block.words[:80]}"')


def text_of(xml: bytes) -> str:
    """Return all character data of an XML part, strictly parsed. Raises ExpatError."""
    pieces: list[str] = []
    parser = ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = pieces.append
    parser.Parse(xml, True)
    return _unbroken("".join(pieces))


def _texts(document: Document) -> list[str]:
    """Return the text of each paragraph and each table, in order."""
    out = []
    for section in document.sections:
        for block in section.blocks:
            if block.role in _ALIKE:
                continue
            if block.table is None:
                out.append(_unbroken(block.words))
            else:
                cells = [cell.text for row in block.table.rows for cell in row.cells]
                out.append(_unbroken("".join([run.text for runs in cells for run in runs])))
    return out


def _unbroken(text: str) -> str:
    return text.replace("\n", "").replace("\t", "") if "\n" in text or "\t" in text else text


def _broken(what: str) -> KehoachError:
    return fault("MA08", f"tệp vừa tạo không đạt kiểm tra lại: {what}", "không có tệp nào được ghi; thử với mẫu có sẵn")
