"""What the .docx reader gives of each real file is what a person reads in it, before anything is recognised."""

import re

import pytest
from expected.load import FILES, expected, letters, source
from project import need

from kehoach.word.read import read_docx

WORD = [name for name in FILES if source(name).suffix == ".docx"]


@pytest.fixture(scope="module")
def read():
    known = {}

    def of(name):
        path = source(name)
        need(path.is_file(), str(path))
        if name not in known:
            known[name] = read_docx(path.read_bytes(), path.name)
        return known[name]

    return of


def paragraphs(block):
    """Yield the letters of each paragraph, those in cells too."""
    if block.table is None:
        yield letters(block.words)
        return
    for row in block.table.rows:
        for cell in row.cells:
            if cell.blocks:
                for one in cell.blocks:
                    yield from paragraphs(one)
            else:
                yield from (letters(line) for line in "".join(run.text for run in cell.text).split("\n"))


def heads(block):
    """Return the cells of a table's rows; empty ones, those that continue others and marks of notes left out."""
    return [
        [
            letters(re.sub(r"\[\w+\]", "", "".join(run.text for run in cell.text)))
            for cell in row.cells
            if cell.rows and cell.text
        ]
        for row in block.table.rows
    ]


def headings(plan):
    """Yield the letters of every heading a person reads, in order."""
    for part in [plan, *plan.get("phan", []), *(plan.get("phu_luc") or [])]:
        for muc in part.get("muc", []):
            yield letters(f"{muc['so']}.{muc['tieu_de']}")
            yield from (letters(one["label"] + one["text"]) for one in muc.get("de_muc", []))


@pytest.mark.parametrize("name", WORD)
def test_headings_come_whole_and_in_order(name, read):
    found = [words for block in read(name).blocks() for words in paragraphs(block) if words]
    place = 0
    for words in headings(expected(name)):
        later = [index for index, one in enumerate(found[place:], place) if one.startswith(words)]
        assert later, (words, found[place : place + 3])
        place = later[0] + 1


@pytest.mark.parametrize("name", WORD)
def test_lines_of_the_end_are_paragraphs_of_their_own(name, read):
    found = [words for block in read(name).blocks() for words in paragraphs(block)]
    plan = expected(name)
    ky = plan.get("ky") or {}
    lines = [*(ky.get("quyen_han") or []), ky.get("chuc_vu"), ky.get("ho_ten")]
    assert [one for one in lines if one and letters(one) not in found] == []
    if name != "nd30-nghi-dinh":  # it breaks some of its lines by paragraphs
        given = {one.strip(";.") for one in found}
        assert [
            one for one in plan.get("noi_nhan") or [] if letters(f"- {one}") not in given and letters(one) not in given
        ] == []


@pytest.mark.parametrize("name", WORD)
def test_tables_have_the_rows_and_heads_a_person_counts(name, read):
    plan, document = expected(name), read(name)
    tables = [heads(block) for block in document.blocks() if block.table]
    if "so_bang" in plan:
        assert len(tables) == plan["so_bang"]
    for one in plan["bang"]:
        if one["tieu_de"] is None:
            continue
        due = [list(map(letters, row)) for row in one["tieu_de"]]
        same = [rows for rows in tables if rows[: len(due)] == due]
        assert same, (due, [rows[0] for rows in tables])
        assert one["hang"] in [len(rows) - len(due) for rows in same]


@pytest.mark.parametrize("name", WORD)
def test_pages_notes_and_boxes(name, read):
    plan, document = expected(name), read(name)
    if "trang" in plan:
        assert ["ngang" if one.ngang else "doc" for one in document.sections] == plan["trang"]
    if "so_chu_thich" in plan:
        assert len(document.chu_thich) == plan["so_chu_thich"]
    for begin in plan.get("chu_thich", []):
        assert any(letters(begin) in letters(one.words) for one in document.chu_thich)


@pytest.mark.parametrize("name", WORD)
def test_words_a_person_sees_once_come_once(name, read):
    plan = expected(name)
    whole = [words for block in read(name).blocks() for words in paragraphs(block)]
    once = plan.get("mot_lan", [])
    assert {one: whole.count(letters(one)) for one in once} == dict.fromkeys(once, 1)
    if plan.get("dau_du_thao"):
        assert sum(words.count(letters(plan["dau_du_thao"])) for words in whole) == 1
