"""A comparison as the page shows it."""

from project import ROOT

from kehoach.compare.compare import diff
from kehoach.web.compare.shown import shown

XA = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


def test_every_change_and_every_folded_difference_is_shown(tmp_path):
    new = tmp_path / "moi.yaml"
    text = XA.read_text(encoding="utf-8")
    new.write_text(
        text.replace("Ủy ban nhân dân xã An Bình ban hành", "UBND xã An Bình ban hành").replace("năm 2026", "năm 2027"),
        encoding="utf-8",
    )
    found = diff(XA, new)
    seen = shown(found)
    assert sum(len(part.rows) for group in seen.groups for part in group.parts) == len(found.changes)
    assert sum(len(fold.pairs) for fold in seen.folds) == len(found.folded) > 0
    assert shown(diff(XA, XA)).groups == ()
