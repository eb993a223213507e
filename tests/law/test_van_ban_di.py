"""The fields of an outgoing paper are those of the decree, letter by letter."""

import re

import pytest
from project import SHARED, need

from kehoach.law.van_ban_di import KieuTruong, dac_ta, so_dang_ky

KINDS = {"String": KieuTruong.CHU, "Number": KieuTruong.SO, "Date": KieuTruong.NGAY}
MISPRINTED = {"Organld": "OrganId", "Signerlnfo": "SignerInfo"}
"""As the published text has them, an l in the place of an I; 13.1 has it right."""


def flat():
    return [each for one in dac_ta() for each in (one, *one.con)]


ROW = re.compile(r"^(\d{1,2}(?:\.\d)?)\n(.+)\n(\w+)\s*(?:\n(String|Number|Date)\n(\d+))?$", re.MULTILINE)


@pytest.fixture
def decree():
    """Number → name, type and length, out of the annex's text."""
    text = SHARED / "nd30" / "Phuluc6.txt"
    need(text.exists(), "the decree's text")
    _, _, behind = text.read_text(encoding="utf-8").partition("I. THÔNG TIN ĐẦU VÀO CỦA DỮ LIỆU QUẢN LÝ VĂN BẢN ĐI\n")
    table = behind.partition("II. THÔNG TIN")[0]
    return {
        number: (MISPRINTED.get(name, name), KINDS.get(kind, KieuTruong.NHOM), int(length or 0))
        for number, _, name, kind, length in ROW.findall(table)
    }


def test_they_are_those_of_the_decree(decree):
    assert len(decree) == 23
    assert {one.stt: (one.ma, one.kieu, one.dai) for one in flat()} == decree


def test_sixteen_fields_and_the_groups_hold_theirs():
    assert [one.stt for one in dac_ta()] == [str(number) for number in range(1, 17)]
    assert {one.ma: [each.ma for each in one.con] for one in dac_ta() if one.con} == {
        "FileCode": ["OrganId", "FileCatalog", "FileNotation"],
        "SignerInfo": ["Position", "FullName"],
        "To": ["OrganId", "OrganName"],
    }
    assert all((one.kieu is KieuTruong.NHOM) == bool(one.con) for one in dac_ta())


def test_what_the_system_fills_in_is_what_the_decree_says():
    assert {one.stt for one in flat() if one.he_thong} == {"1.1", "1.2", "2", "4", "6", "10", "13.1"}  # điểm g


def test_the_register_has_the_columns_of_its_form():
    text = SHARED / "nd30" / "Phuluc4.txt"
    need(text.exists(), "the decree's text")
    words = " ".join(text.read_text(encoding="utf-8").split())
    assert " ".join(so_dang_ky()) + " (1) (2) (3)" in words
    assert len(so_dang_ky()) == 10


def test_which_fields_stand_several_times():
    assert {one.ma for one in flat() if one.nhieu} == {"SignerInfo", "To"}
