"""Reading back what we wrote: the same page, the same plan."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plans import as_shown, plans
from project import EXAMPLES, example

import kehoach
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.word.read import read_docx
from kehoach.word.write import render

LAWS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_back(plan):
    """The recognised raw plan of the page of a plan."""
    return recognise(read_docx(render(compose(plan)), "a.docx"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_from_its_page(name):
    plan = kehoach.load(example(name))
    back = make(read_back(plan).raw)
    assert as_shown(back) == as_shown(plan)
    assert render(compose(back)) == render(compose(as_shown(plan)))


@LAWS
@given(plans())
def test_a_made_up_plan_comes_back_from_its_page(raw):
    plan = make(raw)
    found = read_back(plan)
    back = make(found.raw)
    assert as_shown(back) == as_shown(plan)
    assert render(compose(back)) == render(compose(as_shown(plan)))
    assert {doubt.code for doubt in found.doubts} <= {"TN74"}  # a căn cứ may have no number


@LAWS
@given(plans(), st.sampled_from(["chu", "thap_phan"]))
def test_reading_twice_changes_nothing(raw, danh_so):
    first = read_back(make({**raw, "danh_so": danh_so})).raw
    assert read_back(make(first)).raw == first
