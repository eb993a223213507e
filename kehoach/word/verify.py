"""A finished file opened again: every part whole, the text well-formed and all there."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, XMLParser
from zipfile import BadZipFile, ZipFile

from kehoach.problem import KehoachError, Place, Problem
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Document

_P, _T, _TAB, _BR = (f"{{{W}}}{name}" for name in ("p", "t", "tab", "br"))


def verify(content: bytes, document: Document) -> None:
    """Raise KehoachError MA08 when the file does not hold the document's text whole.

    Every part is unpacked and its checksum compared; word/document.xml is parsed strictly; each
    block's text, and each cell's, must stand in it as often as in the document.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            bad = package.testzip()
            xml = package.read("word/document.xml")
    except (BadZipFile, KeyError) as error:
        raise _broken("gói tệp không mở lại được") from error
    if bad:
        raise _broken(f"phần {bad} hỏng")
    try:
        found = Counter(paragraphs(xml))
    except ParseError as error:
        raise _broken("XML không đúng cú pháp; kiểm tra các thẻ trong mẫu") from error
    missing = Counter(_expected(document)) - found
    if missing:
        whole = "\n".join(found)  # a template may put a field inside a longer line
        lost = [text for text in missing if text not in whole]
        if lost:
            raise _broken(f'mất chữ: "{lost[0][:80]}"')


def paragraphs(xml: bytes) -> Iterator[str]:
    """Yield the text of each paragraph; tabs and line breaks as characters."""
    parser = XMLParser()
    parser.feed(xml)
    for paragraph in parser.close().iter(_P):
        text = ""
        for node in paragraph.iter():
            tag = node.tag
            if tag == _T:
                text += node.text or ""
            elif tag == _BR:
                text += "\n"
            elif tag == _TAB:
                text += "\t"
        if text:
            yield text


def _expected(document: Document) -> Iterator[str]:
    for block in document.blocks():
        if block.table is None:
            if block.words:
                yield block.words
        else:
            for row in block.table.rows:
                for cell in row.cells:
                    text = "".join(run.text for run in cell.text)
                    if text:
                        yield text


def _broken(what: str) -> KehoachError:
    return KehoachError(
        [Problem(Place(), "MA08", f"tệp vừa tạo không đạt kiểm tra lại: {what}", "không có tệp nào được ghi; thử với mẫu có sẵn")]
    )
