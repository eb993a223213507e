"""Labelled document → raw plan: what each block says goes where its role tells.

Nothing is refused and nothing is lost: what finds no place is told with its place. Roles are read,
never found out here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.annex import annex
from kehoach.document.extract.approval import phe_duyet
from kehoach.document.extract.blanks import blanked
from kehoach.document.extract.body import Body
from kehoach.document.extract.derived import Printing, put_back
from kehoach.document.extract.doubt import LOST, Doubts, Recognised
from kehoach.document.extract.end import end
from kehoach.document.extract.head import Head
from kehoach.document.extract.issued import decision_in, of_decision_alone, with_decision
from kehoach.document.extract.kept import keep_notes
from kehoach.document.extract.lost import labels, lost_words
from kehoach.document.extract.marks import keep_marks
from kehoach.document.extract.opening import opening
from kehoach.document.extract.page_breaks import tell_lost_breaks, tell_turned
from kehoach.document.extract.pictures import tell_lost_pictures
from kehoach.document.extract.places import places_of_head
from kehoach.document.extract.wording import closed, words
from kehoach.document.label.contents import contents_of
from kehoach.document.label.line import Line, line_of
from kehoach.document.label.signs import LINE_OF_RULE
from kehoach.document.label.whole import label
from kehoach.document.roles import ENDING, PARAGRAPHS, PARTS, WITH_PICTURE, WITH_TABLE
from kehoach.law import loai_van_ban
from kehoach.law.dau import is_secret
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document, Paper
    from kehoach.plain import Raw

HEAD = (
    "cap", "danh_so", "loai_co_quan", "co_quan", "co_quan_chu_quan", "dia_danh", "ban_hanh", "so",
    "ky_hieu", "ngay", "do_khan", "luu_hanh", "du_thao", "trich_yeu", "can_cu", "mo_dau",
)  # fmt: skip
"""Keys before the sections, in the order of a spec."""
LAST = ("ket_thuc", "noi_nhan", "luu", "ky", "phe_duyet", "phu_luc", "chu_thich")
"""Keys behind the sections."""
_BODY = (*PARTS, *PARAGRAPHS, *WITH_TABLE, *WITH_PICTURE, Role.DIEU)


class _Parts(NamedTuple):
    """The lines of one paper: its main text, and each annex with True for landscape pages."""

    main: list[Line]
    annexes: list[tuple[list[Line], bool]]

    def every_line(self) -> list[Line]:
        """Return the lines of the main text, then those of the annexes."""
        return [*self.main, *(line for lines, _ in self.annexes for line in lines)]


def recognise(
    document: Document, *,
    find_lost: bool = True, alone: bool = False, derive: bool = True, looks: bool = True,
) -> Recognised:  # fmt: skip
    """Return the plan of the document as raw values, with a remark wherever a person should look.

    Of several papers the first plan is taken, with the decision right before it that issues it; the
    others are told. Without ``find_lost`` words of the file that found no place are not looked for
    (TN76 is never told). ``alone`` takes one paper as it is, a decision too: what it says stands in
    the fields of a plan, as a review asks for them. Without ``derive`` a task table and duties that
    a plan makes from its tasks stay as the file has them. Without ``looks`` nothing is said of how
    the columns of tables are set: a fifth of the time of a large one.
    """
    document = blanked(label(document))
    doubts = Doubts()
    paper = plan_in(document)
    decision = None if alone else decision_in(document, paper)
    _tell_papers(document, paper, decision, doubts)
    parts = _parts(document, paper)
    if decision == paper:
        raw, places = of_decision_alone(parts.main, doubts)
    else:
        raw, places = _plan(parts, doubts, looks=looks)
        if not alone:
            lines = _parts(document, decision).main if decision else None
            places |= with_decision(raw, parts.main, lines, doubts)
    _tell_unsigned(raw, parts.main, doubts)
    keep_marks(raw, document, (paper, decision), doubts)
    keep_notes(raw, document, doubts)
    printing = put_back(_ordered(raw)) if derive else Printing(_ordered(raw))
    blocks = range((decision or paper).blocks.start, paper.blocks.stop)
    tell_lost_breaks(document, blocks, doubts)
    tell_turned(document, blocks, doubts)
    tell_lost_pictures(document, blocks, printing.raw, doubts)
    if find_lost:
        _tell_lost(document, blocks, printing, doubts)
    return Recognised(printing.raw, tuple(doubts.found), places, printing.made)


def plan_in(document: Document) -> Paper:
    """Return the paper of a labelled document a plan is made of: the first plan, or first paper."""
    plans = [paper for paper in document.papers if paper.loai == loai_van_ban.KE_HOACH]
    return plans[0] if plans else document.papers[0]


def _plan(parts: _Parts, doubts: Doubts, *, looks: bool) -> tuple[Raw, dict[PlanPath, Block]]:
    """Return the raw plan, and the block that says each part of it."""
    main = parts.main
    corpus = "\n".join(line.whole for line in parts.every_line())
    head = Head(main, corpus, doubts)
    raw = head.read()
    raw |= opening(main, doubts)
    text = _closed([line for line in main if line.block.role in (*_BODY, Role.KET_THUC)])
    content = [line for line in text if line.block.role in _BODY]
    body = Body(doubts, looks=looks)
    raw |= body.sections(content)
    raw |= _closing(text)
    end(raw, main, head.joint, doubts)
    raw |= phe_duyet(main, corpus, doubts)
    annexes = [
        annex(lines, at, body, doubts, ngang=ngang)
        for at, (lines, ngang) in enumerate(parts.annexes)
    ]
    if annexes:
        raw["phu_luc"] = [*annexes]
    _tell_unknown(parts, doubts)
    return raw, places_of_head(main) | body.places


def _closing(text: Sequence[Line]) -> Raw:
    """Return the field of the closing paragraphs, none without one."""
    closing = [words(line) for line in text if line.block.role is Role.KET_THUC]
    if not closing:
        return {}
    return {"ket_thuc": closing[0] if len(closing) == 1 else [*closing]}


def _tell_unsigned(raw: Raw, main: Sequence[Line], doubts: Doubts) -> None:
    """Tell a paper without its end; one that a decision issues has none."""
    if KEY not in raw and not any(line.block.role in ENDING for line in main):
        doubts.add("TN65", "không thấy nơi nhận và người ký", ("noi_nhan",))


def _parts(document: Document, paper: Paper) -> _Parts:
    """Return the lines of a paper; annexes are the sections marked so."""
    main: list[Line] = []
    annexes: list[tuple[list[Line], bool]] = []
    for section in document.sections:
        lines = [line_of(block) for block in section.blocks if block.number in paper.blocks]
        if not lines:
            continue
        if section.opens_annex:
            annexes.append((lines, section.ngang))
        elif annexes:
            annexes[-1][0].extend(lines)
        else:
            main += lines
    return _Parts(main, annexes)


def _closed(lines: list[Line]) -> list[Line]:
    """Return the lines with a full stop for the ``./.`` of the last one."""
    return [*lines[:-1], *(closed(line) for line in lines[-1:])]


def _tell_papers(
    document: Document,
    paper: Paper,
    decision: Paper | None,
    doubts: Doubts,
) -> None:
    """Say which papers the file holds, and which of them was read."""
    if len(document.papers) == len({paper, decision} - {None}):
        return
    names = [other.loai or "không rõ loại" for other in document.papers]
    which = document.papers.index(paper) + 1
    read = f"{which - 1} và {which}" if decision not in (None, paper) else which
    what = f"tệp có {len(names)} văn bản ({', '.join(names)}); đã đọc văn bản thứ {read}"
    doubts.add("TN66", f"{what}, phần còn lại chưa đọc")


def _tell_unknown(parts: _Parts, doubts: Doubts) -> None:
    """Tell every line nobody knows the role of, and what is known to be none but holds words."""
    others = [line for line in parts.every_line() if line.block.role in (Role.CHUA_RO, Role.KHAC)]
    contents = contents_of(others)
    for at, line in enumerate(others):
        if at in contents or is_secret(line.text):
            doubts.anew.append(line.whole)
        elif _says_something(line):
            doubts.unplaced(line)
    if contents:
        doubts.add("TN67", "tệp có mục lục; mục lục không đưa vào, Word lập lại được từ các đề mục")


def _says_something(line: Line) -> bool:
    """Return False for a line of dashes that is known to be none of the plan's."""
    if line.block.hinh is not None or line.block.role is Role.CHUA_RO:
        return True
    return LINE_OF_RULE.fullmatch(line.text) is None


def _tell_lost(document: Document, blocks: range, printing: Printing, doubts: Doubts) -> None:
    """Tell the words of the papers read that stand neither in the plan nor in a remark."""
    lines = [line_of(block) for block in document.blocks() if block.number in blocks]
    remarks = [doubt.message for doubt in doubts.found]
    anew = (*doubts.anew, *labels(lines))
    if lost := lost_words(document, printing, remarks, anew, blocks):
        doubts.add(LOST, f"các chữ này của tệp không có trong bản nháp: {' '.join(lost)}")


def _ordered(raw: Raw) -> Raw:
    """Return the fields in the order of a spec: head, sections, end."""
    first = {key: raw[key] for key in HEAD if key in raw}
    last = {key: raw[key] for key in LAST if key in raw}
    sections = {key: value for key, value in raw.items() if key not in (*HEAD, *LAST)}
    return first | sections | last
