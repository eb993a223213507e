"""What a reader of an OpenDocument file should know of it: each kind once, with its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.intake.faults import problem
from kehoach.intake.odt.names import CHANGES, COMMENT, HEADING, PARAGRAPH
from kehoach.problem import Place
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.problem import Problem

_LONGEST = 60
_MOST = 10
CODES = {
    "sua_doi": "TN41", "chu_an": "TN42", "gach": "TN43", "hinh": "TN44", "ghi_chu": "TN45",
    "phong": "TN46", "vo_hinh": "TN27", "chu_kem": "TN47", "bieu_mau": "TN48", "sot": "TN49",
    "macro": "TN30",
}  # fmt: skip


class Told:
    """What was met, by kind, with the words it was about."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, None]] = {}

    def add(self, kind: str, words: str = "") -> None:
        """Record one meeting."""
        listed = self.found.setdefault(kind, {})
        text = one_line(words)
        if text and len(listed) <= _MOST:
            listed[text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")] = None

    def left_out(self, one: Any) -> None:
        """Record what is no part of the text: deleted words, comments, forms."""
        words = spoken(one)
        if one.tag == CHANGES and len(one):
            self.add("sua_doi", words)  # what lies here was deleted
        elif one.tag == COMMENT:
            self.add("ghi_chu", words)
        elif words:
            self.add("bieu_mau", words)

    def notices(self, file: str) -> tuple[Problem, ...]:
        """Return one notice for each kind that was met."""
        return tuple(self._notice(kind, file) for kind in CODES if kind in self.found)

    def _notice(self, kind: str, file: str) -> Problem:
        words = [f'"{one}"' for one in self.found[kind]]
        shown = "; ".join(words[:_MOST]) + ("; …" if len(words) > _MOST else "")
        return problem(CODES[kind], Place(file), what=f": {shown}" if shown else "")


def spoken(element: Any) -> str:
    """Return the words of the paragraphs inside an element, without its author and date."""
    paragraphs = element.iter(PARAGRAPH, HEADING)
    return " ".join("".join(one.itertext()) for one in paragraphs)
