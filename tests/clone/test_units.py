"""Units that renaming made one and the same."""

import pytest

from kehoach.clone import Target, clone

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã Mường Ảng
ngay: //2025
trich_yeu: Công tác văn thư năm 2025
nhiem_vu: [Làm.]
noi_nhan:
{}"""


def told(*lines):
    text = PLAN.format("".join(f"  - {line}\n" for line in lines))
    found = clone(text, "cu.yaml", Target(2026)).worklist
    return [(item.message, item.cure) for item in found if item.code in ("CL56", "CL57")]


@pytest.mark.parametrize(
    ("lines", "cure"),
    [
        (["Sở Kế hoạch và Đầu tư, Sở Tài chính"], "bỏ bớt một"), (["Sở Kế hoạch và Đầu tư", "Sở Tài chính"], "gộp hai mục thành một"),
        (["Sở Tài chính", "Sở Kế hoạch và Đầu tư"], "gộp hai mục thành một"), (["Sở Tài chính", "Sở Nội vụ"], None), (["Sở Tài chính", "Sở Tài chính"], None),
        (["Sở Kế hoạch và Đầu tư, Sở Nội vụ"], None), (["Sở Tài chính, Sở Tài chính"], None),
    ],
)  # fmt: skip
def test_a_unit_that_stands_twice_is_asked_about(lines, cure):
    assert told(*lines) == ([("“Sở Tài chính” nay đứng hai lần (hai đơn vị cũ thành một)", cure)] if cure else [])
