"""Tracked changes of a .docx: written at words, told, accepted, rejected."""

from __future__ import annotations

from kehoach.word.revise.decided import accept, detect, reject
from kehoach.word.revise.edits import Change, Left, Revised, Why
from kehoach.word.revise.write import write
from kehoach.word.traced import Spot

__all__ = ["Change", "Left", "Revised", "Spot", "Why", "accept", "detect", "reject", "write"]
