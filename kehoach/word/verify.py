"""A finished file opened again: every part whole, the text well-formed and all there."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

from kehoach.document.block import Role
from kehoach.problem import KehoachError, fault
from kehoach.text.raised import level
from kehoach.word.alike import NOTHING
from kehoach.word.coherent import MAIN_TYPE, TYPES, dangling, untyped
from kehoach.word.package import BROKEN

if TYPE_CHECKING:
    from kehoach.document.block import Block, Document, Run
    from kehoach.word.alike import Alike
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
    alike = template.alike if template else NOTHING
    try:
        parts = _unpacked(content, alike)
        main = _main(parts, alike)
        texts = {name: text_of(parts[name]) for name in _new(parts, alike)}
        _check_whole(parts, list(texts), alike)
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


def _unpacked(content: bytes, alike: Alike) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        every = package.infolist()
        return {member.filename: alike.unpacked(package, content, member) for member in every}


def _main(parts: dict[str, bytes], alike: Alike) -> str:
    """Return the name of the main part. Raises KehoachError MA08 where nothing says which it is."""
    for relation in alike.relations(parts, ""):
        if relation.kind.endswith("/officeDocument") and relation.target in parts:
            if MAIN_TYPE.encode() in parts[TYPES]:
                return relation.target
            break
    raise _broken("thiếu khai báo trong gói tệp; mở mẫu bằng Word rồi lưu lại")


def _new(parts: dict[str, bytes], alike: Alike) -> list[str]:
    """The XML parts that were made for this document; of a template nobody gives, all are."""
    every = [name for name in parts if name.endswith((".xml", ".rels"))]
    return [name for name in every if not alike.has(name, parts[name])]


def _check_whole(parts: dict[str, bytes], new: list[str], alike: Alike) -> None:
    """Raise KehoachError MA08 where a part has no type, or a new one leads to what is not there."""
    lacking = untyped(parts) if TYPES in new else []
    names = ["", *(text for text in new if not text.endswith(".rels") and text != TYPES)]
    lost = dangling(parts, names, alike.relations)
    if lacking or lost:
        raise _broken((lost or [f"phần không có kiểu: {lacking[0]}"])[0])


def _check_pictures(parts: dict[str, bytes], document: Document) -> None:
    shown = [block.hinh for block in document.blocks() if block.hinh is not None]
    held = {other for name, other in parts.items() if "/media/" in name} if shown else set()
    for picture_shown in shown:
        if picture_shown.picture.content not in held:
            raise _broken(f"mất hình {picture_shown.picture.name}")


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
    parser.Parse(xml, True)  # noqa: FBT003 - expat takes no names
    return _unbroken("".join(pieces))


def _texts(document: Document) -> list[str]:
    """Return the text of each paragraph and each table, in order."""
    blocks = [block for section in document.sections for block in section.blocks]
    return [_unbroken(_text(block)) for block in blocks if block.role not in _ALIKE]


def _text(block: Block) -> str:
    if block.table is None:
        return _letters(block)
    cells = [cell.text for row in block.table.rows for cell in row.cells]
    return "".join([_typed(run) for runs in cells for run in runs])


def _letters(block: Block) -> str:
    """Return the words of a block with raised letters as the file holds them."""
    text, label = block.text, block.label
    words = _typed(text[0]) if len(text) == 1 else "".join([_typed(run) for run in text])
    return f"{label} {words}" if label and words else label + words


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
