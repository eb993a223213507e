"""Reading back what we wrote: the same page, the same plan."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from plans import as_printed, as_shown, plans
from project import EXAMPLES, example
from thirds import rounds

import kehoach
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.text.scheme import CHU
from kehoach.word.read import read_docx
from kehoach.word.write import render

LAWS = settings(max_examples=rounds(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])


SCHEMES = st.sampled_from([
    "chu", "thap_phan", "hon_hop", ["I", "1", "1.1", "1.1.1", "1.1.1.1", "a"], ["1", "1.1", "a", "-", "+"], ["A", "1", "a"], ["I", "1", "1.1", "1.1.1", "a", "-", "+"],
    ["Phần A", "I", "1", "1.1", "a"],
])  # fmt: skip


def read_back(plan):
    """The recognised raw plan of the page of a plan."""
    return recognise(read_docx(render(compose(plan)), "a.docx"))


def told_by_paper(raw, danh_so):
    """False for mục numbered 1. below a phần: on paper they are headings of it."""
    return danh_so[0] != "1" or "phan" not in raw["muc_rieng"]


def unnumbered(plan):
    """The plan without its schemes: paper shows the levels in use, and equal bytes say those are right."""
    parts = {name: tuple(one.replace(danh_so=None) for one in getattr(plan, name)) for name in ("muc", "phu_luc")}
    return plan.replace(danh_so=CHU, **parts)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_from_its_page(name):
    plan = kehoach.load(example(name))
    back = make(read_back(plan).raw)
    assert as_shown(back) == as_shown(plan)
    assert render(compose(back)) == render(compose(as_printed(plan)))


@LAWS
@given(plans(), SCHEMES)
def test_a_made_up_plan_comes_back_from_its_page(raw, danh_so):
    assume(told_by_paper(raw, danh_so))
    plan = make({**raw, "danh_so": danh_so})
    found = read_back(plan)
    back = make(found.raw)
    assert unnumbered(as_shown(back)) == unnumbered(as_shown(plan))
    assert render(compose(back)) == render(compose(as_shown(plan)))
    lettered = {"TN77"} if danh_so[0] == "Phần A" else set()
    assert {doubt.code for doubt in found.doubts} <= {"TN74", *lettered}  # a căn cứ may have no number
    if danh_so == "chu":
        assert back.danh_so == plan.danh_so


@LAWS
@given(plans(), SCHEMES)
def test_reading_twice_changes_nothing(raw, danh_so):
    first = read_back(make({**raw, "danh_so": danh_so})).raw
    assert read_back(make(first)).raw == first


@LAWS
@given(plans(), st.sampled_from(["chu", "thap_phan", "hon_hop"]), st.sampled_from(["chu", "thap_phan", "hon_hop"]))
def test_a_section_with_numbers_of_its_own_comes_back(raw, danh_so, own):
    plan = make({**raw, "danh_so": danh_so, "muc_rieng": {**raw["muc_rieng"], "danh_so": own}})
    found = read_back(plan)
    assert render(compose(make(found.raw))) == render(compose(as_shown(plan)))
    assert "TN72" not in {doubt.code for doubt in found.doubts}
