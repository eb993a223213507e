"""The code an author gives a part of a plan."""

import pytest

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.plan.save import as_yaml
from kehoach.problem import KehoachError
from kehoach.spec import parse

LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}
EVERYWHERE = {
    "muc_tieu": [{"chi_tieu": "Đạt chuẩn", "gia_tri": "85", "ma": "dat-chuan"}],
    "nhiem_vu": {
        "ma": "phan.viec",
        "noi_dung": [
            {"tieu_de": "Đào tạo", "ma": "B_1", "noi_dung": [{"nhiem_vu": "Mở lớp", "ma": "05"}]},
            {"khoan": "Rà soát.", "ma": "k1"},
            {"gach_dau_dong": "Báo cáo", "ma": "g1"},
        ],
    },
    "kinh_phi": [{"khoan_chi": "Tập huấn", "ma": "kp-1"}],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Kinh tế", "ma": "pkt", "noi_dung": ["Theo dõi"]}],
    "phu_luc": [{"ten": "Bảng", "ma": "pl1", "bang": "nhiem_vu"}],
}


def _without(value):
    if isinstance(value, dict):
        return {key: _without(below) for key, below in value.items() if key != "ma"}
    return [_without(one) for one in value] if isinstance(value, list) else value


def _told(raw):
    with pytest.raises(KehoachError) as caught:
        make({**LEAST, **raw})
    return [(one.code, one.place.path, one.hint) for one in caught.value.problems]


def test_every_part_may_have_one_and_none_is_printed():
    plan = make({**LEAST, **EVERYWHERE})
    bare = make({**LEAST, **_without(EVERYWHERE)})
    assert [*compose(plan).blocks()] == [*compose(bare).blocks()]
    assert plan.muc[1].noi_dung[0].noi_dung[0].ma == "05"


def test_it_is_written_behind_the_words_and_read_back():
    plan = make({**LEAST, **EVERYWHERE})
    text = as_yaml(plan)
    assert make(parse(text).plain()) == plan
    assert "- nhiem_vu: Mở lớp\n          ma: 05\n" in text
    assert text.count("ma: ") == 9


def test_a_doubled_one_is_told_at_its_place_with_a_cure():
    one, other = {"nhiem_vu": "A", "ma": "x"}, {"tieu_de": "B", "ma": "y", "noi_dung": [{"khoan": "C", "ma": "x"}]}
    found = _told({"nhiem_vu": [one, other], "phu_luc": [{"ten": "P", "noi_dung": ["d"], "ma": "y"}]})
    assert [(code, path) for code, path, _ in found] == [
        ("KH44", "nhiem_vu.noi_dung.1.noi_dung.0.ma"),
        ("KH44", "phu_luc.0.ma"),
    ]
    assert "ma: x-2" in found[0][2]


@pytest.mark.parametrize("ma", ["mã", "a b", "a,b", "a;b", "-a", "a" * 41, "a/b", "[x]"])
def test_what_is_no_code_is_told(ma):
    assert _told({"nhiem_vu": [{"nhiem_vu": "A", "ma": ma}]})[0][:2] == ("KH43", "nhiem_vu.noi_dung.0.ma")


def test_no_table_has_a_column_of_codes():
    table = {"ten": "P", "bang": "nhiem_vu", "cot": ["nhiem_vu", "ma"]}
    assert _told({"nhiem_vu": [{"nhiem_vu": "A", "ma": "x"}], "phu_luc": [table]})[0][0] == "KH04"
