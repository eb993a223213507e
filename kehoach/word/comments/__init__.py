"""Comments of a .docx: written at words, read back, each program's own replaced."""

from __future__ import annotations

from kehoach.word.comments.held import holds
from kehoach.word.comments.read import read, read_in
from kehoach.word.comments.seen import Comment, Program, Seen
from kehoach.word.comments.tracked import track, write_tracked
from kehoach.word.comments.write import write

__all__ = [
    "Comment",
    "Program",
    "Seen",
    "holds",
    "read",
    "read_in",
    "track",
    "write",
    "write_tracked",
]
