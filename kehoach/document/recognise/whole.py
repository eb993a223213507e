"""The whole road from a document to a raw plan.

Nothing is refused and nothing is lost: what finds no place is told with its place. Works on files
that say how they look (.docx) and on those that do not (text).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kehoach.document.recognise.annex import annex, begins, closed
from kehoach.document.recognise.body import Body, family
from kehoach.document.recognise.derived import put_back
from kehoach.document.recognise.doubt import Doubts, Recognised
from kehoach.document.recognise.ending import Ending, ends_at
from kehoach.document.recognise.head import Head, behind_head, names_a_plan, title_at, trich_yeu
from kehoach.document.recognise.issuer import complete
from kehoach.document.recognise.kept import keep_notes
from kehoach.document.recognise.line import QUOC_HIEU, Line, lines_of
from kehoach.document.recognise.lost import labels, lost_words
from kehoach.document.recognise.opening import opening
from kehoach.document.recognise.tabs import as_tables
from kehoach.document.recognise.tiers import tiered
from kehoach.document.recognise.wording import words
from kehoach.law.book import book
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from kehoach.document.block import Block, Document

HEAD = (
    "cap", "danh_so", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "trich_yeu", "can_cu",
    "mo_dau",
)  # fmt: skip
"""Keys before the sections, in the order of a spec."""
_HEAD_BLOCKS = 40
_LAST = ("ket_thuc", "noi_nhan", "luu", "ky", "phu_luc", "chu_thich")


def recognise(document: Document, *, find_lost: bool = True) -> Recognised:
    """Return the document as a raw plan, with a remark wherever a person should look.

    Without ``find_lost`` words of the file that found no place are not looked for (TN76 is never told).
    """
    doubts = Doubts()
    document, lines, wide = _all_lines(document)
    raw, after = _head(lines, doubts)
    lines, wide = _tiered(lines, wide, after)
    start = _body_at(lines, after)
    end = ends_at(lines, start)
    annexes = [number for number in range(start, len(lines)) if begins(lines[number], in_text=number < end)]
    end = min([end, *annexes[:1]])
    raw |= opening(lines[after:start], doubts)
    raw |= _main(lines[start:end], doubts, raw)
    _finish(raw, lines, (end, annexes), doubts, wide)
    keep_notes(raw, document, doubts)
    raw = put_back(_ordered(raw))
    told, anew = (one.message for one in doubts.found), (*doubts.anew, *labels(lines))
    if find_lost and (lost := lost_words(document, raw, told, anew)):
        doubts.add("TN76", f"các chữ này của tệp không có trong bản nháp: {' '.join(lost)}")
    return Recognised(raw, tuple(doubts.found))


def _head(lines: list[Line], doubts: Doubts) -> tuple[dict[str, Any], int]:
    """Return the fields of the head, and how many lines it takes with the subject below the title."""
    at = title_at(lines)
    if at is None:
        doubts.add("TN60", 'không thấy dòng "KẾ HOẠCH": tệp này có thể không phải kế hoạch', ("trich_yeu",))
        after = behind_head(lines)
        return Head("\n".join(line.whole for line in lines), doubts).read(lines[:after]), after
    raw = Head("\n".join(line.whole for line in lines), doubts).read(lines[:at])
    doubts.anew.append("KẾ HOẠCH")
    first = ""
    if names_a_plan(lines[at]):
        first = one_line(lines[at].text[len("KẾ HOẠCH") :].lstrip(": "))
    else:
        what = f'tên loại văn bản là "{lines[at].text}", không phải KẾ HOẠCH'
        doubts.add("TN60", what, ("trich_yeu",), lines[at])
    subject, taken = trich_yeu(lines[at + 1 :], first)
    if subject:
        raw["trich_yeu"] = subject
    else:
        doubts.add("TN64", "không thấy trích yếu dưới chữ KẾ HOẠCH", ("trich_yeu",), lines[at])
    return raw, at + 1 + taken


def _all_lines(document: Document) -> tuple[Document, list[Line], list[bool]]:
    """Return every line, and for each whether its page is landscape.

    A letterhead that stands in the page's header comes first, and is no header any more.
    """
    first = document.sections[0]
    if _crowned(first.dau_trang) and not _crowned(first.blocks[:_HEAD_BLOCKS]):
        first = first._replace(blocks=(*first.dau_trang, *first.blocks), dau_trang=())
        document = document._replace(sections=(first, *document.sections[1:]))
    lines: list[Line] = []
    wide: list[bool] = []
    for number, section in enumerate(document.sections):
        found = lines_of(as_tables(section.blocks), first=number == 0)
        lines += [line for line in found if line.text or line.table]
        wide += [section.ngang] * (len(lines) - len(wide))
    return document, lines, wide


def _crowned(blocks: tuple[Block, ...]) -> bool:
    """Return True when the Quốc hiệu stands in the blocks."""
    return any(QUOC_HIEU in line.folded for line in lines_of(blocks))


def _tiered(lines: list[Line], wide: list[bool], after: int) -> tuple[list[Line], list[bool]]:
    """Return the lines with every main heading labelled."""
    end = ends_at(lines, after)
    body = tiered(lines[after:end])
    kept = [at for at in range(len(lines)) if not after <= at < end or body[at - after] is not None]
    whole = [*lines[:after], *body, *lines[end:]]
    return [line for line in whole if line is not None], [wide[at] for at in kept]


def _body_at(lines: list[Line], after: int) -> int:
    """Return where the first section begins: a Roman number, else an Arabic one, else the text itself."""
    end = ends_at(lines, after)
    for kind in ("part", "roman", "arabic"):
        for number in range(after, end):
            label = lines[number].label
            if label and label.kind == kind and label.number == 1:
                return number
        if kind == "roman" and (second := _second(lines, after, end)) is not None:
            return second
    for number in range(after, end):
        if lines[number].text.endswith(":"):
            return number + 1
    return after


def _second(lines: list[Line], after: int, end: int) -> int | None:
    """Return where the sections begin when they are numbered from II on, III below it."""
    romans = [number for number in range(after, end) if (label := lines[number].label) and label.kind == "roman"]
    numbers = [label.number for number in romans[:2] if (label := lines[number].label)]
    return romans[0] if numbers == [2, 3] else None


def _main(lines: list[Line], doubts: Doubts, raw: dict[str, Any]) -> dict[str, Any]:
    """Return the sections and the closing paragraphs."""
    lines = [*lines[:-1], *(closed(line) for line in lines[-1:])]
    cut = _closing_at(lines)
    danh_so = family(lines[:cut])
    if danh_so != "chu":
        raw["danh_so"] = danh_so
    body = Body(doubts, danh_so)
    if not any(line.label and line.label.kind in ("part", "roman", "arabic") for line in lines[:cut]) and lines[:cut]:
        from kehoach.document.recognise.tree import tree  # noqa: PLC0415 - a text without numbers is rare

        found: dict[str, Any] = {
            "noi_dung": body.content(tree(lines[:cut]), ("noi_dung",), numbers=0, section="noi_dung")
        }
    else:
        found = body.sections(lines[:cut])
    closing = [words(line) for line in lines[cut:]]
    if closing:
        found["ket_thuc"] = closing[0] if len(closing) == 1 else closing
    return found


def _closing_at(lines: list[Line]) -> int:
    """Return where the closing paragraphs begin: after the last item, at words that close a plan."""
    start = len(lines)
    while start and lines[start - 1].label is None and lines[start - 1].table is None:
        start -= 1
    before = lines[start - 1] if start else None
    owns = before is None or (before.label is not None and (before.label.kind in ("part", "roman") or before.dam))
    owns = owns or (before is not None and before.text.endswith(":"))
    for number in range(start + owns, len(lines)):
        if _closes(lines[number].text):
            return number
    return len(lines) if owns else start


def _closes(text: str) -> bool:
    folded = fold(text)
    starts = map(fold, book("bo-cuc")["mo_dau_ket_thuc"])
    asks = re.match(r"(?:ubnd|uy ban nhan dan|bo|so|chu tich)\b.{0,80}\b(?:yeu cau|de nghi|giao)\b", folded)
    return any(folded.startswith(one) for one in starts) or asks is not None


def _finish(
    raw: dict[str, Any], lines: list[Line], marks: tuple[int, list[int]], doubts: Doubts, wide: list[bool]
) -> None:
    """Add the signature, the issuer and the phụ lục."""
    end, annexes = marks
    stop = annexes[0] if annexes else len(lines)
    signed = lines[end:stop]
    sentences = [*_listed(raw.get("mo_dau")), *_listed(raw.get("ket_thuc"))]
    complete(raw, sentences, [line.text for line in signed], doubts)
    raw |= Ending(doubts, raw.get("co_quan", "")).read(signed)
    if not signed:
        doubts.add("TN65", "không thấy nơi nhận và người ký", ("noi_nhan",))
    body = Body(doubts, raw.get("danh_so", "chu"))
    bounds = [*annexes, len(lines)]
    listed = [annex(lines[a:b], number, body, doubts, ngang=wide[a]) for number, (a, b) in enumerate(pairwise(bounds))]
    if listed:
        raw["phu_luc"] = listed


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


def _ordered(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the fields in the order of a spec: head, sections, end."""
    first = {key: raw[key] for key in HEAD if key in raw}
    last = {key: raw[key] for key in _LAST if key in raw}
    return first | {key: value for key, value in raw.items() if key not in first and key not in last} | last
