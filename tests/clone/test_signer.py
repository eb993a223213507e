"""Every signer goes to the new year, each asked about by itself."""

from together import BESIDE, FRONT, JOINT

import kehoach
from kehoach.plan import make
from kehoach.plan.save import as_yaml


def cloned(tmp_path, raw, nam=2027, **target):
    path = tmp_path / "nam-2026.yaml"
    path.write_text(as_yaml(make(raw)), encoding="utf-8")
    found = kehoach.clone(str(path), nam, **target)
    new = tmp_path / "nam-2027.yaml"
    new.write_text(found.text, encoding="utf-8")
    return kehoach.load(new), found.worklist


def asked(worklist, code):
    return [one.message for one in worklist if one.code == code]


def test_each_signer_is_asked_about(tmp_path):
    plan, told = cloned(tmp_path, JOINT)
    assert plan.ky == make(JOINT).ky
    first, second = asked(told, "CL20")
    assert "Đinh Văn Sơn" in first
    assert first.endswith("; người ký có thể đã thay")
    assert "Trần Thị An" in second
    assert FRONT in second


def test_the_title_the_user_names_is_the_issuers_own(tmp_path):
    plan, _ = cloned(tmp_path, JOINT, chuc_vu="Chủ tịch")
    assert [one.chuc_vu for one in plan.ky] == ["Chủ tịch", "Chủ tịch"]
    plan, told = cloned(tmp_path, BESIDE, chuc_vu="Phó Chủ tịch")
    assert [one.chuc_vu for one in plan.ky] == ["Phó Chủ tịch", "Phó Chủ tịch"]
    assert len(asked(told, "CL20")) == 2


def test_an_agency_of_the_old_place_is_asked_about(tmp_path):
    plan, told = cloned(tmp_path, JOINT, co_quan="Ủy ban nhân dân xã An Bình")
    assert plan.co_quan == "Ủy ban nhân dân xã An Bình"
    assert plan.ky[1].co_quan == FRONT
    assert any("xã Minh Long" in one for one in asked(told, "CL51"))


def test_the_symbol_of_a_joint_plan_keeps_its_other_agencies(tmp_path):
    other = {"co_quan": "Sở Giáo dục và Đào tạo", "co_quan_chu_quan": "UBND tỉnh Lâm Đồng", "cap": "so"}
    plan, _ = cloned(tmp_path, JOINT, **other, dia_danh="Lâm Đồng", chuc_vu="Giám đốc")
    assert plan.ky_hieu == "KHLT-SGDĐT-MTTQ"
