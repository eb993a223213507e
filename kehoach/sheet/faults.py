"""What can be wrong with a sheet (BT: bảng tính): every message with its cure.

A fault of the file as a whole stands at the key of the table that names it (``Place.path`` is that
key, without a file); a fault of a cell stands at the cell (``du-toan.xlsx: Dự toán!C5``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Catalogue, Place, ProblemKind, Severity

if TYPE_CHECKING:
    from kehoach.problem import KehoachError

_SAVE_AS = "mở bằng Excel, chọn Save As kiểu “Excel Workbook (*.xlsx)”, rồi ghi tên tệp vừa lưu"

CATALOGUE = {
    "BT01": ProblemKind(
        "đường dẫn “{tep}” không nằm cạnh hoặc dưới thư mục của kế hoạch",
        "chép tệp vào cùng thư mục với kế hoạch rồi ghi tên tệp, ví dụ tep: du-toan.xlsx",
    ),
    "BT02": ProblemKind(
        "kế hoạch không đọc từ một tệp nên không biết “{tep}” nằm ở đâu",
        "lưu kế hoạch thành tệp .yaml cạnh bảng tính; hoặc ghi thẳng các hàng vào hang",
    ),
    "BT03": ProblemKind(
        "“{tep}” không phải bảng tính đọc được: chỉ đọc .xlsx, .xlsm và .csv", _SAVE_AS
    ),
    "BT04": ProblemKind(
        "máy này chưa cài phần đọc tệp Excel", 'chạy: pip install "kehoach[excel]"'
    ),
    "BT05": ProblemKind("tệp “{tep}” hỏng, có mật khẩu, hoặc không phải tệp Excel", _SAVE_AS),
    "BT06": ProblemKind(
        "“{tep}” quá lớn: {what}",
        "chép phần bảng cần in sang một tệp Excel mới, hoặc ghi vung nhỏ hơn, ví dụ vung: A3:F20",
    ),
    "BT07": ProblemKind(
        "“{tep}” có khai báo XML lạ, không phải do Excel hay LibreOffice tạo ra",
        "kiểm tra lại nguồn của tệp; mở bằng Excel rồi lưu lại",
    ),
    "BT08": ProblemKind("{what}", "{cure}"),
    "BT09": ProblemKind("{what}", "ghi vùng như A3:F20: ô đầu bên trái, ô cuối bên phải"),
    "BT10": ProblemKind(
        "ô có công thức mà chưa có kết quả",
        "mở tệp bằng Excel hoặc LibreOffice để tính, lưu lại rồi chạy lại",
    ),
    "BT11": ProblemKind("ô hiện lỗi {what}", "sửa công thức của ô rồi lưu lại"),
    "BT12": ProblemKind(
        "chưa biết định dạng “{what}” của ô nên không rõ ô hiện gì",
        "đổi định dạng ô (Format Cells) sang số, phần trăm, ngày dd/mm/yyyy hoặc Text, rồi lưu lại",
    ),
    "BT13": ProblemKind("vùng {vung} cắt ngang ô gộp {what}", "ghi vung rộng hơn, hoặc bỏ gộp ô"),
    "BT14": ProblemKind(
        "{what} đang ẩn trong bảng tính nên không được lấy",
        "nếu cần in thì bỏ ẩn (Unhide, hoặc bỏ lọc) rồi lưu lại",
        Severity.WARNING,
    ),
    "BT15": ProblemKind(
        "không nhận ra bảng mã chữ của “{tep}”",
        "trong Excel chọn Save As kiểu “CSV UTF-8 (Comma delimited)”",
    ),
    "BT16": ProblemKind(
        "không rõ các ô của “{tep}” ngăn nhau bằng {what}",
        "thêm một dòng đầu tệp: sep=; (hoặc sep=, theo đúng dấu ngăn)",
    ),
    "BT17": ProblemKind("{what}", "ô có dấu ngăn hoặc xuống dòng thì đặt trong ngoặc kép"),
    "BT18": ProblemKind("các ô gộp trong bảng tính chồng lên nhau", "bỏ gộp các ô ấy rồi lưu lại"),
    "BT19": ProblemKind(
        "chữ viết bằng bảng mã Windows-1258 đã đổi sang Unicode",
        "soát lại chữ; lần sau lưu kiểu “CSV UTF-8 (Comma delimited)”",
        Severity.WARNING,
    ),
    "BT20": ProblemKind("máy này chưa cài phần ghi tệp Excel", 'chạy: pip install "kehoach[xlsx]"'),
}
"""A number is never used for another fault."""
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem


def refuse(code: str, key: str, **parts: object) -> KehoachError:
    """Return the error that ends the reading of a table, at the key of the plan to change."""
    return _KINDS.refuse(code, Place(path=key), **parts)
