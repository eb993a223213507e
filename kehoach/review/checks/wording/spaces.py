"""Spaces around marks, two marks in one place: patterns that are faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.review.blocks import text_of
from kehoach.review.checks.wording import straight_quotes
from kehoach.review.finding import at
from kehoach.review.kinds import Pattern
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_BEFORE_MARK = (
    r"(?<=[^\W\d_]) +(?:[,;)”]|[!?](?=\s|$)|\.(?![\w./…])|:(?=\s+[^\W_]|$))"
    r"|(?<=\d) +(?:[;)]|,(?=\s)|\.(?=\s*$)|:(?=\s+[^\W\d_]))"
    r"|(?<=[)”%]) +(?:[,;](?=\s|$)|\.(?=\s*$))"
    r"|(?<=\./) +\.(?=\s*$)|(?<=\d) +,(?=[^\W\d_])"
    r"|(?<=[^\W_]\.) +/\.(?=\s*$)"
)
_GLUED_TO_BRACKET = (
    rf"(?<=[{LOWER}\d][{LOWER}\d%])\((?=[^\W\d_]{{2,20}}(?: |: ))"
    rf"|(?<=[{LOWER}]{{2}})\((?=[{LOWER}]{{1,7}}/|\d)|(?<=[{LOWER}]{{3}})\((?=\s[^\W_])"
    rf"|(?<=[{LOWER}{UPPER}\d]{{2}})[)”](?=[{LOWER}]{{2}})|(?<=[{LOWER}]{{2}})“(?=[^\W\d_])"
)
_AT_SLASH = (
    rf"(?<=[{LOWER}])(?:/ (?=[{LOWER}])| /(?=[{LOWER}])|(?<=\d đồng) / (?=[{LOWER}]))"
    rf"|(?<=[{LOWER}]{{3}})/ (?=[{UPPER}][{LOWER}])"
)
_GLUED_MARK = (
    r"[\dTCUH](?:(?<=\d)(?:%[^\W\d_]|[nthglđcvdở]|(?<=[mygnuýố]\d))"
    r"|(?<=T)(?:Tg|W|U)[cnv]|(?<=C)P[cnv]|(?<=U)BND[cnv]|(?<=H)ĐND[cnv])"
)
"""One of a few signs first: what begins otherwise is tried at every letter of a page."""
_SEAM = (
    r"(?<=[a-zà-ỹ])(?=\d)|(?<=[\d%])(?=[a-zà-ỹ])|(?<=%)(?=[A-ZĐ])"
    r"|(?<=[A-ZĐg\d])(?=(?:của|ngày|về|năm)$)"
)
"""Where the space is missing between a number and a word."""
_NOT_A_BLANK = r"(?<!v\.v)(?<!ngày)(?<!tháng)(?<!năm)(?<!giờ)(?<![Ss]ố)(?<![Hh]ồi)"
"""Behind these words two full stops are a place to fill in."""
_TWO_MARKS = (
    rf"(?<=[{LOWER}{UPPER}\d)”%])"
    r"(?:(?:\.\./\.(?=\s*$)|[;,](?!\.\.)[;,.:]+|:[;,.:](?![./…/])"
    rf"|{_NOT_A_BLANK}\.\.(?![.…/])| ?[;,:] [;,.])(?!\S)|,,(?=[^\W\d_])|;;(?=[^\W\d_])"
    rf"|(?<=[{LOWER}]{{3}})\.[;,](?!\S)|(?<=[{LOWER})”])\. \.(?=\s*$))"
    rf"|(?<=[{LOWER})”]/)\.\.(?=\s*$)"
)
_OPEN_LIST = (
    rf"(?<=[{LOWER}])(?:,? ?v\.v[.…]*|,? ?(?:\.\.\.(?!\.)|…(?![.…]))(?= *(?:[;.,)”]|$))"
    rf"|,(?:\.\.\.|…)(?= [{LOWER}])|{_NOT_A_BLANK}…\.(?=\s*$)"
    rf"|{_NOT_A_BLANK}(?:\.\.\.(?!\.)|…(?![.…]))(?= [{LOWER}]))"
)
_AFTER_MARK = Sought(
    lambda: (
        rf"(?<=[{LOWER})”])[,;:](?=[^\W\d_]{{2}})"
        rf"|(?<=[{LOWER}]{{2}}):(?=\d)|(?<=[{LOWER}]{{3}})[,;](?=\d{{2}})"
        rf"|(?<=[\d%])[,;](?=[{LOWER}]{{2}})|(?<=[{UPPER}]{{2}})[,;](?=[{LOWER}{UPPER}]{{2}})"
        rf"|(?<=\d{{2}})[,;](?=[{UPPER}][{LOWER}{UPPER}]{{2}})"
        rf"|(?<=\d{{4}})\.(?=[{UPPER}][{LOWER}]{{1,6}} [{LOWER}])"
        rf"|(?<![\w.])[{LOWER}]{{2,7}}\.(?=\d{{1,2}}\. [{UPPER}])"
        rf"|(?<![{UPPER}.\w])(?!(?:tp|tx|tt|ths|ts|bs|ks|gs|pgs)\.)"
        rf"[{LOWER}]{{2,7}}\.(?=[{UPPER}][{LOWER}]|(?:{either('chinh-ta', 'noi_tiep_cau')}) )"
        rf"|(?<=[{LOWER},])(?:…|\.\.\.)(?=[{LOWER}]{{2}})"
        rf"|(?<=[{LOWER}]{{3}})[.,;](?=\([{LOWER}]{{2}})"
        rf"|(?<!\w)(?i:{either('chinh-ta', 'hai_so_mot_ten')}) \d{{1,2}},(?=\d{{1,2}}(?![\d%]))"
    ),
    mark=r"[,;:….](?:(?<!\.)[^\W_]|(?<=\.)(?:[^\W\d_]|\d{1,2}\. )|(?<=[.,;])\()",
)
_LONGEST_ENTITY = 10
"""Letters of ``&nbsp;`` and the like, their signs aside."""


_BEFORE = Pattern(
    Sought(_BEFORE_MARK, " ,", " ;", " )", " ”", " .", " :", " !", " ?", " /."),
    "dấu cách đứng trước dấu câu",
    "viết dấu câu liền chữ trước",
    str.lstrip,
)
_STRAY = Pattern(
    Sought(rf"(?<=[{LOWER},]) +\.(?=[a-z]{{0,3}}[à-ỹđ])", " ."),
    "dấu chấm lạc giữa câu",
    "bỏ dấu chấm; nếu câu hết ở đây thì viết liền chữ trước, viết hoa chữ sau",
)
"""A full stop before a small letter that bears a mark: no name of a file (``tệp .pdf``)."""
_MISPLACED = Pattern(
    Sought(
        rf"(?<=[{LOWER}\d]) +\.(?=[{UPPER}][{LOWER}]{{1,6}}[ ,]|(?:UBND|HĐND|BCĐ|BCH)(?!\w))", " ."
    ),
    "dấu chấm dính chữ sau, cách chữ trước",
    "viết dấu chấm liền chữ trước, thêm một dấu cách sau",
    lambda _: ". ",
)
"""A full stop on the wrong side of its space: ``xã hội .Tôn vinh``."""
_OPENED = Pattern(
    Sought(r"[(“\[] (?=[^\W\d_]|(?<=[(“] )\d{1,4} [^\W\d_]|\d{1,2}/\d{1,2})", "( ", "“ ", "[ "),
    "dấu cách đứng sau dấu mở ngoặc",
    "viết chữ liền dấu mở ngoặc",
    str.rstrip,
)
_GLUED = Pattern(
    Sought(_GLUED_TO_BRACKET, mark=r"[()”“](?:(?<=[()”])[^\W_]|(?<=\()\s|(?<=[^\W\d_]“))"),
    "chữ dính dấu ngoặc",
    "thêm một dấu cách giữa chữ và dấu ngoặc",
    lambda words: f" {words}" if words in ("(", "“") else f"{words} ",
)


def space_before_mark(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mark behind a space, in a label too, and for a stray full stop."""
    yield from _BEFORE(subject)
    yield from _STRAY(subject)
    yield from _MISPLACED(subject)
    yield from straight_quotes.space_before_closing(subject)
    for block in subject.blocks:
        if _APART.search(block.label):
            right = "".join(block.label.split())
            yield at(block, block.label, "dấu cách đứng trước dấu câu", f'viết "{right}"')


