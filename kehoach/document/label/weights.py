"""The parts of a paper, the signs that speak for them, and how much each sign weighs.

The weights only order the parts against each other; they were set so that one sign of the strong
kind (80 and more: Quốc hiệu, Nơi nhận, a Roman heading) outweighs a neighbour that is wrong, and
weak ones (10 to 30: a plain sentence, a dash) give way to it.
"""

from __future__ import annotations

from enum import IntEnum, auto


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


class Sign(IntEnum):
    """Something seen at a line."""

    QUOC_HIEU = auto()
    TIEU_NGU = auto()
    NUMBER = auto()
    DAY = auto()
    HEAD_TABLE = auto()
    """It stands in the table of the Quốc hiệu."""
    STAMP = auto()
    """A mark and nothing else: HỎA TỐC, LƯU HÀNH NỘI BỘ, DỰ THẢO."""
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
WEIGHTS: dict[Sign, dict[Zone, int]] = {
    Sign.QUOC_HIEU: {_H: 120},
    Sign.TIEU_NGU: {_H: 80},
    Sign.NUMBER: {_H: 80},
    Sign.DAY: {_H: 80},
    Sign.HEAD_TABLE: {_H: 60},
    Sign.STAMP: {_H: 50, _T: 50},
    Sign.AGENCY: {_H: 30, _E: 10},
    Sign.TITLE: {_T: 120},
    Sign.SUBJECT: {_T: 50},
    Sign.SET_AS_SUBJECT: {_T: 50},
    Sign.ADDRESSEE: {_O: 80},
    Sign.BASIS: {_O: 70},
    Sign.LEADS_IN: {_O: 90},
    Sign.LED_IN: {_O: -40, _T: -40, _H: -40},
    Sign.ORDER: {_O: 100},
    Sign.ARTICLE: {_B: 100},
    Sign.HEADING: {_B: 90, _A: 30, _O: -60, _T: -60, _H: -60, _C: -40, _E: -40},
    Sign.NUMBERED: {_B: 60, _A: 30, _O: -30, _T: -40, _H: -40, _C: -30, _E: -20},
    Sign.DASH: {_B: 40, _A: 20, _E: 10, _O: -10, _C: -30, _T: -30, _H: -30},
    Sign.TABLE: {_B: 30, _A: 30, _O: -30, _T: -40, _E: -30, _C: -30},
    Sign.PLAIN: {_O: 11, _B: 10, _A: 10},
    Sign.LOOSE: {_B: 10},
    Sign.BOLD: {_O: -10, _C: -10},
    Sign.CLOSES: {_C: 60},
    Sign.SIGNED_OFF: {_O: -60, _B: -60, _C: -60, _E: 20},
    Sign.RECIPIENTS: {_E: 120},
    Sign.KEPT: {_E: 80},
    Sign.AUTHORITY: {_E: 100},
    Sign.POST: {_E: 70},
    Sign.PERSON: {_E: 20},
    Sign.NOTE_OF_SIGNING: {_E: 60},
    Sign.END_TABLE: {_E: 60},
    Sign.ANNEX_TITLE: {_A: 120, _E: -40},
    Sign.ATTACHED: {_A: 80, _T: 20},
    Sign.ANNEX_NAME: {_A: 70, _E: -20},
    Sign.NEW_PAGE: {_A: 60, _T: 10},
    Sign.BEHIND_END: {_B: -30, _O: -60, _C: -30},
}
