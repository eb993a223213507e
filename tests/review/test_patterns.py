"""Patterns that wait for their words: nothing they would find is ever missed."""

from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import EXAMPLES, SHARED, example

from kehoach import load
from kehoach.document.compose import compose
from kehoach.review.blocks import text_of
from kehoach.review.catalogue import rules
from kehoach.review.kinds import Pattern
from kehoach.review.page import page_of
from kehoach.text.sought import Sought

MADE = {"organisation.names": "_small", "figures.writing": "_glued", "wording.capitals": "_pattern"}
"""Modules that make a pattern from data: the function that does."""
MORE = [
    "thực hiện các ",  # what stands right before a number: no specimen ends so
    "theo quy định của Sở ",
    "27/NQ-TW",  # a number once its blanks are taken out
]


def patterns():
    found = {}
    for name in sorted({rule.module for rule in rules()}):
        module = import_module(f"kehoach.review.checks.{name}")
        found |= {f"{name}.{key}": value for key, value in vars(module).items() if isinstance(value, Sought)}
        found |= {f"{name}.{code}": one.sought for code, one in module.CHECKS.items() if isinstance(one, Pattern)}
        if name in MADE:
            found[f"{name}.{MADE[name]}"] = getattr(module, MADE[name])()
    return found


PATTERNS = patterns()


def texts():
    """Every specimen of every rule and every example's page; the seeds, where they are, are further texts."""
    found = MORE + [
        line.split(": ", 1)[-1]
        for rule in rules()
        for one in page_of(rule.code).specimens
        for line in one.text.splitlines()
    ]
    for name in EXAMPLES:
        found += [text_of(block) for block in compose(load(example(name))).blocks()]
    for path in sorted((SHARED / "seeds").glob("*.txt")) if (SHARED / "seeds").is_dir() else ():
        found += path.read_text(encoding="utf-8").splitlines()
    return found


def test_the_patterns_of_the_rules_are_found():
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("name", PATTERNS)
def test_what_a_pattern_finds_is_never_ruled_out(name):
    sought = PATTERNS[name]
    found = [text for text in TEXTS if sought.pattern.search(text)]
    assert found, "no text shows this pattern"
    assert [text for text in found if not sought.may(text)] == []


@pytest.mark.parametrize("name", PATTERNS)
def test_no_made_text_that_matches_is_ruled_out(name):
    sought = PATTERNS[name]

    @settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.from_regex(sought.pattern))
    def law(text):
        assert sought.may(text)

    law()


TEXTS = texts()
