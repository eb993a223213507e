"""A plan that was read and the decision that issues it, put together as an author writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.ban_hanh import (
    OF_PLAN,
    compare_line,
    named_by,
    plan_named_in,
    take_over,
    without_derived,
)
from kehoach.document.extract.decision import DecisionLines
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.issuer import levelled, named
from kehoach.law import loai_van_ban
from kehoach.plain import raw_text
from kehoach.plan.ban_hanh import KEY
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document, Paper
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw


def decision_in(document: Document, paper: Paper) -> Paper | None:
    """Return the decision that issues a paper: right before it, or a lone decision itself.

    A decision by itself is taken for its plan's only when its title names one.
    """
    if paper.loai == loai_van_ban.QUYET_DINH:
        titles = [block.words for block in _of(document, paper, Role.TRICH_YEU)]
        return paper if plan_named_in(one_line(" ".join(titles))) else None
    at = document.papers.index(paper)
    before = document.papers[at - 1] if at else None
    if before is None or before.loai != loai_van_ban.QUYET_DINH:
        return None
    return before if paper.kem_theo or _names_plan(document, before) else None


def _of(document: Document, paper: Paper, role: Role) -> list[Block]:
    return [
        block for block in document.blocks() if block.number in paper.blocks and block.role is role
    ]


def _names_plan(document: Document, decision: Paper) -> bool:
    articles = " ".join(block.words for block in _of(document, decision, Role.DIEU))
    return "kèm theo quyết định này kế hoạch" in one_line(articles).casefold()


def with_decision(
    raw: Raw,
    main: Sequence[Line],
    decision: Sequence[Line] | None,
    doubts: Doubts,
) -> dict[PlanPath, Block]:
    """Put the decision that issues a plan under ``ban_hanh``; return which block says each article.

    ``decision`` are its lines, None when they are not in the file: then what the Kèm theo line of
    the plan says of it is taken, and what is missing is told.
    """
    carrying = [line for line in main if line.block.role is Role.KEM_THEO]
    words = one_line(" ".join(line.text for line in carrying))
    places: dict[PlanPath, Block] = {}
    if decision is not None:
        places = _join_read(raw, main, decision, doubts)
    elif not _join_named(raw, words, carrying, doubts):
        return {}
    if carrying:
        compare_line(raw, words, doubts, carrying[0])
    return places


def _join_read(
    raw: Raw, main: Sequence[Line], decision: Sequence[Line], doubts: Doubts
) -> dict[PlanPath, Block]:
    """Put a decision of the file under its plan; return which block says each article."""
    corpus = "\n".join(line.whole for line in (*decision, *main))
    read = DecisionLines(decision, corpus, doubts)
    _tell_bases(main, doubts)
    _join(raw, read.read(), doubts)
    return read.places


def _join_named(raw: Raw, words: str, carrying: Sequence[Line], doubts: Doubts) -> bool:
    """Put what the Kèm theo line says of a decision under its plan; False where it says nothing."""
    own = "so" in raw or "ky" in raw  # issued by its own signature, whatever the line says
    given = None if own else named_by(words)
    if given is None:
        for line in carrying:
            what = "kế hoạch ban hành kèm theo một quyết định, dòng này sẽ không in"
            doubts.add("TN66", f"{what}: {quoted(line.text)}", ("trich_yeu",), line)
        return False
    message = "quyết định ban hành không có trong tệp: điền can_cu, dieu, noi_nhan, ky ở đây"
    doubts.add("TN66", message, (KEY,), carrying[0])
    _join(raw, given, doubts)
    return True


def _tell_bases(main: Sequence[Line], doubts: Doubts) -> None:
    """Keep in mind the căn cứ of a plan whose decision has them: printed there, and once."""
    doubts.anew += [line.text for line in main if line.block.role is Role.CAN_CU]


def _join(raw: Raw, given: Raw, doubts: Doubts) -> None:
    """Put a decision under its plan; the place both are of is the plan's."""
    take_over(raw, given, doubts)
    own = raw_text(raw.get("co_quan"))
    kind = given.pop("loai_co_quan", None)
    if fold(raw_text(given.get("co_quan", own))) == fold(own):
        shared = {"dia_danh": given.get("dia_danh"), "loai_co_quan": kind}
        raw |= {name: value for name, value in shared.items() if value and name not in raw}
    raw[KEY] = without_derived(given, raw)


def of_decision_alone(lines: Sequence[Line], doubts: Doubts) -> tuple[Raw, dict[PlanPath, Block]]:
    """Return what a decision says of a plan not in the file, and its articles' blocks."""
    read = DecisionLines(lines, "\n".join(line.whole for line in lines), doubts)
    given = read.read()
    raw = {name: given[name] for name in OF_PLAN if name in given}
    if "loai_co_quan" in given:
        raw["loai_co_quan"] = given.pop("loai_co_quan")
    named(raw, [], [], doubts)
    levelled(raw, doubts)
    raw["trich_yeu"] = plan_named_in(raw_text(given.get("trich_yeu"))) or ""
    raw[KEY] = without_derived(given, raw)
    message = "tệp chỉ có quyết định; kế hoạch kèm theo nằm ở tệp khác, chưa đọc"
    doubts.add("TN66", message, ("trich_yeu",))
    return raw, read.places
