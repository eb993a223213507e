"""A page to print or mail: one file, no script, no link to anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.report.plain import FAMILIES, summary, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_CLASS = {Severity.ERROR: "loi", Severity.WARNING: "canh-bao", Severity.HINT: "goi-y"}
_STYLE = """
body{font:16px/1.5 "Times New Roman",Tinos,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}
h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999;margin-top:2em}h3{font-size:1em;margin:1.2em 0 .3em}
.muc{border-left:4px solid;padding:.2em .8em;margin:.5em 0;break-inside:avoid}
.loi{border-color:#b00020}.canh-bao{border-color:#b36b00}.goi-y{border-color:#1a5fb4}
.cho{font-weight:bold}.ma{color:#444}.cach{margin-left:1.2em}.nguon{color:#555;font-size:.9em;margin-left:1.2em}
"""


def page(reviews: Iterable[Examined]) -> str:
    """Return the reviews as one HTML page."""
    body = "\n".join(line for one in reviews for line in _file(one))
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>Kết quả kiểm tra kế hoạch</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Kết quả kiểm tra kế hoạch</h1>\n{body}\n</body>\n</html>\n"
    )


def _file(examined: Examined) -> Iterator[str]:
    yield f"<h2>{escape(examined.file)}</h2>"
    yield f"<p>{escape(summary(examined.review.problems))}.</p>"
    for family, name in FAMILIES.items():
        found = [one for one in examined.review.judged if one.rule.code.startswith(family)]
        if found:
            yield f"<h3>{escape(name.capitalize())}: {len(found)}</h3>"
            yield from map(_finding, found)
    if examined.review.silenced:
        yield f"<h3>Đã bỏ qua: {len(examined.review.silenced)}</h3>\n<ul>"
        for one, reason in examined.review.silenced:
            what = f"{one.problem.place} {one.rule.code}: {one.problem.message} (lý do: {reason})"
            yield f"<li>{escape(what)}</li>"
        yield "</ul>"
    listed = [*unchecked(examined), *(f"{one.place}: {one.message}" for one in examined.notices)]
    if listed:
        yield "<h3>Chưa kiểm tra, cần biết thêm</h3>\n<ul>"
        yield from (f"<li>{escape(one)}</li>" for one in listed)
        yield "</ul>"


def _finding(one: Judged) -> str:
    problem = one.problem
    cure = f'<div class="cach">→ {escape(problem.hint)}</div>' if problem.hint else ""
    basis = f'<div class="nguon">{escape(one.rule.basis)}</div>' if one.rule.basis else ""
    place = problem.place.path or (f"dòng {problem.place.line}" if problem.place.line else "cả văn bản")
    return (
        f'<div class="muc {_CLASS[problem.severity]}"><span class="cho">{escape(place)}</span> '
        f'<span class="ma">{problem.code} {problem.severity.value}</span> {escape(problem.message)}{cure}{basis}</div>'
    )
