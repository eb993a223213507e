"""What stands inside a run besides its letters: breaks, signs, fields, notes, ruby, drawings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.plan.inline import Status
from kehoach.plan.marking import leads_somewhere
from kehoach.word.read.drawing import ALTERNATIVE, branches, drawn_in, only_in_spare, texts_of
from kehoach.word.read.fields import CHAR, KIND, button_words, chosen_in_form
from kehoach.word.read.lines import drawn
from kehoach.word.read.notes import REFERENCES
from kehoach.word.read.page_break import FLAG, SIGN
from kehoach.word.read.piece import NOT_LIVE
from kehoach.word.read.placed import name_of, picture_of
from kehoach.word.read.style import N
from kehoach.word.read.symbol import BEYOND, sign_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.word.read.drawing import Drawn
    from kehoach.word.read.fields import Field
    from kehoach.word.read.inline import Inline
    from kehoach.word.read.piece import Inside, Piece

_HYPERLINK = re.compile(r'\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"', re.IGNORECASE)
_TODAY = (
    N + "dayShort",
    N + "dayLong",
    N + "monthShort",
    N + "monthLong",
    N + "yearShort",
    N + "yearLong",
)
"""Parts of today's date, which Word works out when it shows the page."""


def _break(_: Inline, record: Any, inside: Inside, __: Piece, out: list[str]) -> None:
    kind = record.get(N + "type")
    if kind == "page":
        inside.flags.add(FLAG)
        out.append(SIGN)
    elif kind != "column":
        out.append("\n")


def _sign(reader: Inline, item: Any, _: Inside, __: Piece, out: list[str]) -> None:
    sign = sign_of(item)
    if reader.fields.hears(sign):
        out.append(sign)


def _field(reader: Inline, record: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    reader.keep(out, look, inside)
    kind = record.get(KIND)
    if kind == "begin" and not reader.fields.begin(record):
        inside.noticed.append(("truong_ho", ""))
    elif kind == "separate":
        reader.fields.separate(inside)
    elif kind == "end" and reader.fields:
        field_ended(reader, reader.fields.closed(), inside, look, out)


def field_ended(reader: Inline, field: Field, inside: Inside, look: Piece, out: list[str]) -> None:
    """Record what a field was when it ends: a page number, a choice, a result that is missing."""
    if field.numbers_pages:
        inside.flags.add("page")
        inside.number.append(look.co)
        return
    if reader.fields.are_silent:
        return
    _led(field, inside)
    if field.merges and field.inside is inside:
        _unmerged(inside, field.start)
    if field.separated and field.count != reader.fields.count:
        return
    words = chosen_in_form(field)
    if words:
        out.append(words)
    elif button := button_words(field):
        reader.keep([button], look._replace(status=Status.PLACEHOLDER), inside)
    elif field.is_due:
        inside.noticed.append(("truong", field.code.strip()))


def _led(field: Field, inside: Inside) -> None:
    """Give the result of a HYPERLINK field its address."""
    found = _HYPERLINK.match(field.code) if field.inside is inside else None
    if found is not None:
        address = address_of(found[1], inside)
        held = inside.pieces[field.start :]
        inside.pieces[field.start :] = [piece._replace(lien_ket=address) for piece in held]


def address_of(target: str, inside: Inside) -> str:
    """Return where a link leads; one that leads to no page and no mailbox is told and dropped."""
    address = target.strip().replace(" ", "%20")
    if not address or leads_somewhere(address):
        return address
    inside.noticed.append(("lien_ket", target))
    return ""


def _unmerged(inside: Inside, start: int) -> None:
    """Mark the result of a merge field that still is the field's name: «Ten_thon»."""
    words = "".join(piece.text for piece in inside.pieces[start:]).strip()
    if words.startswith("«"):
        held = inside.pieces[start:]
        inside.pieces[start:] = [piece._replace(status=Status.UNMERGED) for piece in held]


def _code(reader: Inline, item: Any, inside: Inside, _: Piece, __: list[str]) -> None:
    words = item.text or ""
    if not reader.fields.coded(words) and words.strip():
        inside.noticed.append(("truong_ho", words.strip()))


def _note(reader: Inline, item: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    reader.keep(out, look, inside)
    if reader.fields.hears("note"):
        reader.call(item, inside, look)


def _deleted(reader: Inline, item: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    reader.keep(out, look, inside)
    inside.heard.append(item.text or "")
    reader.keep([item.text or ""], look._replace(status=Status.DELETED), inside)


def _ruby(reader: Inline, item: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    for part in item:
        if part.tag == N + "rubyBase":
            reader.content(part, inside, look, out)
        elif part.tag == N + "rt":
            texts = texts_of(part)
            inside.heard.extend(texts)
            inside.noticed.append(("chu_kem", "".join(texts)))


def _today(_: Inline, element: Any, inside: Inside, __: Piece, ___: list[str]) -> None:
    inside.noticed.append(("truong", element.tag.rpartition("}")[2]))


def _alternative(reader: Inline, item: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    shown, others = branches(item)
    only_in_spare(others, shown, inside)
    reader.content(shown, inside, look, out)


def _drawing(reader: Inline, item: Any, inside: Inside, look: Piece, out: list[str]) -> None:
    if reader.context is Status.DELETED:
        inside.heard.extend(texts_of(item))
        inside.noticed.append(("sua_doi", " ".join(texts_of(item))))
        return
    found = drawn_in(item)
    heard = reader.fields.hears("drawing") and look.status not in NOT_LIVE
    inside.boxes.extend(found.boxes)
    inside.heard.extend((*found.words, *found.art, *found.spare))
    inside.noticed.extend(_drawn_notices(found))
    placed = picture_of(item, found) if heard and found.pictures else None
    if placed is not None:
        inside.pictures.append(
            placed._replace(
                first=not _words_before(inside, out),
                page_ended=FLAG in inside.flags,
                pieces=len(inside.pieces),
            )
        )
    elif found.pictures and not found.objects:
        inside.noticed.append(("hinh", name_of(item) or "không rõ tên"))
    if not found.boxes:
        inside.lines.extend(drawn(item))


def _words_before(inside: Inside, out: list[str]) -> bool:
    """Return True when words stand before a picture; none is looked at again for the next one."""
    last = inside.pictures[-1] if inside.pictures else None
    if last is not None and last.within:
        return True
    new = inside.pieces[last.pieces if last else 0 :]
    return any(piece.text.strip() for piece in new) or bool("".join(out).strip())


def _drawn_notices(found: Drawn) -> list[tuple[str, str]]:
    notices = [("chu_hinh", words) for words in found.art if words.strip()]
    if found.words:
        notices.append(("chu_ve", " / ".join(found.words)))
    notices += found.linked
    notices += [("doi_tuong", name or "không rõ chương trình") for name in found.objects]
    if found.only_in_spare:
        notices.append(("hai_ban", " / ".join(found.only_in_spare)))
    return notices


SHOWN: dict[str, Callable[[Inline, Any, Inside, Piece, list[str]], None]] = {
    N + "br": _break,
    N + "sym": _sign,
    BEYOND: _sign,
    CHAR: _field,
    N + "instrText": _code,
    N + "ruby": _ruby,
    N + "delText": _deleted,
    ALTERNATIVE: _alternative,
    **dict.fromkeys(REFERENCES, _note),
    **dict.fromkeys(_TODAY, _today),
    **dict.fromkeys((N + "drawing", N + "pict", N + "object"), _drawing),
}
"""How each kind of element in a run is read; any other is a wrapper of words."""
