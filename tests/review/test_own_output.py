"""Our own pages: clean by construction."""

import pytest
from project import EXAMPLES, example

from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, in_spec, judge
from kehoach.review.profile import EMPTY
from kehoach.review.rule import LOOK
from kehoach.review.subject import Subject
from kehoach.word.read import read_docx
from kehoach.word.template import shipped
from kehoach.word.write import render, to_bytes

CLEAN = ("xa-2026", "dien-bien-so-gddt-2025")


@pytest.fixture(scope="module", params=EXAMPLES)
def drafted(request):
    return request.param, open_spec(example(request.param))


@pytest.mark.parametrize("template", ["xa", "huyen", "so", "tinh", "bo"])
def test_no_look_of_ours_is_found_wrong(drafted, template):
    name, draft = drafted
    document = compose(draft.plan)
    if document.of(Role.CO_QUAN_CHU_QUAN) and not shipped(template).fields & {Role.CO_QUAN_CHU_QUAN}:
        return  # a template without a place for the parent agency does not fit
    subject = subject_of(read_docx(to_bytes(document, shipped(template)), "a.docx"))
    assert subject.has_looks
    looks = [rule for rule in rules() if rule.kind == LOOK]
    found = judge(subject, in_file(subject, "a.docx"), looks)
    assert [str(one) for one in found.problems] == [], name


def test_a_whole_plan_of_ours_has_no_finding(drafted):
    name, draft = drafted
    found = judge(Subject(compose(draft.plan), draft.plan, EMPTY), in_spec(draft))
    told = [f"{p.place} {p.code} {p.message}" for p in found.problems]
    if name in CLEAN:
        assert told == []
    assert [one for one in found.problems if one.code.startswith("TT") and one.severity is Severity.ERROR] == []


def test_every_paragraph_of_our_own_page_finds_its_role(drafted):
    _, draft = drafted
    composed = compose(draft.plan)
    subject = subject_of(read_docx(render(composed), "a.docx"))
    assert [block.words for block in subject.blocks if block.role == "chua_ro"] == []
    assert {block.role for block in subject.blocks} >= {block.role for block in composed.blocks()}
