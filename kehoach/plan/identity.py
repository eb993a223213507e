"""The parts of a plan that stay what they are through drafts and years, each with one identity.

A part's ``code`` comes from its own words, or is the ``ma`` its author gave it. No number, no place
and no other part has a say in it, so it stays when parts come, go, move or are counted anew. What
the words alone cannot give is where the words change: ``pairing`` tells which part of one draft is
which of another, and ``carried`` hands the old code on. Only twins (the same words twice) are told
apart by their order; ``ma`` is the cure where that matters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.content import ITEMS, as_content
from kehoach.plan.expense_rows import GROUP, expense_rows
from kehoach.plan.inline import plain
from kehoach.plan.ma import Coded
from kehoach.plan.part import PlanPart
from kehoach.plan.plan import Plan, section_keys
from kehoach.plan.section import gather_section
from kehoach.text.letters import fold, one_line, words_of
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.plain import Raw

    Above = tuple[tuple[str, ...], int]
    """The headings over a row, and the number of the thing it stands in."""

SECTION, ANNEX = "muc", "phu_luc"
EXPENSE, MONEY = "khoan_chi", "kinh_phi"
"""Kind of an expense; key of the section in which the rows of a table are expenses."""
HEADINGS = frozenset({SECTION, ANNEX, "tieu_de", "don_vi", GROUP})
"""Kinds that others stand under; a group is of rows of a table."""
_FIRST = {next(iter(other.FIELDS)) for other in ITEMS.values() if issubclass(other, Coded)}
_KINDS = tuple(key for key in ITEMS if key in _FIRST)
"""Keys of items that have an identity; where an item has two, the first decides, as in a plan."""
FAMILY = {
    "nhiem_vu": "viec", "khoan": "viec", "gach_dau_dong": "viec",
    "tieu_de": "de_muc", "don_vi": "de_muc",
}  # fmt: skip
"""Kinds one thing may be of: a file that was read does not say task or point as its author did."""
_YEAR = re.compile(r"(?:19|20)\d\d").fullmatch
_SLUG = 5
"""Words of a part that stand in its code: enough to know it by."""


class Thing(NamedTuple):
    """A section, heading, task, point, target, expense, agency or annex of a plan or a draft."""

    kind: str
    """``muc``, ``phu_luc``, or the key its words stand under: ``tieu_de``, ``nhiem_vu`` …

    A row of a table of the section of money is a ``khoan_chi`` too, a group of rows a ``nhom``.
    """
    words: str
    """What it says, on one line, without marks and notes; empty for an annex without a name."""
    ma: str | None
    """The code its author gave it."""
    code: str
    """Its identity: ``ma``, or a code made of its words; no two things of one plan share it."""
    key: str
    """Its words without case, tones, signs and years: equal in what is the same thing."""
    place: tuple[str, ...]
    """The headings it stands under, the outermost first."""
    path: PlanPath
    """Where in the plan; a step ``noi_dung`` the author may leave out is always there."""
    order: int
    """Which thing of the plan it is, from 0."""
    parent: int
    """``order`` of the thing it stands in, -1 at the top."""
    khoa: str = ""
    """Key of a section; empty for others."""


class _Found(NamedTuple):
    """A thing before its identity is known."""

    kind: str
    words: str
    ma: str | None
    place: tuple[str, ...]
    path: PlanPath
    parent: int
    khoa: str = ""


def things(plan: Plan | Raw) -> tuple[Thing, ...]:
    """Return the things of a plan, or of the plain values of one, as of a draft of a file read.

    They stand in the order of the plan: sections with what they hold, then annexes.
    """
    walk = _Walk()
    if isinstance(plan, Plan):
        walk.sections((muc.khoa, vars(muc)) for muc in plan.muc)
        walk.annexes([vars(phu_luc) for phu_luc in plan.phu_luc])
    else:
        raw = dict(plan)
        walk.sections((khoa, gather_section(khoa, raw[khoa])) for khoa in section_keys(raw))
        annexes = raw.get(ANNEX)
        walk.annexes(annexes if isinstance(annexes, list | tuple) else [annexes])
    return _identified(walk.found)


def key_of(words: str) -> str:
    """Return words without case, tones, signs and years."""
    return " ".join(word for word in words_of(fold(words)) if not _YEAR(word))


def code_of(kind: str, key: str) -> str:
    """Return the code of a thing's words: some of them to read, and a mark of them all."""
    import hashlib  # noqa: PLC0415 - it loads OpenSSL, and few plans need a mark

    mark = hashlib.blake2b(key.encode(), digest_size=3).hexdigest()
    return "-".join([FAMILY.get(kind, kind).replace("_", "-"), *key.split()[:_SLUG], mark])


