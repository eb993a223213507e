"""Words of a paragraph replaced by tracked changes: in links, fields and controls, inside of them."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from kehoach.text.legacy import font_encoding
from kehoach.text.raised import level
from kehoach.word.read.fields import CHAR, KIND
from kehoach.word.read.style import N, run_props
from kehoach.word.revise.cutting import cut_text, runs_of, say
from kehoach.word.revise.edits import Why
from kehoach.word.revise.kinds import CAME, WENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.revise.desk import Desk
    from kehoach.word.traced import Found, Letters

_RUN, _TEXT, _SETTINGS, _PARAGRAPH = N + "r", N + "t", N + "rPr", N + "p"
_DELETED = {N + "t": N + "delText", N + "instrText": N + "delInstrText"}
_SIGNS = {"\t": N + "tab", "\n": N + "br"}
_PIECE = re.compile(r"[^\t\n]+|[\t\n]")
_TOKEN = re.compile(r"\S+|\s+")
_OURS = "Times New Roman"
_FONTS = ("ascii", "hAnsi", "cs", "eastAsia")


def trimmed(old: str, new: str) -> tuple[int, int]:
    """Return how many letters at their start and at their end two texts share, in whole words."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _shared(ours, theirs)
    end = _shared(ours[start:][::-1], theirs[start:][::-1])
    return sum(map(len, ours[:start])), sum(map(len, ours[len(ours) - end :]))


def _shared(ours: list[str], theirs: list[str]) -> int:
    pairs = zip(ours, theirs, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))


def change(desk: Desk, found: Found, new: str) -> Why | None:
    """Replace the words found; return why not where that cannot be.

    New words take the look of the first letter replaced, inserted ones that of the letter before.
    Words read elsewhere in the paragraph, further ahead, may still be changed afterwards.
    """
    parts = list(_parts(found))
    if why := _forbidden([letters.node for letters, _, _ in parts]):
        return why
    if not parts:
        return _insert(desk, found, new)
    nodes = [_exactly(letters.node, start, end) for letters, start, end in parts]
    runs = runs_of(nodes)
    like = runs[0]
    wrapped = wrap(desk, runs, desk.side.old)
    if new:
        first = wrapped[0]
        made = _made(desk, like, new)
        (first.addnext if desk.side.old == "del" else first.addprevious)(made)
    return None


def _parts(found: Found) -> Iterator[tuple[Letters, int, int]]:
    """Yield each stretch of letters the words reach into, and which of its letters."""
    at = 0
    for letters in found.letters:
        start, end = max(found.start - at, 0), min(found.end - at, len(letters.text))
        at += len(letters.text)
        if start < end:
            yield letters, start, end


def _forbidden(nodes: list[Any]) -> Why | None:
    if any(node is None or node.getparent().tag != _RUN for node in nodes):
        return Why.NOT_TYPED
    if any(_is_bound(node) for node in nodes):
        return Why.BOUND
    return None


def _is_bound(node: Any) -> bool:
    """Return True inside a control whose words are those of a data part: Word writes them anew."""
    controls = node.iterancestors(N + "sdt")
    return any(one.find(f"{N}sdtPr/{N}dataBinding") is not None for one in controls)


def _exactly(node: Any, start: int, end: int) -> Any:
    """Return an element with just these letters of one, the others in elements beside it."""
    cut_text(node, end)
    return cut_text(node, start) if start else node


def wrap(desk: Desk, runs: list[Any], tag: str) -> list[Any]:
    """Put runs into revisions, neighbours into one; return the revisions."""
    out: list[Any] = []
    for run in runs:
        if not out or run.getprevious() is not out[-1]:
            mark = desk.mark(run, tag)
            run.addprevious(mark)
            out.append(mark)
        out[-1].append(run)
        if tag == "del":
            for text in run.iter(*_DELETED):
                text.tag = _DELETED[text.tag]
    return out


def _made(desk: Desk, like: Any, words: str) -> Any:
    """Return new words in the look of a run, as a revision."""
    mark = desk.mark(like, desk.side.new)
    mark.append(run_of(like, like.find(_SETTINGS), words, deleted=desk.side.new == "del"))
    return mark


