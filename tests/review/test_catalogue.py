"""Every rule: its page is whole, its wrong specimens are found, its right ones are left alone."""

import re

import pytest
from project import ROOT
from review.specimens import subject

from kehoach.problem import Severity
from kehoach.review.catalogue import ALL, rules
from kehoach.review.rule import LOOK, PAGE, PLAN

FAMILIES = ("TT", "BC", "CC", "ND", "SL", "TG", "TC", "VP")
CASES = [(rule, number) for rule in rules() for number in range(len(rule.specimens))]


@pytest.mark.parametrize(("rule", "number"), CASES, ids=lambda one: getattr(one, "code", str(one)))
def test_a_specimen_is_what_its_page_says(rule, number):
    specimen = rule.specimens[number]
    found = list(rule.check(subject(specimen)))
    assert bool(found) == specimen.wrong, [one.message for one in found]
    for one in found:
        assert one.message[0].islower() or not one.message[0].isalpha()
        assert not one.message.endswith((".", ":"))
        if one.quote and one.block is not None and one.block.table is None:
            assert one.quote in one.block.words


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_is_whole(rule):
    assert re.fullmatch(rf"(?:{'|'.join(FAMILIES)})\d\d", rule.code)
    assert rule.kind in (PLAN, PAGE, LOOK)
    assert any(one.wrong for one in rule.specimens)
    assert any(not one.wrong for one in rule.specimens)
    if not rule.basis:
        assert rule.severity is Severity.HINT


def test_codes_are_used_once_and_every_module_is_listed():
    codes = [rule.code for rule in rules()]
    assert len(set(codes)) == len(codes)
    modules = {path.stem for path in (ROOT / "kehoach/review/rules").glob("*.py")} - {"__init__"}
    assert modules == set(ALL)
