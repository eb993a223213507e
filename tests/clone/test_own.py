"""The years a plan calls its own, and its day of issue."""

from datetime import date

import pytest
from times_of import OWN

from kehoach.clone.own import issued, named_years
from kehoach.clone.times import times
from kehoach.text.dates import parse


@pytest.mark.parametrize(
    ("title", "opening", "found"),
    [
        ("Công tác văn thư năm 2026", (), (2026, None, None)),
        ("Bồi dưỡng thường xuyên năm học 2025-2026", (), (None, 2025, None)),
        ("Phát triển thư viện giai đoạn 2026 - 2030", (), (None, None, (2026, 2030))),
        ("Chuyển đổi số năm 2026 và giai đoạn 2026 - 2030", (), (2026, None, None)),
        ("Phát triển kinh tế 2026-2030", (), (None, None, (2026, 2030))),
        ("Công tác văn thư", ("Ủy ban ban hành Kế hoạch năm 2026",), (2026, None, None)),
        ("Công tác văn thư", ("Ủy ban ban hành Kế hoạch giai đoạn 2026-2028",), (None, None, (2026, 2028))),
        ("Công tác văn thư", ("Nhằm đạt mục tiêu giai đoạn 2021-2030, xã triển khai",), (None, None, None)),
        ("Thực hiện Đề án “Đọc sách giai đoạn 2021-2030” năm 2026", (), (2026, None, None)),
        ("Công tác văn thư", (), (None, None, None)),
    ],
)  # fmt: skip
def test_the_years_a_plan_names(title, opening, found):
    assert tuple(named_years(title, opening)) == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("20/12/2025", (date(2025, 12, 20), date(2025, 12, 20))),
        ("/02/2026", (date(2026, 2, 1), date(2026, 2, 28))),
        ("/12/2026", (date(2026, 12, 1), date(2026, 12, 31))),
        ("//2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("", None),
    ],
)
def test_the_days_a_paper_may_be_of(text, days):
    assert issued(parse(text)) == days


@pytest.mark.parametrize(
    ("words", "past"),
    [("ngày 19/12/2025", True), ("ngày 20/12/2025", False), ("tháng 12/2025", False), ("tháng 11/2025", True)],
)
def test_past_is_what_was_over_on_the_day_of_issue(words, past):
    (time,) = times(words)
    assert OWN.past(time) is past
    assert OWN._replace(ban_hanh=None).past(time) is None


def test_a_paper_of_some_day_of_a_month_does_not_tell_of_days_in_it():
    own = OWN._replace(ban_hanh=issued(parse("/12/2025")))
    assert [own.past(next(times(one))) for one in ("30/11/2025", "15/12/2025", "31/12/2025")] == [True, None, False]
