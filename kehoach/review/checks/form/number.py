"""The line of number and symbol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, loai_van_ban
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import unless_complete
from kehoach.text.dates import pad_day
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_FORM = Sought(
    r"[Ss]ố(?P<cham>\s{0,9}:)?(?P<cach>\s{0,60})(?P<so>\d{0,9}[a-zđ]?)(?P<truoc>[\s.…_]{0,60})"
    r"/(?P<sau>\s{0,9})"
    r"(?P<ky>[^\s|,-]{1,30}(?:-[\w&]{1,30}|\s{0,3}-\s{0,3}[A-ZĐ&]{2,9}(?![\w&])){0,5})"
)
_ONE = Sought(r"[Ss]ố\s{0,9}:?\s{0,9}(\d)[a-zđ]?\s{0,9}/")
_PARTY = Sought(
    r"[Ss]ố\s{0,9}:\s{0,9}(?P<so>\d{1,5})\s{0,3}-\s{0,3}(?P<ky>[A-ZĐ][A-Za-zĐ]{1,3})"
    r"\s{0,3}/\s{0,3}(?P<noi>[A-ZĐ][\w]{1,9}(?:-[\w]{1,9}){0,3})"
)
_SYMBOL = Sought(r"/\s*([A-ZĐ][\w&]*)(?:\s*-\s*([\w&]+))?")


def form_of_number(subject: Subject) -> Iterator[Finding]:
    """Yield at most one finding for the line of number and symbol."""
    weight = unless_complete(subject, Severity.WARNING)
    for block in subject.of(Role.SO_KY_HIEU):
        found = _FORM.search(text_of(block))
        if found is None:
            yield from _form_of_party(block, weight)
            continue
        number, symbol, right = found["so"], found["ky"], _right(found)
        if not found["cham"]:
            message = 'thiếu dấu hai chấm sau chữ "Số"'
            yield at(block, found[0], message, 'viết "Số:"', weight, right)
        elif number and not found["cach"]:
            cure = f'viết "Số: {number}/{symbol}"'
            # only the decree's samples have the blank, no sentence asks for it
            yield at(block, found[0], 'thiếu dấu cách sau "Số:"', cure, Severity.WARNING, right)
        elif found["sau"] or (number and found["truoc"]) or re.search(r"\s", symbol):
            message, cure = 'có dấu cách thừa quanh "/" hoặc "-"', f'viết "/{_tight(symbol)}"'
            yield at(block, found[0], message, cure, weight, right)


def _form_of_party(block: Block, weight: Severity | None) -> Iterator[Finding]:
    """Yield a finding for a number as the Đảng and the Đoàn write it, with a space inside."""
    found = _PARTY.search(text_of(block))
    right = f"{found['so']}-{found['ky']}/{found['noi']}" if found else ""
    if found and not found[0].endswith(right):
        message = 'có dấu cách thừa quanh "/" hoặc "-"'
        yield at(block, found[0], message, f'viết "Số: {right}"', weight)


def _right(found: re.Match[str]) -> str | None:
    """Return the line as the decree writes it, the room left for a number kept.

    None for words that are no symbol.
    """
    if not found["ky"][0].isupper():
        return None
    room = " " if found["so"] else (found["cach"] or " ") + found["truoc"]
    return f"{found[0][:2]}:{room}{found['so']}/{_tight(found['ky'])}"


def _tight(symbol: str) -> str:
    return re.sub(r"\s+", "", symbol)


def number_without_zero(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a number of one digit."""
    for block in subject.of(Role.SO_KY_HIEU):
        found = _ONE.search(text_of(block))
        if found:
            padded = pad_day(int(found[1]))
            right = found[0].replace(found[1], padded)
            message, cure = "số nhỏ hơn 10 thiếu số 0 đứng trước", f'viết "{padded}"'
            yield at(block, found[0], message, cure, repair=right)


def foreign_symbol(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a symbol of another kind of document or of agency.

    Over a plan a decision issues the number may be the decision's, as its line Kèm theo tells.
    """
    for block, found in _symbols(subject):
        kind = _kind(subject)
        if subject.of(Role.TEN_LOAI) and kind.ky_hieu and not found[1].startswith(kind.ky_hieu):
            message = f"ký hiệu của {kind.ten.lower()} phải bắt đầu bằng {kind.ky_hieu}"
            cure = "" if found[2] else f'viết "/{kind.ky_hieu}-{found[1]}"'
            yield at(block, found[0], message, cure)
        elif found[2] and _foreign(found[2], subject):
            own = _set_by_office(subject)
            message = f"ký hiệu không phải của cơ quan ban hành ({subject.facts.issuer})"
            cure = f'viết "{own}" theo hồ sơ cơ quan' if own else ""
            yield at(block, found[0], message, cure)


def _symbols(subject: Subject) -> Iterator[tuple[Block, re.Match[str]]]:
    """Yield the lines of number with their symbol, that of the decision left out."""
    for block in subject.of(Role.SO_KY_HIEU):
        found = _SYMBOL.search(text_of(block))
        if found is not None and not _of_its_decision(subject, found[0]):
            yield block, found


def _of_its_decision(subject: Subject, symbol: str) -> bool:
    """Return True where the line Kèm theo names a paper of this symbol."""
    lines = (text_of(block) for block in subject.of(Role.KEM_THEO))
    return any(_tight(symbol) in _tight(line) for line in lines)


def _kind(subject: Subject) -> loai_van_ban.Loai:
    """Return the kind of paper it is; a plan where nothing names another."""
    name = subject.paper.loai if subject.paper and subject.paper.loai else loai_van_ban.KE_HOACH
    return loai_van_ban.nhan_ra()[name]


def _foreign(symbol: str, subject: Subject) -> bool:
    """Return True for a symbol that is not the issuer's.

    By the office's profile, else of another kind of agency. The order of the agencies in the symbol
    of a joint plan is theirs.
    """
    if len(subject.facts.agencies) > 1 or not subject.facts.issuer:
        return False
    own = _set_by_office(subject)
    if own:
        return symbol != own
    agency = co_quan.loai_co_quan(co_quan.viet_day_du(subject.facts.issuer))
    if agency is None:
        return False
    usual = co_quan.viet_tat(agency.bat_dau)
    boards = {co_quan.viet_tat(loai.bat_dau) for loai in co_quan.cac_loai() if loai.hai_dong}
    return usual != symbol and (symbol in boards or (usual in boards and symbol.startswith("S")))


def _set_by_office(subject: Subject) -> str | None:
    """Return the symbol the office's profile gives the issuer."""
    wanted = fold(co_quan.viet_day_du(subject.facts.issuer))
    return next(
        (
            sign
            for name, sign in subject.profile.ky_hieu
            if fold(co_quan.viet_day_du(name)) == wanted
        ),
        None,
    )


CHECKS: Checks = {
    "TT10": form_of_number,
    "TT11": number_without_zero,
    "TT12": foreign_symbol,
}
