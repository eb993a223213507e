"""A skeleton of ``new`` is a plan to fill in: what is told of it are its blanks, never a fault of ours."""

import pytest

from kehoach.plan import draft
from kehoach.plan.skeleton import Answers, levels, skeleton, topics
from kehoach.problem import Severity
from kehoach.review.drafted import of_draft
from kehoach.spec import parse


@pytest.mark.parametrize("cap", levels())
@pytest.mark.parametrize("topic", topics())
def test_a_skeleton_has_blanks_and_no_faults(cap, topic):
    text = skeleton(cap, topic, Answers(nam="2026"), "x.json")
    found = of_draft(draft(parse(text), text, "k.yaml")).review.problems
    assert any(one.code == "ND08" for one in found)
    assert [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR] == []
