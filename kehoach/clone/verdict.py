"""What is to be done with a time: new words, a question with its choices, or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.points import DIGITS
from kehoach.clone.worklist import CarriedOutcome
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.clone.own import Own

_SPELLED = {1: "một", 2: "hai", 3: "ba", 4: "bốn", 5: "năm"}


class Verdict(NamedTuple):
    """What becomes of a time."""

    kind: CarriedOutcome
    code: str
    message: str
    cure: str = ""
    moi: str = ""
    """New words for its span; empty where they stay."""
    choices: tuple[str, ...] = ()
    """What a person can choose from, where it is a question."""


def kept(words: str, code: str, why: str) -> Verdict:
    """Return that words stay as they are, and why."""
    return Verdict(CarriedOutcome.GIU_NGUYEN, code, f"“{words}” {why}")


def asked(code: str, message: str, cure: str, choices: tuple[str, ...] = ()) -> Verdict:
    """Return a question."""
    return Verdict(CarriedOutcome.CAN_QUYET, code, message, cure, "", choices)


def moved(words: str, code: str, own: Own) -> Verdict:
    """Return words moved to the new year."""
    new = carried(words, own)
    return Verdict(CarriedOutcome.CO_HOC, code, f"{words} → {new}", "", new)


def carried(words: str, own: Own) -> str:
    """Return words with every year moved from the old plan's to the new one's."""
    return DIGITS.sub(lambda year: str(int(year[0]) + own.doi), words)


def span(own: Own) -> str:
    """Return how far the clone goes: ``dời một năm``, ``lùi hai năm``."""
    far = abs(own.doi)
    return f"{'dời' if own.doi > 0 else 'lùi'} {_SPELLED.get(far, far)} năm"


def either(words: str, own: Own) -> tuple[str, ...]:
    """Return the two choices there are for every year: to move it or to keep it."""
    return shifted(words, carried(words, own), own)


def shifted(words: str, new: str, own: Own) -> tuple[str, str]:
    """Return the two choices: words as they are in the new year, or as they are."""
    return f"{new} ({span(own)})", f"giữ {words}"
