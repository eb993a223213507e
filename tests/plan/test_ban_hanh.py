"""The decision that issues a plan: what it may say, and what the plan then may not."""

import pytest
from issued import RAW, raw

import kehoach
from kehoach.plan import make
from kehoach.plan.save import as_yaml


def faults(given):
    with pytest.raises(kehoach.KehoachError) as told:
        make(given)
    return [(one.code, one.place.path, one.message, one.hint) for one in told.value.problems]


def test_it_is_read_and_saved_as_it_was(tmp_path):
    plan = make(RAW)
    path = tmp_path / "a.yaml"
    path.write_text(as_yaml(plan), encoding="utf-8")
    assert kehoach.load(path) == plan
    assert plan.ky_hieu is None
    assert plan.ban_hanh.dieu[0].dieu == "Quyết định này có hiệu lực kể từ ngày ký."


def test_every_key_that_is_the_decisions_is_told_with_where_it_goes():
    own = {"so": "7", "ngay": "05/9/2026", "can_cu": ["Luật Thư viện"], "ky_hieu": "KH-UBND", "luu": "VT"}
    told = faults({**raw(can_cu=None), **own})
    assert [code for code, *_ in told] == ["KH30"] * 5
    assert [path for _, path, *_ in told] == ["can_cu", "ky_hieu", "luu", "ngay", "so"]
    assert told[0][3] == "chuyển khóa `can_cu` vào dưới ban_hanh"
    assert told[4][3] == "bỏ khóa này; dưới ban_hanh đã có `so`"


def test_a_key_left_empty_is_no_fault():
    assert make({**RAW, "so": None, "noi_nhan": None}) == make(RAW)


def test_an_articles_own_number_is_left_to_the_program():
    plan = make(raw(dieu=["Điều 2. Quyết định này có hiệu lực kể từ ngày ký"]))
    assert plan.ban_hanh.dieu[0].dieu == "Quyết định này có hiệu lực kể từ ngày ký."


def test_a_head_named_as_the_agency_is_who_decides():
    plan = make(raw(co_quan="Chủ tịch UBND xã Minh Long"))
    assert plan.ban_hanh.co_quan == "Ủy ban nhân dân xã Minh Long"
    assert plan.ban_hanh.tham_quyen == "Chủ tịch UBND xã Minh Long"


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"ky_hieu": "KH-UBND"}, "KH04", "ban_hanh.ky_hieu"),
        ({"ky": {"chuc_vu": "Giám đốc"}}, "KH13", "ban_hanh.ky.chuc_vu"),
        ({"co_quan": "Hội Khuyến học tỉnh"}, "KH02", "ban_hanh.ky_hieu"),
        ({"loai": "Nghị quyết"}, "KH04", "ban_hanh.loai"),
        ({"dieu": [{"khoan": "a"}]}, "KH02", "ban_hanh.dieu.0"),
        ({"tach": "co"}, "KH01", "ban_hanh.tach"),
    ],
)
def test_what_is_wrong_in_it_is_told_at_its_place(changes, code, where):
    assert faults(raw(**changes))[0][:2] == (code, where)


def test_a_reference_to_a_document_of_its_can_cu_is_known():
    given = {**RAW, "mo_dau": "Thực hiện [[18/QĐ-UBND]], xã làm như sau"}
    page = kehoach.compose(make(given))
    words = next(block.words for block in page.blocks() if block.role == "mo_dau")
    assert "Quyết định số 18/QĐ-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh" in words  # in full: another paper
    assert faults({**RAW, "mo_dau": "Thực hiện [[19/QĐ-UBND]]"})[0][0] == "KH14"
