"""What stands outside the running text: notes go with the plan, headers and footers are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.extract.doubt import Doubt
from kehoach.document.extract.table import words_in
from kehoach.plan.inline import marked, without_notes
from kehoach.plan.notes import calls
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document
    from kehoach.document.extract.doubt import Doubts
    from kehoach.plain import Raw, RawValue


def keep_notes(raw: Raw, document: Document, doubts: Doubts) -> None:
    """Put every note under ``chu_thich``; tell those whose call found no place, and the margins.

    A call that stands where a plan has no room for one (the head, the recipients) is taken out.
    """
    held = _by_mark(document.chu_thich)
    placed = _placed(raw, held)
    marks_at: dict[PlanPath, set[str]] = {}
    for mark, path in placed.items():
        marks_at.setdefault(path, set()).add(mark)
    _take_out(raw, (), marks_at)
    if placed:
        raw["chu_thich"] = {mark: held[mark] for mark in placed}
    unplaced = {mark: words for mark, words in held.items() if mark not in placed}
    _tell_notes(document, unplaced, doubts)
    _tell_margins(document, doubts)


def _placed(raw: Raw, held: dict[str, str]) -> dict[str, PlanPath]:
    """Return where each note is called first, of the places that may call one."""
    placed: dict[str, PlanPath] = {}
    for path, mark, fits in calls(raw):
        if fits and mark in held:
            placed.setdefault(mark, path)
    return placed


def _tell_notes(document: Document, unplaced: dict[str, str], doubts: Doubts) -> None:
    """Tell the notes whose call found no place, by their marks, where they stand in the file."""
    origins = {block.label: block.origin for block in document.chu_thich}
    for mark, words in unplaced.items():
        message = f'chú thích chân trang, chưa đưa vào bài: "{mark} {words}"'
        doubts.found.append(Doubt((), "TN75", message, origins[mark]))


def _by_mark(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return the words of each note, a paragraph a line."""
    held: dict[str, str] = {}
    mark = ""
    for block in blocks:
        words = words_in(block.table) if block.table else one_line(marked(block.text))
        mark = block.label or mark
        held[mark] = f"{held[mark]}\n{words}" if mark in held else words
    return {mark: words for mark, words in held.items() if words}


def _take_out(value: RawValue, path: PlanPath, placed: dict[PlanPath, set[str]]) -> RawValue:
    """Return a raw value whose texts call only the notes placed there; changed in place."""
    if isinstance(value, str):
        return without_notes(value, placed.get(path, ()))
    if isinstance(value, dict):
        for key, below in value.items():
            value[key] = _take_out(below, (*path, key), placed)
    elif isinstance(value, list):
        value[:] = [_take_out(below, (*path, at), placed) for at, below in enumerate(value)]
    return value


def _tell_margins(document: Document, doubts: Doubts) -> None:
    """Tell the words of headers and footers: a template sets its own."""
    quoted: set[str] = set()
    for section in document.sections:
        for where, blocks in (("đầu trang", section.dau_trang), ("chân trang", section.chan_trang)):
            for block in blocks:
                text = block.words.strip()
                if text in doubts.anew:
                    continue
                if text and text not in quoted and not re.fullmatch(r"[\d\s\-–.]*", text):
                    quoted.add(text)
                    doubts.add("TN75", f'chữ ở {where}, mẫu tự đặt nên không đưa vào: "{text}"')
