"""A number as a cell shows it, with Vietnamese signs: a dot for thousands, a comma for decimals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.sheet.sections import Piece, sections

if TYPE_CHECKING:
    from kehoach.sheet.sections import Section

_PRECISION = Context(prec=15)
"""Digits Excel keeps: 0,1 + 0,2 lies in the file as 0.30000000000000004 and shows 0,3."""
_WIDEST = 11
"""Signs a cell of the format General shows of a number; a longer one turns into 1,23E+11."""
_LARGEST = 20
"""Digits of a number beyond which no table holds it; its figures would fill the memory."""
_THIRD, _TEXT = 3, 4
_PLACES = frozenset("0#?")
_SELF = Piece("code", "@")
"""Stands for what the cell holds."""
_POINT, _COMMA, _PERCENT = Piece("code", "."), Piece("code", ","), Piece("code", "%")


def stored(text: str) -> Decimal | None:
    """Return the number a cell holds, None for what is none or is beyond all tables."""
    try:
        number = _PRECISION.create_decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and (not number or number.adjusted() < _LARGEST) else None


def number_shown(number: Decimal, code: str) -> str | None:
    """Return the number as its format shows it, None for a format that is not known here."""
    parsed = sections(code)
    if parsed is None:
        return None
    if len(parsed) == 1 or (number > 0 or (number == 0 and len(parsed) < _THIRD)):
        sign, section = ("-" if number < 0 else ""), parsed[0]
    else:
        sign, section = "", parsed[1] if number < 0 else parsed[2]
    shown = _section_shown(number.copy_abs(), section)
    return None if shown is None else " ".join((sign + shown).split())  # room of ``?`` is no words


def text_shown(text: str, code: str) -> str | None:
    """Return a text as its format shows it: itself, or with the words round the sign ``@``."""
    section = _text_section(sections(code) or [])
    if any(piece.kind == "code" and piece != _SELF for piece in section):
        return None
    return _with_self(section, text)


def _text_section(parsed: list[Section]) -> Section:
    """Return the section that shows words: the fourth, or the only one when it has the sign."""
    if len(parsed) == _TEXT or (len(parsed) == 1 and _SELF in parsed[0]):
        return parsed[-1]
    return (_SELF,)


def _with_self(section: Section, shown: str) -> str:
    """Return the words of a section, with what the cell holds where ``@`` or General stands."""
    parts = [piece.text if piece.kind == "word" else shown for piece in section]
    return "".join(parts).strip()


def _section_shown(number: Decimal, section: Section) -> str | None:
    codes = {piece.text for piece in section if piece.kind == "code"}
    if codes == {"@"} or any(piece.kind == "general" for piece in section):
        shown = _general(number)
        return None if shown is None else _with_self(section, shown)
    if not codes:
        return "".join(piece.text for piece in section)
    return _figures(number, section) if codes <= _PLACES | {".", ",", "%"} else None


def _general(number: Decimal) -> str | None:
    """Return a number without a format; None for one the cell shows as a power of ten."""
    whole = len(str(int(number)))
    if whole > _WIDEST:
        return None
    room = max(_WIDEST - whole - 1, 0)
    rounded = _rounded(number, room)
    if number and not rounded:
        return None
    text = f"{rounded:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


class _Layout(NamedTuple):
    """A section taken apart: what stands before the decimal point and behind it."""

    whole: list[Piece]
    decimals: list[Piece]
    point: bool
    grouped: bool
    """True when thousands are set apart."""
    power: int
    """Powers of ten the number is multiplied by: 2 for each ``%``, -3 for a comma at the end."""


def _layout(section: Section) -> _Layout:
    at = section.index(_POINT) if _POINT in section else len(section)
    before, behind = section[:at], section[at + 1 :]
    places = [number for number, piece in enumerate(section) if _is_place(piece)]
    first, last = (places[0], places[-1]) if places else (0, 0)
    within = section[first : min(last, at)]
    scaled = section[last:].count(_COMMA)
    return _Layout(
        [piece for piece in before if piece != _COMMA],
        [piece for piece in behind if piece not in (_COMMA, _POINT)],
        point=at < len(section),
        grouped=_COMMA in within,
        power=2 * section.count(_PERCENT) - 3 * scaled,
    )


def _figures(number: Decimal, section: Section) -> str | None:
    layout = _layout(section)
    places = sum(_is_place(piece) for piece in layout.decimals)
    rounded = _rounded(number.scaleb(layout.power), places)
    whole, _, fraction = f"{rounded:f}".partition(".")
    before = _whole(whole, layout)
    return None if before is None else before + _fraction(fraction, layout)


def _is_place(piece: Piece) -> bool:
    return piece.kind == "code" and piece.text in _PLACES


def _whole(digits: str, layout: _Layout) -> str | None:
    """Return what stands before the decimal point, its digits put in from the right."""
    left = list(digits.lstrip("0"))
    if layout.grouped:
        return _grouped(left, layout.whole)
    out: list[str] = []
    first = next((piece for piece in layout.whole if _is_place(piece)), None)
    for piece in reversed(layout.whole):
        if not _is_place(piece):
            out.append(piece.text)
            continue
        out.append(left.pop() if left else {"0": "0", "?": " "}.get(piece.text, ""))
        if piece is first:  # what is left has no place of its own
            out.extend(reversed(left))
            left = []
    return "".join(reversed(out))


def _grouped(left: list[str], pieces: list[Piece]) -> str | None:
    """Return a whole number with thousands set apart; None with words between its digits."""
    at = [number for number, piece in enumerate(pieces) if _is_place(piece)]
    if at[-1] - at[0] + 1 != len(at):
        return None
    asked = [pieces[number].text for number in at]
    least = len(asked) - asked.index("0") if "0" in asked else 0
    text = "".join(left).rjust(least, "0")
    figure = _dotted(text) if text else ""
    before = "".join(piece.text for piece in pieces[: at[0]])
    return before + figure + "".join(piece.text for piece in pieces[at[-1] + 1 :])


def _dotted(text: str) -> str:
    """Return the digits with dots; zeros in front keep their places."""
    head = len(text) % 3
    parts = [text[:head]] if head else []
    return ".".join([*parts, *(text[at : at + 3] for at in range(head, len(text), 3))])


def _fraction(digits: str, layout: _Layout) -> str:
    """Return the decimals, zeros a ``#`` stands for left out, and the words behind them."""
    left = iter(digits)
    shown = [next(left) if _is_place(piece) else piece.text for piece in layout.decimals]
    for number in range(len(shown) - 1, -1, -1):
        piece = layout.decimals[number]
        if not _is_place(piece):
            continue
        if piece.text == "0" or shown[number] != "0":
            break
        shown[number] = ""
    text = "".join(shown)
    # Excel would leave the point of "5," standing; nobody wants that on paper.
    return f",{text}" if layout.point and text[:1].isdigit() else text


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
