"""Which words two neighbours may be meant for."""

import pytest
from text.slips.made_counts import SaidCounts

from kehoach.text.slips.lexicon import Lexicon, index_of
from kehoach.text.slips.meant import Way, ways

WORDS = Lexicon(index_of(["đông xuân", "chôn lấp", "xâm hại", "hợp tác xã", "tài khoản"]))


def found(first, second, **papers):
    return list(ways(SaidCounts(papers), WORDS, first, second))


@pytest.mark.parametrize(
    ("first", "second", "way"),
    [
        ("đong", "xuân", Way(second=False, meant="đông", marks=1, whole=True)),
        ("chôn", "lắp", Way(second=True, meant="lấp", marks=1, whole=True)),
        ("chôn", "lạp", Way(second=True, meant="lấp", marks=2, whole=True)),
        ("sâm", "hại", Way(second=False, meant="xâm", marks=0, sound=True, whole=True)),
        ("chôn", "lấm", Way(second=True, meant="lấp", marks=0, whole=True)),
        ("tác", "xả", Way(second=True, meant="xã", marks=1)),
    ],
)
def test_a_syllable_near_one_of_a_word_is_a_way(first, second, way):
    assert found(first, second) == [way]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("đông", "xuân"),  # right
        ("tác", "xã"),  # a part of a word
        ("chôn", "cất"),  # another word
        ("tai", "khoẵn"),  # both syllables wrong
        ("chon", "lap"),
        ("chôn", ""),  # too long to be a syllable
        ("", "xuân"),
    ],
)
def test_what_is_right_or_far_has_none(first, second):
    assert found(first, second) == []


def test_what_a_few_papers_have_is_no_word_by_itself_and_what_many_have_is_right():
    assert [way.whole for way in found("chôn", "lắp", **{"chôn lắp": 30})] == [False]
    assert found("chôn", "lắp", **{"chôn lắp": 31}) == []
