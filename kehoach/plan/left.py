"""What is still open in a plan that was cloned: decisions to be taken, parts to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.open_marks import OpenState, marks
from kehoach.plan.questions import asked
from kehoach.problem import KehoachError, Place, Problem, Severity, fault
from kehoach.spec.lines import BREAK, Lines, below_comments
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan import Draft
    from kehoach.spec.node import Node

DECISION, UNREAD = STILL_OPEN = "CL80", "CL81"


class Open(NamedTuple):
    """A place where something is left to a person."""

    place: Place
    codes: tuple[str, ...]
    """The questions (``CL22``); empty where the mark names none and for a part nobody has read."""
    words: str
    """The words it is about, shortened."""
    question: str
    """Without a final full stop."""
    cure: str = ""
    choices: tuple[str, ...] = ()
    unread: bool = False
    """True for a part nobody has read; else a decision is to be taken."""
    line: int = 0
    """Of a spec: the line whose words it speaks of, from 1."""

    @property
    def code(self) -> str:
        """Return the code of the problem it is told as."""
        return UNREAD if self.unread else DECISION

    def problem(self) -> Problem:
        """Return it as a warning: the draft can be printed, but it is no plan yet."""
        return Problem(self.place, self.code, self._message, self.cure, Severity.WARNING)

    @property
    def _message(self) -> str:
        if self.unread:
            return f"chưa ai rà phần này: “{self.words}”"
        codes = f" {', '.join(self.codes)}" if self.codes else ""
        about = f" (“{self.words}”)" if self.words else ""
        return f"còn phải quyết định{codes}: {self.question}{about}"


def in_spec(text: str, root: Node, file: str) -> tuple[Open, ...]:
    """Return what the comments of a spec leave open, in order.

    ``# cần quyết định: CL22`` and ``# chưa rà``, at the end of a line or on one of its own above;
    one comment is one place however many codes it names. Empty at once where no words are of that.
    """
    found = [mark for mark in marks(text, root) if mark.state is not OpenState.TAKEN]
    if not found:
        return ()
    lines, listed = Lines(text), BREAK.split(text)
    below = below_comments(listed)
    out = []
    for mark in found:
        place = lines.place(mark.start, file)
        number = place.line - 1
        line = below[number] if mark.alone else number
        words = _words(listed[line])
        if mark.state is OpenState.UNREAD:
            out.append(Open(place, (), words, _READ, _READ_CURE, unread=True, line=line + 1))
        else:
            said, choices = asked(mark.codes)
            out.append(Open(place, mark.codes, words, said, _CURE, choices, line=line + 1))
    return tuple(out)


_READ = "đọc lại cả phần, sửa cho đúng năm mới"
_READ_CURE = "rà xong thì xóa chú thích “# chưa rà”"
_CURE = "sửa nếu cần rồi xóa chú thích; ghi “# đã quyết định” thay nó thì sang năm không hỏi lại"


def _words(line: str) -> str:
    """Return the words of a line, its comment and what makes an item or a key of them left out."""
    bare = line.partition(" #")[0]
    return shortened(one_line(bare).removeprefix("- ").removesuffix(":"))


def left_open(draft: Draft) -> tuple[Problem, ...]:
    """Return what a spec leaves open, each as a warning at its comment."""
    return tuple(question.problem() for question in in_spec(draft.text, draft.root, draft.file))


def unreadable(file: str) -> KehoachError:
    """Return the error of a file that cannot hold what a clone leaves open."""
    message = "tệp này không giữ được chỗ phải quyết định"
    return fault("CL82", message, "ghi tệp .yaml hoặc .docx mà kehoach clone đã tạo", Place(file))


class Counted(NamedTuple):
    """How much is open."""

    decisions: int
    unread: int

    def __bool__(self) -> bool:
        return self.decisions + self.unread > 0

    @property
    def summary(self) -> str:
        """Return ``còn 9 chỗ phải quyết định, 4 phần chưa rà``; empty when nothing is open."""
        out = [f"{self.decisions} chỗ phải quyết định"] if self.decisions else []
        out += [f"{self.unread} phần chưa rà"] if self.unread else []
        return f"còn {', '.join(out)}" if out else ""


def counted(codes: Iterable[str]) -> Counted:
    """Return how much is open by the codes of the problems told of a file."""
    listed = list(codes)
    return Counted(listed.count(DECISION), listed.count(UNREAD))
