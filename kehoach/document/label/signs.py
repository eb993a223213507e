"""What one line says of itself, whatever stands around it: Quốc hiệu, a number, a căn cứ, a title …

A sign is read off the words of the line alone, so a fault in one line can hide or invent the signs
of that line and of no other. Where a line stands decides later which of its signs count.
"""

from __future__ import annotations

import re
from functools import cache

from kehoach.document.label import case
from kehoach.law import bo_cuc, citation, co_quan, loai_van_ban
from kehoach.text.letters import fold

QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
TIEU_NGU = "doc lap tu do hanh phuc"
BLANK = r"[\s.…_\-]{0,60}"
"""Room left for a number to be written by hand, in a folded text."""
NUMBER = re.compile(
    rf"\bso\s{{0,9}}:?{BLANK}(?P<so>\d{{0,6}}[a-z]?){BLANK}/\s{{0,9}}"
    r"(?P<ky_hieu>(?:\d{4}/|khlt/(?=\w))?[a-z]{1,9}(?:\s?[-–]\s?[\w&]{1,20}){0,5})"
    r"|\bso\s{0,9}:?[\s.…_]{0,60}(?P<so_dang>\d{0,6})\s?-\s?(?P<ky_dang>[a-z]{2,4}/[\w-]{1,20})"
    r"|\bso\s{0,9}:\s{0,9}[^,]{0,80}$"
)
"""The line of number and symbol: of the State (05/KH-UBND), the Đảng (05-KH/ĐU), or left blank.

A joint plan may have a second slash: 05/KHLT/UBND-MTTQ.
"""
_DRAWN = ("SƠ ĐỒ", "BẢN ĐỒ")
"""What a phụ lục with a picture is called; without their accents they begin as Sở and Ban do."""
DAY = re.compile(
    r"(?:[^\W\d_][^,;:\t]{1,40},\s{0,9})?ngay\s{1,9}\d{1,2}/\d{1,2}/\d{4}$"
    rf"|(?:[^\W\d_][^,;:\t]{{1,40}},\s{{0,9}})?ngay{BLANK}(?:\d{{0,2}})"
    rf"{BLANK}thang{BLANK}(?:\d{{0,2}}){BLANK}nam{BLANK}"
    rf"(?:\d{{4}}\s?\.?|\d{{0,2}}[\s.…_\-]{{0,60}})$"
)
"""The line of place and date, parts of it perhaps blank."""
HOLE = re.compile(r"\{\{[^{}]{1,60}\}\}|«[^«»]{1,60}»|\$\{[^{}]{1,60}\}")
"""A hole of an office's own form: what goes there is known by where it stands."""
LINE_OF_RULE = re.compile(r"[-_=*~.…\s–—]+")
NOI_NHAN = re.compile(r"noi nhan\s{0,9}:?\s{0,9}")
_KNOWN = 0.75
"""Share of the words of Quốc hiệu or Tiêu ngữ that names it: one of eight or six may be wrong."""
_SHORT = 160
"""Letters of a line of the head; a sentence is longer."""
_LEADS_IN = re.compile(
    r"như sau|\bsau\s{0,9}:\s{0,9}$|cụ thể(?: là)?\s{0,9}:"
    r"|(?:ban hành|xây dựng)\s(?:Kế hoạch|kế hoạch)[^;]{0,400}:\s{0,9}$"
)
_ASKED = re.compile(r"(?:Theo|Xét) (?:đề nghị|yêu cầu) của\b")
_ASKS = re.compile(r"(?:ubnd|uy ban nhan dan|bo|so|chu tich)\b.{0,80}\b(?:yeu cau|de nghi|giao)\b")
_ARTICLE = re.compile(r"Điều \d{1,3}[.:]")
_ORDER = re.compile(r"quyet (?:dinh|nghi)\s?:?")


def _of(folded: str, wanted: str) -> bool:
    """Return True when a short line has most of the wanted words, in any spelling of the others."""
    if wanted in folded:
        return True
    known = wanted.split()
    words = re.findall(r"\w+", folded) if len(folded) < 2 * len(wanted) else []
    met = sum(word in words for word in dict.fromkeys(known))
    return bool(words) and met >= _KNOWN * len(set(known)) and len(words) <= len(known) + 2


def is_quoc_hieu(folded: str) -> bool:
    """Return True for a line with the Quốc hiệu, one word of it mistyped or lost at the most."""
    return ("viet" in folded or "nghia" in folded) and _of(folded, QUOC_HIEU)


