"""The counts of syllables, pairs and triples in official papers, as data/ keeps them."""

from __future__ import annotations

from functools import cache
from mmap import ACCESS_READ, mmap

from kehoach import shelf
from kehoach.law.book import book
from kehoach.text.slips.counts import Counts
from kehoach.text.slips.habits import Habits

TEP = "cap-tieng.bin"


@cache
def bang_dem() -> Counts:
    """Return the counts, 2.4 MB, of which is read what is asked for; who asks not pays nothing."""
    with (shelf.data() / TEP).open("rb") as file:
        try:
            return Counts(mmap(file.fileno(), 0, access=ACCESS_READ))
        except OSError:  # a file system that maps no files
            return Counts(file.read())


@cache
def thoi_quen() -> Habits:
    """Return the lists that go with the counts; data/cap-tieng.yaml says how all was made."""
    found = book("cap-tieng")
    kept = (line.split() for line in found["giu"].splitlines())
    return Habits(
        frozenset(found["chuc_nang"].split()),
        frozenset(found["ho"].split()),
        frozenset((first, second) for first, second in kept),
        frozenset(found["mot_minh"].split()),
        frozenset(found["danh_xung"].split()),
        frozenset(_pair(word) for word in found["tu_quen"].split(", ")),
        frozenset(found["dung_rieng"].split()),
        frozenset(found["dan_truoc"].split()),
    )


def _pair(word: str) -> tuple[str, str]:
    first, second = word.split()
    return first, second
