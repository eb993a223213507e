"""The guard against slow work proves that it sees slow work and lets linear work pass."""

import re
import sys
from functools import cache

import pytest
from growth import NOTHING, Grown, child, grown, linear, peak, repeated


def quadratic(text):
    return sum(1 for _ in text for _ in text)


def behind(text):
    """Linear work that hides a quadratic part."""
    return sorted(text * 4), quadratic(text)


BACKTRACKS = re.compile(r"(?:a+)b")


@pytest.mark.parametrize(
    ("work", "size"),
    [(quadratic, 800), (behind, 800), (BACKTRACKS.search, 4_000)],
    ids=["quadratic", "a quadratic part", "a pattern"],
)
def test_quadratic_work_is_seen(work, size):
    with pytest.raises(AssertionError, match="times the CPU time"):
        linear(work, repeated("a"), size)


def test_a_cache_hides_nothing():
    known = cache(quadratic)
    with pytest.raises(AssertionError):
        linear(known, repeated("a"), 800)


@pytest.mark.parametrize(
    "work", [lambda text: [ord(one) for one in text], lambda text: sorted(text + "ba"), len],
    ids=["linear", "n log n", "none"],
)  # fmt: skip
def test_linear_work_passes(work):
    linear(work, repeated("ab"), 400_000)


def test_what_is_too_quick_to_tell_is_not_judged():
    assert Grown(NOTHING / 100, NOTHING / 2).allowed
    assert not Grown(NOTHING / 100, NOTHING * 2).allowed


def test_the_inputs_are_four_times_as_large_and_never_the_same():
    seen = []
    grown(seen.append, lambda count: count, 400)
    assert seen == [25, 101, 100, 400]


def test_an_input_is_no_larger_than_tells_its_growth():
    seen = []

    def work(count):
        seen.append(count)
        sum(range(count))

    linear(work, lambda count: count, 80_000_000)
    assert seen[0] == 5_000_000
    assert 10_000_000 <= max(seen) < 40_000_000


def test_what_is_not_clear_is_measured_again_with_other_inputs():
    seen = []

    def work(count):
        seen.append(count)
        quadratic("a" * count)

    grown(work, lambda count: count, 800)
    assert len(seen) > 4
    assert len(set(seen)) == len(seen)
    assert all(large == 4 * small for small, large in zip(seen[2::3], seen[3::3], strict=True))


def test_memory_is_seen():
    assert peak(lambda: bytearray(20_000_000)) > 19
    assert peak(lambda: None) < 1


def test_the_memory_of_a_process_is_its_own():
    code = "a = bytearray(b'x' * 200_000_000); print('ấy'); raise SystemExit(3)"
    large = child(sys.executable, "-c", code)
    assert (large.code, large.out, large.err) == (3, "ấy\n", "")
    assert large.megabytes > 190
    assert child(sys.executable, "-c", "").megabytes < 100
