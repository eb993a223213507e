"""The counter of the truth: on a plan made up here it sees what is known to be right, wrong, missed and noise."""

import pytest
from clone.truth_count import Count, count
from clone.truth_rows import Row
from clone.truth_words import Question, Spot
from clone.truth_words import changes as between
from clone.truth_yaml import Spec, read

PLAN = """\
cap: xa
so: 5
ngay: 12/01/2025
trich_yeu: Công tác năm 2025
can_cu:
  - {loai: Kế hoạch, so: 9/KH-UBND, ngay: 02/01/2025, co_quan: UBND tỉnh, trich_yeu: về công tác năm 2025}
nhiem_vu:
  - Hoàn thành trước ngày 30/6/2025, đạt 80% kế hoạch
  - Tiếp tục thực hiện Đề án 06 và trực 24 giờ
  - cot: [STT, Thôn, Số hộ]
    hang: |
      An | 120
      Bình | 95
"""
ROWS = (
    ("", "@so", "5", "sua", ""),
    ("", "@ngay", "12/01/2025", "sua", "//2026"),
    ("", "Công tác năm 2025", "năm 2025", "sua", "năm 2026"),
    ("kh9", "9/KH-UBND ngày 02/01/2025", "9/KH-UBND", "hoi", ""),
    ("kh9", "về công tác năm 2025", "năm 2025", "hoi", ""),
    ("", "trước ngày 30/6/2025", "30/6/2025", "sua", "30/6/2026"),
    ("", "đạt 80% kế hoạch", "80%", "hoi", ""),
    ("", "Đề án 06", "06", "giu", ""),
    ("ho", "An | 120", "120", "hoi", ""),
    ("ho", "Bình | 95", "95", "hoi", ""),
)
RIGHT = {
    "so: 5": "so:",
    "ngay: 12/01/2025": "ngay: //2026",
    "Công tác năm 2025": "Công tác năm 2026",
    "30/6/2025": "30/6/2026",
}


def counted(changed, *asked):
    """Count a clone that put words for words and asks about these: (code, the words it stands at …)."""
    new = PLAN
    for old, words in changed.items():
        assert old in new
        new = new.replace(old, words, 1)
    old, after = Spec(PLAN), Spec(new)
    made = []
    now = {leaf.key: leaf.text for leaf in after.leaves()}
    for leaf in old.leaves():
        made += between(leaf.key, leaf.text, now.get(leaf.key, ""))
    questions = [Question(code, code, tuple(spot(old, one) for one in words)) for code, *words in asked]
    rows = tuple(Row(nhom, noi, chu, 1, xu_ly, moi, "vì thế") for nhom, noi, chu, xu_ly, moi in ROWS)
    return count(read(old), rows, made, questions)


def spot(spec, words):
    lines = PLAN[: PLAN.index(words)].split("\n")
    found = spec.spot(len(lines), len(lines[-1]) + 1)
    assert isinstance(found, Spot)
    return found


def test_all_right():
    asked = (("CL31", "9/KH-UBND"), ("CL22", "80%"), ("CL24", "An | 120", "Bình"))
    assert counted(RIGHT, *asked).count == Count(truth=7, right=7, done=4, asked=3, spots=4)


def test_nothing_done_is_all_missed():
    found = counted({})
    assert found.count == Count(truth=7, missed=7, silent=3)
    assert len(found.missed) == 7


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"30/6/2025": "30/6/2027"}, "khác chữ: trước ngày 30/6/2025"),
        ({"06 và": "07 và"}, "'06' → '07'"),
        ({"về công tác năm 2025": "về công tác năm 2026"}, "'2025' → '2026'"),
        ({"120": "121"}, "'120' → '121'"),
        ({"cap: xa": "cap: tinh", "trực 24": "trực 12"}, "'24' → '12'"),
    ],
)
def test_a_change_the_truth_has_not_is_wrong(changed, wrong):
    found = counted(changed)
    assert found.count.wrong == found.count.done == 1
    assert wrong in found.wrong[0]


def test_a_change_asked_instead_is_neither_right_nor_missed():
    found = counted({}, ("CL31", "30/6/2025"))
    assert found.count == Count(truth=7, instead=1, missed=6, asked=1, spots=1, silent=2)


def test_a_question_at_no_place_is_noise():
    found = counted({}, ("CL22", "06 và"), ("CL24", "24 giờ", "Tiếp tục"), ("CL10", "[STT"))
    assert (found.count.asked, found.count.noise, found.count.right) == (3, 3, 0)


def test_a_question_with_more_idle_places_than_others_is_noise_that_is_answered_all_the_same():
    found = counted({}, ("CL24", "24 giờ", "80%"))
    assert (found.count.asked, found.count.noise, found.count.right) == (1, 0, 1)
    assert (found.count.spots, found.count.idle) == (2, 1)
    found = counted({}, ("CL24", "24 giờ", "80%", "06 và"))
    assert (found.count.asked, found.count.noise, found.count.right) == (1, 1, 1)


def test_a_question_about_a_trap_just_before_words_to_change_is_noise():
    assert counted({}, ("CL24", "Đề án 06")).count.noise == 1


def test_words_changed_close_together_are_one_change():
    assert counted({"06 và trực 24": "07 và trực 25"}).count.wrong == 1
    assert counted({"Tiếp tục": "Vẫn", "24 giờ": "25 giờ"}).count.wrong == 2


def test_a_question_at_the_beginning_of_a_citation_is_about_its_number():
    assert counted({}, ("CL31", "Kế hoạch, so")).count.right == 1


def test_what_is_asked_twice_is_counted():
    found = counted({}, ("CL24", "An | 120"), ("CL25", "Bình | 95"))
    assert (found.count.right, found.count.noise, found.count.again) == (1, 0, 1)


def test_a_place_in_prose_without_a_mark_is_silent_whatever_its_group_got():
    assert [one.split(":")[0] for one in counted({}).silent] == ["kh9", "kh9", "đạt 80% kế hoạch"]
    assert counted({}, ("CL31", "Kế hoạch, so")).count.silent == 1
    assert counted({}, ("CL22", "Hoàn thành")).count.silent == 2
