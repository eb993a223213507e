"""Words Word writes anew by itself: results of fields that tell a day, or what is merged in.

New words there would last until the file is next opened, printed or merged. A cross-reference is
none of them: the words it points to change in the file as well. Source: ISO/IEC 29500-1, 17.16.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.fields import CHAR, KIND, MERGED, Field
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIMPLE, _INSTR, _TEXT = N + "fldSimple", N + "instrText", N + "t"
_ANEW = MERGED | {
    "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "IF", "DOCPROPERTY",
    "DOCVARIABLE", "INFO", "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS", "AUTHOR", "LASTSAVEDBY",
    "FILENAME", "INCLUDETEXT", "LINK",
}  # fmt: skip


def refilled(paragraph: Any) -> set[Any]:
    """Return the ``w:t`` of a paragraph that stand in the result of such a field.

    A field that began in an earlier paragraph is not seen.
    """
    out: set[Any] = set()
    for field in paragraph.iter(_SIMPLE):
        if _is_anew(Field([field.get(N + "instr") or ""], locked=_is_locked(field))):
            out.update(field.iter(_TEXT))
    if paragraph.find(f".//{CHAR}") is not None:
        out.update(_between_signs(paragraph))
    return out


def _between_signs(paragraph: Any) -> Iterator[Any]:
    opened: list[Field] = []
    shown = 0
    for element in paragraph.iter(CHAR, _INSTR, _TEXT):
        if element.tag == CHAR:
            shown += _pass(opened, element)
        elif element.tag == _INSTR:
            _code(opened, element.text or "")
        elif shown:
            yield element


def _pass(opened: list[Field], sign: Any) -> int:
    """Open, separate or close a field at a sign; return how many more results Word writes anew."""
    kind = sign.get(KIND)
    if kind == "begin":
        opened.append(Field([], locked=_is_locked(sign)))
    elif kind == "end" and opened:
        return -opened.pop().shows
    elif kind == "separate" and opened and not opened[-1].shows:
        opened[-1].shows = _is_anew(opened[-1])
        return int(opened[-1].shows)
    return 0


def _code(opened: list[Field], words: str) -> None:
    for field in opened[-1:]:
        field.codes.append(words)


def _is_anew(field: Field) -> bool:
    return field.name in _ANEW and not field.locked


def _is_locked(sign: Any) -> bool:
    return sign.get(N + "fldLock") in ("1", "true", "on")
