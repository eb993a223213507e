"""The counts of syllables, pairs and triples in official papers, as data/ keeps them."""

from __future__ import annotations

from functools import cache
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING

from kehoach import shelf
from kehoach.law import tu_nganh
from kehoach.law.book import book
from kehoach.text.slips.counts import Counts
from kehoach.text.slips.function_words import Frame
from kehoach.text.slips.habits import Habits

if TYPE_CHECKING:
    from collections.abc import Mapping

TEP = "cap-tieng.bin"
_DUNG_MOT_MINH = ("chuc_nang", "mot_minh", "dung_rieng", "rieng_le")
"""Lists of words of one syllable that stand by themselves."""


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
        tu_nganh.tu_dien(),
        {frame["viet"]: _frame(frame) for frame in found["hu_tu"]},
        frozenset(found["hu_tu_mo"].split()),
        frozenset(found["hu_tu_noi"].split()),
        frozenset(word for key in _DUNG_MOT_MINH for word in found[key].split()),
    )


def _frame(told: Mapping[str, str]) -> Frame:
    keys = ("khong_sau", "khong_truoc", "sau", "truoc")
    return Frame(told["dung"], *(frozenset(told.get(key, "").split()) for key in keys))


def _pair(word: str) -> tuple[str, str]:
    first, second = word.split()
    return first, second
