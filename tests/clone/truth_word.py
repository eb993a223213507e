"""A Word file that is a clone, as the count of the truth sees it: what its revisions and comments say.

Read from the XML alone, by no reader of the project: the words struck out and left are the old ones, the words put
in and left the new; a comment stands where its range begins and ends in the old words.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, dropwhile, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from clone.truth_rows import Case
from clone.truth_words import Change, Leaf, Question, Read, Spot, Unit, changes, in_normal, normal
from lxml import etree

import kehoach
from kehoach.clone.word.questions import Question as Asked
from kehoach.clone.word.questions import from_text
from kehoach.intake.last_year_word import clone_docx

N = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD, NEW = ("del", "moveFrom"), ("ins", "moveTo")
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
HEAD = 25
"""Paragraphs among which the head of a paper is looked for."""
_SO = re.compile(r"Số\s*:")
_NGAY = re.compile(r"[^,]{1,40}, ngày\b.*\bnăm\b.{0,8}$")
_KY = re.compile(r"(?:TM|KT|Q|TL|TUQ)\.|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)")


class _Paragraph:
    """The old and new words of a paragraph, and where comments begin and end in the old."""

    def __init__(self, element: Any) -> None:
        self.old = self.new = ""
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self._walk(element, old=True, new=True)

    def _walk(self, element: Any, *, old: bool, new: bool) -> None:
        for one in element:
            name = etree.QName(one).localname
            if name in ("commentRangeStart", "commentRangeEnd"):
                found = self.starts if name.endswith("Start") else self.ends
                found[one.get(N + "id")] = len(self.old)
            elif name in ("t", "delText", "tab", "br", "noBreakHyphen"):
                self._say(one.text or "" if name in ("t", "delText") else _SIGNS[name], old=old, new=new)
            elif name not in ("pPr", "rPr", "txbxContent", "Fallback"):
                self._walk(one, old=old and name not in NEW, new=new and name not in OLD)

    def _say(self, words: str, *, old: bool, new: bool) -> None:
        self.old += words if old else ""
        self.new += words if new else ""


_SIGNS = {"tab": " ", "br": " ", "noBreakHyphen": "-"}


class _Word(NamedTuple):
    """A paragraph with its place."""

    leaf: Leaf
    paragraph: _Paragraph


def of_word(content: bytes) -> tuple[Read, list[Change], list[Question]]:
    """Return a clone's old words as leaves and rows of cells, its changes, and its comments as questions."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        roots = {name: etree.fromstring(package.read(name)) for name in PARTS if name in package.namelist()}
        said = _comments(package)
    found = dict(chain.from_iterable(_paragraphs(name, root) for name, root in roots.items()))
    rows = chain.from_iterable(root.iter(N + "tr") for root in roots.values())
    leaves = _with_parts([word.leaf for word in found.values()])
    read = Read(tuple(leaves), tuple(Unit((leaf,)) for leaf in leaves), tuple(_row(row, found) for row in rows))
    return read, list(chain.from_iterable(map(_changes, found.values()))), _questions(list(found.values()), said)


def _paragraphs(name: str, root: Any) -> Iterator[tuple[Any, _Word]]:
    for number, element in enumerate(root.iter(N + "p")):
        paragraph = _Paragraph(element)
        in_table = next(element.iterancestors(N + "tc"), None) is not None
        yield element, _Word(Leaf((name, number), normal(paragraph.old)[0], "", in_table=in_table), paragraph)


def _changes(word: _Word) -> Iterator[Change]:
    return changes(word.leaf.key, word.leaf.text, normal(word.paragraph.new)[0])


def _row(row: Any, found: dict[Any, _Word]) -> Unit:
    leaves = [found[one].leaf for one in row.iter(N + "p")]
    return Unit(tuple(_joined([leaf for leaf in leaves if leaf.text])))


def _joined(leaves: list[Leaf]) -> Iterator[Leaf | str]:
    for number, leaf in enumerate(leaves):
        if number:
            yield " | "
        yield leaf


def _comments(package: zipfile.ZipFile) -> dict[str, Asked]:
    """Return what each comment a clone wrote asks, by its id."""
    if "word/comments.xml" not in package.namelist():
        return {}
    root = etree.fromstring(package.read("word/comments.xml"))
    texts = {one.get(N + "id"): "\n".join(map(_said, one.iter(N + "p"))) for one in root.iter(N + "comment")}
    return {number: asked for number, text in texts.items() if (asked := from_text(text))}


def _said(paragraph: Any) -> str:
    return "".join(paragraph.itertext(N + "t"))


def _questions(found: list[_Word], said: dict[str, Asked]) -> list[Question]:
    """Return the comments as questions: one that points to another is a place of that."""
    out: list[Question] = []
    for number, spot in (one for word in found for one in _ranges(word) if one[0] in said):
        asked = said[number]
        told = asked.message.casefold()
        first = next((n for n, one in enumerate(out) if one[:2] == (asked.code, told)), None)
        if asked.like and first is not None:
            out[first] = out[first]._replace(spots=(*out[first].spots, spot))
        else:
            out.append(Question(asked.code, told, (spot,)))
    return out


def _ranges(word: _Word) -> Iterator[tuple[str, Spot]]:
    """Yield the comments that begin in a paragraph, each with its span of the old words."""
    at = normal(word.paragraph.old)[1]
    for number, start in word.paragraph.starts.items():
        last = max(start, word.paragraph.ends.get(number, len(word.paragraph.old)) - 1)
        yield number, Spot(word.leaf.key, in_normal(at, start), in_normal(at, last))


def _with_parts(leaves: list[Leaf]) -> list[Leaf]:
    """Return the leaves, those of the head and foot with the name of their part."""
    full = [leaf for leaf in leaves if leaf.text]
    parts = {leaf.key: part for leaf in full[:HEAD] for part in _of_head(leaf.text)}
    parts |= {leaf.key: "kem_theo" for leaf in full if leaf.text.startswith("(Kèm theo")}
    parts |= {leaf.key: "ky" for leaf in _foot(full) if _signs(leaf.text)}
    return [leaf._replace(part=parts.get(leaf.key, "")) for leaf in leaves]


def _of_head(text: str) -> list[str]:
    return [name for name, pattern in (("so", _SO), ("ngay", _NGAY)) if pattern.match(text)]


def _foot(full: list[Leaf]) -> Iterator[Leaf]:
    behind = dropwhile(lambda leaf: not leaf.text.startswith("Nơi nhận"), full)
    return takewhile(lambda leaf: not leaf.text.startswith("Phụ lục"), behind)


def _signs(text: str) -> bool:
    return bool(_KY.match(text)) or (text.istitle() and text[0] not in "-–")


def cloned(case: Case) -> tuple[Read, list[Change], list[Question]]:
    """Return what the Word road makes of a plan: of its own file, or of an example as it is printed."""
    given: dict[str, Any] = {key: int(value) if key == "tu_nam" else value for key, value in case.asked.items()}
    if case.path.suffix == ".docx":
        return of_word(clone_docx(case.path, case.nam, **given).content)
    with TemporaryDirectory() as folder:
        printed = Path(folder) / f"{case.ten}.docx"
        kehoach.write(kehoach.compose(kehoach.load(case.path)), printed)
        return of_word(clone_docx(printed, case.nam, **given).content)
