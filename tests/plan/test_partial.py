"""The plan of values that are not a plan yet."""

import copy

import pytest

from kehoach.plan import make
from kehoach.plan.partial import BLANK, partial


def minimal():
    return {
        "cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Tập huấn văn thư", "can_cu": ["Luật Lưu trữ"],
        "muc_dich_yeu_cau": ["Nâng cao kỹ năng."], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
    }  # fmt: skip


def test_a_whole_plan_is_what_make_gives():
    assert partial(minimal()) == make(minimal())


def test_nothing_at_all_is_blanks():
    found = partial({})
    assert (found.co_quan, found.trich_yeu, found.muc) == (BLANK, BLANK, ())


@pytest.mark.parametrize("wrong", [{"ngay": "31/4/2026"}, {"so": "không số"}, {"cap": "làng"}, {"khóa lạ": "x"}])
def test_one_wrong_field_costs_no_other(wrong):
    raw = {**minimal(), **wrong}
    before = copy.deepcopy(raw)
    found, whole = partial(raw), make(minimal())
    assert (found.co_quan, found.can_cu, found.muc, found.ky) == (whole.co_quan, whole.can_cu, whole.muc, whole.ky)
    assert raw == before


def test_one_wrong_item_costs_no_other_item():
    raw = {**minimal(), "muc_rieng": {"tieu_de": "RIÊNG", "noi_dung": ["Một.", {"lạ": "x"}, "Ba."]}}
    own = partial(raw).muc[-1]
    assert [item.gach_dau_dong for item in own.noi_dung] == ["Một.", "Ba."]