def is_tieu_ngu(folded: str) -> bool:
    """Return True for a line with the Tiêu ngữ, whatever its hyphens are."""
    if len(folded) >= _SHORT or not ("hanh" in folded or "doc" in folded):
        return False
    return _of(" ".join(re.findall(r"\w+", folded)), TIEU_NGU)


def is_number(text: str, folded: str) -> bool:
    """Return True for the line of number and symbol."""
    return len(text) < _SHORT and NUMBER.match(folded) is not None


def is_day(folded: str) -> bool:
    """Return True for the line of place and date."""
    if len(folded) >= _SHORT or "ngay" not in folded or "can cu" in folded:
        return False
    return DAY.search(folded) is not None


def is_agency(text: str) -> bool:
    """Return True for the name of an agency ``data/`` knows the kind of, in capitals."""
    if text.startswith(_DRAWN):
        return False
    return case.in_capitals(text) and co_quan.loai_co_quan(co_quan.viet_day_du(text)) is not None


def title_of(text: str) -> loai_van_ban.Loai | None:
    """Return the kind of paper a line names in capitals, alone or before its subject, or None."""
    if len(text) > _SHORT * 2:
        return None
    text = text.rstrip(".* ")
    first = text.split(" ", 1)[0].rstrip(":")
    if len(first) > 1 and first not in _first_words():
        return None
    spread = text.replace(" ", "")
    for loai in loai_van_ban.co_tieu_de():
        title = loai.tieu_de
        if text.rstrip(":") == title or spread == title.replace(" ", ""):
            return loai if not text.endswith(":") or loai.ten == loai_van_ban.KE_HOACH else None
        if text.startswith(title + " "):
            return loai
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(loai.tieu_de.split()[0] for loai in loai_van_ban.co_tieu_de())


def is_basis(text: str) -> bool:
    """Return True for a căn cứ line, False for a sentence that opens the paper."""
    lead, rest = bo_cuc.tach_tu_dan(text)  # in small letters it goes on with the line above
    if not lead or _LEADS_IN.search(text):
        return False
    if lead == bo_cuc.tu_dan()[0] or _ASKED.match(text):
        return True
    if text.endswith(":"):  # "Thực hiện Kế hoạch số …, UBND xã đề nghị các trường:" leads in
        return False
    return text.endswith(";") or next(citation.find(rest), None) is not None


def is_named_basis(text: str) -> bool:
    """Return True for a line that begins with the very words ``Căn cứ``."""
    return bo_cuc.tach_tu_dan(text)[0] == bo_cuc.tu_dan()[0]


def leads_in(text: str) -> bool:
    """Return True for a sentence that ends the opening: ``… ban hành Kế hoạch … như sau:``."""
    near = "sau" in text or "cụ thể" in text or text.rstrip().endswith(":")
    return near and _LEADS_IN.search(text) is not None


def is_addressee(folded: str) -> bool:
    """Return True for ``Kính gửi: …``."""
    return folded.startswith(tuple(map(fold, bo_cuc.kinh_gui())))


def names_issuer(text: str) -> bool:
    """Return True for who issues a decision, in capitals: an agency, or the post that heads one."""
    if not case.in_capitals(text) or len(text) > _SHORT:
        return False
    return is_agency(text) or f"{fold(text)} ".startswith(_issuers())


@cache
def _issuers() -> tuple[str, ...]:
    heads = {fold(loai.truong) for loai in co_quan.cac_loai()}
    return tuple(f"{head} " for head in (*sorted(heads), *map(fold, co_quan.nguoi_ban_hanh())))


def is_article(text: str) -> bool:
    """Return True for ``Điều 1. …``."""
    return _ARTICLE.match(text) is not None


def is_order(text: str, folded: str) -> bool:
    """Return True for ``QUYẾT ĐỊNH:`` above the articles of a decision."""
    return case.in_capitals(text) and _ORDER.fullmatch(folded) is not None


def closes(folded: str) -> bool:
    """Return True for a paragraph with the words that close a plan."""
    return folded.startswith(_closing_words()) or _ASKS.match(folded) is not None


def is_signed_off(text: str) -> bool:
    """Return True for a text that ends in ``./.``, the sign that the running text is over."""
    return text.rstrip(' ”")*').endswith(("./.", "/."))


@cache
def _closing_words() -> tuple[str, ...]:
    return tuple(map(fold, bo_cuc.mo_dau_ket_thuc()))
