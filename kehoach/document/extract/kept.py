"""What stands outside the running text: notes go with the plan, headers and footers are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.extract.doubt import Doubt
from kehoach.document.extract.table import words_in
from kehoach.plan.inline import marked, without_notes
from kehoach.plan.notes import calls
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document
    from kehoach.document.extract.doubt import Doubts


def keep_notes(raw: dict[str, Any], document: Document, doubts: Doubts) -> None:
    """Put every note under ``chu_thich``; tell those whose call found no place, and the margins.

    A call that stands where a plan has no room for one (the head, the recipients) is taken out.
    """
    held, origins = (
        _by_mark(document.chu_thich),
        {block.label: block.origin for block in document.chu_thich},
    )
    placed: dict[str, PlanPath] = {}
    for path, mark, fits in calls(raw):
        if fits and mark in held:
            placed.setdefault(mark, path)
    _take_out(
        raw,
        (),
        {path: {mark for mark in placed if placed[mark] == path} for path in placed.values()},
    )
    if placed:
        raw["chu_thich"] = {mark: held[mark] for mark in placed}
    for mark, words in held.items():
        if mark not in placed:
            told = f'chú thích chân trang, chưa đưa vào bài: "{mark} {words}"'
            doubts.found.append(Doubt((), "TN75", told, origins[mark]))
    _tell_margins(document, doubts)


def _by_mark(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return the words of each note, a paragraph a line."""
    held: dict[str, str] = {}
    mark = ""
    for block in blocks:
        words = words_in(block.table) if block.table else one_line(marked(block.text))
        mark = block.label or mark
        held[mark] = f"{held[mark]}\n{words}" if mark in held else words
    return {mark: words for mark, words in held.items() if words}


def _take_out(value: Any, path: PlanPath, placed: dict[PlanPath, set[str]]) -> Any:
    """Return a raw value whose texts call only the notes placed there, each once; changed in place."""
    if isinstance(value, str):
        return without_notes(value, placed.get(path, ()))
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in list(pairs):
        value[key] = _take_out(below, (*path, key), placed)
    return value


def _tell_margins(document: Document, doubts: Doubts) -> None:
    """Tell the words of headers and footers: a template sets its own."""
    told: set[str] = set()
    for section in document.sections:
        for where, blocks in (("đầu trang", section.dau_trang), ("chân trang", section.chan_trang)):
            for block in blocks:
                text = block.words.strip()
                if text and text not in told and not re.fullmatch(r"[\d\s\-–.]*", text):
                    told.add(text)
                    doubts.add("TN75", f'chữ ở {where}, mẫu tự đặt nên không đưa vào: "{text}"')
