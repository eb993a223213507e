"""What a ZIP package or an old compound file holds: told by its parts, not by its name."""

from __future__ import annotations

import io
import zipfile
import zlib

from kehoach.intake import ole
from kehoach.intake.faults import SAVE_AS, refuse
from kehoach.intake.readers import ANOTHER, ARCHIVE, LETTER, PRINT, SHEET, FileKind, Other

_MOST_PARTS = 10_000
_TYPES = "[Content_Types].xml"
_LONGEST_LIST = 1_000_000
"""Bytes of the list of content types that are read."""
_EXCEL = Other("bảng tính Excel (.xlsx)", SHEET)
_SLIDES = Other("bản trình chiếu PowerPoint (.pptx)")
_MAIN_TYPES: tuple[tuple[bytes, FileKind | Other], ...] = (
    (b"wordprocessingml.document.main+xml", FileKind.DOCX),
    (b"wordprocessingml.template.main+xml", FileKind.DOCX),
    (b"ms-word.document.macroEnabled.main+xml", FileKind.DOCX),
    (b"ms-word.template.macroEnabledTemplate.main+xml", FileKind.DOCX),
    (b"sheet.main+xml", _EXCEL),
    (b"ms-excel.", _EXCEL),
    (b"presentationml.", _SLIDES),
    (b"ms-visio.", Other("bản vẽ Visio (.vsdx)", PRINT)),
)
_ODF = "application/vnd.oasis.opendocument."
_OPEN_KINDS: tuple[tuple[str, FileKind | Other], ...] = (
    ("text-master", Other("văn bản OpenDocument gồm nhiều tệp (.odm)")),
    ("text", FileKind.ODT),
    ("spreadsheet", Other("bảng tính OpenDocument (.ods)", SHEET)),
    ("presentation", Other("bản trình chiếu OpenDocument (.odp)")),
    ("graphics", Other("bản vẽ OpenDocument (.odg)", PRINT)),
)
_BY_PART: tuple[tuple[str, FileKind | Other], ...] = (
    ("word/", FileKind.DOCX),
    ("xl/", _EXCEL),
    ("ppt/", _SLIDES),
    ("META-INF/container.xml", Other("sách điện tử EPUB", ANOTHER)),
    ("Index/Document.iwa", Other("văn bản Pages của Apple", "xuất từ Pages ra Word (.docx)")),
    ("FixedDocSeq.fdseq", Other("tệp in XPS", PRINT)),
    ("content.xml", FileKind.ODT),
)
_OLE: tuple[tuple[str, Other], ...] = (
    ("Workbook", Other("bảng tính Excel (.xls)", SHEET)),
    ("Book", Other("bảng tính Excel (.xls)", SHEET)),
    ("PowerPoint Document", Other("bản trình chiếu PowerPoint (.ppt)")),
    ("__properties_version1.0", Other("thư Outlook (.msg)", LETTER)),
    ("VisioDocument", Other("bản vẽ Visio (.vsd)", PRINT)),
)


def zipped(data: bytes, file: str) -> FileKind | Other:
    """Return what a ZIP file is. Raises KehoachError TN03 (password), TN04 (broken)."""
    if data.count(b"PK\x01\x02") > _MOST_PARTS:
        return Other("tệp nén ZIP có quá nhiều tệp bên trong", ARCHIVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            types = _part(package, _TYPES)
            kind = _part(package, "mimetype").decode("ascii", "replace").strip()
            listed = _part(package, "META-INF/manifest.xml")
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise refuse("TN04", file, what=".docx") from error
    except (RuntimeError, zlib.error) as error:  # a package whose parts ask for a password
        raise refuse("TN03", file) from error
    if kind.startswith(_ODF) and b"encryption-data" in listed:
        raise refuse("TN03", file)
    return _of_parts(names, types, kind.removeprefix(_ODF))


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """Return the start of a part, empty when there is none."""
    if name not in package.namelist():
        return b""
    with package.open(name) as stream:
        return stream.read(_LONGEST_LIST)


def _of_parts(names: list[str], types: bytes, open_kind: str) -> FileKind | Other:
    for mark, kind in _MAIN_TYPES:
        if mark in types:
            return kind
    for start, kind in _OPEN_KINDS:
        if open_kind.startswith(start):
            return kind
    for start, kind in _BY_PART:
        if any(name.startswith(start) for name in names):
            return kind
    return Other("tệp nén ZIP", ARCHIVE)


def compound(data: bytes, file: str) -> FileKind | Other:
    """Return what an old Office file is. Raises KehoachError TN03 (password), TN04 (broken)."""
    try:
        names = ole.Compound(data).names()
    except ole.BrokenError as error:
        raise refuse("TN04", file, what=".doc") from error
    if "EncryptedPackage" in names:
        raise refuse("TN03", file)
    if "WordDocument" in names:
        return FileKind.DOC
    strange = Other("tệp Office kiểu cũ không phải văn bản Word", SAVE_AS)
    return next((kind for name, kind in _OLE if name in names), strange)
