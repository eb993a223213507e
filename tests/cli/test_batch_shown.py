import pytest

from kehoach.batch.asked import BatchChoices
from kehoach.batch.result import Batch, RowResult
from kehoach.cli import batch_shown
from kehoach.problem import Place, Problem


def test_a_long_run_says_how_far_it_is_and_a_quick_one_nothing(capsys, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(batch_shown.time, "monotonic", lambda: now[0])
    progress = batch_shown._Progress()
    for done in range(1, 101):
        now[0] += 0.25
        progress(done, 200)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Đã in 8/200 kế hoạch, còn khoảng 48 giây."
    assert len(lines) == 5


def test_many_failed_rows_are_told_in_full_only_at_first(capsys):
    rows = tuple(
        RowResult(n, "", f"xã {n}", f"{n}.docx", "failed", (Problem(Place("b.csv"), "LO04", "ô trống", "điền"),))
        for n in range(2, 60)
    )  # fmt: skip
    batch_shown.tell(Batch("ra", rows, 100), BatchChoices())
    lines = capsys.readouterr().err.splitlines()
    assert sum(line.startswith("Hàng ") for line in lines) == 20
    assert "… và 38 hàng nữa, xem manifest.json." in lines
    assert "ra: in mới 0, giữ nguyên 0, chưa in được 58, chưa tới lượt 42." in lines
    assert lines[-1].endswith("hàng 11 (xã 11) và 48 hàng nữa.")


@pytest.mark.parametrize("trace", ["", "Traceback: x"])
def test_a_bug_is_kept_in_a_file_and_told(capsys, trace):
    batch_shown.tell(Batch("ra", (), 0, traces=(trace,) if trace else ()), BatchChoices())
    assert ("chi tiết ở" in capsys.readouterr().err) == bool(trace)
