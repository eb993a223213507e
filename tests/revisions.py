"""When two files with tracked changes written and resolved are the same file."""

import random
import re
import zipfile
from functools import lru_cache
from io import BytesIO

from lxml import etree

from kehoach.word.read import read_docx
from kehoach.word.read.strict import transitional
from kehoach.word.revise import DeletedParagraph, DeletedRow, MovedParagraph, NewParagraph, NewRow, Spot, WordsChange

N = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@lru_cache(maxsize=4)
def _read(content: bytes):
    """The same file is asked for its lines, its looks, for words and for paragraphs to edit."""
    return read_docx(content, "a.docx")


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return every part by name, in order."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def plain(part: bytes) -> bytes:
    """Return a part in canonical XML, neighbouring runs of one look joined, their texts too.

    Settings that hold nothing are left out. ``xml:space`` is left aside: a text that was cut keeps white space at the cut.
    """
    root = etree.fromstring(transitional(part))
    for run in list(root.iter(N + "r")):
        _join_run(run)
    for text in list(root.iter(N + "t")):
        _join_text(text)
    for settings in list(root.iter(N + "rPr", N + "pPr", N + "trPr")):
        if not len(settings):
            settings.getparent().remove(settings)
    return etree.tostring(root, method="c14n", with_comments=False)


def _join_run(run) -> None:
    before = run.getprevious()
    if before is not None and before.tag == N + "r" and _look(before) == _look(run):
        before.extend([one for one in run if one.tag != N + "rPr"])
        before.tail = run.tail
        run.getparent().remove(run)


def _join_text(text) -> None:
    text.attrib.pop(SPACE, None)
    before = text.getprevious()
    if before is not None and before.tag == N + "t":
        before.text = (before.text or "") + (text.text or "")
        text.getparent().remove(text)


def _look(run) -> tuple:
    settings = run.find(N + "rPr")
    return b"" if settings is None else etree.tostring(settings, method="c14n"), sorted(run.attrib.items())


def assert_same_file(one: bytes, other: bytes) -> None:
    """Assert that two packages have the same parts in the same order, apart from split runs."""
    ours, theirs = parts_of(one), parts_of(other)
    assert list(ours) == list(theirs)
    for name, part in ours.items():
        if part != theirs[name]:
            assert plain(part) == plain(theirs[name]), name


def paragraphs(document) -> list:
    """Return every paragraph of a document that was read, those of cells, notes and margins too."""
    margins = [block for one in document.sections for block in (*one.dau_trang, *one.chan_trang)]
    return [inner for block in (*document.blocks(), *document.chu_thich, *margins) for inner in _inner(block)]


def _inner(block):
    if block.table is None:
        return [block]
    cells = [cell for row in block.table.rows for cell in row.cells]
    return [inner for cell in cells for one in cell.blocks for inner in _inner(one)]


def words(block) -> str:
    """Return the words of a block without its label."""
    return "".join(run.text for run in block.text)


def lines(content: bytes) -> list[str]:
    """Return the words of every paragraph of a file, blank ones left out."""
    read = paragraphs(_read(content))
    return [words(one) for one in read if words(one).strip()]


NEW = ("", "mới", "tới\tđây & <x>", "hai  ba\n")


def looks(content: bytes) -> list:
    """Return how each paragraph and each of its words look."""
    read = paragraphs(_read(content))
    return [(one.text, as_shown(one.look)) for one in read if words(one).strip()]


def as_shown(look):
    """Return a look; what the file does not say is what Word does then."""
    line = None if look.gian_dong_pt else look.gian_dong or 1.0
    unsaid = {name: getattr(look, name) or 0 for name in ("lui_dau_dong", "lui_trai", "lui_phai", "truoc", "sau")}
    return look._replace(gian_dong=line, **unsaid)


def some_edits(content: bytes, chance: random.Random) -> list[WordsChange]:
    """Return changes of about every sixth word of a file."""
    out = []
    for block in paragraphs(_read(content)):
        for word in re.finditer(r"\S+", words(block)):
            if chance.random() < 0.16:
                spot = Spot(block.origin, word[0], 0, block.paragraph, word.start())
                out.append(WordsChange(spot, chance.choice([*NEW, f"{word[0]} nữa"])))
    return out


def one_edit(spot: Spot, others: list, chance: random.Random):
    """Return an edit of a whole paragraph, or none."""
    kind, other = chance.randrange(12), chance.choice(others)
    before = chance.random() < 0.5
    if kind == 0:
        return [DeletedParagraph(spot)]
    if kind == 1:
        return [NewParagraph(spot, "đoạn mới thêm", before)]
    return [MovedParagraph(spot, Spot(other.origin, "", 0, other.paragraph), before)] if kind == 2 else []


def whole_edits(content: bytes, chance: random.Random) -> list:
    """Return some edits of whole paragraphs of the text and of whole rows."""
    blocks = list(_read(content).blocks())
    flat = [block for block in blocks if block.table is None]
    out = []
    for block in flat:
        out += one_edit(Spot(block.origin, "", 0, block.paragraph), flat, chance)
    for row in (row for block in blocks if block.table for row in block.table.rows):
        if chance.random() < 0.15:
            out.append(chance.choice([DeletedRow(row.origin), NewRow(row.origin, (("1",), ("mới", "nữa")))]))
    return out
