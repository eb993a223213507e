"""Repairs a person chose."""

import docx
import pytest
from project import ROOT

from kehoach.cli.app import main
from kehoach.fix.chosen import can_write, chosen, has_cure, with_words
from kehoach.problem import KehoachError
from kehoach.review.examine import examine

XA = ROOT / "examples/xa-2026/ke-hoach.yaml"


def words(content, tmp_path):
    made = tmp_path / "doc-lai.docx"
    made.write_bytes(content)
    return "\n".join(one.text for one in docx.Document(made).paragraphs)


@pytest.fixture
def faulty(tmp_path):
    made = tmp_path / "a.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    paper = docx.Document(made)
    for old, new in (("thống nhất", "thống nhât"), ("tài liệu", "tài liêu")):
        run = next(run for one in paper.paragraphs for run in one.runs if old in run.text)
        run.text = run.text.replace(old, new, 1)
    paper.save(made)
    return examine(str(made))


def test_only_what_was_chosen_is_written(faulty, tmp_path):
    found = {one.finding.quote: one for one in faulty.review.judged}
    assert all(has_cure(faulty, one) and can_write(faulty, one) for one in found.values())
    made = chosen(faulty, [found["thống nhât"]])
    told = words(made.content, tmp_path)
    assert made.left == ()
    assert "thống nhất" in told
    assert "tài liêu" in told


def test_words_of_ones_own_are_written(faulty, tmp_path):
    one = next(one for one in faulty.review.judged if one.finding.quote == "tài liêu")
    made = chosen(faulty, [with_words(one, "hồ sơ, tài liệu")])
    assert "hồ sơ, tài liệu" in words(made.content, tmp_path)


def test_nothing_chosen_is_the_file_itself(faulty):
    assert chosen(faulty, []).content == faulty.content


def test_a_spec_keeps_its_comments(tmp_path):
    spec = tmp_path / "a.yaml"
    text = XA.read_text(encoding="utf-8").replace("thống nhất", "thống nhât", 1)
    spec.write_text("# lời chú\n" + text, encoding="utf-8")
    examined = examine(str(spec))
    one = next(one for one in examined.review.judged if one.finding.quote == "thống nhât")
    made = chosen(examined, [one])
    assert made.content.decode() == "# lời chú\n" + XA.read_text(encoding="utf-8")


def test_a_text_has_no_copy(tmp_path):
    paper = tmp_path / "a.txt"
    paper.write_text("KẾ HOẠCH\nHọp\n\nCán bô họp.\n", encoding="utf-8")
    examined = examine(str(paper))
    one = next(one for one in examined.review.judged if one.finding.quote == "Cán bô")
    assert not can_write(examined, one)
    assert not has_cure(examined, one)
    with pytest.raises(KehoachError) as refused:
        chosen(examined, [one])
    assert refused.value.problems[0].code == "RS04"
