"""How the levels of a text are numbered: the mark of each level, and the label of an item.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6.đ (phần: Roman numerals, khoản:
Arabic numerals, điểm: letters). Decimal numbers (1.1.) and capitals (A.) are what offices write.
"""

from __future__ import annotations

from kehoach.text.numbering import capital, letter, roman
from kehoach.value import value

PARTS = ("Phần I", "Phần A")
"""Marks of a phần on a line of its own, above its title."""
CAPITAL, ROMAN, ARABIC, LETTER = "A", "I", "1", "a"
DECIMALS = ("1.1", "1.1.1", "1.1.1.1")
ORDER = (CAPITAL, ROMAN, ARABIC, *DECIMALS, LETTER)
"""Marks of numbered levels: none stands above one that comes before it here."""
BULLETS = ("-", "+")
"""Marks below the numbers, the same in every scheme."""


@value()
class DanhSo:
    """The marks of the numbered levels; ``-`` and ``+`` stand below them in every scheme."""

    cap: tuple[str, ...]
    """Mark of each level as it counts 1, from the mục down: ``("I", "1", "1.1", "a")``."""
    phan: str = ""
    """Mark of the phần above the mục.

    Without one they count by Roman numerals, as the decree asks.
    """

    def label(self, numbers: tuple[int, ...]) -> str:
        """Return the label of an item; ``numbers`` are its own and those above, from the mục down.

        A level that has no number (0) is left out. Below the last level its mark goes on.
        """
        mark = self.mark(len(numbers))
        if mark == ROMAN:
            return f"{roman(numbers[-1])}."
        if mark == CAPITAL:
            return f"{capital(numbers[-1])}."
        if mark == LETTER:
            return f"{letter(numbers[-1])})"
        counted = numbers[self.cap.index(ARABIC) :]
        return "".join(f"{number}." for number in counted if number)

    def part_label(self, number: int) -> str:
        """Return the label of a phần: ``Phần II`` or ``Phần B``."""
        counted = capital(number) if self.phan == PARTS[1] else roman(number)
        return f"Phần {counted}"

    def mark(self, depth: int) -> str:
        """Return the mark of a level, 1 for the mục; below the last level that of the last."""
        return self.cap[min(depth, len(self.cap)) - 1]

    def lettered(self, depth: int) -> bool:
        """Return True for a level of điểm: a letter opens no heading."""
        return self.mark(depth) == LETTER

    @property
    def levels(self) -> int:
        """Return how many numbered levels stand below a mục."""
        return len(self.cap) - 1

    @property
    def ten(self) -> str:
        """Return the word a plan calls it by, empty for a scheme that has none."""
        return next((ten for ten, scheme in NAMED.items() if scheme == self), "")

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the marks from the top as a plan lists them; ``-`` and ``+`` need not be."""
        return (*((self.phan,) if self.phan else ()), *self.cap)


NAMED = {
    "chu": DanhSo((ROMAN, ARABIC, LETTER)),
    "thap_phan": DanhSo((ROMAN, ARABIC, *DECIMALS[:2])),
    "hon_hop": DanhSo((ROMAN, ARABIC, DECIMALS[0], LETTER)),
}
"""Word of a plan → its scheme."""
CHU = NAMED["chu"]


def follows(mark: str, above: str) -> bool:
    """Return True for a mark that may stand right below another; 1.1 stands below 1 only."""
    if mark in DECIMALS:
        return ORDER.index(above) == ORDER.index(mark) - 1
    return ORDER.index(above) < ORDER.index(mark)
