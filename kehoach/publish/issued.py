"""The paper that is issued: the plan, or the decision that issues it with the plan as its annex.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3: number, date, recipients and signature are
the decision's, so the metadata and the line of the register are the decision's too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import dau, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.decision import decision_of
from kehoach.plan.inline import plain
from kehoach.plan.signers import cac_co_quan, cac_ky
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.plan import Plan


class Signer(NamedTuple):
    """Who signs."""

    chuc_vu: str
    ho_ten: str
    path: PlanPath


class Recipient(NamedTuple):
    """A line below ``Nơi nhận:``."""

    ten: str
    """The name as it is printed, without the note behind it: ``Sở Nội vụ``."""
    path: PlanPath


class Issued(NamedTuple):
    """What is said of a paper when it is issued; every text is one line, as it is printed."""

    loai: str
    so: str
    """Empty while it has none."""
    ky_hieu: str
    ngay: str
    """``2026-01-12``; empty while a part of it is blank."""
    co_quan: str
    """Its issuer; those of a joint plan joined as they are printed."""
    dia_danh: str
    trich_yeu: str
    nguoi_ky: tuple[Signer, ...]
    noi_nhan: tuple[Recipient, ...]
    luu: tuple[str, ...]
    """Who keeps a copy: ``VT``."""
    do_khan: str
    """The words in the frame, ``HỎA TỐC``; empty for none."""
    above: PlanPath
    """Where the plan has it: empty for a plan itself."""
    own_subject: bool
    """False for a decision whose subject follows from that of its plan."""

    @property
    def so_ky_hieu(self) -> str:
        """Return number and symbol as they are printed, ``05/KH-UBND``; ``/KH-UBND`` without."""
        return f"{self.so}/{self.ky_hieu}"

    def path(self, key: str) -> PlanPath:
        """Return where a key of it stands in the plan."""
        if key == "trich_yeu" and not self.own_subject:
            return (key,)
        return (*self.above, key)


def issued(plan: Plan) -> Issued:
    """Return what is said of the paper a plan is issued as."""
    decision = decision_of(plan)
    kind = loai_van_ban.KE_HOACH if decision is None else decision.given.loai
    above: PlanPath = () if decision is None else (KEY,)
    paper = plan if decision is None else decision.as_plan(plan)
    own = decision is None or decision.given.trich_yeu is not None
    mark = dau.do_khan()[plan.do_khan].chu if plan.do_khan else ""
    return Issued(
        loai=kind,
        so=str(paper.so) if paper.so else "",
        ky_hieu=paper.ky_hieu or "",
        ngay=_iso(paper),
        co_quan=" - ".join(map(one_line, cac_co_quan(paper))),
        dia_danh=one_line(paper.dia_danh),
        trich_yeu=one_line(plain(paper.trich_yeu)),
        nguoi_ky=_signers(paper, above),
        noi_nhan=_recipients(paper, above),
        luu=tuple(one_line(keeper) for keeper in paper.luu),
        do_khan=mark,
        above=above,
        own_subject=own,
    )


def _iso(paper: Plan) -> str:
    day = paper.ngay
    return f"{day.nam:04d}-{day.thang:02d}-{day.ngay:02d}" if day.whole else ""


def _signers(paper: Plan, above: PlanPath) -> tuple[Signer, ...]:
    several = isinstance(paper.ky, tuple)
    return tuple(
        Signer(
            one_line(plain(ky.chuc_vu)),
            one_line(plain(ky.ho_ten or "")),
            (*above, "ky", number) if several else (*above, "ky"),
        )
        for number, ky in enumerate(cac_ky(paper.ky))
    )


def _recipients(paper: Plan, above: PlanPath) -> tuple[Recipient, ...]:
    return tuple(
        Recipient(recipient(line), (*above, "noi_nhan", number))
        for number, line in enumerate(paper.noi_nhan)
    )


def recipient(line: str) -> str:
    """Return the name in a line of recipients: its note goes, ``(để báo cáo)``, and its end mark.

    A note begins with a small letter; a part of the name does not: ``Bộ Y tế (Cục Phòng bệnh)``.
    """
    words = one_line(plain(line)).rstrip(" ;,")
    start = words.rfind("(")
    if not words.endswith(")") or start < 1 or not words[start + 1 : start + 2].islower():
        return words
    return words[:start].rstrip(" ;,")
