"""The rules as a table, for docs: ``python -m tools.rules_table docs/quy-tac.md`` makes it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.report.plain import FAMILIES
from kehoach.review.catalogue import rules

if TYPE_CHECKING:
    from kehoach.review.rule import Rule

_OPENS, _CLOSES = "<!-- quy tắc: make rules -->\n", "<!-- hết quy tắc -->"


def table() -> str:
    """Return the catalogue as Markdown: code, fault, severity, article."""
    out = ["| Mã | Lỗi | Mức | Theo |", "|---|---|---|---|"]
    for family in FAMILIES:
        listed = sorted(
            (rule for rule in rules() if rule.code.startswith(family)), key=lambda rule: rule.code
        )
        out += [_row(rule) for rule in listed]
    return "\n".join(out) + "\n"


def _row(rule: Rule) -> str:
    page = f"[{rule.code}](../kehoach/review/pages/{rule.code}.md)"
    return f"| {page} | {rule.name} | {rule.severity.value} | {rule.law or rule.practice} |"


def put_in(text: str) -> str:
    """Return a page with the table between its two marks made anew; a page without them stays."""
    before, opens, rest = text.partition(_OPENS)
    _, closes, after = rest.partition(_CLOSES)
    return f"{before}{opens}\n{table()}\n{closes}{after}" if closes else text


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(put_in(page.read_text(encoding="utf-8")), encoding="utf-8")
