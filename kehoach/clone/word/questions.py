"""A question of a clone as the text of a Word comment, and read back from it.

Plain lines: the question, the cure behind an arrow, the choices one a line behind a dash, the code
last. What a person adds above the last line changes nothing of the code.
"""

from __future__ import annotations

from kehoach.named import NamedTuple
from kehoach.text.letters import upper_first

_CURE, _CHOICE, _SOURCE, _CODE = "→ ", "- ", "Nguồn: ", "Mã: "
_CHOOSE = "Có thể chọn:"
_SAME = "Như câu hỏi ở chữ “"
_SAID = "”: "


class Question(NamedTuple):
    """What a person is asked."""

    code: str
    """``CL24``."""
    message: str
    """One sentence, without a final full stop."""
    cure: str = ""
    choices: tuple[str, ...] = ()
    nguon: str = ""
    """Where the fact of law comes from."""
    more: str = ""
    """At how many places further on the same is asked, in words; empty for none."""
    like: str = ""
    """The words at which the same was asked first; empty for that place itself."""
    stamp: str = ""
    """What its words were when it was decided, in six signs; empty for one nobody noted."""


def as_text(asked: Question) -> str:
    """Return the lines of a comment."""
    lines = [_pointing(asked)] if asked.like else _lines(asked)
    return "\n".join((*lines, last_line(asked.code, asked.stamp)))


def last_line(code: str, stamp: str = "") -> str:
    """Return the last line of a comment: its code, and the stamp of a decision taken."""
    return f"{_CODE}{code} [{stamp}]" if stamp else f"{_CODE}{code}"


def _pointing(asked: Question) -> str:
    return f"{_SAME}{asked.like.replace('”', '')}{_SAID}{asked.message}."


def _lines(asked: Question) -> list[str]:
    out = [f"{upper_first(asked.message)}."]
    if asked.cure:
        out.append(f"{_CURE}{upper_first(asked.cure)}.")
    if asked.choices:
        out += [_CHOOSE, *(f"{_CHOICE}{choice}" for choice in asked.choices)]
    if asked.nguon:
        out.append(f"{_SOURCE}{asked.nguon}")
    if asked.more:
        out.append(f"{asked.more}.")
    return out


def from_text(text: str) -> Question | None:
    """Return the question of a comment a clone wrote; None for a text without a code at its end.

    Lost: the source, and at how many places further on the same is asked.
    """
    lines = [line.strip() for line in text.strip().split("\n")]
    code = _behind(_CODE, lines[-1:])
    name, _, noted = "".join(code).partition(" [")
    if not name.isalnum():
        return None
    stamp = noted.removesuffix("]")
    message = lines[0].removesuffix(".") if len(lines) > 1 else ""
    if message.startswith(_SAME) and _SAID in message:
        like, _, rest = message.removeprefix(_SAME).partition(_SAID)
        return Question(name, rest, like=like, stamp=stamp)
    cures = [word.removesuffix(".") for word in _behind(_CURE, lines)]
    choices = _behind(_CHOICE, lines[1:])
    return Question(name, message, "".join(cures[:1]), choices, stamp=stamp)


def _behind(lead: str, lines: list[str]) -> tuple[str, ...]:
    """Return what stands behind a lead, for the lines that have it."""
    return tuple(line.removeprefix(lead) for line in lines if line.startswith(lead))
