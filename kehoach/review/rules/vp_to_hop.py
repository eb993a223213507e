"""Chữ gõ bằng mã tổ hợp: dấu rời khỏi chữ.

Tiêu chuẩn TCVN 6909:2001 dùng chữ dựng sẵn: "ệ" là một ký tự, không phải "e" cộng hai dấu. Chữ gõ bằng mã tổ hợp nhìn
giống hệt nhưng tìm kiếm không thấy, so sánh không khớp, có phông in dấu lệch. Kiểm tra đọc như chữ dựng sẵn nên đây
chỉ nêu một chữ trong tệp; `kehoach check --fix` viết lại cả tệp YAML hay Word.

Sai (trang):
    to_hop: nghiệp
    doan: Các doanh nghiệp phối hợp.
Đúng (trang):
    doan: Các doanh nghiệp phối hợp.
Đúng (trang):
    doan: Các doanh nghiệp phối hợp với trường Đại học Côte d’Azur.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import Finding
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "VP41"
NAME = "chữ gõ bằng mã tổ hợp"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001)"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the first word that was typed so."""
    word = subject.document.to_hop
    if word:
        block, cell = next(((one, cell) for one, text, cell in subject.texts() if word in text), (None, None))
        cure = "trong bộ gõ chọn bảng mã Unicode (dựng sẵn) rồi chuyển mã cả tệp; --fix làm việc này"
        yield Finding("tệp có chữ gõ bằng mã Unicode tổ hợp", cure, block, word, cell=cell)