def _identified(found: list[_Found]) -> tuple[Thing, ...]:
    """Return things with their codes; twins are counted, a known section has that of its key."""
    taken = {mark_found.ma for mark_found in found if mark_found.ma}
    met: dict[str, int] = {}
    usual = bo_cuc.cac_phan()
    out = []
    for order, mark_found in enumerate(found):
        key = key_of(mark_found.words)
        said = mark_found.khoa.replace("_", " ") if mark_found.khoa in usual else key
        code = mark_found.ma or free_code(code_of(mark_found.kind, said), taken, met)
        held = mark_found.place, mark_found.path, order, mark_found.parent, mark_found.khoa
        out.append(Thing(mark_found.kind, mark_found.words, mark_found.ma, code, key, *held))
    return tuple(out)


def free_code(base: str, taken: set[str], met: dict[str, int]) -> str:
    """Return a code, with the number of the twin where others have it; ``met`` counts them."""
    while True:
        met[base] = met.get(base, 0) + 1
        code = base if met[base] == 1 else f"{base}-{met[base]}"
        if code not in taken:
            taken.add(code)
            return code


class _Walk:
    """One walk over a plan."""

    def __init__(self) -> None:
        self.found: list[_Found] = []

    def sections(self, sections: Iterator[tuple[str, Raw]]) -> None:
        """Find each section and what it holds; a phần is part of the section that opens it."""
        usual = bo_cuc.cac_phan()
        for khoa, held in sections:
            known = usual[khoa].tieu_de if khoa in usual else ""
            title = _words(held.get("tieu_de") or held.get("phan") or known)
            self._holder(_Found(SECTION, title, _ma(held), (), (khoa,), -1, khoa), held)

    def annexes(self, annexes: Sequence[Any]) -> None:
        """Find each annex and what it holds."""
        for number, held in enumerate(annexes):
            if isinstance(held, dict):
                found = _Found(ANNEX, _words(held.get("ten")), _ma(held), (), (ANNEX, number), -1)
                self._holder(found, held)

    def _holder(self, found: _Found, held: Raw) -> None:
        self.found.append(found)
        path, order = (*found.path, "noi_dung"), len(self.found) - 1
        self._items(held.get("noi_dung"), path, (found.words,), order)

    def _items(self, items: Any, path: PlanPath, place: tuple[str, ...], parent: int) -> None:
        listed = as_content(items)
        for number, item in enumerate(listed if isinstance(listed, list | tuple) else ()):
            held = _held(item)
            kind = next((name for name in _KINDS if name in held), None)
            here, below, inside = (*path, number), place, parent
            if kind is not None:
                words = _words(held[kind])
                self.found.append(_Found(kind, words, _ma(held), place, here, parent))
                inside = len(self.found) - 1
                below = (*place, words) if kind in HEADINGS else place
            elif path[0] == MONEY:
                self._rows(held, (*here, "bang", "hang"), (place, parent))
            self._items(held.get("noi_dung"), (*here, "noi_dung"), below, inside)

    def _rows(self, held: Raw, path: PlanPath, outer: Above) -> None:
        """Find each expense of a table; a group holds the rows behind it, and groups inside it."""
        above = [outer]
        for row in expense_rows(held):
            words = _words(row.words)
            if row.depth:
                above = above[: row.depth]
            around, inside = above[-1]
            kind = GROUP if row.depth else EXPENSE
            self.found.append(_Found(kind, words, None, around, (*path, row.number), inside))
            if row.depth:
                above.append(((*around, words), len(self.found) - 1))


def _held(item: Any) -> Raw:
    """Return the fields of an item of a plan or of plain values; a text alone is a dash item."""
    if isinstance(item, PlanPart):
        return vars(item)
    if isinstance(item, str):
        return {"gach_dau_dong": item}
    return item if isinstance(item, dict) else {}


def _words(value: Any) -> str:
    return strip_end(one_line(plain(value)), ";,.:") if isinstance(value, str) else ""


def _ma(held: Raw) -> str | None:
    return str(held["ma"]) if held.get("ma") else None
