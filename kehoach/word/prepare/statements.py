"""The tags of one part read in order: each judged, every ``for`` and ``if`` closed where it may be.

A tag may repeat or leave out what stands between it and its end. So both must stand at the same
depth, in elements of the same names: then the page is well-formed XML whatever the plan holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem
from kehoach.text.letters import fold, shortened
from kehoach.word.contract import BY_NAME, FIELDS, TagKind
from kehoach.word.prepare.language import asked, looped, shown
from kehoach.word.prepare.spots import Spot, misplaced, spot_of
from kehoach.word.prepare.verdict import NUMBER, PLAIN, Misspelt, Refused

if TYPE_CHECKING:
    from jinja2 import Environment

    from kehoach.word.prepare.language import Judged
    from kehoach.word.prepare.lines import TemplateLine
    from kehoach.word.prepare.tags import Tag

MOST_DEPTH = 10
"""``if`` and ``for`` inside each other."""
_WORD = re.compile(r"\w+")
_ENDS = {"endfor": "for", "endif": "if"}
_CLOSE = "mỗi {%p for … %} cần một {%p endfor %}, mỗi {%p if … %} cần một {%p endif %}"
_TOGETHER = "đặt hai thẻ cùng trong một đoạn, hoặc mỗi thẻ {%p … %} một đoạn trong cùng ô"
_SIGNS = "mỗi thẻ mở bằng {{ hoặc {% và đóng bằng }} hoặc %}, tên thẻ viết liền không dấu"


class Placed(NamedTuple):
    """A tag that may stand, and the element it takes the place of."""

    line: TemplateLine
    tag: Tag
    spot: Spot
    kind: str
    """Kind of the value it shows; ``""`` for a statement or a remark."""


class _Open(NamedTuple):
    placed: Placed
    over: str
    """The list a ``for`` runs over; empty for an ``if``."""
    each: str
    otherwise: bool = False
    """True behind its ``else``."""


class Statements:
    """Reads the tags of one part."""

    def __init__(self, file: str, environment: Environment, *, main: bool) -> None:
        self.placed: list[Placed] = []
        self.problems: list[Problem] = []
        self.used: set[str] = set()
        self.work: dict[str, int] = {}
        """List → nodes that run once for each of its lines."""
        self._file = file
        self._environment = environment
        self._main = main
        self._open: list[_Open] = []
        self._lost = {"for": 0, "if": 0}
        """Statements that were refused: their ends are no faults of their own."""
        self._fields: dict[str, str] = {field.name: field.kind for field in FIELDS}

    def read(self, line: TemplateLine, tag: Tag) -> None:
        """Judge the next tag; its faults go to ``problems``."""
        try:
            judged = self._judged(tag)
        except Misspelt:
            self._tell(line, "MA02", f"thẻ sai cú pháp: {shortened(tag.text)}", _SIGNS)
            self._lose(tag)
            return
        except Refused as refused:
            self._refuse(line, tag, refused)
            self._lose(tag)
            return
        kind = judged.value.kind if judged and tag.sign == "{" else ""
        spot = spot_of(line, tag)
        wrong = misplaced(line, tag, spot, kind, main=self._main)
        if wrong or spot is None:
            self._tell(line, "MA05", f"thẻ {shortened(tag.text)} viết sai dạng", wrong)
            self._lose(tag)
            return
        placed = Placed(line, tag, spot, kind)
        if tag.sign != "%" or self._nested(placed, judged):
            self.placed.append(placed)

    def unclosed(self, line: TemplateLine) -> None:
        """Tell a tag of a line that opens and never closes."""
        self._tell(line, "MA02", f"thẻ sai cú pháp: {shortened(line.text.strip())}", _SIGNS)

    def too_many(self, line: TemplateLine, most: int) -> None:
        """Tell that the part has more than ``most`` tags, the next one in a line."""
        cure = f"một phần của mẫu có nhiều nhất {most} thẻ"
        self._tell(line, "MA04", "mẫu có quá nhiều thẻ", cure)

    def end(self) -> None:
        """Tell what was never closed."""
        for opened in self._open:
            line, tag = opened.placed.line, opened.placed.tag
            self._tell(line, "MA02", f"thẻ {shortened(tag.text)} không được đóng", _CLOSE)

    def _judged(self, tag: Tag) -> Judged | None:
        """Return what a tag says; None for one that says nothing. Raises Misspelt, Refused."""
        if not tag.closed:
            raise Misspelt(tag.text)
        if tag.sign == "#" or tag.said in (*_ENDS, "else"):
            return None
        judged = self._understood(tag)
        self.used |= judged.names
        for opened in self._open:
            if opened.over:
                self.work[opened.over] += judged.nodes
        return judged

    def _understood(self, tag: Tag) -> Judged:
        scope = self._scope()
        if tag.sign == "{":
            return shown(tag.source, scope, self._environment)
        if tag.word in ("if", "elif"):
            return asked(tag.said[len(tag.word) :], scope, self._environment)
        if tag.word != "for":
            raise Refused(PLAIN)
        if any(opened.over for opened in self._open):
            raise Refused("chỉ lặp được một cấp, không lặp trong lặp")
        return looped(tag.said, scope, self._environment)

    def _scope(self) -> dict[str, str]:
        """Return what is known here; the line of a loop is not in its ``else``."""
        inner = next(
            (opened for opened in self._open if opened.over and not opened.otherwise), None
        )
        if inner is None:
            return self._fields
        return {**self._fields, inner.each: TagKind.TEXT, "loop": NUMBER}

    def _nested(self, placed: Placed, judged: Judged | None) -> bool:
        """Return True when a statement stands where it may in the one it belongs to."""
        if placed.tag.word not in ("for", "if") or judged is None:
            return self._belongs(placed)
        if len(self._open) == MOST_DEPTH:
            cure = f"lồng nhiều nhất {MOST_DEPTH} cấp"
            self._tell(placed.line, "MA04", "thẻ lồng nhau quá sâu", cure)
            self._lose(placed.tag)
            return False
        if judged.loops:
            self.work[judged.loops] = self.work.get(judged.loops, 0) + judged.nodes
        self._open.append(_Open(placed, judged.loops, judged.each))
        return True

    def _belongs(self, placed: Placed) -> bool:
        """Return True where ``elif``, ``else`` or an end stands beside what it belongs to."""
        tag, line = placed.tag, placed.line
        opened = self._open[-1] if self._open else None
        if opened is None or not _fits(tag.word, opened):
            if self._lost.get(_ENDS.get(tag.word, "if"), 0):
                self._lost[_ENDS.get(tag.word, "if")] -= tag.word in _ENDS
                return False
            self._tell(line, "MA02", f"thẻ {shortened(tag.text)} không có thẻ mở", _CLOSE)
            return False
        if tag.word in _ENDS:
            self._open.pop()
        elif tag.word == "else":
            self._open[-1] = opened._replace(otherwise=True)
        if placed.spot.depth == opened.placed.spot.depth:
            return True
        first = f"{shortened(opened.placed.tag.text)} ({opened.placed.line.path})"
        message = f"thẻ {shortened(tag.text)} không đứng cùng chỗ với {first}"
        self._tell(line, "MA05", message, _TOGETHER)
        return False

    def _lose(self, tag: Tag) -> None:
        """Remember what was refused: it is no missing tag, its end no fault of its own."""
        self.used |= BY_NAME.keys() & set(_WORD.findall(tag.said))
        if tag.sign == "%" and tag.word in self._lost:
            self._lost[tag.word] += 1
            words = tag.said.split()
            if tag.word == "for" and len(words) > 1:
                self._fields.setdefault(words[1], TagKind.TEXT)

    def _refuse(self, line: TemplateLine, tag: Tag, refused: Refused) -> None:
        if not refused.unknown:
            self._tell(line, "MA04", f"thẻ không được phép: {shortened(tag.text)}", refused.cure)
            return
        name = refused.unknown
        alike = fold(name).replace("_", "")
        near = next(
            (text for text in sorted(BY_NAME) if fold(text).replace("_", "") == alike), None
        )
        known = ", ".join(sorted(BY_NAME))
        cure = f"ý bạn là {near}?" if near else f"các thẻ dùng được: {known}"
        self._tell(line, "MA01", f"thẻ lạ {{{{ {shortened(name)} }}}}", cure)

    def _tell(self, line: TemplateLine, code: str, message: str, cure: str) -> None:
        self.problems.append(Problem(Place(self._file, path=line.path), code, message, cure))


def _fits(word: str, opened: _Open) -> bool:
    """Return True when a statement may follow in what is open."""
    if word in _ENDS:
        return _ENDS[word] == ("for" if opened.over else "if")
    return not opened.otherwise and not (word == "elif" and opened.over)
