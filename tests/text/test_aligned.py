"""Which word of one text is which of another."""

import random

from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.aligned import aligned

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
