"""What is told of a PDF that was made or not: the codes IN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.office.pictures import MOST_PAGES
from kehoach.office.trouble import Trouble, cure
from kehoach.problem import Place, Problem, ProblemKind, Severity

if TYPE_CHECKING:
    from kehoach.office.fonts import Substitute

_BY_WORD = "in ra tệp .docx, mở bằng Word rồi lưu thành PDF"
_NO_PDF = {
    "IN01": ProblemKind("không có bản PDF: máy này không có LibreOffice"),
    "IN02": ProblemKind(
        "không có bản PDF: biến KEHOACH_SOFFICE không trỏ tới chương trình LibreOffice"
    ),
    "IN03": ProblemKind(
        "không có bản PDF: LibreOffice làm quá 90 giây chưa xong", "chạy lại khi máy rỗi hơn, hoặc "
    ),
    "IN04": ProblemKind(
        "không có bản PDF: LibreOffice đã treo ở 3 tệp liền trước nên không gọi nữa",
        "khởi động lại máy rồi chạy lại, hoặc ",
    ),
    "IN05": ProblemKind(
        "không có bản PDF: LibreOffice không chuyển được tệp này", "chạy lại một lần, hoặc "
    ),
    "IN06": ProblemKind("không có bản PDF: tệp LibreOffice làm ra lớn hơn 200 MB"),
}
"""Written out for ``kehoach explain``; a test holds them to what ``Trouble`` says."""
_CODES = dict(zip(Trouble, _NO_PDF, strict=True))
_OF_THE_COMPUTER = (Trouble.MISSING, Trouble.NAMED_WRONG)
"""Not the fault of a file: told once a run."""
_TOLD = {
    "IN07": ProblemKind(
        "bản PDF dùng phông {family} thay cho {wanted} vì máy này không có {wanted}; hai phông "
        "rộng như nhau nên dòng và trang không đổi, nét chữ hơi khác",
        "muốn đúng {wanted} thì cài phông ấy (có sẵn trên Windows) rồi in lại",
        Severity.HINT,
    ),
    "IN08": ProblemKind(
        "bản PDF có chữ bằng phông {family} mà tệp Word không ghi: LibreOffice lấy thay cho phông "
        "máy này thiếu, hoặc cho ký hiệu phông của tệp không có; dòng và trang có thể đổi",
        "xem lại bản PDF; cài phông ghi trong tệp Word (thường là Times New Roman) rồi in lại",
        Severity.WARNING,
    ),
    "IN09": ProblemKind(
        "không vẽ được ảnh trang: máy này chưa cài phần đọc tệp PDF",
        'chạy: pip install "kehoach[import]"',
    ),
    "IN10": ProblemKind(
        "tệp dài {pages} trang, chỉ {most} trang đầu có ảnh",
        "các trang sau xem ở bản PDF",
        Severity.WARNING,
    ),
    "IN11": ProblemKind(
        "bản PDF không theo chuẩn lưu trữ PDF/A-2b: LibreOffice trên máy này quá cũ",
        "cài LibreOffice 7.4 trở lên rồi in lại",
        Severity.WARNING,
    ),
    "IN12": ProblemKind(
        "ảnh này của lần in trước vẫn còn, bản vừa in không có trang ấy",
        "xóa ảnh ấy nếu không cần",
        Severity.WARNING,
    ),
    "IN13": ProblemKind(
        "không đếm được số trang của bản PDF", "mở bản PDF để xem số trang", Severity.WARNING
    ),
}


def not_printed(why: Trouble, file: str) -> Problem:
    """Return why a file has no PDF; that there is no LibreOffice is a fault of no file."""
    code = _CODES[why]
    entry = _NO_PDF[code]
    place = Place() if why in _OF_THE_COMPUTER else Place(file)
    return Problem(place, code, entry.message, cure(why, entry.hint + _BY_WORD))


def substituted(found: Substitute) -> Problem:
    """Return that a font of the PDF is not one the Word file names, milder with equal widths."""
    return _problem("IN07" if found.wanted else "IN08", **found._asdict())


def not_drawn() -> Problem:
    """Return that no pictures of pages can be drawn on this computer."""
    return _problem("IN09")


def drawn_in_part(pages: int, file: str) -> Problem:
    """Return that only the first pages of a file have pictures."""
    return _problem("IN10", file=file, pages=pages, most=MOST_PAGES)


def no_archive(file: str) -> Problem:
    """Return that a PDF does not call itself one for an archive."""
    return _problem("IN11", file=file)


def left_over(picture: str) -> Problem:
    """Return that a picture of an earlier, longer print is still there."""
    return _problem("IN12", file=picture)


def no_pages(file: str) -> Problem:
    """Return that the pages of a PDF could not be counted."""
    return _problem("IN13", file=file)


def _problem(code: str, *, file: str = "", **parts: object) -> Problem:
    return _TOLD[code].problem(code, Place(file), parts)
