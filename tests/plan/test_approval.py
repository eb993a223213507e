"""Who approves a plan (`phe_duyet`): what follows from the agency, and what is told."""

import pytest
from deep_plan import XA as DEEP
from deep_plan import told
from issued import raw as issued

from kehoach import make
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.plan.save import as_yaml, raw_of, save
from kehoach.profile import EMPTY
from kehoach.review.subject import Subject

XA = {**DEEP, "nhiem_vu": ["Việc"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"}}
HA = {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Thị Hà"}


def lines(phe_duyet):
    return [one.words for one in compose(make({**XA, "phe_duyet": phe_duyet})).blocks() if one.approves]


@pytest.mark.parametrize(("given", "printed"), [
    (HA, ["PHÊ DUYỆT", "PHÓ CHỦ TỊCH", "Nguyễn Thị Hà"]),
    ({"co_quan": "UBND xã An Bình", **HA}, ["PHÊ DUYỆT CỦA\nỦY BAN NHÂN DÂN\nXÃ AN BÌNH", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Hà"]),
    ({"tieu_de": "Duyệt của Hiệu trưởng", "ho_ten": "Nguyễn Thị Hà"}, ["DUYỆT CỦA HIỆU TRƯỞNG", "Nguyễn Thị Hà"]),
    ({"tieu_de": "Duyệt của Hiệu trưởng"}, ["DUYỆT CỦA HIỆU TRƯỞNG"]),
    ({"co_quan": "Sở Nội vụ", "quyen_han": "TL", "chuc_vu": "Chánh Văn phòng"}, ["PHÊ DUYỆT CỦA\nSỞ NỘI VỤ", "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
    ({"co_quan": "Sở Nội vụ", "quyen_han": "Q", "chuc_vu": "giám đốc"}, ["PHÊ DUYỆT CỦA\nSỞ NỘI VỤ", "Q. GIÁM ĐỐC"]),
    ({"tieu_de": "Duyệt", "dong": ["TM. Ban quản lý"], "chuc_vu": "Trưởng ban"}, ["DUYỆT", "TM. BAN QUẢN LÝ", "TRƯỞNG BAN"]),
    ({"tieu_de": "Duyệt\ncủa Ban lãnh đạo"}, ["DUYỆT CỦA BAN LÃNH ĐẠO"]),
])  # fmt: skip
def test_what_is_printed(given, printed):
    assert lines(given) == printed


@pytest.mark.parametrize(("given", "place", "code"), [
    ({"co_quan": "UBND xã An Bình", "chuc_vu": "Giám đốc"}, "phe_duyet.chuc_vu", "KH13"),
    ({"quyen_han": "TL", "chuc_vu": "Chánh Văn phòng"}, "phe_duyet.quyen_han", "KH02"),
    ({"co_quan": "Sở Nội vụ", "quyen_han": "TL"}, "phe_duyet.quyen_han", "KH02"),
    ({"nguoi": "Nguyễn Thị Hà"}, "phe_duyet.nguoi", "KH01"),
    ("có", "phe_duyet", "KH03"),
    ({}, "phe_duyet", "KH02"),
])  # fmt: skip
def test_what_cannot_be_is_told(given, place, code):
    ((found, told_code, _),) = told({**XA, "phe_duyet": given})
    assert (found, told_code) == (place, code)


def test_a_heading_no_reader_knows_again_is_told(tmp_path):
    path = tmp_path / "a.yaml"
    for heading, codes in (("Ý kiến của Hiệu trưởng", ["KH37"]), ("Hiệu trưởng duyệt", []), ("Phê duyệt", [])):
        save(make({**XA, "phe_duyet": {"tieu_de": heading}}), path, force=True)
        assert [one.code for one in open_spec(path).notices] == codes


def test_a_plan_a_decision_issues_has_none():
    found = told({**issued(), "phe_duyet": HA})
    assert [one[:2] for one in found] == [("phe_duyet", "KH30")]


def test_it_is_saved_as_it_is_written():
    raw = {**XA, "phe_duyet": {"tieu_de": "Duyệt của UBND xã", "co_quan": "Ủy ban nhân dân xã An Bình", **HA}}
    assert raw_of(make(raw))["phe_duyet"] == raw["phe_duyet"]
    written = as_yaml(make(raw))
    assert written.index("tieu_de: Duyệt") < written.index("co_quan: Ủy ban nhân dân xã An Bình") < written.index("Hà")


def test_the_signer_stays_the_signer():
    document = compose(make({**XA, "phe_duyet": HA}))
    signed = [one.words for one in document.of(Role.HO_TEN) if not one.approves]
    assert signed == ["Đinh Văn Sơn"]
    assert [one.words for one in Subject(document, None, EMPTY).of(Role.HO_TEN)] == ["Đinh Văn Sơn"]
