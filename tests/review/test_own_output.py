"""Our own pages: clean by construction."""

import pickle

import pytest
from project import EXAMPLES, OF_A_DEPARTMENT, example, to_pdf

from kehoach import intake
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.law.the_thuc import thay_the
from kehoach.plan import open_spec
from kehoach.problem import Severity
from kehoach.profile import EMPTY
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, in_spec, judge
from kehoach.review.labelled import subject_of
from kehoach.review.rule import LOOK
from kehoach.review.subject import Subject
from kehoach.word.read import read_docx
from kehoach.word.template import shipped
from kehoach.word.write import render, to_bytes

CLEAN = ("xa-2026", "dien-bien-so-gddt-2025", "xa-chuyen-doi-so-2026", "xa-pho-cap-2026", "xa-thien-tai-2026")


@pytest.fixture(scope="module", params=EXAMPLES)
def drafted(request):
    return request.param, open_spec(example(request.param))


@pytest.mark.parametrize("template", ["xa", "huyen", "so", "tinh", "bo"])
def test_no_look_of_ours_is_found_wrong(drafted, template):
    name, draft = drafted
    document = compose(draft.plan)
    if document.of(Role.CO_QUAN_CHU_QUAN) and not shipped(template).fields & {Role.CO_QUAN_CHU_QUAN}:
        assert template == "bo"
        assert name in OF_A_DEPARTMENT
        return  # only the bộ template has no line for a parent agency
    subject = subject_of(read_docx(to_bytes(document, shipped(template)), "a.docx"))
    assert subject.source.says_looks
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


def test_a_pdf_of_ours_has_no_fault_its_plan_has_not(soffice, tmp_path):
    """Printed on a machine without Times New Roman, and read back from the pages."""
    files = []
    for name in EXAMPLES:
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(render(compose(open_spec(example(name)).plan)))
    for path in to_pdf(soffice, files, tmp_path):
        draft = open_spec(example(path.stem))
        known = {one.rule.code for one in judge(Subject(compose(draft.plan), draft.plan, EMPTY), in_spec(draft)).judged}
        subject = subject_of(intake.read(path))
        assert not subject.source.says_paragraphs
        found = judge(subject, in_file(subject, path.name)).problems
        told = [str(one) for one in found if one.severity is not Severity.HINT and one.code not in known]
        assert told == [], path.name


@pytest.mark.parametrize(
    ("font", "replaced"),
    [("LiberationSerif-Bold", True), ("Tinos", True), ("NimbusRomNo9L-Regu", True), ("Times-Roman", True),
     ("TimesNewRomanPSMT", False), ("TimesNewRomanPS-BoldMT", False), ("Times New Roman", False), ("Arial-BoldMT", False)],
)  # fmt: skip
def test_fonts_a_machine_puts_in_place(font, replaced):
    assert thay_the(font) is replaced


def test_a_subject_sent_to_another_process_takes_along_what_it_was_made_of_and_finds_the_rest_again():
    draft = open_spec(example("xa-2026"))
    subject = Subject(compose(draft.plan), draft.plan, EMPTY)
    before = len(pickle.dumps(subject))
    told, texts = judge(subject, in_spec(draft)).problems, subject.texts()
    assert len(pickle.dumps(subject)) == before
    sent = pickle.loads(pickle.dumps(subject))  # noqa: S301 - made here
    assert sent.texts() == texts
    assert judge(sent, in_spec(draft)).problems == told
