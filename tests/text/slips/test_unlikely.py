"""A word for which another one is far likelier by the five words around; right words and rare ones are let pass."""

import pytest

from kehoach.law import cap_tieng
from kehoach.text.slips.clauses import runs, taken_apart
from kehoach.text.slips.likelihood import as_proposed, as_written
from kehoach.text.slips.unlikely import unlikely
from kehoach.text.slips.window import Clause

COUNTS = cap_tieng.bang_dem()
HABITS = cap_tieng.thoi_quen()


def clause(text):
    run = next(runs(text))
    return Clause(COUNTS, taken_apart(run, COUNTS.written))


def meant(text):
    said = clause(text)
    found = (unlikely(said, at, HABITS) for at in range(len(said.words)))
    return [one.meant for one in found if one is not None]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("các thôn phai thực hiện nghiêm túc", "phải"),
        ("hoàn thành trọng năm học mới", "trong"),
        ("các phòng ban dà tổ chức liên quan", "và"),
    ],
)
def test_what_is_meant(text, right):
    assert right in meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "các hộ nuôi ong ngoại chuyển đàn theo mùa",
        "số hộ đã đăng ký đạt tám mươi phần trăm",
        "tự vá xe và sửa máy bơm",
        "ke hoach thuc hien trong nam",
        "quy định về lề trang và cỡ chữ",
    ],
)
def test_what_is_right(text):
    assert meant(text) == []


def test_a_slip_is_less_likely_than_what_was_meant():
    said = clause("các thôn phai thực hiện nghiêm")
    written = as_written(COUNTS, said.numbers, 2)
    assert as_proposed(COUNTS, said.numbers, 2, COUNTS.number("phải")) > written + 10
    assert as_proposed(COUNTS, said.numbers, 0, COUNTS.number("cấc")) < as_written(COUNTS, said.numbers, 0)
