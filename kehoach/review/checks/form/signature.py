"""Who signs by what authority, and how authority and name are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, nguoi_ky
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line, unread, unseen
from kehoach.text import syllable
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.facts.signers import Signed
    from kehoach.review.finding import Finding, Unseen
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_COLLECTIVE = Sought(r"(?:TM\.|T/M)\s*(.+)")
_ON_BEHALF = Sought(r"\b(?:KT|TL|TUQ|K/T|T/L)\b")
_BARE = Sought(r"(TM|KT|TL|TUQ|Q)\s+(?!\.)\S")
_GLUED = Sought(
    r"(TM|KT|TL|TUQ)(?:\.|\s?[/:]\s?)(?=[^\W\d_]{2})|([TK]\.[MTL])\.?\s*(?=[^\W\d_]{2})"
)
"""``KT.CHỦ TỊCH``, ``KT/CHỦ TỊCH``, ``T.L HIỆU TRƯỞNG``."""
_NAME_WORDS = range(2, 6)
_BOTTOM = "ở phần cuối"
_ASKED = (
    "; cơ quan quen ký không có dòng ấy thì ghi `thay_mat: không` vào hồ sơ cơ quan (--profile), "
    "từ đó không hỏi nữa"
)
"""For an office whose profile does not say how it signs: 7 of 30 provinces leave ``TM.`` out."""


def collective_of_a_head(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``TM.`` with the name of an agency that its head alone decides for."""
    for signer in subject.facts.signatures:
        agency = signer.kind
        if agency is None or agency.tap_the or agency.chu_quan == "tuy":
            continue
        for block in signer.of(Role.QUYEN_HAN):
            found = _COLLECTIVE.match(line(block))
            if found and fold(found[1]).startswith((fold(agency.bat_dau), "lanh dao")):
                message = "dòng TM. ở cơ quan làm việc theo chế độ thủ trưởng"
                yield at(block, line(block), message, "bỏ dòng này")


