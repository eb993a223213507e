"""What is still open in a Word clone: its comments nobody resolved or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.word.questions import from_text
from kehoach.plan.left import Open
from kehoach.plan.questions import asked
from kehoach.text.letters import lower_first, one_line, shortened
from kehoach.word.comments import Program, holds, read

if TYPE_CHECKING:
    from kehoach.word.comments import Seen

_CURE = "sửa nếu cần rồi xóa ghi chú; bấm Resolve (Giải quyết) thì sang năm không hỏi lại"


def in_docx(content: bytes, file: str) -> tuple[Open, ...]:
    """Return what the comments of a clone leave open in a .docx, in the order of the file's list.

    One that is marked as resolved is a decision taken, one that was deleted is none. Empty for a
    file without such comments, which costs no reading. Raises KehoachError TN50 as the reader does.
    """
    if not holds(content, Program.CLONE):
        return ()
    found = (seen for seen in read(content, file) if seen.program is Program.CLONE)
    return tuple(_open(seen, file) for seen in found if not (seen.done or seen.answers))


def _open(seen: Seen, file: str) -> Open:
    question = from_text(seen.text)
    place, words = seen.origin.place(file), shortened(one_line(seen.words))
    if question is None:  # a person wrote over it: what stands there is asked
        first = one_line(seen.text.partition("\n")[0]).removesuffix(".")
        return Open(place, (), words, shortened(first) or asked(()).message, _CURE)
    usual = asked([question.code])
    message = lower_first(question.message) or usual.message
    choices = question.choices or usual.choices
    cure = lower_first(question.cure) or _CURE
    return Open(place, (question.code,), words, message, cure, choices)
