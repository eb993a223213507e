"""The paper beside its findings."""

import docx
import pytest
from project import ROOT

from kehoach.cli.app import main
from kehoach.review.examine import examine
from kehoach.web.check.paper import has_page, lines, marked
from kehoach.word.comments import read


def test_every_word_that_was_read_is_shown_once(tmp_path):
    text = "KẾ HOẠCH\nHọp tổng kết\n\nCán bô họp, đảm bão và cán bô khác.\n"
    paper = tmp_path / "a.txt"
    paper.write_text(text, encoding="utf-8")
    shown = lines(examine(str(paper)))
    first, second, third = text.split("\n")[:2] + text.split("\n")[3:4]
    assert ["".join(piece.words for piece in line.pieces) for line in shown] == [first, second, third]
    marks = [piece.words for line in shown for piece in line.pieces if piece.key]
    assert marks[:2] == ["Cán bô", "đảm bão"]


@pytest.fixture
def faulty(tmp_path):
    made = tmp_path / "a.docx"
    assert main(["render", str(ROOT / "examples/xa-2026/ke-hoach.yaml"), "-o", str(made)]) == 0
    paper = docx.Document(made)
    run = next(run for one in paper.paragraphs for run in one.runs if "thống nhất" in run.text)
    run.text = run.text.replace("thống nhất", "thống nhât")
    paper.save(made)
    return examine(str(made))


def test_each_finding_has_a_remark_with_its_key_in_the_copy(faulty):
    assert has_page(faulty)
    seen = read(marked(faulty), "a.docx")
    assert [(one.text, one.words) for one in seen] == [("VP04-1", "thống nhât")]


def test_a_table_is_shown_row_by_row():
    shown = lines(examine(str(ROOT / "examples/xa-2026/ke-hoach.yaml")))
    assert any(" | " in "".join(piece.words for piece in line.pieces) for line in shown)