def run_of(like: Any, settings: Any, words: str, *, deleted: bool) -> Any:
    """Return a run with these words and settings; ``like`` is an element of the same tree."""
    run = like.makeelement(_RUN)
    if settings is not None:
        run.append(_worn(settings, words))
        words = level(words) if settings.find(N + "vertAlign") is not None else words
    for piece in _PIECE.findall(words):
        if piece in _SIGNS:
            run.append(run.makeelement(_SIGNS[piece]))
        else:
            text = run.makeelement(N + ("delText" if deleted else "t"))
            say(text, piece)
            run.append(text)
    return run


def _worn(settings: Any, words: str) -> Any:
    """Return a copy of the settings of a run, fit for other words: an old font lacks our letters."""
    copy = deepcopy(settings)
    copy.tail = None
    for gone in copy.findall(N + "rPrChange"):
        copy.remove(gone)
    font = run_props(copy, {}).get("font")
    if font and font_encoding(font) and not words.isascii():
        fonts = copy.find(N + "rFonts")
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in _FONTS:
            fonts.set(N + name, _OURS)
    return copy


def _insert(desk: Desk, found: Found, new: str) -> Why | None:
    """Put words in between two letters, at the start or at the end."""
    before, after = _beside(found)
    if not new:
        return None
    if before is None and after is None:
        return _into_empty(desk, found, new)
    if after is None or (before is not None and _depth(before[0]) <= _depth(after[0])):
        node, offset = before
        cut_text(node, offset)
        run = runs_of([node])[0]
        _outside(_behind_field(run)).addnext(_made(desk, run, new))
    else:
        node, offset = after
        run = runs_of([cut_text(node, offset) if offset else node])[0]
        _outside(run).addprevious(_made(desk, run, new))
    return None


def _outside(run: Any) -> Any:
    """Return the revision a run stands in: another change of the paragraph; else the run."""
    around = run.getparent()
    return around if around.tag in (*CAME, *WENT) else run


def _beside(found: Found) -> tuple[Any, Any]:
    """Return the elements of the letters before and behind a place, and where in them it is."""
    before = after = None
    at = 0
    for letters in found.letters:
        offset, length = found.start - at, len(letters.text)
        typed = length and _forbidden([letters.node]) is None
        if typed and 0 < offset <= length:
            before = letters.node, offset
        if typed and 0 <= offset < length:
            after = letters.node, offset
        at += length
    return before, after


def _depth(node: Any) -> int:
    """Return how many links, controls and fields stand around an element of a run."""
    depth, around = 0, node.getparent().getparent()
    while around is not None and around.tag != _PARAGRAPH:
        depth, around = depth + 1, around.getparent()
    return depth


def _behind_field(run: Any) -> Any:
    """Return the end of the field whose result a run ends: what is written there is no result."""
    after = run.getnext()
    while after is not None and after.tag == _RUN and _ends_field(after):
        run, after = after, after.getnext()
    return run


def _ends_field(run: Any) -> bool:
    held = [one for one in run if one.tag != _SETTINGS]
    return [(one.tag, one.get(KIND)) for one in held] == [(CHAR, "end")]


def _into_empty(desk: Desk, found: Found, new: str) -> Why | None:
    """Put words into a paragraph without letters, in the look of its end."""
    if any(letters.text for letters in found.letters):
        return Why.NOT_TYPED
    mark = desk.mark(found.paragraph, desk.side.new)
    settings = end_look(found.paragraph)
    mark.append(run_of(mark, settings, new, deleted=desk.side.new == "del"))
    found.paragraph.append(mark)
    return None


def end_look(paragraph: Any) -> Any:
    """Return the look of the end of a paragraph, without marks of revisions; None for none."""
    settings = paragraph.find(f"{N}pPr/{_SETTINGS}")
    if settings is None:
        return None
    copy = deepcopy(settings)
    for gone in copy.findall("*"):
        if gone.tag in (*CAME, *WENT):
            copy.remove(gone)
    return copy if len(copy) else None
