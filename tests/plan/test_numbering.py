"""How a plan, a section and a phụ lục say their numbering: a word or the marks of the levels."""

import pytest
from deep_plan import DEEP, XA, printed, told

from kehoach import make
from kehoach.plan.save import raw_of
from kehoach.spec import parse
from kehoach.text.scheme import DanhSo


@pytest.mark.parametrize(
    ("danh_so", "lines"),
    [
        ("hon_hop", ["I. NHIỆM VỤ", "1. Một", "1.1. Hai", "a) ba:", "- bốn./."]),
        ("[I, 1, 1.1, a, -, +]", ["I. NHIỆM VỤ", "1. Một", "1.1. Hai", "a) ba:", "- bốn./."]),
        ("[1., 1.1., 1.1.1., a)]", ["1. NHIỆM VỤ", "1.1. Một", "1.1.1. Hai", "a) ba:", "- bốn./."]),
        ("[A, 1, 1.1, 1.1.1, -]", ["A. NHIỆM VỤ", "1. Một", "1.1. Hai", "1.1.1. ba:", "- bốn./."]),
    ],
)
def test_a_plan_is_numbered_as_it_says(danh_so, lines):
    assert printed({**XA, **parse(f"danh_so: {danh_so}\n").plain()}) == lines


def test_an_annex_may_have_its_own():
    annex = {"danh_so": ["1", "1.1", "1.1.1", "a"], "noi_dung": DEEP}
    assert printed({**XA, "danh_so": "hon_hop", "phu_luc": [annex]})[5:] == [
        "1. MỘT", "1.1. Hai", "1.1.1. ba:", "- bốn./.",
    ]  # fmt: skip


def test_a_clause_below_a_clause_of_an_annex_is_a_điểm():
    annex = {"noi_dung": [{"khoan": "Một", "noi_dung": [{"khoan": "hai"}]}]}
    assert printed({**XA, "danh_so": "hon_hop", "phu_luc": [annex]})[5:] == ["1. Một:", "1.1. hai./."]


def test_it_is_kept_as_it_was_said():
    for said, kept in (("hon_hop", "hon_hop"), (["I", "1", "1.1", "a"], "hon_hop"), (["1", "1.1", "1.1.1", "a"],) * 2):
        raw = {**XA, "danh_so": said, "muc_hai": {"tieu_de": "Hai", "danh_so": said, "noi_dung": ["Một."]}}
        plan = make(raw)
        back = raw_of(plan)
        assert make(back) == plan
        assert back["danh_so"] == kept
    assert make({**XA, "danh_so": ["I", "1", "1.1", "1.1.1", "1.1.1.1", "-"]}).danh_so == DanhSo(
        ("I", "1", "1.1", "1.1.1", "1.1.1.1")
    )


@pytest.mark.parametrize(
    ("danh_so", "path", "code", "message"),
    [
        ("hon_hopp", "danh_so", "KH04", 'không nhận giá trị "hon_hopp"'),
        (["I", "1", "f"], "danh_so.2", "KH18", 'không có dấu "f" để đánh số'),
        (["I", ["x"]], "danh_so.1", "KH18", "không có dấu để đánh số"),
        (["I", "1.1", "a"], "danh_so.1", "KH18", 'dấu "1.1" không đứng ngay dưới dấu "I" được'),
        (["I", "a", "1"], "danh_so.2", "KH18", 'dấu "1" không đứng ngay dưới dấu "a" được'),
        (["I", "-", "1"], "danh_so", "KH18", "danh sách dấu không bắt đầu bằng số của mục hoặc gạch đầu dòng không ở cuối"),
        (["a", "-"], "danh_so", "KH18", "danh sách dấu không bắt đầu bằng số của mục hoặc gạch đầu dòng không ở cuối"),
        ([], "danh_so", "KH18", "danh sách dấu không bắt đầu bằng số của mục hoặc gạch đầu dòng không ở cuối"),
    ],
)  # fmt: skip
def test_marks_that_cannot_number_are_told_at_their_place(danh_so, path, code, message):
    assert (path, code, message) in told({**XA, "danh_so": danh_so})


def test_an_annex_is_not_divided_in_parts():
    (fault,) = told({**XA, "danh_so": "hon_hop", "phu_luc": [{"danh_so": ["Phần I", "I"], "noi_dung": ["Một."]}]})
    assert fault[1:] == ("KH18", 'phụ lục không chia thành "Phần I"')
