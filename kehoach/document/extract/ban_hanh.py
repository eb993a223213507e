"""The field ``ban_hanh`` of a draft: what its plan gives left out, what is its own moved to it.

What the program prints by itself from the plan (the issuer, the title, Điều 1 in the words of
Mẫu 1.3) is left out of the decision; what only the decision may say is left out of the plan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.compose.decision import attached_to_decision
from kehoach.document.extract.doubt import quoted
from kehoach.law import citation, co_quan, loai_van_ban
from kehoach.plain import raw_list, raw_map, raw_text
from kehoach.plan import make
from kehoach.plan.ban_hanh import KEY, BanHanh
from kehoach.plan.decision import decision_of, first_article, named
from kehoach.problem import KehoachError
from kehoach.text.letters import fold, one_line, upper_first
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue


OF_PLAN = ("co_quan", "co_quan_chu_quan", "dia_danh")
"""Fields a decision has from its plan when they are the same."""
_OWN = {
    "so": "số",
    "ky_hieu": "ký hiệu",
    "ngay": "ngày ban hành",
    "noi_nhan": "nơi nhận",
    "luu": "dòng Lưu",
    "ky": "người ký",
}
"""What a plan that a decision issues has none of (Phụ lục III, Mẫu 1.3)."""
_SHARED = ("ngay", "noi_nhan", "luu", "ky")
"""What both may have been given: where the decision has none, the plan's is its."""
_SUBJECT = re.compile(r"(?:về việc\s+)?(?:ban hành|phê duyệt)\s+kế hoạch\s+", re.IGNORECASE)
_SYMBOL = re.compile(r"/\s?(QĐ-[A-ZĐ][\w&-]{0,30})")


def without_derived(given: Raw, plan: Raw) -> Raw:
    """Return what of a decision its plan does not give: the rest is printed by itself."""
    own = raw_text(plan.get("co_quan"))
    issuer = raw_text(given.get("co_quan")) or own
    kept = _own_keys(given)
    if fold(issuer) == fold(own):
        kept = {k: v for k, v in kept.items() if k not in OF_PLAN or v != plan.get(k)}
    if _is_usual_symbol(kept.get("ky_hieu"), issuer):
        del kept["ky_hieu"]
    subject, title = (raw_text(held.get("trich_yeu")) for held in (plan, kept))
    if title == f"Ban hành {named(subject)}":
        del kept["trich_yeu"]
    return _without_first(kept, title, subject)


def _own_keys(given: Raw) -> Raw:
    return {name: given[name] for name in BanHanh.FIELDS if name in given}


def _is_usual_symbol(symbol: RawValue, issuer: str) -> bool:
    short = co_quan.viet_tat(issuer)
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    return bool(short) and symbol == f"{kind}-{short}"


def _without_first(given: Raw, title: str, subject: str) -> Raw:
    """Return the decision without a first article in the very words of Mẫu 1.3."""
    usual = next(first_article(title, (), subject)).dieu
    articles = raw_list(given.get("dieu"))
    if not articles or articles[0] != usual:
        return given
    rest = articles[1:]
    held: Raw = {**given, "dieu": rest}
    return held if rest else {name: value for name, value in given.items() if name != "dieu"}


def take_over(raw: Raw, given: Raw, doubts: Doubts) -> None:
    """Move what only a decision may say from a plan to it, and tell it.

    A plan in a file often has a number, căn cứ and a signature of its own beside its decision's.
    """
    _take_bases(raw, given, doubts)
    own = {name: raw.pop(name) for name in _OWN if name in raw}
    _keep_first_signer(own, doubts)
    _move(own, given, doubts)
    twice = {name: value for name, value in own.items() if value == given.get(name)}
    _tell_left_out({name: value for name, value in own.items() if name not in twice}, doubts)
    _tell_twice(twice, doubts)


def _move(own: Raw, given: Raw, doubts: Doubts) -> None:
    """Move to a decision what it lacks and a plan says in its place."""
    for name in [name for name in _SHARED if name in own and name not in given]:
        given[name] = own.pop(name)
        message = f"{_OWN[name]} ghi ở kế hoạch đã chuyển lên quyết định (Mẫu 1.3)"
        doubts.add("TN66", message, (KEY, name))


