"""The parts of the head and the foot of a paper, each where it stands in its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.word.standing import joined
from kehoach.document.block import Role
from kehoach.document.extract.head import agencies_of, day_of, numbered
from kehoach.document.extract.signature import post_of
from kehoach.document.label import case, ends, signs
from kehoach.document.label.line import line_of
from kehoach.document.label.opening import SEVERAL
from kehoach.law import co_quan
from kehoach.named import NamedTuple
from kehoach.plain import raw_map, raw_text
from kehoach.plan.ban_hanh import KEY
from kehoach.text.letters import fold, one_line
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.clone.word.items import Value
    from kehoach.clone.word.standing import Standing
    from kehoach.document.block import Block
    from kehoach.plain import Raw

_LEAD = "-–•+* "
"""Marks a line of recipients may begin with."""
_KEEPER = re.compile(r"[^,()]*(?:\([^()]{0,300}\)[^,()]*)*")
"""One who keeps a copy; a comma in brackets parts none."""


class Part(NamedTuple):
    """A part of the head or the foot."""

    part: str
    standing: Standing
    view: str | None = None
    """What a spec says for it, where that is not the words themselves."""
    field: str = ""
    """The part's own name where empty."""


def number(standing: Standing) -> Iterator[Part]:
    """Yield the number, with the blanks before it, and the symbol of ``Số: 12/KH-UBND``.

    Room left for a number is none.
    """
    words = standing.words
    found = numbered(words)
    if found is None:
        return
    start, end = found.so
    if start < end:
        room = len(words[:start].rstrip())
        yield Part("so", standing.part(room, end), words[start:end])
    symbol = standing.part(*found.ky_hieu)
    yield Part("ky_hieu", symbol, "".join(symbol.words.split()))


def place_and_day(standing: Standing) -> Iterator[Part]:
    """Yield the place and the day of ``Minh Long, ngày 05 tháng 3 năm 2026``."""
    words = standing.words
    comma = words.rfind(",")
    if comma > 0:
        yield Part("dia_danh", standing.part(0, comma), one_line(words[:comma]))
    start = comma + 1 + len(words[comma + 1 :]) - len(words[comma + 1 :].lstrip())
    day = standing.part(start, len(words.rstrip()))
    try:
        yield Part("ngay", day, day_of(day.words))
    except ValueError:
        return


def agencies(blocks: Sequence[Block], standings: Sequence[Standing]) -> list[Standing]:
    """Return the words of each agency the lines of a head name, one below another."""
    lines = [line_of(block) for block in blocks]
    out, at = [], 0
    for name in agencies_of(lines):
        out.append(joined(standings[at : at + len(name)]))
        at += len(name)
    return out


def who_decides(standing: Standing, raw: Raw) -> Iterator[Part]:
    """Yield who decides, from a line above the articles; ``QUYẾT ĐỊNH:`` is always the same."""
    words = one_line(standing.words)
    if not signs.is_order(words, fold(words)):
        said = raw_map(raw.get(KEY))
        issuer = raw_text(said.get("co_quan") or raw.get("co_quan"))
        who = raw_text(said.get("tham_quyen")) or co_quan.nguoi_quyet_dinh(issuer)
        yield Part("tham_quyen", standing, who)


def recipients(standing: Standing) -> Iterator[Part]:
    """Yield the recipient of a line, or one by one those who keep a copy."""
    words = standing.words
    start = len(words) - len(words.lstrip(_LEAD))
    kept = ends.LUU.match(words, start)
    if kept is not None:
        yield from _keepers(standing, kept.end())
    elif said := strip_end(words[start:].rstrip()):
        yield Part("noi_nhan", standing.part(start, start + len(said)))


def _keepers(standing: Standing, start: int) -> Iterator[Part]:
    words = standing.words
    for found in _KEEPER.finditer(words, start, len(strip_end(words))):
        said = found[0].strip()
        if said:
            begin = found.start() + found[0].index(said)
            yield Part("luu", standing.part(begin, begin + len(said)))


def bases(standing: Standing) -> Iterator[Part]:
    """Yield the căn cứ of a paragraph, several where it goes on with another."""
    at = 0
    for cut in (*SEVERAL.finditer(standing.words), None):
        end = cut.start() if cut else len(standing.words)
        yield Part("can_cu", standing.part(at, end))
        at = cut.end() if cut else end


def in_text(part: str, value: Value) -> str | None:
    """Return what a spec says for a post or a name, None for other words: they are their own."""
    if part not in ("ky", "phe_duyet"):
        return None
    words = one_line(value.standing.words)
    if value.field in ("chuc_vu", "chuc_vu_khac"):
        return post_of(words)
    return case.person(words) if value.field == "ho_ten" else None


NAMES = {
    "so": "số",
    "ky_hieu": "ký hiệu",
    "ngay": "ngày ban hành",
    "co_quan": "cơ quan ban hành",
    "co_quan_chu_quan": "cơ quan chủ quản",
    "dia_danh": "địa danh",
    "chuc_vu": "chức vụ",
    "ho_ten": "họ tên",
    "tham_quyen": "thẩm quyền ban hành",
    "do_khan": "mức độ khẩn",
    "luu_hanh": "phạm vi lưu hành",
    "du_thao": "dấu dự thảo",
}
"""What a message calls a part of the head."""
PARTS = {
    Role.SO_KY_HIEU: number,
    Role.DIA_DANH_NGAY: place_and_day,
    Role.DONG_NOI_NHAN: recipients,
    Role.CAN_CU: bases,
}
"""What a line of a role holds."""
