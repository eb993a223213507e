from project import ROOT

from kehoach.batch.work_diff import PairJob, compared

PLAN = str(ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")


def test_only_what_is_asked_for_is_made():
    pair = compared(PairJob(PLAN, PLAN))
    assert (pair.found.same, pair.page, pair.redline) == (True, b"", None)
    more = compared(PairJob(PLAN, PLAN, page=True, redline=True))
    assert more.page.startswith(b"<!")
    assert more.redline is not None
    assert more.redline.changes == 0
