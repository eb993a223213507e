"""Đơn vị được giao việc mà không có ở nơi nhận.

Nơi nhận gồm nơi nhận để thực hiện. Dòng gọi chung (Như trên, Các phòng chuyên môn, Các đơn vị thuộc …), tên viết tắt
("Các phòng: NV, TC-KH") coi như đã gửi. Nơi nhận không nêu tên đơn vị được giao việc nào thì đây chỉ là gợi ý.

Sai (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Kinh tế
    khoan: 2. | Phòng Văn hóa - Xã hội
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội;
    dong_noi_nhan: - | Lưu: VT.
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Giáo dục và Đào tạo
    khoan: 2. | Công an xã
    dong_noi_nhan: - | Các phòng: GD&ĐT, Nội vụ;
    dong_noi_nhan: - | Công an xã; Trạm Y tế xã;
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Tư pháp
    khoan: 2. | Phòng Nội vụ
    dong_noi_nhan: - | Phòng: NV, TC-KH, TP huyện;
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Ban giám hiệu
    khoan: 2. | Ban đại diện cha mẹ học sinh
    khoan: 3. | Văn phòng
    dong_noi_nhan: - | Văn phòng;
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Kinh tế
    khoan: 2. | Phòng Văn hóa - Xã hội
    dong_noi_nhan: - | Như trên;
Đúng (trang):
    muc: III. | PHÂN CÔNG NHIỆM VỤ
    khoan: 1. | Phòng Văn hóa - Xã hội
    khoan: 2. | Đối với giáo viên chủ nhiệm
    khoan: 3. | Hội nghị hiệp thương lần thứ nhất
    khoan: 4. | Bổ sung cơ sở vật chất
    khoan: 5. | Sơ kết học kỳ I
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội;
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Văn hóa - Xã hội
    dong_noi_nhan: - | Thường trực Đảng ủy xã;
    dong_noi_nhan: - | Lưu: VT, VHXH.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import agencies
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC01"
NAME = "có việc mà không có nơi nhận"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.a"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency of the duties section no line of nơi nhận may mean."""
    if not subject.facts.recipients:
        return
    own = agencies.key(subject.plan.co_quan) if subject.plan is not None else frozenset()
    duties = [
        (block, name)
        for block, name in subject.facts.duties
        if agencies.key(name) != own and not agencies.of_the_issuer(name)
    ]
    lines = subject.of(Role.DONG_NOI_NHAN)
    lost = [(block, name) for block, name in duties if not agencies.sent_to(name, lines)]
    # a list that names none of them may be a list of another kind: addresses, or only who is above
    weight = None if len(lost) < len(duties) else Severity.HINT
    for block, name in lost:
        yield at(block, name, "đơn vị được giao việc chưa có ở nơi nhận", "thêm vào nơi nhận", weight)
