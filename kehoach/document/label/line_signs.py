"""The signs of one line: what its words, its label and its look say, whatever stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import ends, signs
from kehoach.document.label.annexed import is_attachment, names_annex
from kehoach.document.label.case import in_capitals
from kehoach.document.label.mark import BULLETS, MAIN
from kehoach.document.label.stamps import is_stamp
from kehoach.document.label.tiers import may_open
from kehoach.document.label.weights import Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.document.label.line import Line

_OF_FOLDED: tuple[tuple[Sign, Callable[[str], bool]], ...] = (
    (Sign.QUOC_HIEU, signs.is_quoc_hieu),
    (Sign.TIEU_NGU, signs.is_tieu_ngu),
    (Sign.DAY, signs.is_day),
    (Sign.ADDRESSEE, signs.is_addressee),
    (Sign.CLOSES, signs.closes),
    (Sign.RECIPIENTS, ends.is_recipients),
    (Sign.ATTACHED, is_attachment),
)
"""What a line without a label may be, told from its words without their marks."""
_OF_TEXT: tuple[tuple[Sign, Callable[[str], bool]], ...] = (
    (Sign.AGENCY, signs.is_agency),
    (Sign.STAMP, is_stamp),
    (Sign.LEADS_IN, signs.leads_in),
    (Sign.POST, ends.is_post),
    (Sign.PERSON, ends.is_person),
    (Sign.NOTE_OF_SIGNING, ends.is_note),
)
"""The same, told from its words as they stand."""
_OF_BOTH: tuple[tuple[Sign, Callable[[str, str], bool]], ...] = (
    (Sign.NUMBER, signs.is_number),
    (Sign.ORDER, signs.is_order),
)
"""The same, told from its words as they stand and without their marks."""
_OF_LINE: tuple[tuple[Sign, Callable[[Line], bool]], ...] = (
    (Sign.AUTHORITY, ends.is_signed),
    (Sign.ANNEX_TITLE, names_annex),
    (Sign.HEADING, may_open),
)
"""The same, told from its look as well."""


def signs_of(line: Line) -> frozenset[Sign]:
    """Return what a line says of itself; a table is a table and nothing else."""
    if line.table is not None:
        return frozenset((Sign.TABLE,))
    found = _with_any_label(line)
    if line.label is not None:
        return frozenset((*found, _of_label(line.label.kind)))
    return frozenset((*found, *_of_words(line), *_of_look(line)))


def _with_any_label(line: Line) -> set[Sign]:
    """Return the signs a line may have behind a dash or a number as well as without."""
    found: set[Sign] = set()
    if signs.is_basis(line.text):
        found.add(Sign.BASIS)
    if ends.is_kept(line.folded):
        found.add(Sign.KEPT)
    return found


def _of_label(kind: str) -> Sign:
    if kind in BULLETS:
        return Sign.DASH
    return Sign.HEADING if kind in MAIN else Sign.NUMBERED


def _of_words(line: Line) -> set[Sign]:
    """Return what the words of a line without a label say."""
    text, folded = line.text, line.folded
    found = {sign for sign, fits in _OF_FOLDED if fits(folded)}
    found |= {sign for sign, fits in _OF_TEXT if fits(text)}
    found |= {sign for sign, fits in _OF_BOTH if fits(text, folded)}
    found |= {sign for sign, fits in _OF_LINE if fits(line)}
    if Sign.HEADING not in found:
        found.add(_of_sentence(text))
    return found


def _of_sentence(text: str) -> Sign:
    if signs.is_article(text):
        return Sign.ARTICLE
    return Sign.LOOSE if signs.HOLE.fullmatch(text) else Sign.PLAIN


def _of_look(line: Line) -> set[Sign]:
    found: set[Sign] = set()
    if line.dam or line.giua:
        found.add(Sign.BOLD)
    if line.new_page and (line.giua or in_capitals(line.text)):
        found.add(Sign.NEW_PAGE)
    return found
