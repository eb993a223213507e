"""Who is given work against who receives the paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.facts import agencies
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_TO_DO = Sought(r"\((?:để )?(?:thực hiện|t/h|phối hợp|p/h|c/đ và t/h)\)", flags=re.IGNORECASE)
_ABOVE = Sought(r"so |bo |(?:uy ban nhan dan|ubnd) tinh")
_ABOVE_COMMUNE = Sought(r"so |bo (?!phan|chi huy)|(?:uy ban nhan dan|ubnd) tinh\b")


def duty_without_recipient(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency of the duties section no line of nơi nhận may mean."""
    if not subject.facts.recipients:
        return
    own = agencies.key(subject.plan.co_quan) if subject.plan is not None else frozenset()
    duties = [
        (block, name)
        for block, name in subject.facts.duties
        if agencies.key(name) != own and not agencies.of_the_issuer(name)
    ]
    lines = subject.of(Role.DONG_NOI_NHAN)
    lost = [(block, name) for block, name in duties if not agencies.sent_to(name, lines)]
    # a list that names none of them may be a list of another kind: addresses, or only who is above
    weight = None if len(lost) < len(duties) else Severity.HINT
    for block, name in lost:
        message = "đơn vị được giao việc chưa có ở nơi nhận"
        yield at(block, name, message, "thêm vào nơi nhận", weight)


def recipient_without_duty(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each recipient told to act whom a text with duties gives none."""
    if not subject.facts.duties and not subject.facts.assigned:
        return
    named = [agencies.key(name) for _, name in subject.facts.duties]
    others = [pair for pair in _bodies_to_act(subject) if agencies.key(pair[1]) not in named]
    if not others:
        return  # nearly every plan: to spell all its words out is dear
    body = _spelt_out(subject)
    message = "ghi nhận để thực hiện mà bài không giao việc nào"
    cure = "giao việc, hoặc bỏ phần ghi chú"
    for block, name in others:
        if agencies.spelt_out(name) not in body:
            yield at(block, name, message, cure)


def _spelt_out(subject: Subject) -> str:
    """Return all the author says but for the lines of nơi nhận, its agencies spelt out."""
    texts = subject.facts.spoken
    said = (text for block, text, _ in texts if block.role is not Role.DONG_NOI_NHAN)
    return agencies.all_spelt_out(" ".join(said))


def _bodies_to_act(subject: Subject) -> Iterator[tuple[Block, str]]:
    """Yield the lines of nơi nhận that name one agency and say it is to act."""
    for block, line in subject.facts.recipients:
        note = _TO_DO.search(line)
        name = line[: note.start()].strip() if note else ""
        if name and agencies.names_one(name):
            yield block, name


def upper_agency_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the issuer of the plan that is carried out receives nothing.

    That is the last plan of a sở, bộ or UBND above among the căn cứ and in the opening.
    """
    lines = " ".join(line for _, line in subject.facts.recipients)
    block, issuer = next(_plans_above(subject), (None, ""))
    if lines and block is not None and not _is_recipient(issuer, lines):
        message = "cơ quan có kế hoạch được thực hiện chưa có ở nơi nhận"
        yield at(block, issuer, message, "thêm vào nơi nhận để báo cáo")


_CITING = (Role.CAN_CU, Role.MO_DAU)
"""What cites the plans that are carried out."""


def _plans_above(subject: Subject) -> Iterator[tuple[Block, str]]:
    """Yield where the plan of an agency above is cited, last line first, and whose it is."""
    own = fold(subject.plan.co_quan) if subject.plan is not None else ""
    cited = [citation for citation in subject.facts.citations if citation.block.role in _CITING]
    for found in sorted(cited, key=lambda citation: -citation.block.number):
        issuer = found.parsed.co_quan or ""
        above = found.parsed.loai == "Kế hoạch" and _ABOVE.match(fold(issuer))
        if above and fold(issuer) not in own and not found.block.approves:
            yield found.block, issuer


def _is_recipient(issuer: str, lines: str) -> bool:
    """Return True where the lines of nơi nhận may mean an agency above."""
    messages = agencies.key(lines)
    if "tinh" not in fold(issuer):
        return _core(issuer) <= messages
    if fold(issuer).startswith(("uy ban nhan dan tinh", "ubnd tinh")):
        return "tỉnh" in lines.casefold()  # "nhân dân" is said of the commune's as well
    wanted = agencies.key(issuer)
    return not wanted or bool(wanted & messages)


def _core(issuer: str) -> frozenset[str]:
    """Return the words of a sở or bộ without the name of its province."""
    return agencies.key(re.split(r" (?:tỉnh|thành phố|TP\.?) ", issuer)[0])


def recipient_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each line of nơi nhận whose words stood before, notes aside."""
    seen: set[str] = set()
    for block, line in subject.facts.recipients:
        bare = " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", line.casefold())))
        if len(bare) > 3 and bare in seen:  # noqa: PLR2004 - shorter is no name
            yield at(block, line.rstrip(" ;."), "nơi nhận này đã ghi ở dòng trên", "bỏ một dòng")
        seen.add(bare)


def duty_of_upper_agency(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency above the commune that stands as a heading of duties."""
    if not subject.facts.of_commune:
        return
    for block, name in subject.facts.duties:
        if _ABOVE_COMMUNE.match(fold(name)):
            message = "kế hoạch cấp xã giao việc cho cơ quan cấp trên"
            yield at(block, name, message, f'viết "Đề nghị {name}"')


CHECKS: Checks = {
    "TC01": duty_without_recipient,
    "TC02": recipient_without_duty,
    "TC03": upper_agency_left_out,
    "TC10": recipient_twice,
    "TC12": duty_of_upper_agency,
}
