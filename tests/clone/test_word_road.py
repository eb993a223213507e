"""One engine, two hands: a Word clone that is accepted says what the spec of the same file says."""

import re
from collections import Counter

import pytest
from clone.word.carried import carried, told
from project import EXAMPLES, SHARED, example
from thirds import some

import kehoach
from kehoach import spec
from kehoach.clone import CarriedOutcome, clone
from kehoach.clone.target import Target
from kehoach.document.compose import compose
from kehoach.intake.draft import import_file
from kehoach.problem import KehoachError
from kehoach.spec.node import Mapping, Scalar
from kehoach.word.write import render

APART = ("gia_tri", "nam_truoc")
"""A spec carries last year's target to ``nam_truoc`` and leaves the new one blank; a page keeps it and asks."""
OWN = ("CL21", "CL6")
"""What a hand asks of what it did itself: with targets, with what a page has and a spec has not."""
MADE = {"CL23", "CL24"}
"""Figures a plan adds up or prints again are asked about on a page, where they stand; in a spec once."""
YEARS = {"tuan-giao-2019-2025": 2019}


def words(node, path=()):
    if isinstance(node, Scalar):
        yield path, node.text or ""
        return
    held = [(key.text, value) for key, value in node.items] if isinstance(node, Mapping) else enumerate(node.items)
    for step, value in held:
        yield from words(value, (*path, step))


def plan_of(text):
    """Return the words of a spec by place, a date as it is meant: ``//2027`` is ``2027``."""
    found = {path: said for path, said in words(spec.parse(text)) if said and path[-1] not in APART}
    return {path: re.sub(r"^/+", "", said) if path[-1] == "ngay" else said for path, said in found.items()}


def both(made, target):
    """Return what the two roads say, and what they ask."""
    draft = import_file("a.docx", made.base)
    road = clone(draft.text, "a.yaml", target, draft.pictures)
    page = import_file("a.docx", made.accepted)
    return plan_of(page.text), plan_of(road.text), _asked(made.new.items), _asked(road.worklist)


def _asked(items):
    asked = [one for one in items if one.kind is CarriedOutcome.CAN_QUYET and not one.code.startswith(OWN)]
    return Counter(
        {code: sum(1 + len(one.cho_khac) for one in asked if one.code == code) for code in {one.code for one in asked}}
    )


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_example(name, golden):
    plan = kehoach.load(example(name))
    year = YEARS.get(name) or (plan.ban_hanh or plan).ngay.nam
    target = Target(year + 1, tu_nam=year)
    if plan.cap == "huyen":
        target = Target(2026, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng", tu_nam=year)
    content = render(compose(plan))
    made = carried(content, target)
    page, road, asked, wanted = both(made, target)
    golden(f"clone-word-{name}.txt", told(made, target))
    assert page == road
    assert {*asked} - MADE == {*wanted} - MADE
    assert not {code: count for code, count in (wanted - asked).items() if code not in MADE}


@pytest.mark.parametrize(
    "path",
    [path for path in some(sorted(SHARED.glob("[sc][pa]*/**/*.docx"))) if path.parent.name != "hostile"],
    ids=lambda path: path.stem,
)
def test_every_real_file(path):
    try:
        page, road, asked, wanted = both(carried(path.read_bytes(), Target(2027)), Target(2027))
    except KehoachError:
        return
    assert page == road
    assert {*asked} - MADE == {*wanted} - MADE
