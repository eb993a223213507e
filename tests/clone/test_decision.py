"""The decision of last year's plan goes to the new year with it."""

from issued import RAW

import kehoach
from kehoach.plan import make
from kehoach.plan.save import as_yaml


def cloned(tmp_path, raw=RAW, **target):
    path = tmp_path / "nam-2026.yaml"
    path.write_text(as_yaml(make(raw)), encoding="utf-8")
    found = kehoach.clone(str(path), 2027, **target)
    new = tmp_path / "nam-2027.yaml"
    new.write_text(found.text, encoding="utf-8")
    return kehoach.load(new), [(one.code, one.message) for one in found.worklist]


def test_number_and_date_are_left_to_fill_in_and_words_move_on(tmp_path):
    own = {**RAW["ban_hanh"], "dieu": ["Ban hành kèm theo Quyết định này Kế hoạch phát triển thư viện xã năm 2026."]}
    plan, told = cloned(tmp_path, {**RAW, "ban_hanh": own})
    assert (plan.ban_hanh.so, plan.ban_hanh.ngay.ngan()) == (None, "//2027")
    assert plan.trich_yeu == "Phát triển thư viện xã năm 2027"
    assert plan.ban_hanh.dieu[0].dieu.endswith("Kế hoạch phát triển thư viện xã năm 2027.")
    assert ("CL13", "so: 125 → để trống") in told
    assert any(code == "CL20" for code, _ in told)
    assert any(code == "CL47" for code, _ in told)


def test_its_bases_are_looked_up(tmp_path):
    proposal = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH ngày 03/9/2026"
    _, told = cloned(tmp_path, {**RAW, "ban_hanh": {**RAW["ban_hanh"], "can_cu": [proposal]}})
    assert ("CL41", "Tờ trình 12/TTr-VHXH: tờ trình ngày 03/9/2026 đề nghị ban hành kế hoạch cũ") in told


def test_another_issuer_decides(tmp_path):
    own = {**RAW["ban_hanh"], "tham_quyen": "Chủ tịch Ủy ban nhân dân xã Minh Long"}
    plan, _ = cloned(tmp_path, {**RAW, "ban_hanh": own}, co_quan="Ủy ban nhân dân xã An Bình")
    assert plan.co_quan == "Ủy ban nhân dân xã An Bình"
    assert plan.ban_hanh.tham_quyen == "Chủ tịch Ủy ban nhân dân xã An Bình"
