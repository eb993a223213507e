"""Words of two sequences: equal stretches, changed ones, what moved; and that it stays linear."""

import itertools
import random

import pytest
from growth import linear
from hypothesis import given
from hypothesis import strategies as st

from kehoach.compare.align import moved, steps
from kehoach.text.aligned import in_order

WORDS = st.lists(st.sampled_from("abcde"), max_size=30)


def test_equal_and_changed_stretches_take_turns():
    old, new = ["a", "b", "c", "d", "e"], ["a", "x", "c", "d", "f", "g"]
    found = [
        (old[one.old.start : one.old.stop], new[one.new.start : one.new.stop], one.same) for one in steps(old, new)
    ]
    assert found == [
        (["a"], ["a"], True), (["b"], ["x"], False), (["c", "d"], ["c", "d"], True), (["e"], ["f", "g"], False),
    ]  # fmt: skip


@given(WORDS, WORDS)
def test_every_word_stands_in_one_step(old, new):
    found = steps(old, new)
    assert [one for step in found for one in step.old] == [*range(len(old))]
    assert [one for step in found for one in step.new] == [*range(len(new))]
    assert all(old[a] == new[b] for step in found if step.same for a, b in zip(step.old, step.new, strict=True))
    assert all(one.same != other.same for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("rows", [40, 300])
def test_a_few_changes_in_rows_that_are_all_alike_are_those(rows):
    row = ["Máy", "tính", "để", "bàn", "bộ", "1"]
    old = row * rows
    new = [*row * 3, *row[:-1], "2", *row * (rows - 8), *row[:-1], "2", *row * 2]
    changed = [one for one in steps(old, new) if not one.same]
    assert sum(len(one.new) for one in changed) <= 2 + len(row)
    assert sum(len(one.old) for one in changed) <= 2 + 2 * len(row)


@given(st.integers(70, 200), st.data())
def test_a_long_stretch_without_anchors_stands_in_steps(count, data):
    words = [f"w{number % 3}" for number in range(count)]
    new = list(words)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(new) - 1))
        new[at : at + data.draw(st.integers(0, 2))] = data.draw(st.lists(st.sampled_from(["w0", "x"]), max_size=2))
    found = steps(words, new)
    assert [one for step in found for one in step.old] == [*range(len(words))]
    assert [one for step in found for one in step.new] == [*range(len(new))]
    assert all(words[a] == new[b] for step in found if step.same for a, b in zip(step.old, step.new, strict=True))


@given(WORDS)
def test_what_is_equal_has_no_changed_stretch(words):
    assert all(one.same for one in steps(words, words))


def test_what_moved_is_the_least_that_must_have():
    assert moved({0: 0, 1: 1, 2: 2}) == frozenset()
    assert moved({0: 0, 1: 3, 2: 1, 3: 2}) == {1}
    assert in_order({0: 2, 1: 0, 2: 1}) == [1, 2]


def _other(words, seed, share=10):
    """Return the words with every tenth dropped, changed or another put in."""
    chance = random.Random(seed)
    out = []
    for word in words:
        what = chance.randrange(3 * share)
        out += [[], [f"{word}x"], [word, f"{word}y"]][what] if what < 3 else [word]
    return out


MANY = {
    "different": lambda n: [f"w{number}" for number in range(n)],
    "few words": lambda n: [f"w{number % 7}" for number in range(n)],
    "one word": lambda n: ["x"] * n,
    "natural": lambda n: [f"w{random.Random(number).randrange(n // 3 + 1)}" for number in range(n)],
}


@pytest.mark.parametrize("kind", MANY)
def test_long_sequences_cost_what_they_are_long(kind):
    def work(words):
        return steps(words, _other(words, 3))

    linear(work, MANY[kind], 20_000)


def test_nothing_in_common_is_one_changed_stretch():
    linear(lambda words: steps(words, [f"{one}!" for one in words]), MANY["few words"], 200_000)
    assert len(steps(["a"] * 5_000, ["b"] * 5_000)) == 1
