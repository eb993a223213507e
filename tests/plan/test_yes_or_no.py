"""Yes and no are read alike wherever a plan takes them."""

import pytest

from kehoach.plan import make
from kehoach.plan.kinds import yes_or_no

HEAD = {"cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Tập huấn", "nhiem_vu": "Mở lớp"}


def read(words):
    table = {"ten": "A", "cot": ["Việc", "Tiền"], "hang": [["Sách", "1"]], "tong": words, "lap_tieu_de": words}
    plan = make({**HEAD, "phu_luc": [table], "du_thao": words})
    (annex,) = plan.phu_luc
    return annex.bang.tong, annex.bang.lap_tieu_de, plan.du_thao is not None


@pytest.mark.parametrize("words", ["true", "True", "có", "CÓ", "co", "yes"])
def test_yes_is_yes_for_a_total_a_head_and_a_draft(words):
    assert read(words) == (True, True, True)


@pytest.mark.parametrize("words", ["false", "không", "Khong", "no"])
def test_no_is_no_for_a_total_a_head_and_a_draft(words):
    assert read(words) == (False, False, False)


@pytest.mark.parametrize("words", ["", "chưa", "1", "x"])
def test_other_words_are_neither(words):
    assert yes_or_no(words) is None
