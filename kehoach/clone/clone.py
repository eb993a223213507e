"""The clone itself: read, decide, change, read again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.clone import agencies, bases, decision, header, territory, units
from kehoach.clone.approver import approver
from kehoach.clone.judge import Own, judge
from kehoach.clone.places import Move, old_tinh, own_name
from kehoach.clone.sheet import Sheet
from kehoach.clone.signer import signer
from kehoach.clone.target import Target, check, completed, ended, issuer, needs_issuer, successors, tinh_of
from kehoach.clone.worklist import Cloned, Kind, Part
from kehoach.clone.years import years
from kehoach.clone.zones import Zones, zone_at, zones
from kehoach.plan import draft
from kehoach.plan.build import place_of
from kehoach.plan.hinh import shown_in
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.text.letters import one_line

_PAST = re.compile(r"thực trạng|tình hình|kết quả|đánh giá", re.IGNORECASE)
"""Words of a section's title that say it tells what was."""

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.years import Year
    from kehoach.picture import Picture
    from kehoach.plan.build import Draft
    from kehoach.plan.plan import Plan


def clone(text: str, file: str, target: Target, pictures: tuple[Picture, ...] = ()) -> Cloned:
    """Return last year's spec carried to the target's year and issuer, with the worklist.

    ``pictures`` are at hand already and need not lie beside the file.

    The new text loads as a plan. Raises KehoachError with every problem of the source; CL01 for a
    year that cannot be, CL02 when the old year is not known, CL03 when the old issuer has ended and
    no new one is given, CL04 when the new issuer does not fit the plan.
    """
    root = spec.parse(text, file)
    old = draft(root, text, file, pictures)
    pictures = tuple({one.name: one for one in shown_in(old.plan)}.values())
    target = completed(target, old.plan.cap)
    own = own_years(old.plan, target, file)
    move = _move(old, target)
    sheet = Sheet(text, root, file, own.doi)
    _rework(sheet, old.plan, target, own, move)
    parts = _parts(sheet)
    new, items = sheet.written()
    _checked(new, file, pictures)
    return Cloned(new, items, parts, own.nam, own.moi, move.moi.ten, pictures=pictures)


def own_years(plan: Plan, target: Target, file: str) -> Own:
    """Return the year, and school year, the old plan is for. Raises KehoachError CL01, CL02."""
    named, hoc = _named_years(plan)
    signed = (plan.ban_hanh or plan).ngay
    nam = target.tu_nam or named or signed.nam or hoc
    if nam is None:
        raise fault(
            "CL02",
            "không biết kế hoạch cũ là của năm nào",
            "ghi --tu-nam, ví dụ --tu-nam 2025; hoặc điền ngay: //2025",
            Place(file),
        )
    check(target, nam, file)
    history = {"thuc_trang", *(one.khoa for one in plan.muc if _PAST.search(one.tieu_de or ""))}
    return Own(nam, hoc, target.nam, target.cap or plan.cap, frozenset(history))


def _named_years(plan: Plan) -> tuple[int | None, int | None]:
    """Return the year most named and the school year first named, None for one nobody names.

    The title decides, else the first paragraph of the opening that names either.
    """
    named: Counter[int] = Counter()
    for text in map(one_line, (plan.trich_yeu, *plan.mo_dau)):
        own = _of_no_other(text)
        for one in own:  # of two named as often the first counts, a lone number too
            named[one.nam] += one.kieu == "nam"
        nam = next((year for year, count in named.most_common(1) if count), None)
        hoc = next((one.nam for one in own if one.kieu == "nam_hoc"), None)
        if hoc or nam is not None:
            return nam, hoc
    return None, None


def _of_no_other(text: str) -> list[Year]:
    """Return the years of a text outside its zones: they are the words of its own plan."""
    found = zones(text, opening=True)
    return [one for one in years(text) if zone_at(found, one.start, one.end) is None]


def _move(old: Draft, target: Target) -> Move:
    """Return from which issuer to which. Raises KehoachError CL03 for one that has ended."""
    plan, cu = old.plan, issuer(old.plan.co_quan)
    found = successors(cu, plan.cap, tinh_of(old.text), target.nam)
    if found is not None and (target.co_quan is None or ended(target.cap or plan.cap, target.nam)):
        raise needs_issuer(cu, target, found, place_of(old.root, ("co_quan",), old.file))
    return Move(cu, issuer(target.co_quan) if target.co_quan else cu, target.nam)


def _rework(sheet: Sheet, plan: Plan, target: Target, own: Own, move: Move) -> None:
    header.head(sheet, plan, target, move)
    header.added(sheet, target)
    territory.territory(sheet, move)
    header.indicators(sheet)
    for leaf in sheet.leaves:
        if leaf.prose:
            found = zones(leaf.view, opening=leaf.part == "mo_dau")
            _roll(sheet, leaf, own, found)
            agencies.rename(sheet, leaf, found, move)
        elif leaf.joint:
            own_name(sheet, leaf, Zones(()), move)
        elif leaf.part == "co_quan_chu_quan" and target.co_quan_chu_quan is None:
            old_tinh(sheet, leaf, Zones(()), own.moi)
        header.figures(sheet, leaf, own)
        header.file_beside(sheet, leaf)
    units.doubled(sheet)
    bases.bases(sheet, plan, own)
    bases.prior(sheet, plan, own)
    header.marks(sheet)
    signer(sheet, sheet.root, target, move)
    approver(sheet)
    decision.decision(sheet, plan, target, move)
    header.drafter(sheet, move)


def _parts(sheet: Sheet) -> tuple[Part, ...]:
    """Return what became of each carried part; one nothing was said of is told as left alone."""
    out = []
    for key, kind in sheet.fates():
        if kind is Kind.GIU_NGUYEN:
            sheet.tell(kind, "CL70", f"phần `{key.text}` chép nguyên, chưa ai rà", node=key)
        out.append(Part(key.text or "", kind))
    return tuple(out)


def _roll(sheet: Sheet, leaf: Leaf, own: Own, found: Zones) -> None:
    """Move the plan's own years of one value on; put the others on the worklist."""
    for one in years(leaf.view):
        verdict = judge(leaf, one, own, found)
        if verdict is None:
            continue
        if verdict.kind is Kind.CO_HOC:
            sheet.change(leaf, one.start, one.end, verdict.moi, verdict.code)
        else:
            sheet.tell(
                verdict.kind,
                verdict.code,
                verdict.message,
                verdict.cure,
                leaf=leaf,
                at=one.start,
                mark=verdict.code != "CL36",
            )


def _checked(text: str, file: str, pictures: tuple[Picture, ...]) -> None:
    """Raise KehoachError CL04 when the new spec is no plan: what was asked for does not fit."""
    try:
        draft(spec.parse(text, file), text, file, pictures)
    except KehoachError as error:
        why = "; ".join(f"{one.message}" + (f" ({one.hint})" if one.hint else "") for one in error.problems)
        raise KehoachError(
            [
                Problem(
                    Place(file),
                    "CL04",
                    f"kế hoạch mới chưa hợp lệ: {why}",
                    "kiểm tra --cap, --co-quan, --co-quan-chu-quan, --ky-hieu, --chuc-vu",
                )
            ]
        ) from error
