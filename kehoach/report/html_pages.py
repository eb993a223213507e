"""The reviews of many files as one HTML page: a line a file, the gravest first, each with its part.

The part of a file is written to the side as soon as the file is reviewed; what is kept of it is its
line. A thousand files take no more memory than ten.
"""

from __future__ import annotations

import os
from contextlib import closing
from html import escape
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.report.graded import by_severity
from kehoach.report.html import BOTTOM, LEGEND, heads, part, top
from kehoach.report.html_rules import STYLE, rule_pages
from kehoach.report.plain import counts
from kehoach.report.spool import Spool
from kehoach.review.drafted import Examined, Unread
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TITLE = "Kết quả kiểm tra kế hoạch"
_NARROW = ".nang{text-align:left;white-space:normal}"
_WORST = 120
"""Letters shown of the gravest finding of a file."""


class _Row(NamedTuple):
    """What is kept of a file."""

    file: str
    kind: str
    counts: tuple[int, ...]
    """Of each severity; of a file that was not read nothing."""
    worst: str
    """The gravest finding, or why it was not read."""

    @property
    def weight(self) -> tuple[bool, tuple[int, ...]]:
        """Return what the gravest has least of: a file nobody read first, then by its counts."""
        return bool(self.counts), tuple(-count for count in self.counts)


class HtmlPages:
    """A page that grows file by file; to be closed."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._parts = Spool()
        self._codes: set[str] = set()

    def add(self, reviewed: Examined | Unread) -> None:
        """Take in the review of a file."""
        self._rows.append(_row(reviewed))
        if isinstance(reviewed, Examined):
            self._codes |= {problem.code for problem in reviewed.review.problems}
        self._parts.add("\n".join(part(reviewed, _anchor(len(self._parts)))))

    def close(self) -> None:
        """Throw away what was kept aside."""
        self._parts.close()

    def chunks(self, left: Iterable[str] = ()) -> Iterator[bytes]:
        """Yield the page piece by piece; ``left`` says what of the folders was not reviewed."""
        return (piece.encode("utf-8", "replace") for piece in self._pieces(left))

    def _pieces(self, left: Iterable[str]) -> Iterator[str]:
        # files of one weight in the order they were named
        order = sorted(range(len(self._rows)), key=lambda number: self._rows[number].weight)
        yield top(_TITLE, _NARROW + STYLE)
        yield f'<h1>{_TITLE}</h1>\n<p class="nho">{LEGEND}</p>\n'
        if len(order) > 1:
            yield "\n".join(_table([(_anchor(number), self._rows[number]) for number in order]))
        yield "".join(f'<p class="nho">{escape(text)}</p>\n' for text in left)
        for number in order:
            yield f'<h2 id="{_anchor(number)}">{escape(self._rows[number].file)}</h2>\n'
            yield f"{self._parts.text(number)}\n"
        yield "".join(f"{rule_page}\n" for rule_page in rule_pages(self._codes))
        yield BOTTOM


def page(reviews: Iterable[Examined | Unread]) -> str:
    """Return the reviews as one page; a file that could not be read is told with the reason."""
    with closing(HtmlPages()) as made:
        for reviewed in reviews:
            made.add(reviewed)
        return b"".join(made.chunks()).decode()


def _row(reviewed: Examined | Unread) -> _Row:
    if isinstance(reviewed, Unread):
        why = reviewed.problems[0].message if reviewed.problems else ""
        return _Row(reviewed.file, _ending(reviewed.file), (), shortened(why, _WORST))
    found = tuple(counts(reviewed.counted).values())
    return _Row(reviewed.file, _kind(reviewed), found, shortened(_worst(reviewed), _WORST))


def _kind(examined: Examined) -> str:
    """Return what papers a file holds and how it is kept: ``Quyết định, Kế hoạch (.docx)``."""
    papers = ", ".join(paper.loai for paper in examined.subject.document.papers if paper.loai)
    papers = "Kế hoạch" if examined.draft is not None else papers
    ending = _ending(examined.file)
    return f"{papers} ({ending})" if papers and ending else papers or ending


def _ending(file: str) -> str:
    return os.path.splitext(file)[1].casefold()  # noqa: PTH122 - any text may be a name


def _worst(examined: Examined) -> str:
    """Return the gravest finding, else the gravest warning about the spec."""
    for _, _, listed in by_severity(examined.review):
        return f"{listed[0].problem.code}: {listed[0].problem.message}"
    return next((f"{problem.code}: {problem.message}" for problem in examined.counted), "")


def _anchor(number: int) -> str:
    """Return what a line of the table links to; files are numbered as they were named."""
    return f"tep-{number + 1}"


def _table(rows: list[tuple[str, _Row]]) -> Iterator[str]:
    """Yield a line a file."""
    yield heads("Tệp", "Loại").replace("</tr>", "<th>Nặng nhất</th></tr>", 1)
    for anchor, row in rows:
        name = f'<a href="#{anchor}">{escape(row.file)}</a>'
        cells = "".join(f"<td>{count or '–'}</td>" for count in row.counts)
        cells = cells or f'<td colspan="{len(Severity)}">không đọc được</td>'
        worst = f'<td class="nang">{escape(row.worst)}</td>'
        yield f'<tr><th>{name}</th><td class="nang">{escape(row.kind)}</td>{cells}{worst}</tr>'
    yield "</tbody></table>\n"
