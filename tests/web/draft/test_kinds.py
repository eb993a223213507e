"""What the form asks; what a new item holds makes a plan that can be printed."""

import pytest

from kehoach.plan import make
from kehoach.web.draft.kinds import ANNEX, ANNEX_TABLE, BASIS, KINDS, RECIPIENT, TEXT, kinds_for, order, sections

RAW = {
    "cap": "xa", "co_quan": "UBND xã A", "ngay": "//2026", "trich_yeu": "B", "can_cu": ["C"], "mo_dau": "D",
    "nhiem_vu": [{"nhiem_vu": "E"}], "noi_nhan": ["F"], "luu": ["VT"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "G"},
}  # fmt: skip


@pytest.mark.parametrize("kind", [TEXT, *KINDS], ids=lambda one: one.key)
def test_a_new_item_of_a_section_stands(kind):
    assert make({**RAW, "giai_phap": [kind.new]})


@pytest.mark.parametrize(
    ("key", "kind"), [("can_cu", BASIS), ("noi_nhan", RECIPIENT), ("phu_luc", ANNEX), ("phu_luc", ANNEX_TABLE)]
)
def test_a_new_item_of_another_part_stands(key, kind):
    assert make({**RAW, key: [kind.new]})


def test_the_usual_kind_of_a_section_is_offered_first():
    assert kinds_for("nhiem_vu")[0].key == "nhiem_vu"
    assert len({kind.key for kind in kinds_for("muc_x")}) == len(kinds_for("muc_x"))


def test_sections_stand_between_opening_and_closing():
    listed = order()
    assert listed.index("mo_dau") < listed.index(sections()[0]) < listed.index("ket_thuc")
