"""An expense that moved, is said otherwise or costs more is one change, in lines and in a table."""

import pytest

from kehoach.compare.change import ChangeKind
from kehoach.compare.compare import compared
from kehoach.compare.sides import side
from kehoach.plan import make
from kehoach.plan.save import as_yaml

LEAST = {
    "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "dia_danh": "An Bình", "so": "12",
    "ngay": "05/01/2026", "trich_yeu": "Phòng cháy", "mo_dau": "Ủy ban nhân dân xã ban hành kế hoạch",
    "noi_nhan": ["Lưu"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn A"},
}  # fmt: skip
EXPENSES = [
    ("Xăng xe", "5 triệu đồng", "ngân sách xã"),
    ("Văn phòng phẩm", "3 triệu đồng", "ngân sách xã"),
    ("Mua sắm vật tư chữa cháy", "96 triệu đồng", "Quỹ"),
    ("Tuyên truyền trên loa", "4 triệu đồng", "ngân sách tỉnh"),
]


def _items(listed):
    return [{"khoan_chi": what, "so_tien": money, "nguon": source} for what, money, source in listed]


def _made(listed):
    return [{"bang": "kinh_phi"}, *_items(listed)]


def _table(listed):
    return [{"ten": "Dự toán", "cot": ["STT", "Nội dung chi", "Số tiền", "Nguồn"], "hang": [[*one] for one in listed]}]


FORMS = pytest.mark.parametrize("form", [_items, _made, _table], ids=["items", "made", "table"])


def _changes(form, old, new):
    plans = (make({**LEAST, "kinh_phi": form(listed)}) for listed in (old, new))
    one, other = (side("a.yaml", as_yaml(plan).encode()) for plan in plans)
    found, back = compared(one, other), compared(other, one)
    assert sorted(back.changes) == sorted(change.inverse() for change in found.changes)
    return [(one.kind, one.old.words, one.new.words) for one in found.changes]


def _edited(at, **more):
    what, money, source = EXPENSES[at]
    out = list(EXPENSES)
    out[at] = (more.get("what", what), more.get("money", money), source)
    return out


@FORMS
def test_another_sum_is_one_change_though_a_row_came(form):
    new = [("Trang trí", "8 triệu đồng", "Quỹ"), *_edited(0, money="12 triệu đồng")]
    found = _changes(form, EXPENSES, new)
    assert [one[0] for one in found] == [ChangeKind.ADDED, ChangeKind.CHANGED]
    assert found[1][1:] == ("5 triệu đồng", "12 triệu đồng")


@FORMS
def test_other_words_of_the_same_are_one_change(form):
    words = "Mua thêm phương tiện cứu hộ"
    assert _changes(form, EXPENSES, _edited(2, what=words)) == [(ChangeKind.CHANGED, EXPENSES[2][0], words)]


@FORMS
def test_to_move_is_one_change(form):
    assert [one[0] for one in _changes(form, EXPENSES, [EXPENSES[3], *EXPENSES[:3]])] == [ChangeKind.MOVED]


def test_twins_of_two_groups_are_each_compared_with_their_own():
    def table(*rows):
        return [{"cot": ["STT", "Nội dung chi", "Số tiền"], "hang": [*rows]}]

    tinh, xa = {"nhom": "Tỉnh"}, {"nhom": "Xã"}
    old = tinh, ["Xăng xe", "5"], ["In ấn", "3"], xa, ["Xăng xe", "9"], ["Loa", "2"]
    new = tinh, ["In ấn", "3"], xa, ["Xăng xe", "11"], ["Loa", "2"]
    found = _changes(lambda rows: table(*rows), old, new)
    assert found == [(ChangeKind.DROPPED, "Xăng xe | 5", ""), (ChangeKind.CHANGED, "9", "11")]
