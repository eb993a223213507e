"""Each value of a plan with who says it."""

from pathlib import Path

from kehoach.plan import open_spec
from kehoach.profile import open_profile
from kehoach.profile.file import NO_OFFICE
from kehoach.profile.sources import Origin, sources

PLAN = (
    "cap: xa\nco_quan: Ủy ban nhân dân xã Ba Tơ\nngay: 05/9/2026\ntrich_yeu: Tập huấn\nmuc_tieu:\n- A\n"
    "luu: [VT, KT]\nky: {chuc_vu: Chủ tịch, ho_ten: An}\n"
)
OFFICE = (
    "co_quan: Ủy ban nhân dân xã Ba Tơ\nluu: [VT]\nnguoi_ky: [{chuc_vu: Phó Chủ tịch, ho_ten: Bình}]\n"
    "mau: mau.docx\nbo_qua: {TT05: quen}\nthay_mat: không\n"
)


def told(profile, template=None):
    draft = open_spec("k.yaml", PLAN.encode())
    office = open_profile("co-quan.yaml", profile.encode()) if profile else NO_OFFICE
    return {(one.key, one.origin): one for one in sources(draft, office, template)}


def test_the_plan_comes_first_and_what_the_profile_says_otherwise_is_told():
    found = told(OFFICE)
    own = found[("luu", Origin.PLAN)]
    assert (own.value, str(own.place), own.other, str(own.other_place)) == (
        "VT; KT",
        "k.yaml:7:6",
        "VT",
        "co-quan.yaml:2:6",
    )
    same = found[("co_quan", Origin.PLAN)]
    assert (same.other, str(same.place)) == ("", "k.yaml:2:10")
    assert found[("ky", Origin.PLAN)].other == "Phó Chủ tịch, Bình"


def test_what_is_made_of_the_name_is_a_default():
    assert told(OFFICE)[("dia_danh", Origin.DEFAULT)].value == "Ba Tơ"


def test_an_option_is_above_the_profile():
    assert str(told(OFFICE)[("mau", Origin.PROFILE)].place) == "co-quan.yaml:4:6"
    assert told(OFFICE, "khac.docx")[("mau", Origin.OPTION)].value == "khac.docx"
    assert told("")[("mau", Origin.DEFAULT)].value == "mẫu có sẵn của cấp"


def test_what_a_review_asks_is_the_profiles():
    found = told(OFFICE)
    assert found[("bo_qua", Origin.PROFILE)].value == "TT05: quen"
    assert found[("thay_mat", Origin.PROFILE)].value == "không"
    assert found[("viet_tat", Origin.DEFAULT)].value == ""


def test_nothing_is_opened_but_the_plan():
    assert not Path("k.yaml").exists()
