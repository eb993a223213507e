"""Two texts word by word: the same, folded away or changed; hostile texts cost what they are long."""

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach.compare.fold import Fold
from kehoach.compare.vocabulary import Vocabulary
from kehoach.compare.wording import State, changed, pieces, text_of

LETTERS = st.text(alphabet='aáà ủỦuU,.-–“"0159\u00a0/BND', max_size=40)


def compared(old, new, carried=None):
    vocabulary = Vocabulary([old, new])
    return pieces(text_of(old, vocabulary, carried), text_of(new, vocabulary))


def short(found):
    return [
        (one.state.value, one.old.strip(), one.new.strip(), one.fold) for one in found if one.state is not State.SAME
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("UBND xã", "Ủy ban nhân dân xã", [("folded", "UBND", "Ủy ban nhân dân", Fold.ABBREVIATION)]),
        ("Sở GDĐT tỉnh", "Sở Giáo dục và Đào tạo tỉnh", [("folded", "Sở GDĐT", "Sở Giáo dục và Đào tạo", Fold.ABBREVIATION)]),
        ("CT, PCT", "Chủ tịch, Phó Chủ tịch", [
            ("folded", "CT", "Chủ tịch", Fold.ABBREVIATION), ("folded", "PCT", "Phó Chủ tịch", Fold.ABBREVIATION)]),
        ("một  hai", "một hai", [("folded", "một", "một", Fold.SPACES)]),
        ("một\u00a0hai", "một hai", [("folded", "một", "một", Fold.SPACES)]),
        ("hoà “bình”", 'hòa "bình"', [
            ("folded", "hoà", "hòa", Fold.TONE), ("folded", "“", '"', Fold.MARKS), ("folded", "”", '"', Fold.MARKS)]),
        ("1.000 người", "1000 người", [("folded", "1.000", "1000", Fold.NUMBER)]),
        ("1,5 tỷ đồng", "1.500.000.000 đồng", [("folded", "1,5 tỷ đồng", "1.500.000.000 đồng", Fold.NUMBER)]),
        ("việc một;", "việc một.", [("folded", ";", ".", Fold.MARKS)]),
        ("đạt 80%", "đạt 85%", [("changed", "80", "85", None)]),
        ("5 đồng chí", "5 chí", [("changed", "đồng", "", None)]),
        ("Luật 12/2025/QH15", "Luật 12/2026/QH15", [("changed", "2025", "2026", None)]),
        ("", "mới", [("changed", "", "mới", None)]),
    ],
)  # fmt: skip
def test_each_kind_of_difference(old, new, told):
    assert short(compared(old, new)) == told


def test_the_year_carried_on_is_folded_and_the_rest_is_told():
    found = compared("Tháng 9/2025 mở 3 lớp", "Tháng 9/2026 mở 4 lớp", "Tháng 9/2026 mở 3 lớp")
    assert short(found) == [("folded", "9/2025", "9/2026", Fold.YEAR), ("changed", "3", "4", None)]


def test_a_year_that_stayed_is_no_change():
    assert not changed(compared("năm 2025", "năm 2025.", "năm 2026"))


def test_two_names_with_one_abbreviation_are_two_names():
    every = ["BCH", "Ban Chấp hành họp", "Báo cáo hằng họp"]
    vocabulary = Vocabulary(every)
    assert changed(pieces(*(text_of(one, vocabulary) for one in every[1:])))


@given(LETTERS, LETTERS)
def test_pieces_are_the_whole_of_both_texts(old, new):
    found = compared(old, new)
    assert "".join(one.old for one in found) == old
    assert "".join(one.new for one in found) == new
    back = compared(new, old)
    assert changed(found) == changed(back)


@given(LETTERS)
def test_a_text_is_the_same_as_itself(text):
    assert short(compared(text, text)) == []


HOSTILE = {
    "one word": lambda n: "a " * n,
    "capitals": lambda n: "ABC " * n,
    "digits": lambda n: "1" * n,
    "a number of dots": lambda n: "1.111" * n,
    "dates": lambda n: "1/1/2025 " * n,
    "names": lambda n: "Ủy ban nhân dân " * n,
    "quotes": lambda n: "“”" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_cost_what_they_are_long(kind):
    linear(lambda text: compared(text, f"x{text}"), HOSTILE[kind], 8_000)
