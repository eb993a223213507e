"""The end of a plan and what it tells of the head: who issues, at what level, who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.ending import Ending
from kehoach.document.extract.issuer import levelled, named
from kehoach.document.roles import ENDING
from kehoach.law import co_quan
from kehoach.plain import raw_list, raw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue


def end(
    raw: Raw,
    main: Sequence[Line],
    joint: Sequence[str],
    doubts: Doubts,
) -> None:
    """Add the issuer and the level, recipients and signatures."""
    signed = [line for line in main if line.block.role in ENDING and not line.block.approves]
    sentences = [*_sentences(raw.get("mo_dau")), *_sentences(raw.get("ket_thuc"))]
    named(raw, sentences, [line.text for line in signed], doubts)
    name = raw_text(raw.get("co_quan"))
    loai = co_quan.loai_co_quan(name) if name else None
    raw |= Ending(signed, loai, doubts, joint, name).read()
    levelled(raw, doubts)


def _sentences(value: RawValue) -> list[str]:
    return [value] if isinstance(value, str) else [*map(raw_text, raw_list(value))]
