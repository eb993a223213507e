"""Words of a paragraph that changed, as a reader follows them: whole words, neighbours together."""

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach.compare.redline.words import differences


def shown(old: str, new: str, *, spaces: bool = True) -> str:
    """Return the new words with [old→new] where they differ."""
    out, at = "", 0
    for one in differences(old, new, spaces=spaces):
        out += f"{new[at : one.start]}[{one.old}→{new[one.start : one.end]}]"
        at = one.end
    return out + new[at:]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Trong năm 2025, xã", "Trong năm 2026, xã", "Trong năm [2025→2026], xã"),
        ("hạn 15/9/2025.", "hạn 20/10/2026.", "hạn [15/9/2025→20/10/2026]."),
        ("số 141/KH-SGDĐT ngày", "số 15/KH-UBND ngày", "số [141/KH-SGDĐT→15/KH-UBND] ngày"),
        ("1.500.000 đồng", "1.600.000 đồng", "[1.500.000→1.600.000] đồng"),
        ("Ủy ban nhân dân xã Minh Long", "UBND xã Minh Long", "[Ủy ban nhân dân→UBND] xã Minh Long"),
        ("đạt 80% trở lên", "đạt 85% trở lên", "đạt [80→85]% trở lên"),
        ("trường mầm non", "các trường mầm non", "[→các ]trường mầm non"),
        ("ba trường, hai lớp.", "ba trường.", "ba trường[, hai lớp→]."),
        ("a b c d e f g h", "a b c d e f g h", "a b c d e f g h"),
        # next to nothing stays: said anew as one
        ("Phòng Nội vụ tham mưu kế hoạch đào tạo", "Công an xã và các trường bảo đảm trật tự", None),
    ],
)  # fmt: skip
def test_whole_words(old, new, expected):
    assert shown(old, new) == (f"[{old}→{new}]" if expected is None else expected)


def test_one_word_between_two_long_changes_does_not_keep_them_apart():
    old = "giao Phòng Nội vụ và Phòng Kinh tế theo dõi việc này suốt năm kế hoạch"
    new = "giao Công an xã và Trạm Y tế theo dõi việc này suốt năm kế hoạch"
    assert shown(old, new).count("→") == 1


def test_blanks_count_only_where_both_files_say_them():
    assert shown("một  hai\xa0ba", "một hai ba") == "một[  → ]hai[\xa0→ ]ba"
    assert shown("một  hai\tba", "một hai ba", spaces=False) == "một hai ba"


@given(st.text("ab .,1\xa0é", max_size=30), st.text("ab .,1\xa0é", max_size=30))
def test_the_differences_lead_back(old, new):
    out, at = "", 0
    for one in differences(old, new, spaces=True):
        out += new[at : one.start] + one.old
        at = one.end
    assert out + new[at:] == old


def test_the_work_grows_with_the_words():
    linear(lambda pair: differences(*pair, spaces=True), lambda n: ("a b " * n, "b c a " * n), 500)
