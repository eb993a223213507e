"""Who signs: a post has a name below it, a name has a post above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import case, ends
from kehoach.document.label.signer import is_name_in_capitals
from kehoach.document.source import SourceKind
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.facts.gaps import UNREAD, said_in
from kehoach.review.finding import Unseen, at
from kehoach.review.head import line, unless_complete, unseen
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.facts.signers import Signed
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_PART = Unseen("tệp là bản chép hoặc đoạn trích nên họ tên người ký có thể ở phần khác")
_DRAFT = Unseen("dự thảo chưa có số, ngày nên họ tên người ký có thể ghi sau")
_PICTURE = Unseen("ở phần ký có hình, họ tên người ký có thể nằm trong hình")
_BOTTOM, _NAME, _POST = "ở phần cuối", "họ tên người ký", "chức vụ người ký"
_LONGEST_POST = 80
"""Letters of a post; a longer line nobody recognised is none."""


def post_without_name(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for each signer whose post stands there and whose name does not.

    A draft, that has neither number nor day yet, may get its name later.
    """
    nameless = [signer for signer in _signers(subject) if not signer.of(Role.HO_TEN)]
    for signer in nameless:
        posts = signer.of(Role.CHUC_VU)
        if not posts:
            continue
        below = _from(subject, signer.blocks[0])
        if why := _no_name_seen(subject, signer, below):
            yield why
        else:
            # what a printed page says of its pictures is less than a Word file does
            weight = Severity.HINT if subject.source.kind is SourceKind.PAGES else None
            message, cure = "dưới chức vụ không có họ tên người ký", "ghi họ tên dưới chỗ ký"
            yield at(posts[-1], line(posts[-1]), message, cure, weight)


def _signers(subject: Subject) -> Sequence[Signed]:
    """Return the signatures; none where posts and names stand apart, as columns of a copy do."""
    found = subject.facts.signatures
    posts = [bool(signer.of(Role.CHUC_VU) or signer.of(Role.QUYEN_HAN)) for signer in found]
    names = [bool(signer.of(Role.HO_TEN)) for signer in found]
    apart = (True, False) in zip(names, posts, strict=True) and False in names
    return () if apart else found


def _from(subject: Subject, first: Block) -> list[Block]:
    """Return the end of the paper from the first line of a signature."""
    return [block for block in subject.facts.bottom if block.number >= first.number]


def _no_name_seen(subject: Subject, signer: Signed, below: list[Block]) -> Unseen | None:
    """Return why a name that was not found may be there all the same; None where it is not."""
    if not subject.complete:
        return _PART
    if any(block.role is Role.HINH for block in below):
        return _PICTURE
    second = [line(block) for block in signer.of(Role.CHUC_VU_KHAC)]
    if any(map(_may_be_name, (*said_in(below), *second))):
        return unseen(_BOTTOM, _NAME)
    return _DRAFT if _is_draft(subject) else None


def _may_be_name(words: str) -> bool:
    words = one_line(words)
    in_capitals = case.in_capitals(words) and is_name_in_capitals(words)
    return in_capitals or ends.is_person(words)


def _is_draft(subject: Subject) -> bool:
    """Return True for a paper without its number and its day."""
    numbers = (line(block).partition("/")[0] for block in subject.of(Role.SO_KY_HIEU))
    numbered = any(sign.isdigit() for words in numbers for sign in words)
    return not numbered and not subject.facts.signed.ngay


def name_without_post(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for each signer, by name or authority, whose own post is not written."""
    for signer in _signers(subject):
        if signer.of(Role.CHUC_VU) or not _signs(signer):
            continue
        if any(_may_be_post(block) for block in subject.facts.bottom):
            yield unseen(_BOTTOM, _POST)
        else:
            lacks = _POST if signer.of(Role.HO_TEN) else "chức vụ, họ tên người ký"
            last = signer.blocks[-1]
            weight = unless_complete(subject, Severity.HINT)
            cure = "ghi chức vụ ở trên họ tên người ký"
            yield at(last, line(last), f"thiếu {lacks}", cure, weight)


def _signs(signer: Signed) -> bool:
    """Return True for a name that is surely one, or an authority that holds no post of its own."""
    powers = [fold(line(block)) for block in signer.of(Role.QUYEN_HAN)]
    if any(words.startswith("q.") for words in powers):
        return False  # a post that was given for a time is his own
    if powers:
        kind = signer.kind
        known = [fold(name) for name in (kind.tap_the, kind.truong) if name] if kind else []
        return all(words.endswith(tuple(known)) for words in powers)
    return any(nguoi_ky.mau_ho_ten().fullmatch(line(block)) for block in signer.of(Role.HO_TEN))


def _may_be_post(block: Block) -> bool:
    return block.role in UNREAD and len(line(block)) < _LONGEST_POST


CHECKS: Checks = {
    "TT78": post_without_name,
    "TT79": name_without_post,
}
