"""A redline: the new file with tracked changes, so that rejecting them all gives the old words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.redline.asked import shown
from kehoach.compare.redline.files import New, Old, new_file, old_file
from kehoach.compare.redline.flow import lines_of, stories, words_of
from kehoach.compare.redline.pairing import Pairing, paired
from kehoach.compare.redline.paragraphs import wishes
from kehoach.compare.redline.proof import proved
from kehoach.compare.redline.refusals import problem
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.compare.redline.asked import Shown
    from kehoach.compare.redline.flow import Story
    from kehoach.compare.redline.wish import Wish
    from kehoach.problem import Problem

__all__ = ["Redline", "redline"]


class Redline(NamedTuple):
    """The new file with the differences to the old one as tracked changes."""

    content: bytes
    """The .docx: accepting all gives the new file, rejecting all the old words in its clothes."""
    changes: int
    """Tracked changes in it: words, paragraphs, rows, moves; 0 where the words are the same."""
    report: tuple[Problem, ...]
    """What was taken as accepted, and what could not be compared or shown."""
    looks: int = 0
    """Changes of look in it: one a paragraph, section or stretch of letters set otherwise."""


def redline(
    old: str | Path,
    new: str | Path,
    *,
    template: str | None = None,
    looks: bool = False,
) -> Redline:
    """Return a .docx that shows what changed from one file to another, only words unless ``looks``.

    ``old`` is any file ``kehoach.read`` takes, or a YAML spec; ``new`` is a .docx, or a spec, which
    is printed first (with ``template``, as ``kehoach render`` takes it). Revisions either file
    carries are taken as accepted, and that is told. The changes bear a fixed author and date: the
    same files give the same bytes. With ``looks`` rejecting them all gives the old looks as well:
    font, size, bold, italic, underline and height of letters, alignment, indents, spacing and page
    breaks of paragraphs, paper and margins. Not shown: other looks, tables, pictures; a header,
    note or text box that only one file has is named in ``report``, as is what of the words could
    not be shown.

    Raises KehoachError: SS30 where ``new`` is neither .docx nor spec, SS35 where it has no words;
    those of ``kehoach.read`` and ``kehoach.load``; RS codes of the writer for a spec.
    """
    before, now = old_file(str(old), template), new_file(str(new), template)
    made = _redlined(before, now)
    return _with_looks(made, before, now) if looks else made


def _with_looks(made: Redline, old: Old, new: New) -> Redline:
    """Return a redline of words with the changes of look, and what of them is not shown."""
    file = new.file
    if old.content is None:
        return made._replace(report=(*made.report, problem("SS39", Place(file))))
    from kehoach.compare.redline.looks import left_out, with_looks  # noqa: PLC0415 - asked only

    found = with_looks(made.content, file, old.content)
    left = left_out(found.content, file, old.content)
    problems = [problem("SS40", line.spot.origin.place(file), line.words) for line in left.lines]
    if left.old_sections != left.new_sections:
        problems.append(problem("SS41", Place(file), f"{left.old_sections} và {left.new_sections}"))
    return made._replace(
        content=found.content, looks=found.changes, report=(*made.report, *problems)
    )


def _redlined(old: Old, new: New) -> Redline:
    both = paired(stories(old.document), stories(new.document, new.typed))
    if not any(True for _ in lines_of(both.pairs[0].new.items)):
        raise KehoachError([problem("SS35", Place(new.file))])
    asked: list[Wish] = []
    for pair in both.pairs:
        asked += wishes(pair.old.items, pair.new.items, spaces=old.from_word)
    made = shown(new.content, new.file, asked)
    report = (*old.report, *new.report, *_report(both, made, new), *_proof(both, made, old, new))
    return Redline(made.revised.content, len(made.revised.made), report)


def _report(both: Pairing, made: Shown, new: New) -> list[Problem]:
    file = new.file
    out = [_alone(story, file) for story in both.alone]
    if new.carries and made.revised.content != new.content:
        out.append(problem("SS38", Place(file)))
    out += [problem("SS32", wish.at.place(file), wish.words) for wish in made.left]
    return out + [problem("SS34", Place(file)) for _ in made.revised.one_copy[:1]]


def _alone(story: Story, file: str) -> Problem:
    return problem("SS33", Place(file, path=story.name), words_of(story.items))


def _proof(both: Pairing, made: Shown, old: Old, new: New) -> list[Problem]:
    """Return that the file does not lead back to the old words, where nothing else says so.

    Letters of an old font beside others are read as one or the other: nothing is proved then.
    """
    lines = (line for pair in both.pairs for line in lines_of(pair.new.items))
    if not all(line.as_typed for line in lines):
        return []
    found = proved(both, made.revised.content, new.file, lines=old.from_word)
    out = [problem("SS37", Place(new.file, path=name)) for name in found.others]
    if found.words and not made.left:
        out.append(problem("SS36", Place(new.file), found.words))
    return out
