"""Two files side by side on a page to print or mail: one file, no script, no link elsewhere."""

from __future__ import annotations

import html
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.compare.change import Change, ChangeKind, Compared, Weight
from kehoach.compare.fold import Fold
from kehoach.compare.names import part_name
from kehoach.compare.report.sentences import counted, head, inside, said, spot, summary
from kehoach.compare.wording import State
from kehoach.report.html import framed
from kehoach.text.letters import one_line
from kehoach.text.steering import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.compare.change import Folded
    from kehoach.compare.wording import Piece

_TITLE = "So sánh hai bản kế hoạch"
_LEGEND = (
    "Bên trái là bản cũ, bên phải là bản mới. <del>Chữ gạch ngang</del> là chữ bị bỏ, "
    "<ins>chữ gạch chân</ins> là chữ mới."
)
_STYLE = """
body{max-width:64rem}table.hai{width:100%;table-layout:fixed}table.hai td{white-space:normal;
text-align:left;vertical-align:top;width:50%}table.hai th{background:#eee}
del{background:#fbd9d9;color:#7a0014;text-decoration:line-through}
ins{background:#d8f0d8;color:#0b4d16;text-decoration:underline}
@media print{body{max-width:none}h2~h2{break-before:auto}
table.hai th,del,ins{background:none;color:#000}}
"""


def escape(text: str) -> str:
    """Return a text as HTML; what would turn the direction of the words around it is shown."""
    return html.escape(visible(text))


def page(found: Compared) -> str:
    """Return a comparison as one HTML page; what files hold is escaped, hostile or not."""
    body = [f"<h1>{_TITLE}</h1>", f"<p><b>{escape(summary(found))}</b></p>"]
    body += [f'<p class="nho">{_LEGEND}</p>'] if found.changes else []
    names = f"<th>{escape(found.old)}</th><th>{escape(found.new)}</th>"
    for weight in Weight:
        changes = found.of(weight)
        if changes:
            body.append(f"<h2>{escape(weight.value.capitalize())} ({len(changes)})</h2>")
            body.append(f'<table class="hai"><thead><tr>{names}</tr></thead><tbody>')
            body += _rows(changes, found.parts)
            body.append("</tbody></table>")
    body += _folded(found)
    body += _list(
        "Cần biết khi đọc tệp", [f"{problem.place}: {problem.message}" for problem in found.notices]
    )
    body += _list("Không so", found.uncompared)
    return framed(_TITLE, body, _STYLE)


def _rows(changes: Sequence[Change], titles: Mapping[str, str]) -> Iterator[str]:
    for part, group in groupby(changes, key=lambda change: change.part):
        yield f'<tr><th colspan="2"><b>{escape(part_name(part, titles))}</b></th></tr>'
        for change in group:
            text = ", ".join(filter(None, [head(change), inside(change)]))
            yield f'<tr><td colspan="2">{escape(text[:1].upper() + text[1:])}</td></tr>'
            yield f"<tr>{_cell(change, old=True)}{_cell(change, old=False)}</tr>"


def _cell(change: Change, *, old: bool) -> str:
    side = change.old if old else change.new
    if change.kind is (ChangeKind.ADDED if old else ChangeKind.DROPPED):
        return "<td></td>"
    mark = "del" if old else "ins"
    if change.pieces:
        words = "".join(_piece(piece, mark, old=old) for piece in change.pieces)
    else:
        words = escape(said(change, old=old))
        words = words if change.kind is ChangeKind.MOVED else f"<{mark}>{words}</{mark}>"
    return f'<td>{words}<div class="nho">{escape(spot(side.place))}</div></td>'


def _piece(piece: Piece, mark: str, *, old: bool) -> str:
    words = escape(piece.old if old else piece.new)
    if piece.state is not State.CHANGED or not words.strip():
        return words
    return f"<{mark}>{words.rstrip()}</{mark}>" + " " * words[-1:].isspace()


def _folded(found: Compared) -> Iterator[str]:
    yield from _list("Đã gấp lại", counted(found))
    if found.folded:
        yield "<details><summary>Từng chỗ đã gấp lại</summary>"
        for kind in Fold:
            pairs = [_pair(fold) for fold in found.folded if fold.fold is kind]
            yield from _list(kind.value.capitalize(), pairs)
        yield "</details>"


def _pair(fold: Folded) -> str:
    old, new = one_line(fold.old.words) or "(trống)", one_line(fold.new.words) or "(trống)"
    return f"{old} ({spot(fold.old.place)}) → {new} ({spot(fold.new.place)})"


def _list(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"<h3>{escape(name)}</h3>\n<ul>"
        yield from (f"<li>{escape(line)}</li>" for line in lines)
        yield "</ul>"
