"""What stands outside the running text of a file: notes, headers, footers. Told, so that none is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.block import Document
    from kehoach.document.recognise.doubt import Doubts


def keep_notes(raw: dict[str, Any], document: Document, doubts: Doubts) -> None:
    """Tell every note at the text that calls it, and the words of headers and footers at the head."""
    for block in document.chu_thich:
        path = _calling(raw, block.label) if block.label else ()
        doubts.add("TN75", f'chú thích chân trang, chưa đưa vào bài: "{block.words}"', path or ())
    told: set[str] = set()
    for section in document.sections:
        for where, blocks in (("đầu trang", section.dau_trang), ("chân trang", section.chan_trang)):
            for block in blocks:
                text = block.words.strip()
                if text and text not in told and not re.fullmatch(r"[\d\s\-–.]*", text):
                    told.add(text)
                    doubts.add("TN75", f'chữ ở {where}, mẫu tự đặt nên không đưa vào: "{text}"')


def _calling(value: Any, mark: str, path: PlanPath = ()) -> PlanPath | None:
    """Return the path of the first text that holds a note's mark."""
    if isinstance(value, str):
        return path if mark in value else None
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in pairs:
        found = _calling(below, mark, (*path, key))
        if found is not None:
            return found
    return None
