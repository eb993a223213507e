"""What a reader of a file should know of it, in Vietnamese: each kind once, with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Place, Problem, Severity
from kehoach.text.letters import one_line
from kehoach.word.read.kinds import KINDS

if TYPE_CHECKING:
    from kehoach.word.read.kinds import NoticeKind

_LONGEST = 60
"""Letters shown of words that are kept elsewhere: in ``Block.aside``, or in the text."""
_WHOLE = 2_000
"""Letters shown of words kept nowhere else; a bomb would make a page of the notice alone."""
_MOST = 30
"""Places shown of one kind."""


class Notes:
    """What was met that a reader of the result should know: words of each kind, and places."""

    def __init__(self) -> None:
        self.found: dict[str, dict[tuple[str, str], None]] = {}

    def add(self, kind: str, words: str = "", place: str = "") -> None:
        """Record one meeting; ``words`` is what it was about, ``place`` where."""
        listed = self.found.setdefault(kind, {})
        if words:
            listed[words, place] = None

    def words(self, kind: str) -> list[str]:
        """Return the words of one kind, in the order they were met."""
        return [words for words, _ in self.found.get(kind, ())]


def notices(notes: Notes, file: str) -> tuple[Problem, ...]:
    """Return one warning for each kind of thing met, with its words and where they stand."""
    out = []
    for name, kind in KINDS.items():
        if name in notes.found:
            message = _notice_words(list(notes.found[name]), kind)
            text = f"{kind.message}: {message}" if message else kind.message
            out.append(Problem(Place(file), kind.code, text, kind.cure, Severity.WARNING))
    return tuple(out)


def _notice_words(met: list[tuple[str, str]], kind: NoticeKind) -> str:
    """Return words in quotation marks with their places; how many more there are is said."""
    shown: dict[str, None] = {}
    room = _WHOLE
    for words, place in met:
        if len(shown) == _MOST or not room:
            more = len(met) - len(shown)
            return "; ".join(shown) + f"; và {more} chỗ nữa"
        short = _short(one_line(words), room if kind.whole else _LONGEST)
        if short:
            shown[f'"{short}"' + (f" ({place})" if place else "")] = None
            room = max(room - len(short), 0)
    return "; ".join(shown)


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"
