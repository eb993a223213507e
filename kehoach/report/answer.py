"""What a code says: the page of a rule, or the sentences told under any other code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.report.explained import explained, sentences
from kehoach.review.catalogue import find, retired
from kehoach.review.page import address

if TYPE_CHECKING:
    from kehoach.review.rule import Rule

NOTICES = {
    "YA": "cách viết tệp YAML",
    "KH": "nội dung của tệp kế hoạch",
    "HS": "hồ sơ cơ quan và các mảnh",
    "BT": "bảng tính để bên cạnh kế hoạch",
    "HA": "hình để bên cạnh kế hoạch",
    "MA": "mẫu Word",
    "TE": "tệp đọc vào và tệp ghi ra",
    "IN": "bản PDF và ảnh trang",
    "WD": "mục bấm chuột phải và thư mục chạy trên Windows",
    "RS": "việc đọc tệp có sẵn",
    "TN": "việc đọc tệp có sẵn",
    "CL": "việc chép sang năm mới",
    "SS": "việc so sánh hai tệp",
    "TV": "kho kế hoạch (thư viện)",
    "VC": "bảng theo dõi việc, lịch và tiến độ",
    "LO": "in nhiều kế hoạch một lần",
    "PH": "phát hành và chữ ký số",
    "BL": "bản sao gửi kèm khi báo lỗi",
    "MC": "máy chủ MCP cho trợ lý AI",
}
"""First letters of a code that is no rule of the review → what its notices are about."""


def answer(code: str) -> str:
    """Return what ``kehoach explain`` prints for a code; nothing for what is no code."""
    return _rule(code) or _notice(code)


def _rule(code: str) -> str:
    """Return the page of a rule; nothing for a code that is none."""
    found = find(code)
    if found is None:
        return _retired(code)
    head = f"{found.code}  {found.name} ({found.severity.value})\nCăn cứ: {found.reason}"
    page = f"{head}{_mended(found)}\n\n{explained(found.code)}"
    return f"{page}\nTrang này trong tài liệu: {address(found.code)}\n"


def _retired(code: str) -> str:
    """Return what became of a code no rule has any more; nothing for any other."""
    gone = retired(code)
    return f"{gone.code}  {gone.name}: mã này không dùng nữa; {gone.instead}\n" if gone else ""


def _mended(rule: Rule) -> str:
    """Return the line on what ``--fix`` does for a rule; nothing where it does nothing."""
    if not rule.fix:
        return ""
    kinds = ".docx" if rule.kind == "look" else "YAML và .docx"
    how = "kehoach check TỆP --fix BẢN-SAO"
    return f"\nChỗ chắc chắn được sửa trong bản sao: {how} (tệp {kinds})"


def _notice(code: str) -> str:
    """Return what is to be said of a code that is no rule; nothing for what is no code."""
    known, said = code.upper(), sentences(code.upper())
    if not said:
        return ""
    lines = [
        f"{known}  câu báo về {NOTICES[known[:2]]}",
        "",
        "Máy nói:" if len(said) == 1 else "Máy nói một trong những câu này:",
        *(f"  - {text}" for text in said),
        "",
        "Dấu … là tên, số hoặc chữ của tệp. Đây không phải quy tắc kiểm tra nên không có trang",
        "giải thích riêng; câu báo in kèm mã đã ghi chỗ và cách chữa.",
    ]
    return "\n".join(lines) + "\n"
