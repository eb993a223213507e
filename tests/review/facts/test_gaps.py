"""Head and end: what lies where a part of them would stand."""

import pytest
from review.specimens import subject

from kehoach.review.facts.gaps import said_in
from kehoach.review.page import Specimen


def page(words):
    return subject(Specimen(True, "trang", words.replace(" / ", "\n")))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("chua_ro: A / ten_loai: KẾ HOẠCH / chua_ro: B / doan: C. / chua_ro: D", ["A", "B"]),
        ("chua_ro: A / doan: C.", []),
        ("doan: C. / ten_loai: KẾ HOẠCH / chua_ro: B / can_cu: C;", ["B"]),
    ],
)
def test_the_head_ends_where_the_text_begins(words, held):
    assert said_in(page(words).facts.top) == held


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("chua_ro: Z / doan: A. / chua_ro: B / noi_nhan: Nơi nhận: / chua_ro: C", ["B", "C"]),
        ("ket_thuc: A. / bang: B / chuc_vu: CHỦ TỊCH / chua_ro: C / doan: D. / chua_ro: E", ["B", "C"]),
        ("noi_nhan: Nơi nhận: / chua_ro: A / phu_luc: Phụ lục I / chua_ro: B", ["A"]),
        ("doan: A. / chua_ro: B", []),
    ],
)
def test_the_end_begins_behind_the_text_and_stops_with_it_or_at_an_annex(words, held):
    assert said_in(page(words).facts.bottom) == held
