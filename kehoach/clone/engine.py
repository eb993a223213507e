"""The engine: every rule over the leaves of last year's paper, whatever kind of file holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone import (
    agencies,
    bases,
    decision,
    figures,
    header,
    people,
    signer,
    territory,
    units,
)
from kehoach.clone.judge import judge
from kehoach.clone.of_office import of_office
from kehoach.clone.own import Own, issued, named_years
from kehoach.clone.places import Move, old_tinh, own_name
from kehoach.clone.sheet import Sheet
from kehoach.clone.target import (
    Target,
    check,
    completed,
    ended,
    issuer,
    needs_issuer,
    successors,
)
from kehoach.clone.times import times
from kehoach.clone.worklist import CarriedOutcome, CarriedPart
from kehoach.clone.zones import Zones, zones
from kehoach.named import NamedTuple
from kehoach.problem import fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.decisions import Decisions, Remark
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.paper import Paper


class Way(NamedTuple):
    """From which plan to which: what all rules know."""

    target: Target
    own: Own
    move: Move


def begun(paper: Paper, target: Target) -> Way:
    """Return from which year and issuer to which.

    Raises KehoachError CL01 for a year that cannot be, CL02 when the old year is not known, CL03
    when the old issuer has ended and no new one is given.
    """
    target = completed(of_office(target, paper), paper.cap)
    return Way(target, own_years(paper, target), _move(paper, target))


def decide(paper: Paper, way: Way, remarks: Iterable[Remark] = ()) -> Decisions:
    """Return everything that is to be done to last year's paper, and everything to be told.

    ``remarks`` is what the hand tells of its own: what only its kind of file can carry on.
    """
    sheet = Sheet(paper, way.own.doi, remarks)
    _rework(sheet, way.target, way.own, way.move)
    return sheet.decided(_parts(sheet))


def own_years(paper: Paper, target: Target) -> Own:
    """Return the years of the old plan, and its day of issue. Raises KehoachError CL01, CL02."""
    named, hoc, ky = named_years(paper.trich_yeu, paper.mo_dau)
    nam = target.tu_nam or named or paper.signed.nam or hoc
    if nam is None:
        raise fault(
            "CL02",
            "không biết kế hoạch cũ là của năm nào",
            "ghi --tu-nam, ví dụ --tu-nam 2025; hoặc điền ngay: //2025",
            paper.place._replace(line=0, column=0),
        )
    check(target, nam, paper.place.file)
    cap, day = target.cap or paper.cap, issued(paper.signed)
    cu = issuer(paper.co_quan)
    return Own(nam, hoc, target.nam, cap, paper.lich_su, ky, day, cu)


def _move(paper: Paper, target: Target) -> Move:
    """Return from which issuer to which. Raises KehoachError CL03 for one that has ended."""
    cu = issuer(paper.co_quan)
    found = successors(cu, paper.cap, paper.tinh, target.nam)
    unfit = target.co_quan is None or ended(target.cap or paper.cap, target.nam)
    if found is not None and unfit:
        raise needs_issuer(cu, target, found, paper.place)
    return Move(cu, issuer(target.co_quan) if target.co_quan else cu, target.nam)


def _rework(sheet: Sheet, target: Target, own: Own, move: Move) -> None:
    _year_given(sheet, target, own)
    header.head(sheet, target, move)
    header.added(sheet, target)
    territory.territory(sheet, move)
    for leaf in sheet.leaves:
        if leaf.prose:
            found = zones(leaf.view, opening=leaf.part == "mo_dau")
            _roll(sheet, leaf, own, found)
            agencies.rename(sheet, leaf, found, move)
        elif leaf.joint:
            own_name(sheet, leaf, Zones(()), move)
        elif leaf.part == "co_quan_chu_quan" and target.co_quan_chu_quan is None:
            old_tinh(sheet, leaf, Zones(()), own.moi)
        figures.file_beside(sheet, leaf)
    figures.figures(sheet, own)
    people.people(sheet)
    units.doubled(sheet)
    bases.bases(sheet, own)
    bases.prior(sheet, own)
    header.marks(sheet)
    signer.signers(sheet, target, move)
    signer.approvers(sheet)
    decision.decision(sheet, move)
    header.drafter(sheet, move)


def _year_given(sheet: Sheet, target: Target, own: Own) -> None:
    """Ask about a ``--tu-nam`` that is not the year the title names: every day went by it."""
    named = named_years(sheet.paper.trich_yeu, ()).nam
    if target.tu_nam is None or named in (None, target.tu_nam):
        return
    message = f"không rõ {named} có phải năm của kế hoạch"
    cure = f"các mốc đã tính từ --tu-nam {own.nam}; nếu phải thì chép lại, không ghi --tu-nam"
    leaf = sheet.paper.spot("trich_yeu")
    sheet.ask("CL31", message, cure, leaf=leaf, at=None)


def _parts(sheet: Sheet) -> tuple[CarriedPart, ...]:
    """Return what became of each carried part; one nothing was said of is told as left alone."""
    graves, out = sheet.gravest(), []
    for paper_part in sheet.paper.parts:
        kind = graves.get(paper_part.khoa, CarriedOutcome.GIU_NGUYEN)
        if kind is CarriedOutcome.GIU_NGUYEN:
            message = f"phần {paper_part.ten or f'`{paper_part.khoa}`'} chép nguyên, chưa ai rà"
            sheet.tell(kind, "CL70", message, leaf=paper_part.leaf, at=None)
        out.append(CarriedPart(paper_part.khoa, kind, paper_part.ten))
    return tuple(out)


def _roll(sheet: Sheet, leaf: Leaf, own: Own, found: Zones) -> None:
    """Move the plan's own times of one value on; put the others on the worklist."""
    for time in times(leaf.view):
        verdict = judge(leaf, time, own, found)
        if verdict is None:
            continue
        if verdict.kind is CarriedOutcome.CO_HOC:
            sheet.change(leaf, time.start, time.end, verdict.moi, verdict.code)
        else:
            sheet.tell(
                verdict.kind,
                verdict.code,
                verdict.message,
                verdict.cure,
                leaf=leaf,
                at=time.start,
                end=time.end,
                choices=verdict.choices,
                # CL36 is of the whole plan, wherever a đề án is named: told, no comment at each
                mark=verdict.code != "CL36",
            )
