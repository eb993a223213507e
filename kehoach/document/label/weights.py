"""The parts of a paper, the signs that speak for them, and how much each sign weighs.

The weights only order the parts against each other; they were set so that one sign of the strong
kind (8 and more: Quốc hiệu, Nơi nhận, a Roman heading) outweighs a neighbour that is wrong, and
weak ones (1 to 3: a plain sentence, a dash) give way to it.
"""

from __future__ import annotations

from enum import Enum, IntEnum, auto


class Zone(IntEnum):
    """A part of a paper; they come in this order, each once."""

    HEAD = 0
    TITLE = 1
    """Tên loại and trích yếu."""
    OPENING = 2
    BODY = 3
    CLOSING = 4
    ENDING = 5
    """Recipients and signature."""
    ANNEX = 6


class Sign(Enum):
    """Something seen at a line."""

    QUOC_HIEU = auto()
    TIEU_NGU = auto()
    NUMBER = auto()
    DAY = auto()
    HEAD_TABLE = auto()
    """It stands in the table of the Quốc hiệu."""
    AGENCY = auto()
    TITLE = auto()
    SUBJECT = auto()
    """Below the title, set as a subject is or with the words of one."""
    SET_AS_SUBJECT = auto()
    """The same, bold and in the middle: no căn cứ is."""
    ADDRESSEE = auto()
    BASIS = auto()
    LEADS_IN = auto()
    LED_IN = auto()
    """After the sentence that leads in."""
    ARTICLE = auto()
    ORDER = auto()
    HEADING = auto()
    NUMBERED = auto()
    DASH = auto()
    TABLE = auto()
    PLAIN = auto()
    LOOSE = auto()
    """A plain line of a text that has neither head nor title nor opening; a hole of a form."""
    BOLD = auto()
    CLOSES = auto()
    SIGNED_OFF = auto()
    """After ``./.``."""
    RECIPIENTS = auto()
    KEPT = auto()
    """``- Lưu: VT``."""
    AUTHORITY = auto()
    POST = auto()
    PERSON = auto()
    NOTE_OF_SIGNING = auto()
    END_TABLE = auto()
    """It stands in the table of recipients or signature."""
    ANNEX_TITLE = auto()
    ATTACHED = auto()
    ANNEX_NAME = auto()
    """Above the line that says what the annex belongs to."""
    NEW_PAGE = auto()
    """Set in the middle or in capitals at the head of a new section of the file."""
    BEHIND_END = auto()
    """After recipients and signature began."""


_H, _T, _O, _B, _C, _E, _A = Zone
WEIGHTS: dict[Sign, dict[Zone, float]] = {
    Sign.QUOC_HIEU: {_H: 12},
    Sign.TIEU_NGU: {_H: 8},
    Sign.NUMBER: {_H: 8},
    Sign.DAY: {_H: 8},
    Sign.HEAD_TABLE: {_H: 6},
    Sign.AGENCY: {_H: 3, _E: 1},
    Sign.TITLE: {_T: 12},
    Sign.SUBJECT: {_T: 5},
    Sign.SET_AS_SUBJECT: {_T: 5},
    Sign.ADDRESSEE: {_O: 8},
    Sign.BASIS: {_O: 7},
    Sign.LEADS_IN: {_O: 9},
    Sign.LED_IN: {_O: -4, _T: -4, _H: -4},
    Sign.ORDER: {_O: 10},
    Sign.ARTICLE: {_B: 10},
    Sign.HEADING: {_B: 9, _A: 3, _O: -6, _T: -6, _H: -6, _C: -4, _E: -4},
    Sign.NUMBERED: {_B: 6, _A: 3, _O: -3, _T: -4, _H: -4, _C: -3, _E: -2},
    Sign.DASH: {_B: 4, _A: 2, _E: 1, _O: -1, _C: -3, _T: -3, _H: -3},
    Sign.TABLE: {_B: 3, _A: 3, _O: -3, _T: -4, _E: -3, _C: -3},
    Sign.PLAIN: {_O: 1.1, _B: 1, _A: 1},
    Sign.LOOSE: {_B: 1},
    Sign.BOLD: {_O: -1, _C: -1},
    Sign.CLOSES: {_C: 6},
    Sign.SIGNED_OFF: {_O: -6, _B: -6, _C: -6, _E: 2},
    Sign.RECIPIENTS: {_E: 12},
    Sign.KEPT: {_E: 8},
    Sign.AUTHORITY: {_E: 10},
    Sign.POST: {_E: 7},
    Sign.PERSON: {_E: 2},
    Sign.NOTE_OF_SIGNING: {_E: 6},
    Sign.END_TABLE: {_E: 6},
    Sign.ANNEX_TITLE: {_A: 12, _E: -4},
    Sign.ATTACHED: {_A: 8, _T: 2},
    Sign.ANNEX_NAME: {_A: 7, _E: -2},
    Sign.NEW_PAGE: {_A: 6, _T: 1},
    Sign.BEHIND_END: {_B: -3, _O: -6, _C: -3},
}
