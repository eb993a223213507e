"""Đánh số nhảy, trùng hoặc lùi: II rồi V, III hai lần, 1 rồi 3.

Một danh sách mới bắt đầu lại từ 1 thì đúng. Chữ đ bị bỏ qua (d rồi e) là mã khác.

Sai (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    muc: II. | NỘI DUNG
    muc: V. | TỔ CHỨC THỰC HIỆN
Sai (trang):
    muc: II. | NỘI DUNG
    muc: II. | TỔ CHỨC THỰC HIỆN
Sai (trang):
    muc: I. | NỘI DUNG
    khoan: 1. | Tuyên truyền.
    khoan: 3. | Tập huấn.
Đúng (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
    tieu_de: 1. | Mục đích
    tieu_de: 2. | Yêu cầu
    muc: II. | NỘI DUNG
    tieu_de: 1. | Tuyên truyền
    khoan: 1.1. | Qua đài.
    khoan: 1.2. | Qua mạng.
    tieu_de: 2. | Tập huấn
    khoan: 2.1. | Một lớp.
Sai (trang):
    khoan: 1. | Sách giấy.
    diem: a) | Mục tiêu.
    diem: b) | Nhiệm vụ.
    khoan: 1. | Sách điện tử.
    diem: a) | Mục tiêu.
    diem: b) | Nhiệm vụ.
Sai (trang):
    phan: Phần I | KẾT QUẢ NĂM 2025
    muc: I. | KẾT QUẢ
    phan: Phần III | NHIỆM VỤ NĂM 2026
    muc: I. | MỤC TIÊU
Đúng (trang):
    phan: Phần I | KẾT QUẢ NĂM 2025
    muc: I. | KẾT QUẢ
    muc: II. | TỒN TẠI
    phan: Phần II | NHIỆM VỤ NĂM 2026
    muc: I. | MỤC TIÊU
Đúng (trang):
    khoan: 1. | Việc một.
    diem: a) | Ý một:
    khoan: 1. | Bước một;
    khoan: 2. | Bước hai;
    diem: b) | Ý hai.
    khoan: 2. | Việc hai.
Đúng (trang):
    khoan: 1. | Việc một.
    diem: a) | Ý một;
    diem: b) | Ý hai.
    khoan: 2. | Việc hai.
    diem: a) | Ý một.
Đúng (trang):
    diem: d) | Ý bốn.
    diem: e) | Ý sáu.
    diem: f) | Ý có chữ lạ, là mã BC02.
Đúng (trang):
    tieu_de: 1. | Mục tiêu
    gach_dau_dong: - | Các chỉ tiêu:
    khoan: 1. | Tiêm phòng đạt 80%.
    khoan: 2. | Giám sát đạt 90%.
    tieu_de: 2. | Nhiệm vụ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import DD, quoted
from kehoach.review.rule import PAGE
from kehoach.text.numbering import capital, from_letter, letter, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.label.mark import Label
    from kehoach.review.finding import Finding
    from kehoach.review.numbering import Step
    from kehoach.review.subject import Subject

CODE = "BC01"
NAME = "đánh số nhảy, trùng"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that is not the next of its list."""
    for step in subject.facts.steps:
        if _is_of_no_list(step):
            continue
        yield from _below_another(step)
        if not _is_next(step.label, step.last):
            yield from _gap(step) if step.last else _first(step)


def _is_of_no_list(step: Step) -> bool:
    """Return True for i), ii), and for f), which BC02 tells."""
    label = step.label
    if label.kind != "letter":
        return False
    return len(label.shown) > 2 or not step.block.label or from_letter(label.shown.rstrip(").")) is None  # noqa: PLR2004


def _below_another(step: Step) -> Iterator[Finding]:
    """Yield a finding for a 2.1 below 1."""
    if step.label.kind == "decimal" and step.parent and _prefix(step.label) != str(step.parent):
        message = f"số này đứng dưới số {step.parent}"
        yield _told(step.block, message, f"đánh số bắt đầu bằng {step.parent}.", Severity.WARNING)


def _first(step: Step) -> Iterator[Finding]:
    """Yield a finding for a list that opens with its second number, or below 1 with no 1.1."""
    label, prefix = step.label, _prefix(step.label)
    if label.kind in ("roman", "arabic") and label.number == 2:  # noqa: PLR2004 - a list without its first
        yield _told(step.block, "danh sách bắt đầu từ số 2, không có số 1", "", Severity.HINT)
    elif label.kind == "decimal" and prefix == str(step.parent) and label.parts == 2:  # noqa: PLR2004 - 1.2
        yield _told(step.block, f"số đầu tiên dưới số {prefix} không phải {prefix}.1", "", Severity.HINT)


def _gap(step: Step) -> Iterator[Finding]:
    """Yield a finding of a number that is not the one behind the last."""
    label, last = step.label, step.last
    missing = f"số trước là {_shown(label, last)}, thiếu số ở giữa"
    message = "số này đã dùng ở trên" if label.number <= last else missing
    yield _told(step.block, message, f"đánh số {_shown(label, last + 1)} và các số sau cho liền nhau")


def _prefix(label: Label) -> str:
    """Return what stands before the first dot of a number."""
    return label.shown.split(".")[0]


def _is_next(label: Label, last: int) -> bool:
    """Return True for the number a list goes on with: a 1 opens a new one, e after d is another code."""
    if label.number == 1:
        return label.kind not in ("arabic", "part") or last == 0
    return label.number == last + 1 or (label.kind == "letter" and label.number == DD + 1 and last == DD - 1)


def _told(block: Block, message: str, hint: str, severity: Severity | None = None) -> Finding:
    """Return the finding at a numbered paragraph."""
    return at(block, quoted(block), message, hint, severity)


def _shown(label: Label, number: int) -> str:
    """Return a number in the form of a label."""
    if label.kind in ("roman", "part"):
        return roman(number)
    if label.kind == "capital":
        return capital(number)
    if label.kind == "letter":
        return letter(number)
    return f"{label.shown.rstrip('.)').rpartition('.')[0]}.{number}" if label.kind == "decimal" else str(number)
