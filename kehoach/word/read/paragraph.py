"""A paragraph of a file as a block: its runs, its visible label, its look."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from kehoach.document.block import Block, Role, Run
from kehoach.named import NamedTuple
from kehoach.text.evidence import without_soft_hyphens
from kehoach.text.legacy import font_encoding, from_font
from kehoach.text.letters import apart, clean, is_clean
from kehoach.word.read.style import N, child, on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.document.look import Look
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.piece import Piece

_REMOVED = {N + "del", N + "moveFrom"}
_CHANGED = _REMOVED | {N + "ins", N + "moveTo"}
_VANISH = N + "vanish"
_MARK = N + "rPr"
TO_HOP = "to_hop"
"""Kind of the note on accents typed apart from their letters: for the review, not told here."""

HIDDEN_SIGN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""What is no letter of the words, though a file holds it."""
_UNSEEN = re.compile(f"{HIDDEN_SIGN.pattern}|[\xad\u2011]")


def runs_of(pieces: list[Piece], notes: Notes) -> tuple[Run, ...]:
    """Return pieces as runs, neighbours of one look joined, letters composed, old encodings read.

    A letter and its accent may stand in two runs; the accent goes with the letter. Letters nobody
    sees (zero-width, soft hyphens) are left out.
    """
    if len(pieces) == 1:  # most paragraphs, nearly every cell: nothing to join
        run = _run(pieces[0].text, pieces[0], notes)
        return (run,) if run.text or run.note else ()
    out: list[Run] = []
    for text, piece in _joined(pieces):
        run = _run(text, piece, notes)
        if not run.note and out and out[-1][1:] == run[1:]:
            run = run._replace(text=out.pop().text + run.text)
        if run.text or run.note:
            out.append(run)
    return tuple(out)


def _run(text: str, look: Piece, notes: Notes) -> Run:
    """Return a text of one look as a run, or the call of a note."""
    if look.note:
        return Run("", status=look.status, note=look.note)
    words = _read(text, look, notes)
    return Run(
        words, look.dam, look.nghieng, look.status, "", look.gach_chan, look.vi_tri, look.lien_ket
    )


def _read(text: str, look: Piece, notes: Notes) -> str:
    """Return the letters a reader sees of a text of one look."""
    words = text
    if look.font and font_encoding(look.font):
        words = from_font(text, look.font)
        if words != text:
            notes.add("phong", look.font)
    words = _seen(words, notes)
    if not is_clean(words):
        if loose := apart(words):
            notes.add(TO_HOP, loose)
        words = clean(words)
    return words.upper() if look.hoa else words


def _joined(pieces: list[Piece]) -> Iterator[tuple[str, Piece]]:
    """Yield the text of neighbours of one look, and the look; size aside."""
    texts: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        rest = piece
        if last and _ends(last, piece):
            accents = 0 if piece.note else _accents(piece.text)
            yield "".join([*texts, piece.text[:accents]]), last
            rest, texts, last = piece._replace(text=piece.text[accents:]), [], None
        if rest.note:
            yield "", rest
        elif rest.text:
            last = rest
            texts.append(rest.text)
    if last:
        yield "".join(texts), last


def _ends(last: Piece, then: Piece) -> bool:
    """Return True when a stretch of one look ends before the next piece."""
    return bool(then.note) or bool(then.text and _shape(last) != _shape(then))


def _accents(text: str) -> int:
    """Return how many accents a text begins with: they belong to the letter before."""
    return len(text) - len(text.lstrip("".join({c for c in text if unicodedata.combining(c)})))


def _shape(piece: Piece) -> tuple[Any, ...]:
    return piece.dam, piece.nghieng, piece.font, *piece[6:]


def _seen(text: str, notes: Notes) -> str:
    """Return the letters a reader sees; a no-break hyphen is a hyphen."""
    if not _UNSEEN.search(text):
        return text
    if HIDDEN_SIGN.search(text):
        notes.add("vo_hinh")
    return without_soft_hyphens(HIDDEN_SIGN.sub("", text.replace("\u2011", "-")))


def block_of(
    runs: tuple[Run, ...],
    aside: tuple[Run, ...],
    label: str,
    look: Look,
    origin: Address,
    paragraph: int,
) -> Block:
    """Return a block whose role is not known yet; ``aside`` are its words that are no live text."""
    return Block(
        Role.CHUA_RO, runs, label, origin=origin, paragraph=paragraph, look=look, aside=aside
    )


class Mark(NamedTuple):
    """What is special about the mark that ends a paragraph."""

    removed: bool = False
    """True when a tracked change took it out: the paragraph runs on into the next one."""
    hidden: bool = False


_USUAL = Mark()


def mark_of(properties: Any, notes: Notes) -> Mark:
    """Return what is special about the mark of a ``w:pPr``."""
    mark = None if properties is None else child(properties, _MARK)
    if mark is None:
        return _USUAL
    removed = hidden = False
    for element in mark[:]:
        if element.tag in _CHANGED:
            notes.add("sua_doi")
            removed = removed or element.tag in _REMOVED
        elif element.tag == _VANISH:
            hidden = on(element)
    return Mark(removed, hidden) if removed or hidden else _USUAL
