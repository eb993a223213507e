"""A decision and the plan it issues: two papers on one page after another, each by itself."""

from issued import RAW, raw

import kehoach
from kehoach.document.papers import each_alone
from kehoach.plan import make

COMPOSED = kehoach.compose(make(RAW))


def words(document, *roles):
    return [block.words.strip() for block in document.blocks() if block.role in roles]


def test_the_decision_stands_first_as_mau_1_3_lays_it_down():
    decision, plan = each_alone(COMPOSED)
    assert [str(block.role) for block in decision.blocks()] == [
        "co_quan_ban_hanh", "so_ky_hieu", "quoc_hieu", "tieu_ngu", "dia_danh_ngay", "ten_loai", "trich_yeu",
        "tham_quyen", "can_cu", "can_cu", "can_cu", "tham_quyen", "dieu", "dieu", "dieu", "khoan", "diem", "khoan",
        "noi_nhan", "dong_noi_nhan", "dong_noi_nhan", "dong_noi_nhan", "quyen_han", "quyen_han", "chuc_vu", "ho_ten",
    ]  # fmt: skip
    assert words(decision, "tham_quyen") == ["ỦY BAN NHÂN DÂN XÃ MINH LONG", "QUYẾT ĐỊNH:"]
    assert words(decision, "can_cu")[-1] == "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội."
    assert words(decision, "khoan")[-1].endswith("thi hành Quyết định này./.")
    assert [str(block.role) for block in plan.blocks()][:7] == [
        "co_quan_ban_hanh", "quoc_hieu", "tieu_ngu", "ten_loai", "trich_yeu", "kem_theo", "mo_dau",
    ]  # fmt: skip
    assert (
        words(plan, "kem_theo")
        == ["(Kèm theo Quyết định số 125/QĐ-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Minh Long)"] * 2
    )
    assert words(plan, "so_ky_hieu", "dia_danh_ngay", "can_cu", "noi_nhan", "chuc_vu") == []
    assert [block.words for block in plan.sections[0].blocks][-1].endswith("./.")


def test_the_papers_are_told_apart():
    assert [(paper.loai, paper.kem_theo) for paper in COMPOSED.papers] == [("Quyết định", False), ("Kế hoạch", True)]
    assert [section.opens_annex for section in COMPOSED.sections] == [False, False, True]
    assert kehoach.compose(make({**RAW, "ban_hanh": None})).papers == ()


def test_the_electronic_form_leaves_room_for_number_and_date():
    plan = each_alone(kehoach.compose(make(raw(tach_tep="co"))))[1]
    assert words(plan, "kem_theo")[0] == (
        "(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm       của Ủy ban nhân dân xã Minh Long)"
    )


def test_a_head_who_decides_signs_for_no_collective():
    page = kehoach.compose(make(raw(tham_quyen="Chủ tịch Ủy ban nhân dân xã Minh Long")))
    assert words(page, "quyen_han", "chuc_vu") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert words(page, "kem_theo")[0].endswith("của Chủ tịch Ủy ban nhân dân xã Minh Long)")
