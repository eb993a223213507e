r"""Marks in a text read as runs.

``**đậm**``, ``*nghiêng*``, ``__gạch chân__``, ``m^2^``, ``H~2~O``, ``[chữ](https://…)``, ``[^1]``.
Where neighbours leave a sign no room, ``[chữ](dam nghieng tren)`` says the same of any words.
A sign opens only before a letter and closes only after one: ``2 * 3``, ``ke__hoach__2026``,
``x^2+y^2``, ``~5 km`` stay what they are. A backslash makes the sign behind it plain, ``\\`` before
one is a backslash.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.plan.run import PLAIN, Run, push
from kehoach.text.raised import DOWN, UP, raised

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKS = ("dam", "nghieng", "gach_chan", UP, DOWN)
"""What may stand behind words in brackets in place of an address."""
_LOOK = "|".join(LOOKS)
_SCHEME = r"(?i:https?://|mailto:)"
_WORDS = r"(?:\\.|[^\[\]\\\n]){1,200}"
"""Words a mark is put on; no longer, so that a text of open brackets is read in linear time."""
ADDRESS = rf"{_SCHEME}(?:\\[()\\]|\([^\s()\\<>]*\)|[^\s()\\<>])+"
"""Pattern of an address in a mark; its own brackets go in pairs or behind a backslash."""
_LED = rf"\]\((?:{_SCHEME}|(?:{_LOOK})[ )])"
_BOX = rf"\[(?=[^\]\n]{{1,600}}+\])(?=(?:\\.|[^\]\\\n]){{1,300}}+{_LED})"
"""A bracket that opens a mark, or will once those inside it are escaped.

The first look for any ``]`` is a quick one: of many open brackets each looks ahead.
"""
_LINE = r"__(?!\[\^)(?=[^\w\s]{0,9}[^\W_])"
_EDGE = r"(?<![^\s(\[“‘\"'*–—])"
"""What may stand before ``__``: it opens no mark inside a word or an address."""
_SHORT = r"[^\s^~*_\[\]\\]{1,20}"
"""What ``^`` and ``~`` hold: no blank and no other sign."""
_NUMBER = r"[+−-]?\d{1,9}[+−-]?"
_ANY = r"\*|\^(?!\w{1,20}\])|~|\[(?=\[)|\[(?=\^\w{1,20}\])"
_SIGNS = r"[*^~\[]|(?<![\w:]\\)__"
"""What a backslash makes plain."""
_LINE_OR_END = r"__(?=[^\w\s]{0,9}(?:[^\W_]|\Z))"
TYPED = rf"{_ANY}|{_BOX}|(?<![^\s(\[“‘\"'*–—]){_LINE_OR_END}|(?<=\\)(?:__|[\^\[])"
"""What needs a backslash to be plain."""


def _small(sign: str, before: str, name: str) -> str:
    """Return the pattern of a raised or lowered stretch: a number, or a word that ends there."""
    ends = rf"(?={_NUMBER}{sign}(?!\d))|(?={_SHORT}{sign}(?!\w))"
    behind = rf"(?<=[\w)\]’”%*{before}])"
    return rf"{behind}{sign}(?:{ends})(?=\S{{0,19}}?[^\W_])(?P<{name}>{_SHORT}){sign}"


_UP, _DOWN = _small(r"\^", "~", "up"), _small("~", "^", "down")
_MARK = re.compile(
    rf"(?<!\\)(?P<pairs>(?:\\\\)*)(?:\\(?P<escaped>{_SIGNS})|(?<=\\)(?={_SIGNS}))"
    r"|\[\^(?P<note>\w{1,20})\]"
    r"|\*\*(?=\S)(?P<bold>(?:\\.|[^*\n\\]|\*(?!\*)|\*(?=\*\*(?!\*)))+?)(?<=\S)\*\*(?!\*)"
    r"|\*(?=[^\s*])(?P<italic>(?:\\.|[^*\n\\])+?)(?<=[^\s\\])\*(?!\*)"
    rf"|{_EDGE}{_LINE}(?P<line>(?:\\.|[^_\n\\]|_(?!_))+?)(?<=[^\s\\])__(?![\w/\\])"
    rf"|{_UP}|{_DOWN}"
    rf"|\[(?P<words>{_WORDS})\]\((?=[dgnthmHM])"
    rf"(?P<looks>(?:(?:{_LOOK})(?: (?=[^ )])|(?=\))))*)(?P<address>{ADDRESS})?\)"
)
_INSIDE = re.compile(r"(?<!\\)(\\*)(?:([\[\]])|\Z)")


_HOLDING = ("bold", "italic", "line", "words")
"""Marks whose words may hold marks."""


def runs(text: str, *, dam: bool = False, nghieng: bool = False) -> tuple[Run, ...]:
    """Return the text as runs, marks taken out. A text without marks is one run."""
    if may_mark(text):
        return _read(text, PLAIN._replace(dam=dam, nghieng=nghieng))
    return (Run(text, dam, nghieng),) if text else ()  # nearly every text


def may_mark(text: str) -> bool:
    """Return True for a text that holds any sign of a mark (six searches beat one pattern)."""
    return "*" in text or "\\" in text or "^" in text or "__" in text or "~" in text or "](" in text


def plain_spans(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where the letters of a text are what they are: outside marks, and inside them.

    ``at`` is where the text begins in the one the places are counted in.
    """
    last = 0
    for found in _MARK.finditer(text):
        yield at + last, at + found.start()
        for name in _HOLDING:
            if found[name]:
                yield from plain_spans(found[name], at + found.start(name))
        last = found.end()
    yield at + last, at + len(text)


