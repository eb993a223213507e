"""DOC wording/spaces."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.spoken import Hit
    from kehoach.review.subject import Subject


_HAI_DAU_CACH = Sought(
    rf"(?<=[{LOWER}{UPPER}\d,;:.)])[ \xa0]{{2,3}}(?=[{LOWER}{UPPER}(“])",
    "  ",
    " \xa0",
    "\xa0 ",
    "\xa0\xa0",
)
_CACH_TRUOC_DAU = Sought(
    r"(?<=[^\W\d_]) +(?:[,;)”]|\.(?![\w./…])|:(?=\s+[^\W\d_]|$))",
    " ,",
    " ;",
    " )",
    " ”",
    " .",
    " :",
)
_CACH_TRONG_NGOAC = Sought(r"[(“\[] (?=[^\W\d_])", "( ", "“ ", "[ ")
_CACH_SAU_DAU = Sought(
    rf"(?<=[{LOWER})”])[,;:](?=[^\W\d_]{{2}})"
    rf"|(?<![\w.])[{LOWER}]{{2,7}}\.(?=\d{{1,2}}\. [{UPPER}])"
    rf"|(?<![{UPPER}.\w])(?!(?:tp|tx|tt|ths|ts|bs|ks|gs|pgs)\.)[{LOWER}]{{2,7}}\.(?=[{UPPER}][{LOWER}])",
    mark=r"[,;:.](?:[^\W\d_]|\d{1,2}\. )",
)
_LONGEST_ENTITY = 10
_DINH_NGOAC = Sought(
    rf"(?<=[{LOWER}\d]{{2}})\((?=[^\W\d_]{{2,20}} )"
    rf"|(?<=[{LOWER}{UPPER}\d]{{2}})[)”](?=[{LOWER}]{{2}})",
    mark=r"[()”][^\W\d_]",
)
_GACH_CHEO = Sought(rf"(?<=[{LOWER}])(?:/ (?=[{LOWER}])| /(?=[{LOWER}]))", "/ ", " /")
_SO_DINH_CHU = Sought(
    r"\b(?:năm|ngày|tháng|khoản|điều|Điều|quý|tuần|số)\d"
    rf"|\d%[{LOWER}]{{2}}|\d(?:năm|ngày|tháng|người|giáo|học|lớp|trường|đồng chí|của|về)\b"
    r"|/(?:[A-ZĐ]{2,5}-)?(?:TTg|CP|UBND|HĐND|QH\d\d|TW|TU)(?:của|ngày|về|năm)",
    mark=r"\d(?:%[^\W\d_]|[nthglđcv]|(?<=[mygnuýố]\d))|(?:TTg|CP|UBND|HĐND|TW|TU)[cnv]",
)
_SEAM = r"(?<=[a-zà-ỹ])(?=\d)|(?<=[\d%])(?=[a-zà-ỹ])|(?<=[A-ZĐg\d])(?=(?:của|ngày|về|năm)$)"
"""Where the space is missing."""
_HAI_DAU_CAU = Sought(
    rf"(?<=[{LOWER}{UPPER}\d)”])(?:[;,](?!\.\.)[;,.:]+|:[;,.:](?![./…/])|(?<!v\.v)(?<!ngày)(?<!tháng)(?<!năm)(?<!giờ)(?<![Ss]ố)(?<![Hh]ồi)\.\.(?![.…/]))(?!\S)",
    mark=r"[;,:.][;,:.]",
)
_MA_THUA = Sought(
    r"&(?:nbsp|amp|lt|gt|quot|#\d{2,5});"
    r"|</?(?:br|b|i|u|p|div|span|strong|em|td|tr|li|ul|a)(?: [^<>\n]{0,80})?/?>"
    r"|(?<=[\s“(])\*\*(?=[^\s*)])|(?<!\S)\*\*[^\s*][^*\n]{0,300}(?<=\S)\*\*|\[[^\[\]\n]{1,80}\]\((?:https?|mailto):",
    "&",
    "<",
    "**",
    "](",
)
_VAN_VAN = Sought(
    rf"(?<=[{LOWER}])(?:,? ?v\.v[.…]*|,? ?(?:\.\.\.(?!\.)|…(?![.…]))(?= *(?:[;.,)”]|$)))",
    "v.v",
    "...",
    "…",
)


def two_spaces(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _HAI_DAU_CACH):
        yield hit.finding("hai dấu cách liền nhau", "bỏ bớt một dấu cách", fixed=" ")


def space_before_mark(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _CACH_TRUOC_DAU):
        yield hit.finding("dấu cách đứng trước dấu câu", "viết dấu câu liền chữ trước", fixed=hit.words.lstrip())


def space_in_bracket(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _CACH_TRONG_NGOAC):
        yield hit.finding("dấu cách đứng sau dấu mở ngoặc", "viết chữ liền dấu mở ngoặc", fixed=hit.words.rstrip())


def no_space_after_mark(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _CACH_SAU_DAU):
        if not _ends_entity(hit):
            cure = "thêm một dấu cách sau dấu câu"
            yield hit.finding("thiếu dấu cách sau dấu câu", cure, fixed=hit.words + " ")


def _ends_entity(hit: Hit) -> bool:
    """Return True for the mark that ends ``&nbsp;``, left from a web page: another rule's."""
    _, sign, name = hit.text[max(0, hit.start - _LONGEST_ENTITY) : hit.start].rpartition("&")
    return bool(sign) and name.isalpha() and hit.words == ";"


def glued_to_bracket(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _DINH_NGOAC):
        apart = " (" if hit.words == "(" else f"{hit.words} "
        yield hit.finding("chữ dính dấu ngoặc", "thêm một dấu cách giữa chữ và dấu ngoặc", fixed=apart)


def space_at_slash(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _GACH_CHEO):
        yield hit.finding("gạch chéo chỉ cách chữ một bên", "viết liền cả hai bên gạch chéo", fixed="/")


def number_glued(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _SO_DINH_CHU):
        yield hit.finding("số dính chữ", "thêm một dấu cách", fixed=re.sub(_SEAM, " ", hit.words))


def two_marks(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _HAI_DAU_CAU):
        one = hit.words[0] if len(set(hit.words)) == 1 else None  # of two different marks a person keeps one
        yield hit.finding("hai dấu câu liền nhau", "giữ một dấu", fixed=one)


def markup_left(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _MA_THUA, loose=True):
        sign = unescape(hit.words).replace("\xa0", " ") if hit.words.startswith("&") else None
        yield hit.finding("mã đánh dấu còn sót trong văn bản", "bỏ mã này", fixed=sign)


def open_list(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _VAN_VAN):
        yield hit.finding("liệt kê bỏ lửng", 'kể đủ, hoặc viết "và các … khác"')


CHECKS: Checks = {
    "VP12": two_spaces,
    "VP13": space_before_mark,
    "VP14": space_in_bracket,
    "VP15": no_space_after_mark,
    "VP16": glued_to_bracket,
    "VP17": space_at_slash,
    "VP26": number_glued,
    "VP18": two_marks,
    "VP22": markup_left,
    "VP25": open_list,
}
