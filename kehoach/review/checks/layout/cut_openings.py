"""The opening sentence, cut in two: ``Thực hiện …`` stopped before the agency that acts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import either
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_LEADS = Sought(
    lambda: rf"(?:Theo đó, )?(?:{either('bo-cuc', 'dan_cau_mo_dau')}|Căn cứ|thực hiện|Với) "
)
"""Such a sentence has no subject of its own: it leads to the agency that acts."""
_AGENCY = Sought(
    lambda: (
        rf"(?:{either('co-quan', 'chu_ngu_ke_hoach')}|{either('co-quan', 'chu_ngu_mo_dau')})"
        rf"(?!\w|,? (?:{either('co-quan', 'sau_khong_chu_ngu')})(?!\w))"
    )
)
_ACTS = Sought(lambda: rf" [^.;:]{{0,120}}?(?<!\w)(?:{either('co-quan', 'viec_mo_dau')})(?!\w)")
_ASKS = Sought(
    lambda: (
        rf" [^.;:]{{0,120}}?(?<!\w)(?:{either('co-quan', 'viec_mo_dau')}"
        rf"|{either('co-quan', 'viec_khac')})(?!\w)"
    )
)
_ASKED = Sought(r", (?:đề nghị|yêu cầu) ", ", đề nghị ", ", yêu cầu ")
_NOW = Sought(r"Nay(?= [^\W\d_])")
_GOES_ON = Sought(lambda: rf"(?:{either('co-quan', 'noi_tiep_mo_dau')})(?= )")
_TITLE = Sought(r"(?:V/v|Về việc)(?!\w)")
_STOP = Sought(rf"[.;] (?=[{UPPER}])", ". ", "; ")
_SAID = Sought(
    lambda: (
        rf"(?<![\w-])(?<!của )(?:{either('co-quan', 'chu_ngu_ke_hoach')})(?!\w)"
        r"[^.;]{0,120}(?:ban hành|xây dựng)\b[^.;]{0,40}\b[Kk]ế hoạch"
    )
)
"""The agency has issued its plan; ``của Bộ … ban hành Kế hoạch`` is another's."""
_PAPER = Sought(
    lambda: rf"[^.;]{{0,200}}(?:{either('co-quan', 'viec_ra_ke_hoach')}) [^.]{{0,300}}:$"
)
_OPENS = (Role.MO_DAU, Role.DOAN, Role.CAN_CU, Role.CHUA_RO)
_HEADS = (Role.PHAN, Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG)
_CUT = "câu mở đầu bị {} ngắt đôi, vế trước không có chủ ngữ"
_ALONE = "câu mở đầu bị dấu chấm ngắt đôi, đoạn này không có chủ ngữ"


def opening_cut_in_two(subject: Subject) -> Iterator[Finding]:
    """Yield a hint where a stop parts ``Thực hiện …`` from the agency that issues the plan."""
    opening, roles = _opening(subject), {b.number: b.role for b in subject.of(*_OPENS)}
    for block in subject.of(*_OPENS):
        listed = roles.get(block.number - 1) is Role.CAN_CU
        if not (listed and text_of(block).startswith("Căn cứ")):  # the last line of a list
            yield from _in_one_paragraph(block, first=block.number in opening)
    for before, after in pairwise(subject.blocks):
        alone = before.number in opening and roles.get(before.number - 1) is not Role.CAN_CU
        if alone and _lacks_its_subject(text_of(before).strip()) and _says_who(after):
            words = tail(text_of(before).rstrip())
            yield at(before, words, _ALONE, "kết thúc bằng dấu phẩy, nối với đoạn sau")


def _opening(subject: Subject) -> frozenset[int]:
    """Return the numbers of the paragraphs above the first heading."""
    heads = (block.number for block in subject.blocks if block.role in _HEADS)
    until = next(heads, None)
    openings = subject.of(*_OPENS)
    return frozenset(b.number for b in openings if until is None or b.number < until)


