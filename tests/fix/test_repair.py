"""A certain repair: the fault is gone, and no rule finds anything that was not there before."""

from collections import Counter

import pytest
from review.specimens import subject
from thirds import some

from kehoach.document.block import Document, Run
from kehoach.review.catalogue import rules
from kehoach.review.page import page_of
from kehoach.review.rule import LOOK
from kehoach.review.subject import Subject

PAGES = [rule for rule in rules() if rule.kind != LOOK]
CASES = [
    (rule, number, at)
    for rule in PAGES
    for number, specimen in enumerate(page_of(rule.code).specimens)
    if specimen.wrong
    for at, finding in enumerate(rule.check(subject(specimen)))
    if finding.repair is not None
]

UNSEEN = {"CC02", "CC04"}
"""Date and subject of a citation: asked only once its number can be read, which these repairs bring about."""


def mended(page, finding):
    """The page with the words of one finding replaced, as ``--fix`` does it."""
    text = "".join(run.text for run in finding.block.text)
    assert text.count(finding.quote) == 1, text
    changed = finding.block._replace(text=(Run(text.replace(finding.quote, finding.repair)),))
    sections = tuple(
        section._replace(blocks=tuple(changed if one is finding.block else one for one in section.blocks))
        for section in page.document.sections
    )
    return Subject(Document(sections, source=page.source), page.plan, page.profile)


def counted(page):
    return Counter(rule.code for rule in PAGES for _ in rule.check(page))


@pytest.mark.parametrize(("rule", "number", "at"), some(CASES), ids=lambda one: getattr(one, "code", str(one)))
def test_a_repair_takes_its_fault_away_and_brings_no_other(rule, number, at):
    page = subject(page_of(rule.code).specimens[number])
    found = list(rule.check(page))
    after = mended(page, found[at])
    before, now = counted(page), counted(after)
    assert now[rule.code] == before[rule.code] - 1
    new = set(now - before)
    assert new <= (UNSEEN if rule.code in ("VP23", "VP26") else set()), found[at].repair


def test_every_rule_that_repairs_is_judged_here():
    assert {rule.code for rule in PAGES if rule.fix} <= {rule.code for rule, _, _ in CASES}


def test_what_a_cited_paper_is_called_is_never_written_unseen():
    """Its number and its date: a person looks at the paper itself."""
    unseen = {rule.code for rule, _, _ in CASES if not rule.fix}
    assert unseen >= {"CC30", "CC31", "CC32", "CC33", "CC35"}
