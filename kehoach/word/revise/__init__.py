"""Tracked changes of a .docx: written at words, told, accepted, rejected."""

from __future__ import annotations

from kehoach.word.revise.decided import accept, detect, reject
from kehoach.word.revise.edits import (
    Change,
    DeletedParagraph,
    DeletedRow,
    Edit,
    FilledCell,
    Left,
    MovedParagraph,
    NewCell,
    NewParagraph,
    NewRow,
    NewTable,
    Revised,
    Why,
)
from kehoach.word.revise.write import write
from kehoach.word.traced import Spot

__all__ = [
    "Change",
    "DeletedParagraph",
    "DeletedRow",
    "Edit",
    "FilledCell",
    "Left",
    "MovedParagraph",
    "NewCell",
    "NewParagraph",
    "NewRow",
    "NewTable",
    "Revised",
    "Spot",
    "Why",
    "accept",
    "detect",
    "reject",
    "write",
]
