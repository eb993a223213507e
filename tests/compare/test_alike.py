"""Paragraphs of two files: the same, reworded, elsewhere; and that it stays linear."""

from growth import linear

from kehoach.compare.alike import matched

A = "Tuyên truyền chủ trương, chính sách về chuyển đổi số"
B = "Tổ chức tập huấn cho giáo viên cốt cán"
C = "Rà soát, bổ sung cơ sở vật chất các trường"


def test_the_same_words_are_one_wherever_they_stand():
    assert matched([A, B, C], [C, A, B]) == {0: 1, 1: 2, 2: 0}
    assert matched([A, A], [A]) == {0: 0}


def test_a_reworded_paragraph_is_found_at_its_place_and_elsewhere():
    reworded = "Tổ chức tập huấn cho cán bộ, giáo viên cốt cán"
    assert matched([A, B, C], [A, reworded, C]) == {0: 0, 1: 1, 2: 2}
    assert matched([A, B, C], [A, C, reworded]) == {0: 0, 1: 2, 2: 1}


def test_what_is_about_something_else_is_no_pair():
    assert matched([A, B], [A, C]) == {0: 0}


def _paragraphs(n):
    return [f"Việc thứ {number} giao cho đơn vị {number % 11} trong quý {number % 4}" for number in range(n)]


def test_many_paragraphs_cost_what_they_are_many():
    linear(lambda old: matched(old, [f"Mới: {one}" for one in old]), _paragraphs, 4_000)
    linear(lambda old: matched(old, old[::-1]), _paragraphs, 4_000)
    linear(lambda old: matched(old, [f"{one} khác" for one in old]), lambda n: [A] * n, 4_000)
