"""A part as the page shows it."""

from project import ROOT

from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.web.library.shown import shown


def test_a_task_is_shown_with_who_when_and_where(tmp_path):
    text = (ROOT / "examples/xa-2026/ke-hoach.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    refreshed(tmp_path)
    found = search(tmp_path, "tài liệu", phan=["nhiem_vu"], most=50).hits
    hit = next(one for one in found if "thoi_han" in dict(one.fields))
    row = shown("1", hit, tmp_path)
    assert row.name == "nhiệm vụ"
    assert {"chủ trì", "thời hạn"} <= set(dict(row.fields))
    assert row.where.startswith("a.yaml, dòng ")
    assert "năm 2026" in row.plan
    assert row.in_plan
