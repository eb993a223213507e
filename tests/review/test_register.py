"""What the register says on the day of the plan."""

import pytest

from kehoach.law import hieu_luc
from kehoach.review.register import before, replacement, standing
from kehoach.text import dates


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [
        ("05/9/2026", "06/9/2026", True),
        ("06/9/2026", "06/9/2026", False),
        ("/9/2026", "30/9/2026", False),
        ("/8/2026", "01/9/2026", True),
        ("2025", "01/01/2026", True),
        ("2026", "01/01/2026", False),
    ],
)
def test_a_day_is_earlier_only_for_certain(one, other, earlier):
    assert before(dates.parse(one), dates.parse(other)) is earlier


def test_a_document_stands_until_the_day_it_was_replaced():
    old = hieu_luc.tra("61/2018/NĐ-CP")
    assert standing(old, dates.parse("30/6/2025")) is None
    found = standing(old, dates.parse("01/7/2025"))
    assert found is not None
    assert found.sure
    assert replacement(found.van_ban) == "Nghị định số 118/2025/NĐ-CP"
    assert standing(old, dates.parse("2025")) is None
    assert standing(old, None) is None


def test_a_doubtful_entry_says_nothing():
    doubtful = [one for one in hieu_luc.so_hieu_luc() if one.tin_cay == "C"]
    assert doubtful
    assert all(standing(one, dates.parse("01/01/2090")) is None for one in doubtful)
