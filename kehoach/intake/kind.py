"""What a file is, by its content: the name on it is only what somebody called it."""

from __future__ import annotations

from kehoach.intake import ole
from kehoach.intake.faults import refuse
from kehoach.intake.lock import is_lock, is_lock_name
from kehoach.intake.markup import machine_text
from kehoach.intake.packages import compound, zipped
from kehoach.intake.readers import (
    ANOTHER,
    ARCHIVE,
    LETTER,
    PICTURE,
    PRINT,
    FileKind,
    Other,
    refusal,
)

__all__ = ["FileKind", "check_unlocked", "sniff"]

_BLANK = b"\xef\xbb\xbf\x00 \t\r\n"
_GIF, _TIFF = Other("ảnh GIF", PICTURE), Other("ảnh TIFF", PICTURE)
_DATABASE = Other("tệp cơ sở dữ liệu", ANOTHER)
_SHORTCUT = Other("lối tắt (shortcut) của Windows", "chọn chính tệp mà lối tắt trỏ tới")
_FILM = Other("tệp ảnh, âm thanh hoặc phim", ANOTHER)
_MAGIC = (
    (b"{\\rtf", Other("tệp RTF")),
    (b"\xdb\xa5-\0", Other("tệp Word 2.0, kiểu rất cũ")),
    (b"\x89PNG", Other("ảnh PNG", PICTURE)),
    (b"\xff\xd8\xff", Other("ảnh JPEG", PICTURE)),
    (b"GIF8", _GIF),
    (b"II*\0", _TIFF),
    (b"MM\0*", _TIFF),
    (b"AT&TFORM", Other("ảnh quét DjVu", PICTURE)),
    (b"\xd7\xcd\xc6\x9a", Other("hình vẽ WMF", PICTURE)),
    (b"Rar!", Other("tệp nén RAR", ARCHIVE)),
    (b"7z\xbc\xaf", Other("tệp nén 7z", ARCHIVE)),
    (b"\x1f\x8b", Other("tệp nén gzip", ARCHIVE)),
    (b"BZh", Other("tệp nén bzip2", ARCHIVE)),
    (b"\xfd7zXZ", Other("tệp nén xz", ARCHIVE)),
    (b"MSCF", Other("tệp nén CAB", ARCHIVE)),
    (b"\x78\x9f\x3e\x22", Other("thư Outlook (winmail.dat)", LETTER)),
    (b"SQLite format 3", _DATABASE),
    (b"\0\1\0\0Standard", _DATABASE),
    (b"L\0\0\0\1\x14\2\0", _SHORTCUT),
    (b"MZ", Other("chương trình Windows", ANOTHER)),
    (b"\x7fELF", Other("chương trình", ANOTHER)),
    (b"%!PS", Other("tệp PostScript", PRINT)),
)


def check_unlocked(file: str) -> None:
    """Raise KehoachError TN11 for the name of an owner file of Word, before it is opened.

    Word holds it while the document is open: even reading it may be refused by the system.
    """
    if is_lock_name(file):
        raise refuse("TN11", file)


def sniff(data: bytes, file: str) -> FileKind:
    """Return which reader the content needs.

    Raises KehoachError TN01 (empty), TN02 (something else, named), TN03 (password), TN04 (broken),
    TN11 (an owner file of Word).
    """
    if is_lock(data):
        raise refuse("TN11", file)
    start = data[:1024].lstrip(_BLANK)
    if not start and not data.strip(_BLANK):
        raise refuse("TN01", file)
    found = _found(data, start, file)
    if isinstance(found, Other):
        raise refusal(found, file)
    return found


def _found(data: bytes, start: bytes, file: str) -> FileKind | Other:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zipped(data, file)
    if data.startswith(ole.MAGIC):
        return compound(data, file)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    for magic, other in _MAGIC:
        if start.startswith(magic) or data.startswith(magic):
            return other
    if data[4:8] == b"ftyp" or data[:4] == b"RIFF":
        return _FILM
    return machine_text(data) or FileKind.TEXT
