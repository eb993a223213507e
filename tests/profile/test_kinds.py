"""Values only an office has."""

import pytest

from kehoach.problem import KehoachError
from kehoach.profile import open_profile


def told(text):
    with pytest.raises(KehoachError) as caught:
        open_profile("co-quan.yaml", text.encode())
    return [(one.code, one.place.line, one.place.column) for one in caught.value.problems]


def test_a_name_without_a_word_says_nothing():
    office = open_profile("co-quan.yaml", "ky_hieu:\n  Sở Xây dựng: SXD\n  Sở Y tế:\n".encode())
    assert office.profile.ky_hieu == (("Sở Xây dựng", "SXD"),)


def test_a_word_must_be_a_word():
    assert told("ky_hieu:\n  Sở Xây dựng: [SXD]\n  Sở Y tế: {a: b}\nbo_qua:\n  TT05: [a]\n") == [
        ("KH03", 2, 16), ("KH03", 3, 12), ("KH03", 5, 9),
    ]  # fmt: skip


@pytest.mark.parametrize(("word", "means"), [("có", True), ("Không", False), ("khong", False), ("true", True)])
def test_an_answer_may_be_typed_in_any_way(word, means):
    assert open_profile("co-quan.yaml", f"thay_mat: {word}\n".encode()).profile.thay_mat is means


def test_a_unit_is_looked_up():
    assert open_profile("co-quan.yaml", b"ma: 21484\n").profile.ma == "21484"
    assert told("ma: 1\n") == [("HS04", 1, 5)]
