"""Which word of one text is which of another."""

import random

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.aligned import aligned, in_order

WORDS = [f"w{number}" for number in range(200)]


def test_words_left_out_and_put_in_cost_only_themselves():
    here = [*WORDS[:50], "own", *WORDS[50:]]
    there = [*WORDS[:20], "page", "7", *WORDS[20:120], *WORDS[121:]]
    found = aligned(here, there)
    assert found[50] == -1
    assert found[121] == -1  # w120
    known = [(here[at], there[other]) for at, other in enumerate(found) if other >= 0]
    assert len(known) == 199
    assert all(left == right for left, right in known)


def test_what_a_text_repeats_is_known_by_what_stands_beside_it():
    again = ["a", "b", "c", "d", "e", "f"]
    here = WORDS[:10] + again + WORDS[10:20] + again + WORDS[20:30]
    assert aligned(here, here) == list(range(len(here)))


def test_nothing_but_repetition_is_not_known():
    assert set(aligned(["a"] * 50, ["a"] * 60)) == {-1}
    assert aligned([], WORDS) == []
    assert set(aligned(WORDS, [])) == {-1}


@given(st.lists(st.sampled_from("abcdef"), max_size=60), st.lists(st.sampled_from("abcdef"), max_size=60))
def test_a_word_is_only_ever_the_same_word(here, there):
    for at, other in enumerate(aligned(here, there)):
        assert other == -1 or here[at] == there[other]


def test_work_grows_with_the_text():
    chance = random.Random(1)

    def made(size):
        return [str(chance.randrange(size)) for _ in range(size)]

    linear(lambda words: aligned(words, words[::-1] + words), made, 4_000)
    linear(lambda words: aligned(words, words), lambda size: ["a", "b"] * size, 4_000)


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        # a run of four is known, of three none; it may be the whole text, its begin or its end
        ("abcd", "abcd", [0, 1, 2, 3]), ("abc", "abc", [-1, -1, -1]), ("xabcd", "yzabcd", [-1, 2, 3, 4, 5]), ("abcdx", "abcdyz", [0, 1, 2, 3, -1]), ("abcdx", "abcdx", [0, 1, 2, 3, 4]), ("xabcd", "xabcd", [0, 1, 2, 3, 4]),
        # beside a run word for word, from its first to its last
        ("aabcd", "aabcd", [0, 1, 2, 3, 4]), ("eabcdabcd", "eabcdabcd", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ],
)  # fmt: skip
def test_runs_to_the_word(here, there, found):
    assert aligned([*here], [*there]) == found


@pytest.mark.parametrize(
    ("pairs", "kept"), [({}, []), ({0: 3}, [0]), ({0: 1, 1: 2}, [0, 1]), ({0: 2, 1: 1}, [1]), ({0: 5, 1: 1, 2: 2, 3: 9}, [1, 2, 3]), ({2: 2, 0: 0, 1: 1}, [0, 1, 2])]
)  # fmt: skip
def test_the_longest_part_that_rises(pairs, kept):
    assert in_order(pairs) == kept
