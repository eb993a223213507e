"""A review as the page shows it."""

from kehoach.review.examine import examine
from kehoach.web.check.decided import decided
from kehoach.web.check.decisions import WAIVE, Decision
from kehoach.web.check.shown import shown


def test_every_finding_has_one_row_by_weight(tmp_path):
    paper = tmp_path / "a.txt"
    paper.write_text("KẾ HOẠCH\nHọp\n\nCán bô họp ngày 5/9/2026, giám sắt.\n", encoding="utf-8")
    examined = examine(str(paper))
    under = decided(examined, {})
    seen = shown(under)
    rows = [row for group in seen.groups for row in group.rows]
    assert sorted(row.key for row in rows) == sorted(at.key for at in under.found)
    assert [group.name for group in seen.groups] == [
        name for name in ("Lỗi", "Cảnh báo", "Gợi ý") if any(row.severity == name for row in rows)
    ]
    first = seen.groups[0].rows[0].key
    after = shown(decided(examined, {first: Decision(WAIVE, "x")}))
    assert after.done == 1
    assert after.groups[0].left == seen.groups[0].left - 1
    assert after.row(first).decision == Decision(WAIVE, "x")
    assert after.row("XX99-1") is None
