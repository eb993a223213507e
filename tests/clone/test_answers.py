"""What a person answered to the questions of a clone."""

import json

import pytest
from project import ROOT

import kehoach
from kehoach.cli.app import main
from kehoach.clone.answers import ANSWERED, WRITTEN, as_file, key_of, read_answers
from kehoach.clone.worklist import CarriedOutcome
from kehoach.problem import KehoachError

XA = ROOT / "examples/xa-2026/ke-hoach.yaml"


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    made = tmp_path_factory.mktemp("chep") / "cu.docx"
    assert main(["render", str(XA), "-o", str(made)]) == 0
    return made


@pytest.fixture(params=["docx", "yaml"])
def carried(request, paper):
    if request.param == "docx":
        return lambda answers: kehoach.clone_docx(paper, 2027, answers=answers)
    return lambda answers: kehoach.clone(XA, 2027, answers=answers)


def test_no_answer_changes_nothing(carried):
    first = carried({})
    assert carried({"khong-co": "x", "0" * 16: None}).content == first.content


def test_all_left_as_it_is_leaves_no_question(carried):
    first = carried({})
    keys = {key_of(one) for one in first.open_decisions}
    after = carried(dict.fromkeys(keys))
    assert first.open_decisions
    assert after.open_decisions == ()
    kept = [one for one in after.worklist if one.code == ANSWERED]
    places = sum(1 + len(one.cho_khac) for one in kept)
    assert places == sum(1 + len(one.cho_khac) for one in first.open_decisions)
    assert all(part.kind is not CarriedOutcome.CAN_QUYET for part in after.phan)


def test_words_are_written_where_one_question_stands_at_one_kind_of_words(paper):
    def carried(answers):
        return kehoach.clone_docx(paper, 2027, answers=answers)

    first = carried({})
    signer = next(one for one in first.open_decisions if one.code == "CL20")
    assert key_of(signer) in first.writable
    after = carried({key_of(signer): "Trần Thị Bình"})
    written = [one for one in after.worklist if one.code == WRITTEN]
    assert [one.message for one in written] == ["Nguyễn Văn An → Trần Thị Bình"]
    assert len(after.open_decisions) == len(first.open_decisions) - 1


def test_figures_that_differ_are_not_all_written_the_same(carried):
    first = carried({})
    figures = [one for one in first.open_decisions if one.code in ("CL22", "CL23", "CL24")]
    told = [one for one in figures if key_of(one) not in first.writable]
    assert told
    after = carried({key_of(one): "1" for one in told})
    assert after.content == first.content


def test_the_same_answers_give_the_same_bytes(carried):
    keys = {key_of(one) for one in carried({}).open_decisions}
    answers = dict.fromkeys(keys)
    assert carried(answers).content == carried(answers).content


def test_the_command_takes_a_file_of_answers(paper, tmp_path, capsys):
    keys = {key_of(one) for one in kehoach.clone_docx(paper, 2027).open_decisions}
    asked = tmp_path / "quyet-dinh.json"
    asked.write_bytes(as_file(dict.fromkeys(keys)))
    assert dict(read_answers(asked)) == dict.fromkeys(keys)
    made = tmp_path / "moi.docx"
    assert main(["clone", str(paper), "--nam", "2027", "-o", str(made), "--decisions", str(asked)]) == 0
    assert made.read_bytes() == kehoach.clone_docx(paper, 2027, answers=dict.fromkeys(keys)).content
    assert main(["clone", "--resume", str(made)]) == 0
    assert "không còn chỗ nào phải quyết định" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', "x", json.dumps({"a": ["b"]})])
def test_a_file_of_something_else_is_told(tmp_path, content):
    asked = tmp_path / "a.json"
    asked.write_text(content)
    with pytest.raises(KehoachError) as refused:
        read_answers(asked)
    assert refused.value.problems[0].code == "CL09"
