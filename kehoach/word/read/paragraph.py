"""A paragraph of a file as a block: its runs, its visible label, its look."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.document.block import Block, Role, Run
from kehoach.document.look import Look
from kehoach.text.evidence import without_soft_hyphens
from kehoach.text.legacy import font_encoding, from_font
from kehoach.text.letters import apart, clean
from kehoach.word.read.style import N, on, twips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import Address
    from kehoach.plan.inline import Status
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.piece import Piece
    from kehoach.word.read.style import Props

_ALIGN = {"left": "trai", "start": "trai", "center": "giua", "right": "phai", "end": "phai", "both": "deu",
          "distribute": "deu", "thaiDistribute": "deu"}  # fmt: skip
_REMOVED = {N + "del", N + "moveFrom"}
_CHANGED = _REMOVED | {N + "ins", N + "moveTo"}
_VANISH = N + "vanish"
TO_HOP = "to_hop"
"""Kind of the note on words typed with accents apart from their letters; for the review, not told when reading."""
_MM = 25.4 / 1440
_LINE = 240
"""Word counts a single line as 240."""

_HIDDEN_SIGN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_UNSEEN = re.compile(f"{_HIDDEN_SIGN.pattern}|[\xad\u2011]")


def runs_of(pieces: list[Piece], notes: Notes) -> tuple[Run, ...]:
    """Return pieces as runs, neighbours of one look joined, letters composed, old encodings read.

    A letter and its accent may stand in two runs; the accent goes with the letter. Letters nobody
    sees (zero-width, soft hyphens) are left out.
    """
    out: list[Run] = []
    for text, one in _joined(pieces):
        if one.note:
            out.append(Run("", status=one.status, note=one.note))
            continue
        words = text
        if one.font and font_encoding(one.font):
            words = from_font(text, one.font)
            if words != text:
                notes.add("phong", one.font)
        words = _seen(words, notes)
        if loose := apart(words):
            notes.add(TO_HOP, loose)
        words = clean(words)
        words = words.upper() if one.hoa else words
        if out and not out[-1].note and out[-1][1:4] == (one.dam, one.nghieng, one.status):
            words = out.pop().text + words
        if words:
            out.append(Run(words, one.dam, one.nghieng, one.status))
    return tuple(out)


def _joined(pieces: list[Piece]) -> Iterator[tuple[str, Piece]]:
    """Yield the text of neighbours of one look, and the look; size aside."""
    texts: list[str] = []
    last: Piece | None = None
    for one in pieces:
        text = one.text
        if last and text and unicodedata.combining(text[0]):
            marks = len(text) - len(text.lstrip("".join(c for c in text if unicodedata.combining(c))))
            texts.append(text[:marks])
            text = text[marks:]
        if one.note:
            if last:
                yield "".join(texts), last
            yield "", one
            texts, last = [], None
        if not text:
            continue
        if last and _shape(last) != _shape(one):
            yield "".join(texts), last
            texts = []
        last = one
        texts.append(text)
    if last:
        yield "".join(texts), last


def _shape(one: Piece) -> tuple[bool, bool, str | None, bool, Status]:
    return one.dam, one.nghieng, one.font, one.hoa, one.status


def _seen(text: str, notes: Notes) -> str:
    """Return the letters a reader sees; a no-break hyphen is a hyphen."""
    if not _UNSEEN.search(text):
        return text
    if _HIDDEN_SIGN.search(text):
        notes.add("vo_hinh")
    return without_soft_hyphens(_HIDDEN_SIGN.sub("", text.replace("\u2011", "-")))


class Settled(NamedTuple):
    """What the settings of a paragraph come to; many paragraphs of a file share one."""

    number: int
    """Told apart by it."""
    props: Props
    list: str | None
    """The list its number counts in."""
    depth: int
    style: str
    """Name of its style as Word shows it."""


class Looks:
    """The looks of paragraphs, each worked out once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, ...], Look] = {}

    def of(self, pieces: list[Piece], settled: Settled, lines: list[float], *, page: bool) -> Look:
        """Return the look of most letters of a paragraph, white space aside; ``lines`` are drawn at it."""
        letters = [one for one in pieces if one.text.strip()]
        first = letters[0][1:6] if letters else None
        if all(one[1:6] == first for one in letters):
            key = (settled.number, page, first)
            look = self._found.get(key)
            if look is None:
                look = self._found[key] = _look_of(letters, settled, page=page)
        else:
            look = _look_of(letters, settled, page=page)
        return look._replace(ke=tuple(lines)) if lines else look


def _look_of(letters: list[Piece], settled: Settled, *, page: bool) -> Look:
    props = settled.props
    counted = [(one, len(one.text.strip())) for one in letters]
    line, rule = twips(props.get("line")), props.get("lineRule", "auto")
    return Look(
        font=_most((one.font, count) for one, count in counted if one.font),
        co=_most((one.co, count) for one, count in counted if one.co),
        dam=bool(letters) and all(one.dam for one in letters),
        nghieng=bool(letters) and all(one.nghieng for one in letters),
        in_hoa=bool(letters) and all(one.hoa for one in letters),
        canh=_ALIGN.get(props.get("jc", "left")),
        lui_dau_dong=_mm(props.get("first")),
        lui_trai=_mm(props.get("left")),
        lui_phai=_mm(props.get("right")),
        truoc=_points(props.get("before")),
        sau=_points(props.get("after")),
        gian_dong=line / _LINE if line is not None and rule == "auto" else None,
        gian_dong_pt=line / 20 if line is not None and rule != "auto" else None,
        kieu=settled.style,
        muc_luc=_outline(props.get("outline")),
        sang_trang=page or bool(props.get("page")),
        ke=(),
    )


def block_of(
    runs: tuple[Run, ...], aside: tuple[Run, ...], label: str, look: Look, origin: Address, paragraph: int
) -> Block:
    """Return a block whose role is not known yet; ``aside`` are its words that are no live text."""
    return Block(Role.CHUA_RO, runs, label, origin=origin, paragraph=paragraph, look=look, aside=aside)


def _most(found: Iterable[tuple[Any, int]]) -> Any:
    count: Counter[Any] = Counter()
    for value, letters in found:
        count[value] += letters
    return count.most_common(1)[0][0] if count else None


def _mm(value: str | None) -> float | None:
    number = twips(value)
    return None if number is None else round(number * _MM, 2)


def _points(value: str | None) -> float | None:
    number = twips(value)
    return None if number is None else number / 20


def _outline(value: str | None) -> int:
    return int(value) + 1 if value and value.isdigit() and int(value) < 9 else 0  # noqa: PLR2004 - 9 means body text


class Mark(NamedTuple):
    """What is special about the mark that ends a paragraph."""

    removed: bool = False
    """True when a tracked change took it out: the paragraph runs on into the next one."""
    hidden: bool = False


_USUAL = Mark()


def mark_of(properties: Any, notes: Notes) -> Mark:
    """Return what is special about the mark of a ``w:pPr``."""
    mark = None if properties is None else properties.find(N + "rPr")
    if mark is None:
        return _USUAL
    removed = hidden = False
    for one in mark:
        if one.tag in _CHANGED:
            notes.add("sua_doi")
            removed = removed or one.tag in _REMOVED
        elif one.tag == _VANISH:
            hidden = on(one)
    return Mark(removed, hidden) if removed or hidden else _USUAL
