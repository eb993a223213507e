"""What can be wrong with a file that is dropped in (TN: tiếp nhận): every message with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Catalogue, Place, ProblemKind, Severity

if TYPE_CHECKING:
    from kehoach.problem import KehoachError, Problem

SAVE_AS = (
    "mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu “Word Document "
    "(*.docx)”, rồi đọc tệp .docx"
)


_SHOWN = 12
PASSING = frozenset({"TN05", "TN08"})
"""Codes of what another try may read: a reader was not installed, LibreOffice was too slow."""

SIGNED = "TN42"
"""Code of the notice that a file has signatures nobody judged."""
CATALOGUE = {
    "TN01": ProblemKind("tệp rỗng, không có chữ nào để đọc", "kiểm tra xem có chọn nhầm tệp không"),
    "TN02": ProblemKind("đây là {what}, không phải văn bản đọc được", "{cure}"),
    "TN03": ProblemKind(
        "tệp có mật khẩu nên không đọc được",
        "mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại, rồi đọc tệp vừa lưu",
    ),
    "TN04": ProblemKind(
        "tệp {what} bị hỏng hoặc bị cắt cụt",
        "lấy lại tệp từ nơi gửi; hoặc mở bằng Word, LibreOffice rồi lưu thành .docx",
    ),
    "TN05": ProblemKind(
        "máy này chưa cài phần đọc tệp {what}", 'chạy: pip install "kehoach[import]"'
    ),
    "TN06": ProblemKind(
        "tệp PDF là ảnh quét, không có lớp chữ",
        "nhận dạng chữ (OCR) thành .docx hoặc PDF có lớp chữ, soát lại, rồi đọc tệp đó",
    ),
    "TN07": ProblemKind("tệp lớn hơn giới hạn {limit} MB", "kiểm tra xem có chọn nhầm tệp không"),
    "TN08": ProblemKind("không đọc được tệp .doc trong {limit} giây", SAVE_AS),
    "TN09": ProblemKind("tệp dài quá giới hạn {limit}", "tách tệp, chỉ giữ lại văn bản kế hoạch"),
    "TN10": ProblemKind(
        "không nhận ra bảng mã chữ của tệp văn bản",
        "mở tệp bằng Notepad, chọn “Lưu thành” với mã hóa (Encoding) UTF-8",
    ),
    "TN11": ProblemKind(
        "đây là tệp khóa của Word (~$…), chỉ ghi ai đang mở văn bản, không có nội dung",
        "đóng Word rồi chọn tệp không có “~$” ở đầu tên",
    ),
    "TN12": ProblemKind(
        "tệp .odt có khai báo kiểu tài liệu XML (DOCTYPE), không phải do chương trình văn "
        "phòng tạo ra",
        "kiểm tra lại nguồn của tệp; mở bằng LibreOffice rồi lưu lại",
    ),
    "TN20": ProblemKind(
        "chữ viết bằng bảng mã cũ {what} đã đổi sang Unicode",
        (
            "soát lại chữ, nhất là chữ hoa có dấu: TCVN3 không có chữ ấy nên “Ủy ban” có thể "
            "thành “ủy ban”"
        ),
        Severity.WARNING,
    ),
    "TN21": ProblemKind(
        "chữ “{letter}” trong “{word}” thuộc bảng chữ cái khác, trông giống “{meant}”",
        "gõ lại chữ “{meant}” bằng bàn phím tiếng Việt",
        Severity.WARNING,
    ),
    "TN22": ProblemKind("đã bỏ {count} dòng chỉ có số trang: {what}", "", Severity.HINT),
    "TN23": ProblemKind("đoạn bị ngắt giữa câu sau “{what}” đã được nối lại", "", Severity.HINT),
    "TN24": ProblemKind("đã nối “{left}” với “{right}” bị ngắt ở cuối dòng", "", Severity.HINT),
    "TN25": ProblemKind(
        "đã tách “{left}” khỏi “{right}” dính trên một dòng", "soát lại chỗ tách", Severity.HINT
    ),
    "TN26": ProblemKind("đã bỏ địa chỉ liên kết {what}, giữ lại chữ", "", Severity.HINT),
    "TN27": ProblemKind("đã bỏ ký tự không in được", "", Severity.HINT),
    "TN28": ProblemKind(
        "tệp .doc được đọc không qua LibreOffice: số thứ tự tự động, chữ đậm và khung bảng có "
        "thể mất",
        "cài LibreOffice rồi đọc lại, hoặc " + SAVE_AS,
        Severity.WARNING,
    ),
    "TN29": ProblemKind(
        "trang {page} không có lớp chữ nên không đọc được",
        "nhận dạng chữ (OCR) trang này",
        Severity.WARNING,
    ),
    "TN30": ProblemKind(
        "tệp có macro; macro không được chạy và không được giữ lại", "", Severity.HINT
    ),
    "TN32": ProblemKind(
        "{count} chỗ trong tệp bị hỏng, hiện thành “\ufffd”",
        "sửa lại các chỗ đó trong tệp gốc",
        Severity.WARNING,
    ),
    "TN33": ProblemKind(
        "bản nháp in ra màn hình nên hình của tệp không được ghi: {what}",
        "ghi -o và tên tệp .yaml: các hình được ghi cạnh tệp ấy",
        Severity.WARNING,
    ),
    "TN37": ProblemKind(
        "trang có quá nhiều nét vẽ; nếu có bảng thì chữ của bảng được đọc thành từng dòng",
        "soát lại bảng của trang này với tệp gốc",
        Severity.WARNING,
    ),
    "TN38": ProblemKind(
        "có quá nhiều ô chữ đặt lên trang, {count} ô sau cùng không được đọc",
        "in tệp ra PDF mới (Print to PDF) rồi đọc tệp đó",
        Severity.WARNING,
    ),
    "TN39": ProblemKind(
        "một hàng của bảng bị ngắt từ trang trước đã được nối lại thành một hàng",
        "soát lại hàng ấy",
        Severity.HINT,
    ),
    "TN40": ProblemKind(
        "chữ của ghi chú, con dấu đặt lên trang không được đọc vào văn bản: {what}",
        "nếu là chữ của văn bản thì gõ thêm vào bản nháp",
        Severity.WARNING,
    ),
    "TN41": ProblemKind(
        "trang hiện chữ ký số, không phải chữ của văn bản: {what}", "", Severity.HINT
    ),
    "TN42": ProblemKind(
        "tệp có {count} chữ ký số; chương trình không kiểm tra chữ ký có hiệu lực hay không",
        "",
        Severity.HINT,
    ),
    "TN43": ProblemKind(
        "{what} để trống trong lớp chữ, dù tệp có chữ ký số hoặc ô điền",
        "mở tệp PDF xem số, ngày đã ghi (có thể ghi bằng hình) rồi điền vào bản nháp",
        Severity.WARNING,
    ),
    "TN44": ProblemKind(
        "có hình (con dấu, chữ ký, ảnh) ở trang {pages}; chữ trong hình không được đọc",
        "",
        Severity.HINT,
    ),
    "TN45": ProblemKind(
        "chữ xoay ngang hoặc nghiêng trên trang không được đọc vào văn bản: {what}",
        "nếu là chữ của văn bản thì gõ thêm vào bản nháp",
        Severity.WARNING,
    ),
    "TN48": ProblemKind(
        "chữ trong bảng viết đè lên đường kẻ: {what}",
        "soát lại các ô của hàng ấy",
        Severity.WARNING,
    ),
    "TN49": ProblemKind(
        "bảng thiếu đường kẻ, chữ của nhiều cột nằm chung một ô: {what}",
        "soát lại hàng ấy, tách chữ về đúng cột",
        Severity.WARNING,
    ),
    "TN46": ProblemKind(
        "tệp PDF mang theo tệp khác, chương trình không đọc: {what}",
        "mở PDF, lưu riêng tệp đính kèm rồi đọc nếu cần",
        Severity.WARNING,
    ),
    "TN47": ProblemKind(
        "tệp là biểu mẫu XFA; phần nội dung chỉ hiện trong Adobe Reader không được đọc",
        "mở bằng Adobe Reader, in ra PDF mới (Print to PDF) rồi đọc tệp đó",
        Severity.WARNING,
    ),
}
"""Errors below TN20, notices from there on; a number is never used for another fault."""
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem


def page_numbers(place: Place, numbers: list[str]) -> Problem:
    """Return the one notice for all page numbers that were left out."""
    shown = ", ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")
    return problem("TN22", place, count=len(numbers), what=shown)


def refuse(code: str, file: str, **parts: object) -> KehoachError:
    """Return the error that ends the reading of the file."""
    return _KINDS.refuse(code, Place(file), **parts)
