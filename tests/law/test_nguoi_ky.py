"""Words before a signer's name, and what the name of an agency says of who signs there."""

import pytest

from kehoach.law import nguoi_ky


@pytest.mark.parametrize(
    ("name", "goes"), [("TS. Nguyễn Văn An", "TS. "), ("PGS.TS. Lê Thị Bình", "PGS.TS. "), ("ThS Trần Nam", "ThS "), ("Tsao Văn An", None), ("Nguyễn TS. An", None)]
)  # fmt: skip
def test_titles_before_a_name_go(name, goes):
    found = nguoi_ky.mau_hoc_vi().match(name)
    assert (found and found[1]) == goes


@pytest.mark.parametrize(
    ("words", "found"),
    [("Nguyễn Văn An", "Nguyễn Văn An"), ("Lê Thị Hồng Hạnh, xã", "Lê Thị Hồng Hạnh"), ("Nguyễn", None), ("Kinh Tế Xã", None), ("Trần văn An", None)],
)  # fmt: skip
def test_a_full_name_begins_with_a_family_name(words, found):
    name = nguoi_ky.mau_ho_ten().match(words)
    assert (name and name[0]) == found


def test_the_partys_way_of_writing_an_authority():
    assert nguoi_ky.kieu_dang() == {"T/M": "TM.", "K/T": "KT.", "T/L": "TL."}


@pytest.mark.parametrize(
    ("agency", "titles", "small", "outside"),
    [
        ("Sở Y tế", True, False, False), ("TRƯỜNG THPT A", True, True, False), ("Trung tâm Y tế", True, True, False), ("Phòng Kinh tế", False, True, False),
        ("Đảng ủy xã An Bình", False, False, True), ("ĐẢNG ỦY", False, False, True), ("Ban Thường trực", False, True, True), ("Ủy ban nhân dân xã", False, False, False),
        ("Công an xã", True, False, False), ("Hội Nông dân", False, True, False), ("Hội đồng nhân dân xã", False, True, False), ("Sở Nội vụ", False, False, False),
        ("Trườngphái", False, False, False), ("", False, False, False),
    ],
)  # fmt: skip
def test_what_a_name_begins_with_tells(agency, titles, small, outside):
    found = (nguoi_ky.duoc_ghi_hoc_vi(agency), nguoi_ky.khong_chia_don_vi(agency), nguoi_ky.ngoai_hanh_chinh(agency))
    assert found == (titles, small, outside)