def _in_one_paragraph(block: Block, *, first: bool) -> Iterator[Finding]:
    """Yield a hint for each stop inside a paragraph with what should not be parted behind it.

    ``first`` are the paragraphs above the first heading; elsewhere only what ends with a colon
    is an opening.
    """
    text = text_of(block).strip()
    if not _LEADS.match(text):
        return
    main, acts = _main_clause(text), _last_to_act(text) if first else 0
    for found in _STOP.finditer(text):
        stop, full = found[0][0], first and found[0][0] == "."
        words = _goes_on(text, found.end(), acts, full=full)
        basis = stop == ";" and text.startswith("Căn cứ")  # a line of căn cứ may end so
        if words and not basis and found.start() < main:
            yield _told(block, found[0], words)


def _goes_on(text: str, start: int, acts: int, *, full: bool) -> str:
    """Return the words behind a stop that should not be parted from what stands before it."""
    agency = _agency(text, start, full=full)
    if agency or not full:
        return agency
    return _rest_of_opening(text, start, acts)


def _told(block: Block, stop: str, words: str) -> Finding:
    """Return the finding for a stop and the words behind it."""
    mark = "dấu chấm" if stop[0] == "." else "dấu chấm phẩy"
    if _TITLE.match(words):
        return at(block, stop + words, f"{mark} ngắt đôi tên văn bản được dẫn", f"bỏ {mark}")
    cure = f'đổi {mark} trước "{words}" thành dấu phẩy'
    return at(block, stop + words, _CUT.format(mark), cure)


def _main_clause(text: str) -> int:
    """Return where the first main clause begins, which no stop parts; its length for none."""
    found = (sought.search(text) for sought in (_SAID, _ASKED))
    return min((clause.start() for clause in found if clause), default=len(text))


def _agency(text: str, start: int, *, full: bool) -> str:
    """Return the agency behind a stop where it issues the plan; else nothing.

    Behind a full stop of the opening (``full``) it does anything an opening tells.
    """
    agency = _AGENCY.match(text, start) or _NOW.match(text, start)
    if not agency:
        return ""
    leads = text.endswith(":") and _PAPER.match(text, agency.end())
    acts = full and _ACTS.match(text, agency.end())
    return agency[0] if leads or acts else ""


def _rest_of_opening(text: str, start: int, acts: int) -> str:
    """Return the words that go on a title, or the opening before its agency, which acts last."""
    more = _TITLE.match(text, start)
    if not more and acts > start:
        more = _GOES_ON.match(text, start)
    return more[0].strip() if more else ""


def _last_to_act(text: str) -> int:
    """Return where an agency last acts behind a stop or a comma; 0 for nowhere.

    Asked once a paragraph: to ask again behind each stop would cost the square of its length.
    """
    places = {*(found.end() for found in _STOP.finditer(text)), *_commas(text)}
    return next((place for place in sorted(places)[::-1] if _acts(text, place, _ACTS)), 0)


def _commas(text: str) -> Iterator[int]:
    """Yield the places right behind a comma and a space."""
    place = text.find(", ")
    while place >= 0:
        yield place + 2
        place = text.find(", ", place + 2)


def _behind_comma(text: str, verb: Sought) -> bool:
    return any(_acts(text, place, verb) for place in _commas(text))


def _acts(text: str, place: int, verb: Sought) -> bool:
    """Return True where an agency stands with its verb."""
    agency = _AGENCY.match(text, place)
    return bool(agency and verb.match(text, agency.end()))


def _lacks_its_subject(text: str) -> bool:
    """Return True for ``Thực hiện ….`` as a paragraph of its own; a căn cứ is no sentence."""
    stopped = text.endswith((".", "”:")) and not text.startswith("Căn cứ")
    if not (stopped and _LEADS.match(text)):
        return False
    return not (_SAID.search(text) or _behind_comma(text, _ASKS))


def _says_who(block: Block) -> bool:
    """Return True where a paragraph begins with the agency, or leads to it behind a comma."""
    text = text_of(block).strip()
    return _acts(text, 0, _ACTS) or bool(_LEADS.match(text) and _behind_comma(text, _ACTS))


CHECKS: Checks = {"BC18": opening_cut_in_two}
