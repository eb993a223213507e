"""A file as the index holds it; no word of it is lost."""

import pytest
from project import EXAMPLES, example

from kehoach.document.compose import compose
from kehoach.library.reading import content_of_file
from kehoach.library.words import as_written
from kehoach.plan import load
from kehoach.problem import KehoachError
from kehoach.text.letters import one_line, words_of
from kehoach.word.write import render


def said(content):
    return " ".join(word for one in content.records for word in words_of(as_written(one.said)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_word_of_a_word_file_is_in_a_record(name):
    document = compose(load(example(name)))
    held = f" {said(content_of_file('a.docx', render(document)))} "
    for block in document.blocks():
        for word in words_of(as_written("".join(run.text for run in block.text))):
            assert f" {word} " in held, (name, word, block)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_word_of_a_spec_is_in_a_record(name):
    path = example(name)
    content = content_of_file(str(path), path.read_bytes())
    plan, held = load(path), f" {said(content)} "
    assert (content.trich_yeu, content.co_quan) == (one_line(plan.trich_yeu), plan.co_quan)
    for one in content.records:
        assert one.line > 0
    for text in (plan.trich_yeu, *plan.noi_nhan, *plan.mo_dau, *plan.ket_thuc):
        for word in words_of(as_written(text)):
            assert f" {word} " in held, (name, word)


def test_a_spec_with_a_fault_is_indexed_as_far_as_it_is_read():
    text = "co_quan: UBND xã A\ntrich_yeu: Trồng cây\ncan_cu: [a\nnhiem_vu:\n  - nhiem_vu: Tưới cây\n"
    content = content_of_file("a.yaml", text.encode())
    assert "Tưới cây" in [one.words for one in content.records]
    assert any(one.code.startswith("YA") for one in content.problems)


def test_yaml_that_is_no_plan_is_told():
    for text in ("services:\n  web: 1\n", "- a\n- b\n", ""):
        with pytest.raises(KehoachError) as told:
            content_of_file("a.yaml", text.encode())
        assert "TV05" in {one.code for one in told.value.problems}


@pytest.mark.parametrize(
    ("head", "nam"),
    [
        ("trich_yeu: Công tác dân vận năm 2026\nngay: 20/12/2025\n", 2026),
        ("trich_yeu: Bồi dưỡng năm học 2025-2026\n", 2025),
        ("trich_yeu: Trồng cây\nngay: 05/9/2024\n", 2024),
        ("trich_yeu: Trồng cây\n", 0),
        ("trich_yeu: Trồng cây\nngay: ngày nào đó\n", 0),
    ],
)
def test_the_year_is_the_one_the_plan_names(head, nam):
    assert content_of_file("a.yaml", head.encode()).nam == nam
