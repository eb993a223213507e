"""The rules say what they said: no finding over the project's own texts changes unless it is meant to."""

import pytest
from review import findings

from kehoach.review.catalogue import rules

pytestmark = pytest.mark.xdist_group("corpus")  # what all rules say of its texts is asked once

CURE = "meant? see what changed: PYTHONPATH=tests python tests/review/findings.py --regold"


def rows(part):
    return {key: value for key, value in findings.golden().items() if key[0].startswith(f"{part}/")}


@pytest.mark.parametrize("part", findings.PARTS)
def test_the_findings_are_what_they_were(part):
    found = findings.hashed(findings.PARTS[part]())
    assert findings.differences(rows(part), found) == [], CURE


def test_every_row_belongs_to_a_part():
    assert sum(len(rows(part)) for part in findings.PARTS) == len(findings.golden())


def test_every_rule_speaks_in_what_is_guarded():
    assert {rule.code for rule in rules()} <= {code for _, code in findings.golden()}


def test_a_list_shows_no_words_of_a_held_text():
    told = findings.Told("corpus/that-whole-b.yaml", "VP01", "các các trường")
    assert findings._line(told) == f"corpus/that-whole-b.yaml\tVP01\t{findings._hash([told.text])}\n"
    assert "các các trường" in findings._line(told._replace(file="corpus/that-whole-a.yaml"))


@pytest.mark.parametrize("changed", ["silent", "other cure", "other grade"])
def test_one_rule_that_changes_is_seen(changed):
    told = []
    for file, review, text in findings.reviews_of_pages():
        judged = tuple(one for told in review.judged for one in other(told, changed))
        told += findings.of_review(file, review._replace(judged=judged), text)
    differs = findings.differences(rows("pages"), findings.hashed(told))
    assert {line.split("  ")[1] for line in differs} == {"TT07"}


def other(told, changed):
    """The finding as a rule that was changed would tell it: not at all, with another cure, with another grade."""
    if told.rule.code != "TT07":
        return [told]
    problem = told.problem
    return {
        "silent": [],
        "other cure": [told._replace(problem=problem._replace(hint="viết khác"))],
        "other grade": [told._replace(problem=problem._replace(severity="gợi ý"))],
    }[changed]


def test_of_a_held_file_only_the_change_is_told():
    old, new = {("corpus/that-whole-b.yaml", "VP01"): (2, "a")}, {("corpus/that-whole-b.yaml", "VP01"): (3, "b")}
    assert findings.differences(old, new) == ["corpus/that-whole-b.yaml  not the same"]
