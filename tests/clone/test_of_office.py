"""What the office's profile knows of its own new plan is written into it; what is given wins."""

import pytest
from together import BESIDE, JOINT

import kehoach
from kehoach.plan import make
from kehoach.plan.save import as_yaml
from kehoach.profile import NguoiKy, Profile
from kehoach.text.dates import Ngay

OWN = JOINT["co_quan"]
SON = NguoiKy(chuc_vu="Phó Chủ tịch", ho_ten="Đinh Văn Sơn", den_ngay=Ngay(31, 12, 2026))
BINH = NguoiKy(chuc_vu="Chủ tịch", ho_ten="Lê Thị Bình", tu_ngay=Ngay(1, 1, 2027))
PLAN = {key: value for key, value in JOINT.items() if key not in ("ky", "ky_hieu")} | {
    "ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
}


@pytest.fixture
def cloned(tmp_path):
    def cloned(raw, profile, **given):
        path = tmp_path / "nam-2026.yaml"
        path.write_text(as_yaml(make(raw)), encoding="utf-8")
        found = kehoach.clone(path, 2027, profile=profile, **given)
        new = tmp_path / "nam-2027.yaml"
        new.write_text(found.text, encoding="utf-8")
        return kehoach.load(new), [(one.code, one.message) for one in found.worklist]

    return cloned


def asked(told):
    return [message for code, message in told if code == "CL20"]


def test_who_signs_in_the_new_year_is_written_and_told(cloned):
    plan, told = cloned(PLAN, Profile(co_quan=OWN, nguoi_ky=(SON, BINH)))
    assert (plan.ky.chuc_vu, plan.ky.ho_ten) == ("Chủ tịch", "Lê Thị Bình")
    assert asked(told) == []
    assert [message for code, message in told if code == "CL15" and "Lê Thị Bình" in message]


def test_a_year_two_share_is_left_to_a_person(cloned):
    half = BINH.replace(tu_ngay=Ngay(1, 7, 2027))
    plan, told = cloned(PLAN, Profile(co_quan=OWN, nguoi_ky=(SON.replace(den_ngay=Ngay(30, 6, 2027)), half)))
    assert plan.ky.ho_ten == "Đinh Văn Sơn"
    assert len(asked(told)) == 1


def test_what_is_given_wins(cloned):
    plan, told = cloned(PLAN, Profile(co_quan=OWN, nguoi_ky=(BINH,)), ho_ten="Hoàng Thị Cúc", chuc_vu="Chủ tịch")
    assert (plan.ky.ho_ten, asked(told)) == ("Hoàng Thị Cúc", [])


def test_the_profile_of_another_office_changes_nothing(cloned):
    other = Profile(co_quan="Ủy ban nhân dân xã Ba Tơ", dia_danh="Ba Tơ", nguoi_ky=(BINH,))
    assert cloned(PLAN, other) == cloned(PLAN, Profile())


def test_an_issuer_asked_for_takes_the_rest_of_its_profile(cloned):
    own = Profile(co_quan="Ủy ban nhân dân xã Ba Tơ", dia_danh="thị tứ Ba Tơ", nguoi_ky=(BINH,))
    plan, _ = cloned(PLAN, own, co_quan="UBND xã Ba Tơ")
    assert (plan.dia_danh, plan.ky.ho_ten) == ("thị tứ Ba Tơ", "Lê Thị Bình")


def test_two_who_sign_for_one_office_stay_questions(cloned):
    plan, told = cloned(BESIDE, Profile(co_quan=BESIDE["co_quan"], nguoi_ky=(BINH,)))
    assert plan.ky == make(BESIDE).ky
    assert len(asked(told)) == 2
