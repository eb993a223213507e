"""Who approves the plan, out of the labelled lines: ``phe_duyet`` of a spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.compose.approval import approval
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.signature import post_of
from kehoach.document.label import case
from kehoach.document.label.approval import is_heading
from kehoach.document.label.signer import spaced
from kehoach.law import bo_cuc, co_quan
from kehoach.plain import raw_text
from kehoach.plan.approval import KEY, PheDuyet, approved
from kehoach.plan.known import Known
from kehoach.plan.reading import Reading, Wrong
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw


_AUTHORITIES = ("Q", "TL", "TUQ")


def phe_duyet(lines: Sequence[Line], corpus: str, doubts: Doubts) -> Raw:
    """Return the field of who approves, {} without one; a second one is told.

    What the plan would print otherwise than the file is told too, and where it stood above the
    title: it is printed below the signature.
    """
    own = [line for line in lines if line.block.approves]
    if not own:
        return {}
    first, others = _first(own)
    for line in others:
        doubts.unplaced(line, (KEY,))
    raw = _fitting(first, corpus)
    doubts.anew += [line.text for line in first]
    title = next((at for at, row in enumerate(lines) if row.block.role is Role.TEN_LOAI), 0)
    if lines.index(first[0]) < title:
        message = "khối phê duyệt ở đầu văn bản sẽ in dưới chữ ký"
        doubts.add("TN69", f"{message}: {quoted(first[0].text)}", (KEY,), first[0])
    if not raw.get("ho_ten"):
        message = f"không thấy họ tên người phê duyệt dưới {quoted(first[0].text)}"
        doubts.add("TN69", message, (KEY,), first[0])
    return {KEY: raw}


def _first(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of the first approval without its notes, and those of others."""
    kept: list[Line] = []
    others: list[Line] = []
    for line in lines:
        if line.block.role in (Role.KHAC, Role.CHUA_RO):
            continue
        again = kept and line.block.role is Role.PHE_DUYET and is_heading(line)
        (others if again or others else kept).append(line)
    return kept, others


def _fitting(lines: Sequence[Line], corpus: str) -> Raw:
    """Return the shortest field that prints the very lines of the file; else all they say."""
    printed = _joined([line.text for line in lines])
    listed = list(_readings(lines, corpus))
    for raw in listed:
        made = _made(raw)
        if made is not None and _joined([block.words for block in approval(made)]) == printed:
            return raw
    return listed[-1]


def _readings(lines: Sequence[Line], corpus: str) -> Iterator[Raw]:
    """Yield what the lines may say: by the agency their heading names, at last word for word."""
    heading = one_line(" ".join(_of(lines, Role.PHE_DUYET))).rstrip(" :")
    dong = [spaced(text) for text in _of(lines, Role.QUYEN_HAN)]
    posts = _of(lines, Role.CHUC_VU)
    if not posts and dong and dong[-1].startswith("Q"):  # an acting head has his mark in his post
        posts = [dong.pop()]
    person = _person(lines, posts)
    usual = bo_cuc.phe_duyet()
    lead = f"{usual.chu} {usual.cua} ".upper()
    if heading.upper().startswith(lead):
        name = co_quan.viet_day_du(case.agency(heading[len(lead) :], corpus))
        agency: Raw = {"co_quan": name}
        yield {**agency, **person}
        for quyen_han in _AUTHORITIES:
            yield {**agency, "quyen_han": quyen_han, **_acting(person, quyen_han)}
        yield {**agency, "dong": [*dong], **person}
    rest: Raw = {"dong": [*dong], **person} if dong else person
    if heading.upper() == usual.chu.upper() and rest:
        yield rest
    yield {"tieu_de": heading, **rest}


def _of(lines: Sequence[Line], role: Role) -> list[str]:
    return [one_line(line.text) for line in lines if line.block.role is role]


def _person(lines: Sequence[Line], posts: Sequence[str]) -> Raw:
    """Return post, second post and name, in the letters of a text."""
    said = (("chuc_vu", posts), ("chuc_vu_khac", _of(lines, Role.CHUC_VU_KHAC)))
    out: Raw = {name: post_of(" ".join(texts)) for name, texts in said if texts}
    names = _of(lines, Role.HO_TEN)
    if names:
        out["ho_ten"] = case.person(names[0])
    return out


def _acting(person: Raw, quyen_han: str) -> Raw:
    """Return a person without the ``Q.`` that an acting head's authority prints."""
    title = raw_text(person.get("chuc_vu"))
    if quyen_han != "Q" or not title.upper().startswith("Q."):
        return person
    return {**person, "chuc_vu": post_of(title[2:].strip())}


def _made(raw: Raw) -> PheDuyet | None:
    try:
        return approved(Reading().part(PheDuyet, raw, ()), Known())
    except Wrong:
        return None


def _joined(texts: Sequence[str]) -> str:
    return fold(one_line(" ".join(texts)))
