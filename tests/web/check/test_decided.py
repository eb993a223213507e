"""A review under its decisions."""

import pytest

from kehoach.review.examine import examine
from kehoach.web.check.decided import decided
from kehoach.web.check.decisions import ACCEPT, WAIVE, WRITE, Decision

TEXT = "KẾ HOẠCH\nHọp tổng kết\n\nCán bô họp, đảm bão đủ số người tham gia.\n"


@pytest.fixture
def examined(tmp_path):
    paper = tmp_path / "a.txt"
    paper.write_text(TEXT, encoding="utf-8")
    return examine(str(paper))


def test_nothing_decided_is_the_review_itself(examined):
    under = decided(examined, {})
    assert [at.judged for at in under.found] == list(examined.review.judged)
    assert under.stray == 0


def test_what_no_longer_fits_is_counted_and_not_used(examined):
    # a text has no copy to write into: only waiving it fits
    under = decided(
        examined, {"VP03-1": Decision(ACCEPT), "VP03-2": Decision(WRITE, "x"), "VP99-1": Decision(WAIVE, "y")}
    )
    assert under.decisions == {}
    assert under.stray == 3


def test_the_report_tells_what_was_waived_and_why(examined):
    under = decided(examined, {"VP03-1": Decision(WAIVE, "tên riêng")})
    page = under.html()
    assert "lý do: tên riêng" in page
    assert page.count("VP03") >= 2