def no_space_after_mark(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mark a word follows at once."""
    for hit in hits(subject, _AFTER_MARK):
        if not _ends_entity(hit):
            cure = "thêm một dấu cách sau dấu câu"
            yield hit.finding("thiếu dấu cách sau dấu câu", cure, fixed=f"{hit.words} ")
    yield from _glued_labels(subject, ".", "thiếu dấu cách sau số, chữ của đề mục")
    yield from _glued_labels(subject, "-–+", "gạch đầu dòng dính chữ")


def glued_to_bracket(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each bracket a word stands right against, that of a label too."""
    yield from _GLUED(subject)
    yield from _glued_labels(subject, ")", "chữ dính dấu ngoặc của đề mục")


def space_behind_opening(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each bracket or quotation mark with a space behind it where it opens."""
    yield from _OPENED(subject)
    yield from straight_quotes.space_behind_opening(subject)


def _glued_labels(subject: Subject, ends: str, message: str) -> Iterator[Finding]:
    """Yield a finding for the first label that ends so and stands against its words."""
    stuck = (block for block in subject.blocks if block.dinh and block.label[-1:] in tuple(ends))
    glued = [block for block in stuck if _begins_words(text_of(block))]
    for block in glued[:1]:
        word = text_of(block).split(" ", 1)[0]
        times = f" ({len(glued)} lần)" if len(glued) > 1 else ""
        cure = f'viết "{block.label} {word}"'
        yield at(block, f"{block.label}{word}", f"{message}{times}", cure)


def _begins_words(text: str) -> bool:
    """Return True for words, not the rest of a symbol: ``-KH/ĐU``."""
    first = text.split(" ", 1)[0]
    return first.isalpha() and (first.isupper() <= text.isupper())


_APART = re.compile(r"\w\s{1,3}[.)]$")
"""The number of a heading and its mark apart: ``1 .``"""


def _ends_entity(hit: Hit) -> bool:
    """Return True for the mark that ends ``&nbsp;``, left from a web page: another rule's."""
    _, sign, name = hit.text[max(0, hit.start - _LONGEST_ENTITY) : hit.start].rpartition("&")
    return bool(sign) and name.isalpha() and hit.words == ";"


def _number_glued() -> str:
    before, behind = either("chinh-ta", "dinh_truoc_so"), either("chinh-ta", "dinh_sau_so")
    return (
        rf"\b(?:{before})\d|\d%[{LOWER}]{{2}}|\d(?:{behind})\b"
        rf"|(?<![\w%/=.-])\d{{1,3}}(?:,\d{{1,2}})?%[{UPPER}]{{2}}"
        rf"|(?<![\w.,/-])20[0-4]\d(?:{either('chinh-ta', 'dinh_sau_nam')})\b"
        r"|/(?:[A-ZĐ]{2,5}-)?(?:TTg|CP|UBND|HĐND|QH\d\d|TW|TU)(?:của|ngày|về|năm)"
    )


def _at_the_seam(words: str) -> str:
    return re.sub(_SEAM, " ", words)


def _one_mark(words: str) -> str | None:
    """Return one of two equal marks; of two different ones a person keeps one."""
    return words[0] if len(set(words)) == 1 else None


CHECKS: Checks = {
    "VP13": space_before_mark,
    "VP14": space_behind_opening,
    "VP15": no_space_after_mark,
    "VP16": glued_to_bracket,
    "VP17": Pattern(
        Sought(_AT_SLASH, "/ ", " /"),
        "gạch chéo chỉ cách chữ một bên",
        "viết liền cả hai bên gạch chéo",
        lambda _: "/",
    ),
    "VP18": Pattern(
        Sought(_TWO_MARKS, mark=r"[;,:.] ?[;,:.]"),
        "hai dấu câu liền nhau",
        "giữ một dấu",
        _one_mark,
    ),
    "VP25": Pattern(
        Sought(_OPEN_LIST, "v.v", "...", "…"), "liệt kê bỏ lửng", 'kể đủ, hoặc viết "và các … khác"'
    ),
    "VP26": Pattern(
        Sought(_number_glued, mark=_GLUED_MARK), "số dính chữ", "thêm một dấu cách", _at_the_seam
    ),
}