def _read(text: str, look: Run) -> tuple[Run, ...]:
    """Return a text as runs that all have a look of what they stand in."""
    out: list[Run] = []
    last = 0
    for found in _MARK.finditer(text):
        push(out, look.saying(text[last : found.start()]))
        for run in _meant(found, look):
            push(out, run)
        last = found.end()
    push(out, look.saying(text[last:]))
    return tuple(out)


def _meant(found: re.Match[str], look: Run) -> tuple[Run, ...]:
    """Return what one mark means: signs themselves, the call of a note, words of a look."""
    if found["pairs"] is not None:
        return (look._replace(text=found["pairs"][::2] + (found["escaped"] or "")),)
    if found["words"]:
        return _boxed(found, look)
    kind = str(found.lastgroup)
    words = found[kind]
    if kind == "note":
        return (Run("", note=words),)
    if kind in _PLACES:
        place = _PLACES[kind]
        return (look._replace(text=raised(words, place), vi_tri=place),)
    dam, nghieng, gach_chan = (kind == name for name in ("bold", "italic", "line"))
    own = look._replace(
        dam=look.dam or dam, nghieng=look.nghieng or nghieng, gach_chan=look.gach_chan or gach_chan
    )
    return _read(words, own)


_PLACES = {"up": UP, "down": DOWN}


def _boxed(found: re.Match[str], look: Run) -> tuple[Run, ...]:
    """Return the words of ``[chữ](…)`` with the looks and the address behind them."""
    named = found["looks"].split()
    address = re.sub(r"\\([()\\])", r"\1", found["address"] or "")
    place = next((other for other in named if other in (UP, DOWN)), look.vi_tri)
    inner = look._replace(
        dam=look.dam or "dam" in named,
        nghieng=look.nghieng or "nghieng" in named,
        gach_chan=look.gach_chan or "gach_chan" in named,
        vi_tri=place,
        lien_ket=address or look.lien_ket,
    )
    out = _read(_INSIDE.sub(_opened, found["words"]), inner)
    return tuple(
        run._replace(text=raised(run.text, run.vi_tri)) if run.vi_tri else run for run in out
    )


def _opened(found: re.Match[str]) -> str:
    """Return brackets as they are: ``boxed`` wrote a backslash before each, and doubled others."""
    return found[1][::2] if found[2] is None else found[1][: len(found[1]) // 2] + found[2]


def boxed(words: str, looks: str) -> str:
    """Return words in brackets with what is said of them; their own brackets are kept apart."""
    closed = _INSIDE.sub(lambda found: found[1] * 2 + (f"\\{found[2]}" if found[2] else ""), words)
    calls = "\\" if closed.startswith("^") else ""  # [^a] would call a note
    return f"[{calls}{closed}]({looks})"