def _keep_first_signer(own: Raw, doubts: Doubts) -> None:
    """Keep one of several signers: one person signs a decision; the others are told."""
    signers = own.get("ky")
    if isinstance(signers, list):
        own["ky"], *others = signers
        for item in others:
            message = f"quyết định do một người ký, sẽ không in: {_said(item)}"
            doubts.add("TN66", message, (KEY, "ky"))


def _tell_left_out(own: Raw, doubts: Doubts) -> None:
    """Tell each field of a plan that says otherwise than its decision: it will not be printed."""
    for name, value in own.items():
        message = f"kế hoạch kèm theo quyết định không có {_OWN[name]} riêng, sẽ không in"
        doubts.add("TN66", f"{message}: {quoted(_said(value))}", (KEY, name))


def _tell_twice(own: Raw, doubts: Doubts) -> None:
    """Tell what a plan says again of its decision, in one remark."""
    if own:
        doubts.anew += map(_said, own.values())
        what = ", ".join(_OWN[name] for name in own)
        doubts.add("TN66", f"kế hoạch ghi lại {what} của quyết định; chỉ in ở quyết định", (KEY,))


def _take_bases(raw: Raw, given: Raw, doubts: Doubts) -> None:
    bases = raw_list(raw.pop("can_cu", None))
    if not bases:
        return
    known = raw_list(given.get("can_cu"))
    new = [base for base in bases if base not in known]
    message = "kế hoạch ghi lại căn cứ của quyết định; chỉ in ở quyết định"
    if new:
        given["can_cu"] = [*known, *new]
        message = f"{len(new)} căn cứ ghi trong kế hoạch đã chuyển lên quyết định (Mẫu 1.3)"
    doubts.add("TN66", message, (KEY, "can_cu"))


def _said(value: RawValue) -> str:
    """Return a raw value as words."""
    if isinstance(value, dict):
        return ", ".join(map(_said, value.values()))
    return ", ".join(map(_said, value)) if isinstance(value, list) else str(value)


def plan_named_in(title: str) -> str | None:
    """Return the trích yếu of the plan a decision's own names, None when it names no plan."""
    found = _SUBJECT.match(title)
    rest = strip_end(title[found.end() :]) if found else ""
    return upper_first(rest) if rest else None


def named_by(words: str) -> Raw | None:
    """Return what the Kèm theo line alone says of the decision; None when it names no decision.

    A line without number and date is that of an electronic paper (Mẫu 1.3, ghi chú 2).
    """
    if fold(loai_van_ban.QUYET_DINH) not in fold(words):
        return None
    found = next(citation.find(words), None)
    issuer = _issuer_in(words)
    raw: Raw = {"co_quan": issuer} if issuer else {}
    if symbol := _SYMBOL.search(words):
        raw["ky_hieu"] = symbol[1]
    if found is not None and found.so is not None:
        raw["so"] = found.so.partition("/")[0]
        if found.ngay is not None:
            raw["ngay"] = found.ngay.ngan()
    else:
        raw["tach_tep"] = "co"
    return raw


def compare_line(raw: Raw, words: str, doubts: Doubts, line: Line) -> None:
    """Tell a Kèm theo line that will say otherwise; one left blank is the electronic form's."""
    given = raw_map(raw[KEY])
    if ("so" in given or "ngay" in given) and not re.search(r"\d", words.partition(" của ")[0]):
        given["tach_tep"] = "co"
    doubts.anew.append(words)
    printed = _printed(raw)
    if printed and _meant(printed) != _meant(words):
        message = f"dòng kèm theo của tệp khác dòng sẽ in {quoted(printed)}: {quoted(words)}"
        doubts.add("TN72", message, (KEY,), line)


def _meant(words: str) -> tuple[object, ...]:
    """Return what a Kèm theo line says: its number, its day, its issuer."""
    found = next(citation.find(words), None)
    said = (found.so, found.ngay) if found is not None else (None, None)
    return (*said, fold(_issuer_in(words)))


def _issuer_in(words: str) -> str:
    """Return whose decision a Kèm theo line names, empty where it does not say."""
    return co_quan.viet_day_du(words.partition(" của ")[2].strip().removesuffix(")").strip())


def _printed(raw: Raw) -> str:
    """Return the Kèm theo line as it will be printed, empty while the draft is no plan yet."""
    try:
        decision = decision_of(make(raw))
    except KehoachError:
        return ""
    return one_line(attached_to_decision(decision)) if decision is not None else ""
