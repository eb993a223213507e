"""An independent engine takes our revisions as accepted: what it then finds between that and the file is nothing.

Docxodus (.NET, MIT; a program inside the dev dependency python-redlines) accepts what its inputs carry before it
compares. Turned round, insertions as deletions, a redline accepted is the old file.
"""

import re
import zipfile
from importlib.metadata import version
from io import BytesIO
from itertools import pairwise

import pytest
from lxml import etree
from project import EXAMPLES, SHARED, example, need
from python_redlines import DocxodusEngine
from revisions import N, parts_of
from thirds import some
from verdicts import kept

from kehoach.compare.redline import _redlined, _with_looks
from kehoach.compare.redline.files import new_file, old_file
from kehoach.word.revise import reject

TURNED = {
    "ins": "del",
    "moveFrom": "moveTo",
    "moveFromRangeStart": "moveToRangeStart",
    "moveFromRangeEnd": "moveToRangeEnd",
}
TURNED = {N + one: N + other for pair in TURNED.items() for one, other in (pair, pair[::-1])}
LOOK = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange)[ >]")
REVISION = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")


def turned_round(content: bytes) -> bytes:
    """Return a redline whose accepted words are its rejected ones."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts_of(content).items():
            package.writestr(zipfile.ZipInfo(name), turned(part) if REVISION.search(part) else part)
    return out.getvalue()


def turned(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for one in list(root.iter(*TURNED)):
        one.tag = TURNED[one.tag]
    for text in list(root.iter(N + "t", N + "delText")):
        text.tag = N + ("t" if next(text.iterancestors(N + "del"), None) is None else "delText")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@pytest.fixture(scope="session")
def docxodus(tmp_path_factory):
    """The engine, unpacked for these tests alone."""
    return DocxodusEngine(str(tmp_path_factory.getbasetemp() / "docxodus"))


def revisions(engine, original: bytes, modified: bytes, *, looks: bool = False) -> int:
    """Return how many differences the engine finds in words; with ``looks`` in those, too."""
    counted = LOOK if looks else REVISION

    def asked() -> list[int]:
        made, *_ = engine.run_redline("x", original, modified, detect_format_changes=looks, conflate_spaces=False)
        return [len(counted.findall(parts_of(made)["word/document.xml"]))]

    both = len(original).to_bytes(8) + original + modified
    return kept(f"docxodus {version('python-redlines')} {counted.pattern}", both, asked)[0]


def assert_agreed(engine, old: str, new: str) -> None:
    opened = new_file(new, None)
    made = _redlined(old_file(old, None), opened).content
    assert REVISION.search(parts_of(made)["word/document.xml"])
    assert revisions(engine, made, opened.content) == 0
    assert revisions(engine, turned_round(made), reject(made, new)) == 0


@pytest.mark.parametrize(("old", "new"), some([*pairwise([*EXAMPLES, EXAMPLES[0]])][::2]))  # each example once
def test_it_agrees_on_examples(docxodus, old, new):
    assert_agreed(docxodus, str(example(old)), str(example(new)))


def test_it_agrees_on_a_real_draft_and_its_final_file(docxodus):
    specimens = SHARED / "specimens"
    need(specimens.is_dir(), "../shared/specimens")
    draft, final = (specimens / f"lam-dong-kiem-tra-cchc-2026{end}.docx" for end in ("-du-thao", ""))
    assert_agreed(docxodus, str(draft), str(final))
    assert_agreed(docxodus, str(final), str(draft))


def test_it_accepts_our_changes_of_look(docxodus):
    specimens = SHARED / "specimens"
    need(specimens.is_dir(), "../shared/specimens")
    old, new = (str(specimens / f"lam-dong-kiem-tra-cchc-2026{end}.docx") for end in ("-du-thao", ""))
    for one, other in ((old, new), (new, old)):
        before, now = old_file(one, None), new_file(other, None)
        made = _with_looks(_redlined(before, now), before, now)
        assert made.looks > 50
        assert revisions(docxodus, made.content, now.content, looks=True) == 0
