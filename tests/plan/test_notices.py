"""What a plan asks about and yet is a plan: an amount without its unit."""

import pytest

from kehoach.plan import open_spec
from kehoach.plan.build import draft
from kehoach.problem import Severity
from kehoach.spec import parse

PLAN = """cap: xa
co_quan: Ủy ban nhân dân xã An Bình
trich_yeu: Tập huấn
nhiem_vu:
  - nhiem_vu: Mở lớp tập huấn
    kinh_phi: {}
kinh_phi:
  - khoan_chi: In tài liệu
    so_tien: {}
"""


def notices(task, expense):
    text = PLAN.format(task, expense)
    return [(str(one.place), one.code) for one in draft(parse(text, "a.yaml"), text, "a.yaml").notices]


def test_a_small_amount_without_a_unit_is_asked_about():
    assert notices("20", "150") == [("a.yaml:6:15", "KH26"), ("a.yaml:9:14", "KH26")]
    assert notices("999", "1000") == [("a.yaml:6:15", "KH26")]


@pytest.mark.parametrize("written", ["20 đồng", "20 triệu đồng", "20 triệu", "20 nghìn", "25000000", "1.000", "500 đ"])
def test_what_names_its_unit_or_is_large_is_believed(written):
    assert notices(written, written) == []


def test_the_question_names_both_cures(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(PLAN.format("20", "1000"), encoding="utf-8")
    (one,) = open_spec(path).notices
    assert (one.severity, one.place.file) == (Severity.WARNING, str(path))
    assert one.message == "số tiền 20 không ghi đơn vị nên in là “20 đồng”"
    assert one.hint == "ghi 20 triệu đồng; hoặc ghi rõ 20 đồng nếu đúng là như vậy"


TABLES = """cap: xa
co_quan: Ủy ban nhân dân xã An Bình
trich_yeu: Tập huấn
muc_tieu:
  - {chi_tieu: Số lớp, ghi_chu: a}
nhiem_vu:
  - nhiem_vu: Mở lớp
    kinh_phi: 5 triệu đồng
    ghi_chu: b
    cot_rieng: {Đối tượng: c, Số buổi: d}
"""


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", ["5:33", "9:14", "10:28", "10:40"]),
        ("bang: nhiem_vu", ["5:33", "10:28", "10:40"]),
        ("bang: nhiem_vu, cot: [nhiem_vu, Đối tượng]", ["5:33", "9:14", "10:40"]),
        ("bang: kinh_phi", ["5:33", "10:28", "10:40"]),
        ("bang: chi_tieu", ["9:14", "10:28", "10:40"]),
        ("noi_dung: [{bang: chi_tieu}], bang: nhiem_vu", ["10:28", "10:40"]),
    ],
)
def test_words_that_no_table_prints_are_told(table, told):
    text = TABLES + (f"phu_luc:\n  - {{{table}}}\n" if table else "")
    found = draft(parse(text, "a.yaml"), text, "a.yaml").notices
    assert [str(one.place).removeprefix("a.yaml:") for one in found] == told
    assert {one.code for one in found} == {"KH33"}
