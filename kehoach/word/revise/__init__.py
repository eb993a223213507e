"""Tracked changes of a .docx: written at words, told, accepted, rejected."""

from __future__ import annotations

from kehoach.word.revise.decided import accept, detect, reject
from kehoach.word.revise.edits import (
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
    WhyNotMade,
    WordsChange,
)
from kehoach.word.revise.write import write
from kehoach.word.traced import Spot

__all__ = [
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
    "WhyNotMade",
    "WordsChange",
    "accept",
    "detect",
    "reject",
    "write",
]
