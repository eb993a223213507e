"""Redlines with looks of files dressed otherwise: their laws, two validators, and LibreOffice's own decisions."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from project import EXAMPLES, SHARED, decided, example, need
from revisions import N, assert_same_file, looks, parts_of
from thirds import some
from valid_docx import audited, sdk_errors

from kehoach.compare.redline import _redlined, _with_looks
from kehoach.compare.redline.files import new_file, old_file
from kehoach.word.repacked import repacked
from kehoach.word.revise import accept, reject
from kehoach.word.revise.cutting import cut_before
from kehoach.word.revise.looks import set_paragraph_look, set_run_look

MAIN = "word/document.xml"
RUN = (("bold", True), ("bold", False), ("italic", True), ("underline", "single"), ("size", 23), ("font", "Arial"))
PARAGRAPH = (
    ("align", "right"),
    ("left", 300),
    ("first", -200),
    ("before", 90),
    ("line", (300, "exact")),
    ("right", 40),
)


def dressed_otherwise(content: bytes, seed: str, *, partly: bool) -> bytes:
    """Return a file with some looks of about every third run and paragraph changed; ``partly``: never of all letters."""
    chance, root = random.Random(seed), etree.fromstring(parts_of(content)[MAIN])
    for paragraph in root.iter(N + "p"):
        if chance.random() < 0.3:
            set_paragraph_look(paragraph, chance.sample(PARAGRAPH, 2))
        for run in list(paragraph.iterchildren(N + "r")):
            text = run.find(N + "t")
            if chance.random() < 0.3 and text is not None and len(text.text or "") > partly:
                set_run_look(cut_before(text, int(partly)), chance.sample(RUN, 2))
    return repacked(content, {MAIN: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)})


def pairs_of_examples(folder: Path, *, partly: bool = False):
    """Yield old and new file: an example and itself dressed otherwise, and that and the next one."""
    for name, other in some([*pairwise([*EXAMPLES, EXAMPLES[0]])]):
        new = new_file(str(example(name)), None)
        path = folder / f"{name}.cu.docx"
        path.write_bytes(dressed_otherwise(new.content, name, partly=partly))
        old = old_file(str(path), None)
        yield name, old, new
        yield f"{name}-{other}", old, new_file(str(example(other)), None)


def with_looks(old, new):
    return _with_looks(_redlined(old, new), old, new)


def in_both(old: bytes, new: bytes) -> None:
    """Assert that two files look alike, paragraph by paragraph, where words stand."""
    ours, theirs = looks(old), looks(new)
    assert [one[0] for one in ours] == [one[0] for one in theirs]
    assert [one[1]._replace(kieu="", ke=None) for one in ours] == [one[1]._replace(kieu="", ke=None) for one in theirs]


def test_rejected_a_file_looks_as_the_old_one(tmp_path):
    for name, old, new in pairs_of_examples(tmp_path):
        made = with_looks(old, new)
        assert_same_file(accept(made.content, "a"), new.content)
        assert {one.code for one in made.report} <= {"SS31", "SS33", "SS41"}, name
        if name in EXAMPLES:
            in_both(reject(made.content, "a"), old.content)
            assert made.looks > 10


def test_they_are_valid(tmp_path, sdk_validator):
    path = tmp_path / "a.docx"
    for name, old, new in pairs_of_examples(tmp_path):
        if name in EXAMPLES:
            made = with_looks(old, new).content
            for kind in (made, reject(made, "a")):  # the words rejected are the old file's: test_rejected_…
                path.write_bytes(kind)
                assert audited(path) == [], name
            path.write_bytes(made)
            assert sdk_errors(sdk_validator, path) == [], name


def test_libreoffice_decides_as_we_do(soffice, tmp_path):
    """Its release 7.4 loses settings of a paragraph where it rejects a look of all its letters: not asked here."""
    names = []
    for name, old, new in pairs_of_examples(tmp_path, partly=True):
        made = with_looks(old, new).content
        names.append(name)
        for kind, one in (("", made), (".old", reject(made, "a")), (".new", new.content)):
            (tmp_path / f"{name}{kind}.docx").write_bytes(one)

    def files(kind: str, result: str) -> list[tuple[Path, Path]]:
        return [(tmp_path / f"{name}{kind}.docx", tmp_path / f"{name}{result}.docx") for name in names]

    decided(soffice, "accept", files("", ".accepted"), tmp_path)
    decided(soffice, "reject", files("", ".rejected"), tmp_path)
    decided(soffice, "keep", [*files(".old", ".old-kept"), *files(".new", ".new-kept")], tmp_path)
    for name in names:
        for kind, kept in ((".accepted", ".new-kept"), (".rejected", ".old-kept")):
            in_both(*((tmp_path / f"{name}{one}.docx").read_bytes() for one in (kind, kept)))


@pytest.mark.parametrize("pair", [(0, 1), (1, 0)])
def test_a_real_draft_and_its_final_file(pair):
    specimens = SHARED / "specimens"
    need(specimens.is_dir(), "../shared/specimens")
    files = [str(specimens / f"lam-dong-kiem-tra-cchc-2026{end}.docx") for end in ("-du-thao", "")]
    old, new = old_file(files[pair[0]], None), new_file(files[pair[1]], None)
    made = with_looks(old, new)
    assert 50 < made.looks < 200
    assert_same_file(accept(made.content, "a"), new.content)
    in_both(reject(made.content, "a"), old.content)
