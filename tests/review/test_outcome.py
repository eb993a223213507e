"""The review for programs says what the command says: in page order, the command gravest first."""

import json

import pytest
from project import EXAMPLES, example

from kehoach.document.compose import compose
from kehoach.intake.labelled import read
from kehoach.plan import load
from kehoach.problem import KehoachError, Severity
from kehoach.profile import Profile
from kehoach.review.outcome import review
from kehoach.word.write import write

MINH_LONG = example("minh-long-2025")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "a.docx"
    write(compose(load(MINH_LONG)), path)
    return path


def told(outcome):
    return [(one.code, one.message) for one in outcome.problems]


@pytest.mark.parametrize("name", ["minh-long-2025", "xa-2026"])
def test_it_is_what_check_says(run, name, tmp_path):
    write(compose(load(example(name))), tmp_path / "a.docx")
    for path in (example(name), tmp_path / "a.docx"):
        found = run("check", path, "--json")
        (said,) = json.loads(found.out)["files"]
        outcome = review(path)
        graver_first = sorted(outcome.problems, key=lambda one: list(Severity).index(one.severity))
        assert [one["message"] for one in said["findings"]] == [one.message for one in graver_first]
        assert [one["code"] for one in said["notices"]] == [one.code for one in outcome.notices]
        assert [tuple(one["codes"]) for one in said["unchecked"]] == [one.codes for one in outcome.unchecked]
        assert found.code == (0 if outcome.clean else 1)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_plan_is_judged_as_its_spec(name):
    spec, plan = review(example(name)), review(load(example(name)))
    spec_codes = sorted({*told(spec), *((one.problem.code, one.problem.message) for one in spec.silenced)})
    assert sorted(set(told(plan))) == [one for one in spec_codes if one[0] != "VP31"]
    assert plan.unchecked == spec.unchecked
    assert all(one.place.path and not one.place.file for one in plan.problems)


def test_a_document_is_judged_as_its_file(page):
    by_file, by_document = review(page), review(read(page))
    assert told(by_document) == told(by_file)
    assert by_document.unchecked == by_file.unchecked
    assert {one.place.file for one in by_file.problems} == {str(page)}
    assert {one.place.file for one in by_document.problems} == {""}
    assert [one.place.path for one in by_document.problems] == [one.place.path for one in by_file.problems]


def test_what_is_ignored_is_put_aside_with_the_reason(page):
    found = review(page, ignore={"tt05": "ký sau"}, profile=Profile(bo_qua=(("VP10", "quen dùng"),)))
    assert {(one.problem.code, one.reason) for one in found.silenced} == {("TT05", "ký sau"), ("VP10", "quen dùng")}
    assert not {"TT05", "VP10"} & {one.code for one in found.problems}


def test_codes_of_no_rule_are_told_all_at_once():
    with pytest.raises(KehoachError) as caught:
        review(MINH_LONG, ignore={"XX01": "", "TT05": "", "TT99": ""})
    assert [(one.code, one.message[-13:]) for one in caught.value.problems] == [
        ("RS08", '"TT99" để bỏ qua'[-13:]), ("RS08", '"XX01" để bỏ qua'[-13:]),
    ]  # fmt: skip


def test_hints_alone_are_clean():
    found = review(example("xa-2026"))
    assert found.clean == (not {one.severity for one in found.problems} - {Severity.HINT})


def test_what_cannot_be_read_is_an_error():
    with pytest.raises(KehoachError):
        review("khong-co.docx")
