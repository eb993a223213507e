"""A finished file opened again: every part whole, the text well-formed and all there."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile
from zlib import crc32

from kehoach.document.block import Role
from kehoach.problem import KehoachError, fault
from kehoach.text.raised import level
from kehoach.word.coherent import MAIN_TYPE, TYPES, dangling, relations_of, untyped
from kehoach.word.package import BROKEN

if TYPE_CHECKING:
    from kehoach.document.block import Block, Document, Run
    from kehoach.word.package import Packed
    from kehoach.word.template import Template

_ALIKE = frozenset({Role.QUOC_HIEU, Role.TIEU_NGU, Role.TEN_LOAI, Role.NOI_NHAN})


def verify(content: bytes, document: Document, template: Template | None = None) -> None:
    """Raise KehoachError MA08 for a file that is no sound package, or lacks words of the document.

    Every part is unpacked and its checksum compared. Parts the template has alike in every document
    were looked at when it was opened; every other one is parsed strictly, and its relations must
    lead somewhere. The text of each block, and of each cell, must stand in the main part, and that
    of each note in its part, but for the words every plan has alike, which a template may spell
    itself. Line breaks and tabs are elements in Word's XML and are left out on both sides.
    """
    try:
        parts = _unpacked(content)
        main = _main(parts)
        texts = {name: text_of(parts[name]) for name in _new(parts, template)}
        _check_whole(parts, list(texts))
        _check_pictures(parts, document)
    except ExpatError as error:
        raise _broken("XML không đúng cú pháp; kiểm tra các thẻ trong mẫu") from error
    except BROKEN as error:
        raise _broken("gói tệp không mở lại được") from error
    _check_text(texts[main], _texts(document))
    if document.chu_thich:
        _check_notes(parts, texts, document)


def _check_notes(parts: dict[str, bytes], texts: dict[str, str], document: Document) -> None:
    notes = "".join(text for name, text in texts.items() if b"<w:footnote " in parts[name])
    for block in document.chu_thich:
        if _unbroken(_letters(block._replace(label=""))) not in notes:
            raise _broken(f'mất chú thích: "{block.words[:80]}"')


def _unpacked(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}  # checksums are compared


def _main(parts: dict[str, bytes]) -> str:
    """Return the name of the main part. Raises KehoachError MA08 where nothing says which it is."""
    for one in relations_of(parts, ""):
        if one.kind.endswith("/officeDocument") and one.target in parts:
            if MAIN_TYPE.encode() in parts[TYPES]:
                return one.target
            break
    raise _broken("thiếu khai báo trong gói tệp; mở mẫu bằng Word rồi lưu lại")


def _new(parts: dict[str, bytes], template: Template | None) -> list[str]:
    """Return the XML parts that were made for this document; of a template nobody gives, all are."""
    known = template.static if template else {}
    return [
        name
        for name, content in parts.items()
        if name.endswith((".xml", ".rels")) and not _is_alike(known.get(name), content)
    ]


def _is_alike(known: Packed | None, content: bytes) -> bool:
    return known is not None and known.size == len(content) and known.crc == crc32(content)


def _check_whole(parts: dict[str, bytes], new: list[str]) -> None:
    """Raise KehoachError MA08 where a part has no type, or a new one leads to what is not there."""
    lacking = untyped(parts) if TYPES in new else []
    lost = dangling(parts, ["", *(one for one in new if not one.endswith(".rels") and one != TYPES)])
    if lacking or lost:
        raise _broken((lost or [f"phần không có kiểu: {lacking[0]}"])[0])


def _check_pictures(parts: dict[str, bytes], document: Document) -> None:
    shown = [block.hinh for block in document.blocks() if block.hinh is not None]
    held = {one for name, one in parts.items() if "/media/" in name} if shown else set()
    for one in shown:
        if one.picture.content not in held:
            raise _broken(f"mất hình {one.picture.name}")


def _check_text(found: str, texts: list[str]) -> None:
    at = 0
    for text in texts:
        after = found.find(text, at)
        if after < 0:  # a component the template has set elsewhere: the head, the signature
            after = found.find(text)
            if after < 0:
                raise _broken(f'mất chữ: "{text[:80]}"')
        at = after + len(text)


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
                out.append(_unbroken(_letters(block)))
            else:
                cells = [cell.text for row in block.table.rows for cell in row.cells]
                out.append(_unbroken("".join([_typed(run) for runs in cells for run in runs])))
    return out


def _letters(block: Block) -> str:
    """Return the words of a block with raised letters as the file holds them."""
    if not any(run.vi_tri for run in block.text):
        return block.words
    return block._replace(text=tuple(run._replace(text=_typed(run)) for run in block.text)).words


def _typed(run: Run) -> str:
    return level(run.text) if run.vi_tri else run.text


def _unbroken(text: str) -> str:
    return text.replace("\n", "").replace("\t", "") if "\n" in text or "\t" in text else text


def _broken(what: str) -> KehoachError:
    return fault(
        "MA08",
        f"tệp vừa tạo không đạt kiểm tra lại: {what}",
        "không có tệp nào được ghi; thử với mẫu có sẵn",
    )
