"""An upper plan that a decision issues is cited by its decision."""

from issued import RAW, raw

from kehoach.clone.upper_decision import as_decision
from kehoach.plan import make
from kehoach.plan.save import as_yaml


def test_the_decision_is_what_is_cited(run, tmp_path):

    (tmp_path / "tren.yaml").write_text(as_yaml(make(RAW)), encoding="utf-8")
    assert run("new", "xa", "--theo", "tren.yaml").code == 0
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert "loai: Quyết định\n    so: 125/QĐ-UBND\n    ngay: 05/9/2026" in text
    assert "trich_yeu: ban hành Kế hoạch phát triển thư viện xã năm 2026" in text
    assert "Kế hoạch ban hành kèm theo Quyết định số 125/QĐ-UBND" in text


def test_what_is_not_known_stays_unknown():
    assert as_decision({"trich_yeu": "Tập huấn"}) is None
    found = as_decision(raw(so=None, ky_hieu=None))
    assert (found["so"], found["ky_hieu"]) == (None, "QĐ-UBND")
