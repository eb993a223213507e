"""A text as the syllables a name may be looked for in, with what stands between them."""

from __future__ import annotations

from functools import cached_property

from kehoach.text.names.known import SYLLABLE
from kehoach.text.slips.clauses import plain

_GAPS = {
    " ": "",
    "\xa0": "",
    "\n": "",
    "  ": "",
    ", ": ",",
    ",": ",",
    " , ": ",",
    ",\n": ",",
    " - ": "-",
    "-": "-",
    " – ": "-",
    "–": "-",
    "- ": "-",
    " -": "-",
    "/": "/",
}
"""What may stand between two syllables of one name, and the mark it holds."""
_TOO_LONG = 1 + max(map(len, _GAPS))


class Said:
    """The syllables of one text, and where each stands."""

    def __init__(self, text: str, words: list[str]) -> None:
        """Take a text and its syllables; they are told in the way names are written."""
        self.text = text
        self._words = words

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [found.span() for found in SYLLABLE.finditer(self.text)]

    def run(self, at: int, most: int) -> tuple[list[str], list[str]]:
        """Return syllables from one on as far as a name may reach, and the mark before each."""
        words, marks = [plain(self._words[at])], [""]
        end = self._spans[at][1]
        for number in range(at + 1, min(at + most, len(self._spans))):
            start, next_end = self._spans[number]
            mark = _GAPS.get(self.text[end:start]) if start - end < _TOO_LONG else None
            if mark is None:
                break
            words.append(plain(self._words[number]))
            marks.append(mark)
            end = next_end
        return words, marks

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the syllables from one to another stand, both with them."""
        return self._spans[first][0], self._spans[last][1]

    def capital(self, number: int) -> bool:
        """Return True for a syllable that begins with a capital; False for none."""
        return number < len(self._words) and self._words[number][0].isupper()

    def next_to(self, number: int) -> str:
        """Return the syllable behind one, where no mark stands between; else nothing."""
        words, marks = self.run(number, 2)
        return words[1] if marks[1:] == [""] else ""
