"""How a new plan begins."""

import pytest

from kehoach.plan.partial import BLANK
from kehoach.plan.skeleton import skeleton
from kehoach.plan.skeleton_lines import Answers
from kehoach.problem import KehoachError
from kehoach.profile import EMPTY, open_profile
from kehoach.spec import parse
from kehoach.web.draft.start import answered, kind_of, started

GIVEN = {"loai": "xa", "chu_de": "chung", "nam": "2026", "co_quan": "Ủy ban nhân dân xã Minh Long"}
OFFICE = """\
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
dia_danh: Minh Long
noi_nhan: [Thường trực Đảng ủy xã]
luu: [VT, VP]
nguoi_ky:
  - chuc_vu: Chủ tịch
    ho_ten: Đinh Văn Sơn
"""


def test_it_is_the_plan_the_command_line_writes():
    text = started(GIVEN, EMPTY)
    assert text == skeleton("xa", "chung", Answers(co_quan=GIVEN["co_quan"], nam="2026"))
    assert "$schema" not in text


def test_what_the_office_decided_is_not_asked_again():
    profile = open_profile("co-quan.yaml", OFFICE.encode()).profile
    assert kind_of(profile) == "xa"
    assert kind_of(EMPTY) == "xa"
    known = answered(profile)
    assert (known["co_quan"], known["nguoi_ky"]) == (GIVEN["co_quan"], "Chủ tịch Đinh Văn Sơn")
    raw = parse(started({**GIVEN, **known}, profile)).plain()
    assert raw["noi_nhan"][0] == "Thường trực Đảng ủy xã"
    assert raw["luu"] == ["VT", "VP"]
    assert raw["dia_danh"] == "Minh Long"
    assert raw["ky"]["ho_ten"] == "Đinh Văn Sơn"
    other = parse(started({**GIVEN, "co_quan": "Ủy ban nhân dân xã An Bình"}, profile)).plain()
    assert other["ky"]["ho_ten"] == BLANK


@pytest.mark.parametrize(
    ("given", "code"), [({"loai": "la"}, "TW11"), ({"nam": "2"}, "TW12"), ({"co_quan": "Đảng ủy xã A"}, "TW13")]
)
def test_what_cannot_be_is_told(given, code):
    with pytest.raises(KehoachError) as refused:
        started({**GIVEN, **given}, EMPTY)
    assert refused.value.problems[0].code == code
