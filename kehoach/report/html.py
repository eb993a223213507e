"""A page to print or mail: one file, no script, no link to anywhere else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.papers import each_alone
from kehoach.problem import Severity
from kehoach.report.html_findings import first_block, graded_findings
from kehoach.report.plain import counts, families, summary, unchecked
from kehoach.review.drafted import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Document
    from kehoach.problem import Problem
    from kehoach.review.drafted import Examined

LEGEND = (
    'Chương trình kehoach đối chiếu với Nghị định 30/2020/NĐ-CP. <b class="loi">Lỗi</b> phải '
    "sửa trước khi ký; "
    '<b class="canh-bao">cảnh báo</b> phải có người xem lại; <b class="goi-y">gợi ý</b> là '
    "điều nên cân nhắc."
)
_STYLE = """
*{box-sizing:border-box}
body{font:16px/1.45 "Times New Roman",Tinos,"Liberation Serif",serif;max-width:52rem;
margin:2rem auto;padding:0 1rem;color:#111;background:#fff;overflow-wrap:break-word}
h1{font-size:1.5rem;margin:0 0 .5rem}
h2{font-size:1.2rem;border-bottom:2px solid #444;margin:2.2rem 0 .6rem;padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}
table{border-collapse:collapse;margin:.8rem 0}
th,td{border:1px solid #888;padding:.2rem .6rem;text-align:left;font-weight:normal}
thead th,tfoot *{font-weight:bold}td{text-align:right;white-space:nowrap}
td[colspan]{text-align:left;white-space:normal}
a{color:inherit}.muc{border-left:5px solid;padding:0 .8rem;margin:.7rem 0}
.muc.loi{border-color:#b00020}.muc.canh-bao{border-color:#b36b00}.muc.goi-y{border-color:#1a5fb4}
b.loi{color:#b00020}b.canh-bao{color:#8a5200}b.goi-y{color:#1a5fb4}
.truoc{border:2px solid #b00020;padding:.2rem 1rem .6rem;margin:1rem 0}.truoc h3{margin:.5rem 0}
.truoc ol{margin:0;padding-left:1.6rem}.truoc li{margin:.25rem 0}.truoc a{text-decoration:none}
.trich{margin:.15rem 0 .15rem 1.2rem;color:#333}
mark{background:#ffe08a;color:#000;white-space:pre-wrap}
.cach{margin-left:1.2rem}.nho{color:#555;font-size:.9rem}.nguon{margin-left:1.2rem}
@page{size:A4;margin:18mm 15mm 18mm 20mm}
@media print{html{font-size:11pt}
body{font:11pt/1.3 "Times New Roman",Tinos,"Liberation Serif",serif;max-width:none;
margin:0;padding:0}body,.nho,.trich,b.loi,b.canh-bao,b.goi-y{color:#000}\
h2~h2{break-before:page}h2,h3,thead{break-after:avoid}
th,td{padding:.05rem .6rem}.muc,.truoc,tr,li{break-inside:avoid}.truoc{border:1.5pt solid #000}
p{orphans:2;widows:2}a{text-decoration:none}
.muc.loi{border-left:5pt solid #000}.muc.canh-bao{border-left:2pt solid #000}
.muc.goi-y{border-left:1pt dotted #000}
mark{background:none;text-decoration:underline;text-decoration-thickness:1pt}}
"""


def framed(title: str, body: Iterable[str], more: str = "") -> str:
    """Return a page of ours around its body; ``more`` are its own styles behind the common ones."""
    return top(title, more) + "\n".join(body) + "\n" + BOTTOM


def top(title: str, more: str = "") -> str:
    """Return how a page of ours begins, to where its body does."""
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}{more}</style>\n</head>\n<body>\n"
    )


BOTTOM = "</body>\n</html>\n"
"""How a page of ours ends."""


def part(reviewed: Examined | Unread, anchor: str) -> Iterator[str]:
    """Yield what the page says of one file, below its name; ``anchor`` begins its ids."""
    if isinstance(reviewed, Unread):
        yield _unread(reviewed.problems)
    else:
        yield from _file(reviewed, anchor)


def heads(*first: str) -> str:
    """Return the start of a table: columns of its own, then one for each severity."""
    names = (*first, *(severity.value.capitalize() for severity in Severity))
    return f"<table><thead><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr></thead><tbody>"


def _counts(problems: Iterable[Problem]) -> str:
    return "".join(f"<td>{number or '–'}</td>" for number in counts(problems).values())


def _unread(problems: Iterable[Problem]) -> str:
    hints = (
        (problem.message, f" → {problem.hint}" if problem.hint else "") for problem in problems
    )
    items = "".join(f"<li>{escape(message)}{escape(hint)}</li>" for message, hint in hints)
    return f"<p><b>Không đọc được tệp này nên chưa kiểm tra gì.</b></p>\n<ul>{items}</ul>"


def _file(examined: Examined, anchor: str) -> Iterator[str]:
    review = examined.review
    yield from _named(examined)
    yield f"<p><b>{escape(summary(examined.counted).capitalize())}.</b></p>"
    yield from first_block(examined, anchor)
    found = list(families(review))
    if len(found) > 1:
        yield heads("Phần")
        for name, listed in found:
            cells = _counts(judged.problem for judged in listed)
            yield f"<tr><th>{escape(name.capitalize())}</th>{cells}</tr>"
        yield f"</tbody><tfoot><tr><th>Cộng</th>{_counts(review.problems)}</tr></tfoot></table>"
    yield from graded_findings(examined, anchor)
    yield from _list("Đã sửa trong bản sao", [_mended(*other) for other in examined.mended])
    silenced = [_silenced(problem, reason) for problem, reason in examined.silenced]
    yield from _list("Đã bỏ qua theo yêu cầu", silenced)
    notices = [f"{_place(notice)}: {notice.message}" for notice in examined.notices]
    yield from _list("Cần biết khi đọc tệp", notices)
    yield from _list(
        "Chưa kiểm tra",
        unchecked(examined) or ["Không có: mọi quy tắc đều đã áp dụng cho tệp này."],
    )


def _named(examined: Examined) -> Iterator[str]:
    """Yield which plan this is: who issues it, what it is about; a line for each paper."""
    subject = examined.subject
    papers = each_alone(subject.document)
    for paper in papers:
        issuer = _said(paper, Role.CO_QUAN_BAN_HANH)
        title = subject.facts.title
        if len(papers) > 1:
            title = f"{paper.papers[0].loai} {_said(paper, Role.TRICH_YEU)}"
        named = [words for words in (issuer, title) if words]
        if named:
            yield f"<p>{escape(' – '.join(named))}</p>"


def _said(paper: Document, role: Role) -> str:
    """Return the words of a component, its lines joined."""
    return " ".join(block.words for block in paper.blocks() if block.role is role)


def _list(name: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"<h3>{name}</h3>\n<ul>"
        yield from (f"<li>{escape(line)}</li>" for line in lines)
        yield "</ul>"


def _silenced(problem: Problem, reason: str) -> str:
    return f"{_place(problem)}, {problem.code}: {problem.message} (lý do: {reason})"


def _mended(problem: Problem, how: str) -> str:
    return f"{_place(problem)}, {problem.code}: {problem.message} → {how}"


def _place(problem: Problem) -> str:
    return problem.place.path or (
        f"dòng {problem.place.line}" if problem.place.line else "cả văn bản"
    )
