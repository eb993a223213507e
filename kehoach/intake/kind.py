"""What a file is, by its content: the name on it is only what somebody called it."""

from __future__ import annotations

import io
import zipfile
from enum import Enum

from kehoach.intake import ole
from kehoach.intake.faults import SAVE_AS, refuse

_SHEET = "lưu phần kế hoạch trong bảng tính thành tệp Word (.docx), hoặc nhập tay vào tệp kế hoạch YAML"
_PICTURE = "nhận dạng chữ (OCR) ảnh này thành .docx, soát lại, rồi đọc tệp đó"
_ARCHIVE = "giải nén rồi chọn tệp văn bản bên trong"
_OTHER = "chọn tệp .docx, .doc, .pdf, .txt hoặc .md"

_MAGIC = (
    (b"{\\rtf", "tệp RTF", SAVE_AS),
    (b"\x89PNG", "ảnh PNG", _PICTURE),
    (b"\xff\xd8\xff", "ảnh JPEG", _PICTURE),
    (b"GIF8", "ảnh GIF", _PICTURE),
    (b"II*\0", "ảnh TIFF", _PICTURE),
    (b"MM\0*", "ảnh TIFF", _PICTURE),
    (b"Rar!", "tệp nén RAR", _ARCHIVE),
    (b"7z\xbc\xaf", "tệp nén 7z", _ARCHIVE),
    (b"\x1f\x8b", "tệp nén gzip", _ARCHIVE),
    (b"MZ", "chương trình Windows", _OTHER),
    (b"\x7fELF", "chương trình", _OTHER),
    (b"%!PS", "tệp PostScript", "in tệp ra PDF rồi đọc tệp PDF"),
)
_MARKUP = (
    (b"<!doctype html", "trang web (HTML)"),
    (b"<html", "trang web (HTML)"),
    (b"<?mso-application", "tệp Word XML"),
    (b"<?xml", "tệp XML"),
)
_ZIPPED = (
    ("xl/", "bảng tính Excel (.xlsx)", _SHEET),
    ("ppt/", "bản trình chiếu PowerPoint (.pptx)", SAVE_AS),
    ("META-INF/container.xml", "sách điện tử EPUB", _OTHER),
    ("content.xml", "văn bản OpenDocument (.odt)", SAVE_AS),
)
_OLE = (
    ("Workbook", "bảng tính Excel (.xls)", _SHEET),
    ("Book", "bảng tính Excel (.xls)", _SHEET),
    ("PowerPoint Document", "bản trình chiếu PowerPoint (.ppt)", SAVE_AS),
    ("__properties_version1.0", "thư Outlook (.msg)", "lưu tệp đính kèm trong thư ra rồi chọn tệp đó"),
)


class Kind(Enum):
    """The readers there are."""

    DOCX = ".docx"
    DOC = ".doc"
    PDF = ".pdf"
    TEXT = ".txt"


def sniff(data: bytes, file: str) -> Kind:
    """Return which reader the content needs.

    Raises KehoachError TN01 (empty), TN02 (something else, named), TN03 (password), TN04 (broken).
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n")
    if not start and not data.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise refuse("TN01", file)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, file)
    if data.startswith(ole.MAGIC):
        return _compound(data, file)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    for magic, what, cure in _MAGIC:
        if start.startswith(magic):
            raise refuse("TN02", file, what=what, cure=cure)
    for sign, what in _MARKUP:
        if start[:200].lower().startswith(sign):
            raise refuse("TN02", file, what=what, cure=SAVE_AS)
    if data[4:8] == b"ftyp" or data[:4] == b"RIFF":
        raise refuse("TN02", file, what="tệp ảnh, âm thanh hoặc phim", cure=_OTHER)
    return Kind.TEXT


def _zipped(data: bytes, file: str) -> Kind:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refuse("TN04", file, what=".docx") from error
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    for start, what, cure in _ZIPPED:
        if any(name.startswith(start) for name in names):
            raise refuse("TN02", file, what=what, cure=cure)
    raise refuse("TN02", file, what="tệp nén ZIP", cure=_ARCHIVE)


def _compound(data: bytes, file: str) -> Kind:
    try:
        names = ole.Compound(data).names()
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if "EncryptedPackage" in names:
        raise refuse("TN03", file)
    if "WordDocument" in names:
        return Kind.DOC
    for name, what, cure in _OLE:
        if name in names:
            raise refuse("TN02", file, what=what, cure=cure)
    raise refuse("TN02", file, what="tệp Office kiểu cũ không phải văn bản Word", cure=SAVE_AS)
