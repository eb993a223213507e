"""Compares a document that was read with what a reader of the printed page sees (see ``specimens``)."""

import ast
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

EXPECTED = Path(__file__).parent / "expected"
CLOSE = 0.06
"""Half a tenth of a mm or of a point: nobody measures finer."""
BULLETS = "-+•·▪■▫□➢►❖o"


class Page(NamedTuple):
    """What is on the paper: lines, looks of lines by their index, notices that are due and that may be given."""

    lines: list[str]
    looks: list[tuple[int, str, Any]]
    due: list[str]
    allowed: list[str]


def expected(name: str) -> Page:
    page = Page([], [], [], [])
    for line in (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "!":
            page.due.append(rest)
        elif mark == "!?":
            page.allowed.append(rest)
        elif mark == "~":
            key, _, value = rest.partition(" = ")
            page.looks.append((len(page.lines) - 1, key, ast.literal_eval(value)))
        else:
            page.lines.append(line)
    return page


def spaced(text: str) -> str:
    """Return the words with single spaces, line breaks as ``⏎``."""
    pieces = (" ".join(one.split()) for one in re.split("[\n\v\f⏎]", text))
    return " ⏎ ".join(one for one in pieces if one)


def row(cells: list[str], *, heading: bool = False) -> str:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return ("|= " if heading else "| ") + " | ".join(cells) + " |"


def lines_of(block: Any) -> list[str]:
    """Return the lines of a block: its words, or its rows."""
    if block.table is None:
        return [spaced(block.words)] if spaced(block.words) else []
    rows = []
    for one in block.table.rows:
        cells: list[str] = []
        for cell in one.cells:
            words = "^" if cell.rows == 0 else spaced("".join(run.text for run in cell.text))
            cells += [words] + ["<"] * (cell.span - 1)
        rows.append(row(cells, heading=one.tieu_de))
    return rows


def found(document: Any, *, sections: bool) -> list[tuple[str, Any]]:
    """Return every line of a document with its block; lines of sections only where they are asked for."""
    lines: list[tuple[str, Any]] = []
    for section in document.sections:
        if sections:
            shape = "ngang" if section.ngang else "dọc"
            lines.append((f"=== {shape} {section.page.rong:.0f} × {section.page.cao:.0f}", section.page))
        lines += _marked("^ ", section.dau_trang)
        lines += _marked("", section.blocks)
        lines += _marked("_ ", section.chan_trang)
    return lines + _marked("* ", document.chu_thich)


def _marked(mark: str, blocks: Iterable[Any]) -> list[tuple[str, Any]]:
    return [(f"{mark}{line}", block) for block in blocks for line in lines_of(block)]


def same(due: str, line: str) -> bool:
    """Tell whether a line is the one that is due; ``•`` is any bullet, ``{1}`` a mark of a note or nothing."""
    if "{" in due:
        shown, left_out = (re.sub(r"\{(\w+)\}", mark, due) for mark in (r"[\1]", ""))
        return line in (spaced(shown), spaced(left_out))
    if due.startswith("* "):
        return re.sub(r"^\* \[(\w+)\]", r"* \1", line) == spaced(due)
    if due.startswith("• "):
        return line[:1] in BULLETS and line[1:].strip() == due[2:]
    if due.startswith("|"):
        mark, *cells = due[1:-1].split("|") if due.startswith("|=") else ("", *due[1:-1].split("|"))
        if mark:
            cells = [mark[1:], *cells]
        return row([spaced(one) for one in cells], heading=bool(mark)) == line
    return spaced(due) == line


def looked(thing: Any, key: str) -> Any:
    """Return what is known of a look: of a paragraph, of a table (``vien``) or of a page; of a block that begins one."""
    if key == "vien":
        return thing.table and thing.table.vien
    if key == "ngat_trang":
        return thing.ngat_trang
    return getattr(thing.look if hasattr(thing, "look") else thing, key, None)


def says(notice: str, words: str) -> bool:
    return any(unicodedata.normalize("NFC", one.strip()).casefold() in notice.casefold() for one in words.split("|"))


def faults(page: Page, document: Any) -> list[str]:
    """Return what is wrong with a document, one line for each fault; none when it is what the page shows."""
    lines = found(document, sections=any(one.startswith("===") for one in page.lines))
    out = [
        f"{due!r} đọc thành {line!r}" for due, (line, _) in zip(page.lines, lines, strict=False) if not same(due, line)
    ]
    out += [f"thiếu {due!r}" for due in page.lines[len(lines) :]]
    out += [f"thừa {line!r}" for line, _ in lines[len(page.lines) :]]
    out += _wrong_looks(page, lines)
    return out + _wrong_notices(page, [f"{one.message} {one.hint}" for one in document.notices])


def _wrong_looks(page: Page, lines: list[tuple[str, Any]]) -> Iterator[str]:
    for index, key, value in page.looks:
        seen = looked(lines[index][1], key) if index < len(lines) else None
        if not _alike(seen, value):
            yield f"{page.lines[index]!r}: {key} phải là {value!r}, không phải {seen!r}"


def _alike(seen: Any, value: Any) -> bool:
    if isinstance(seen, float) and not isinstance(value, bool):
        return abs(seen - value) < CLOSE
    return seen == value


def _wrong_notices(page: Page, notices: list[str]) -> list[str]:
    missing = [words for words in page.due if not any(says(one, words) for one in notices)]
    allowed = page.due + page.allowed
    needless = [one for one in notices if not any(says(one, words) for words in allowed)]
    return [f"không báo: {words}" for words in missing] + [f"báo thừa: {one}" for one in needless]
