"""``new`` with the name of every kind of agency: a spec that renders, or a refusal whose cure works."""

import re

import pytest
from thirds import some

from kehoach.law import co_quan
from kehoach.plan.skeleton_office import levels, misfit, office_by_name, offices

NAMES = {
    "ubnd": ["Ủy ban nhân dân xã An Bình", "UBND huyện Tủa Chùa", "UBND tỉnh Điện Biên", "UBND An Bình"],
    "hdnd": ["Hội đồng nhân dân phường Hạc Thành", "HĐND tỉnh Điện Biên"],
    "so": ["Sở Nội vụ"],
    "bo": ["Bộ Nội vụ"],
    "ban_chi_dao": ["Ban Chỉ đạo Chuyển đổi số xã An Bình"],
    "van_phong": ["Văn phòng HĐND và UBND xã An Bình"],
    "thanh_tra": ["Thanh tra tỉnh Điện Biên"],
    "phong": ["Phòng Kinh tế"],
    "trung_tam": ["Trung tâm Phục vụ hành chính công"],
    "ban": ["Ban Quản lý dự án"],
    "cuc": ["Cục Trồng trọt"],
    "chi_cuc": ["Chi cục Kiểm lâm"],
    "truong": ["Trường Tiểu học An Bình"],
    "benh_vien": ["Bệnh viện Đa khoa An Bình"],
    "tram_y_te": ["Trạm Y tế xã An Bình"],
    None: ["Học viện An Bình"],
}
PAIRS = [(office, name) for office in offices() for names in NAMES.values() for name in names]
TAKEN = {
    "xa": {"Ủy ban nhân dân xã An Bình", "Hội đồng nhân dân phường Hạc Thành", "Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "huyen": {"UBND huyện Tủa Chùa", "Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "tinh": {"UBND tỉnh Điện Biên", "HĐND tỉnh Điện Biên", "Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "so": {"Sở Nội vụ", "Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "bo": {"Bộ Nội vụ", "Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "truong": {"Trường Tiểu học An Bình"},
    "phong": {"Phòng Kinh tế"},
    "trung_tam": {"Trung tâm Phục vụ hành chính công"},
    "chi_cuc": {"Chi cục Kiểm lâm"},
    "ban_chi_dao": {"Ban Chỉ đạo Chuyển đổi số xã An Bình"},
    "hdnd": {"Hội đồng nhân dân phường Hạc Thành"},
}
AT_ANY_LEVEL = ("van_phong", "thanh_tra", "ban", "cuc", "benh_vien", "tram_y_te")
"""Kinds without words of their own: those of a level are the nearest."""


def test_a_name_of_every_kind_of_agency_is_tried():
    assert {kind.ma for kind in co_quan.cac_loai()} == set(NAMES) - {None}
    assert set(TAKEN) == set(offices())


@pytest.mark.parametrize(("office", "name"), some(PAIRS))
def test_a_name_that_is_none_of_the_office_is_refused_and_the_cure_works(run, office, name):
    kind = next(ma for ma, names in NAMES.items() if name in names)
    near = office in levels() and kind in AT_ANY_LEVEL and (office, kind) != ("bo", "cuc")
    taken = name in TAKEN[office] or near or (kind is None and office != "hdnd")
    code, _, err = run("new", office, "--co-quan", name, "--nam", "2026")
    assert code == (0 if taken else 2), err
    advised = re.search(r'kehoach new (\w+) --co-quan "', err)
    if taken:
        done = run("render", "ke-hoach.yaml", "--no-check")
        assert done.code == 0, done.err
    elif advised:
        assert run("new", advised[1], "--co-quan", name).code == 0
    else:
        assert kind in (*AT_ANY_LEVEL, None) or name == "UBND An Bình", err


@pytest.mark.parametrize("name", [name for names in NAMES.values() for name in names])
def test_the_name_alone_never_makes_a_plan_that_is_refused(run, name):
    code, _, err = run("new", "--co-quan", name)
    assert code == 2 or run("render", "ke-hoach.yaml", "--no-check").code == 0, err


def test_a_ban_chi_dao_of_a_tinh_takes_the_words_of_a_tinh():
    name = "Ban Chỉ đạo Chuyển đổi số tỉnh Điện Biên"
    assert office_by_name(name, None) == "tinh"
    assert office_by_name("Ban Chỉ đạo Chuyển đổi số xã An Bình", None) == "ban_chi_dao"
    told = misfit("ban_chi_dao", name)
    assert told is not None
    assert "của tỉnh" in told.message
    assert misfit("tinh", name) is None