def deputy_without_collective(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for a deputy of a collective who signs for the head only.

    A head who signs without ``TM.`` is a hint.
    """
    hidden = unread(subject.facts.bottom, r"\bt/?m\b")
    for signer in subject.facts.signatures:
        if signer.kind is None or not signer.kind.tap_the or _of_the_head(subject, signer.kind):
            continue
        found = _without_collective(
            signer, signer.kind, answered=subject.profile.thay_mat is not None
        )
        yield from (unseen(_BOTTOM, "dòng TM.") for _ in found) if hidden else found


def _of_the_head(subject: Subject, agency: LoaiCoQuan) -> bool:
    """Return True for a decision the head issues by his own authority (Phụ lục III, Mẫu 1.3)."""
    heads = (fold(line(block)) for block in subject.of(Role.THAM_QUYEN))
    return any(head.startswith(fold(agency.truong)) for head in heads)


def _without_collective(signer: Signed, agency: LoaiCoQuan, *, answered: bool) -> Iterator[Finding]:
    """Yield the findings of one signature; an office that never said how it signs is asked."""
    powers, titles = signer.of(Role.QUYEN_HAN), signer.of(Role.CHUC_VU)
    starts = [line(block)[:2] for block in powers]
    line_of_collective = f"TM. {agency.tap_the}".upper()
    cure = f'thêm dòng "{line_of_collective}" ở trên' + ("" if answered else _ASKED)
    if "KT" in starts and not {"TM", "T/", "TL", "TU"} & set(starts):
        block = powers[starts.index("KT")]
        if fold(agency.truong) not in fold(line(block)):
            return  # another agency's head: the issuer was read wrong
        message = "thiếu dòng TM. ở trên: cấp phó thay mặt tập thể, ký thay người đứng đầu"
        yield at(block, line(block), message, cure)
    if titles and not powers and fold(line(titles[0])) == fold(agency.truong):
        message = "người đứng đầu cơ quan chế độ tập thể ký mà không có dòng TM."
        weight = None if answered else Severity.HINT
        yield at(titles[0], line(titles[0]), message, cure, weight)


def deputy_alone(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding where title and authority cannot stand together."""
    for signer in subject.facts.signatures:
        if signer.kind is not None and signer.of(Role.CHUC_VU):
            yield from _of_signer(signer, signer.kind, subject)


def _of_signer(signer: Signed, agency: LoaiCoQuan, subject: Subject) -> Iterator[Finding | Unseen]:
    block = signer.of(Role.CHUC_VU)[0]
    powers = " ".join(line(power) for power in signer.of(Role.QUYEN_HAN))
    title = fold(line(block))
    cure = f'thêm dòng "KT. {agency.truong.upper()}" ở trên'
    alone = _deputy_alone(title, powers, agency)
    if alone and unread(subject.facts.bottom, r"\b(?:kt|tl|tuq|k/t)\b"):
        yield unseen(_BOTTOM, "dòng KT.")
    elif alone:
        weight = None if powers or subject.complete else Severity.WARNING
        yield at(block, line(block), "cấp phó ký mà không có dòng KT. ở trên", cure, weight)
    elif title == fold(agency.truong) and re.search(
        rf"\bKT\.\s*{re.escape(agency.truong.upper())}$", powers
    ):
        message = "người đứng đầu ký mà ghi KT. chức vụ của chính mình"
        yield at(block, line(block), message, "bỏ dòng KT., hoặc ghi chức vụ cấp phó")


def _deputy_alone(title: str, powers: str, agency: LoaiCoQuan) -> bool:
    return title in map(fold, agency.pho) and not _ON_BEHALF.search(powers)


def form_of_authority(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an authority written otherwise than the decree does."""
    for block in subject.of(Role.QUYEN_HAN):
        words = text_of(block).strip()
        found = _BARE.match(words)
        glued = _GLUED.match(words)
        party = next((text for text in nguoi_ky.kieu_dang() if words.startswith(text)), None)
        if party and nguoi_ky.ngoai_hanh_chinh(words[len(party) :]):
            continue
        if party:
            right = nguoi_ky.kieu_dang()[party]
            yield at(
                block,
                party,
                "quyền hạn viết theo kiểu văn bản Đảng",
                f'viết "{right}"',
                repair=right,
            )
        elif glued:
            yield _power_glued(block, words, glued)
        elif found:
            right = words.replace(found[1], f"{found[1]}.", 1)
            yield at(
                block,
                words,
                "chữ viết tắt quyền hạn thiếu dấu chấm",
                f'viết "{found[1]}."',
                repair=right,
            )


def _power_glued(block: Block, words: str, glued: re.Match[str]) -> Finding:
    """Return the finding at an authority without its space, or with a dot too many."""
    power = (glued[1] or glued[2]).replace(".", "")
    right = f"{power}. {words[glued.end() :].lstrip()}"
    message = "chữ viết tắt quyền hạn viết chưa đúng"
    return at(block, words, message, f'viết "{right}"', repair=right)


def degree_before_name(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for words before the name; a hint where the sector may allow them."""
    for signer in subject.facts.signatures:
        agency = signer.agency or subject.facts.issuer_name
        weight = Severity.HINT if nguoi_ky.duoc_ghi_hoc_vi(agency) else None
        for block in signer.of(Role.HO_TEN):
            found = nguoi_ky.mau_hoc_vi().match(line(block))
            if found:
                message = "trước họ tên người ký ghi học hàm, học vị"
                yield at(block, found[1].strip(), message, "chỉ ghi họ tên", weight)


def name_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a name in capitals, also where it was taken for a second title."""
    blocks = subject.of(Role.HO_TEN) or [
        paragraph for paragraph in subject.of(Role.CHUC_VU_KHAC) if _may_be_name(line(paragraph))
    ]
    for block in blocks:
        words = line(block)
        spoken = all(
            map(syllable.possible, words.lower().split())
        )  # letters of an abbreviation are no name
        if spoken and words == words.upper() != words.lower() and " " in words:
            yield at(block, words, "họ tên người ký viết in hoa", f'viết "{words.title()}"')


def _may_be_name(words: str) -> bool:
    titles = {
        part
        for loai in co_quan.cac_loai()
        for name in (loai.bat_dau, *co_quan.cac_chuc_vu(loai))
        for part in fold(name).split()
    }
    parts = fold(words).split()
    return (
        len(parts) in _NAME_WORDS and not titles & set(parts) and words.replace(" ", "").isalpha()
    )


CHECKS: Checks = {
    "TT51": collective_of_a_head,
    "TT52": deputy_without_collective,
    "TT53": deputy_alone,
    "TT54": form_of_authority,
    "TT55": degree_before_name,
    "TT56": name_in_capitals,
}
