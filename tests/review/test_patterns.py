"""Patterns that wait for their words: nothing they would find is ever missed."""

from importlib import import_module

import pytest
from made_text import made
from project import EXAMPLES, SHARED, example
from thirds import some

from kehoach import load
from kehoach.document.compose import compose
from kehoach.review.blocks import text_of
from kehoach.review.catalogue import rules
from kehoach.review.kinds import Pattern
from kehoach.review.page import page_of
from kehoach.text.sought import Sought

MADE = {
    "organisation.capitals": ("_rooms", "_school", "_bodies", "_board"),
    "citation.capitals": ("_every_syllable", "_kind_as_verb", "_at_head_of_title"),
    "figures.writing": ("_glued",),
    "wording.capitals": ("_pattern",),
    "wording.mid_sentence": ("_joining", "_common"),
    "wording.names_in_small": ("_title_of_person",),
}
"""Modules that make patterns from data: the functions that do."""
MORE = [
    "thực hiện các ",  # what stands right before a number: no specimen ends so
    "theo quy định của Sở ",
    "Thực hiện ",  # what opens a paragraph right before a number
    "27/NQ-TW",  # a number once its blanks are taken out
    "(sau đây gọi tắt là ",  # what stands right before a citation
]


def patterns():
    found = {}
    for name in sorted({rule.module for rule in rules()}):
        module = import_module(f"kehoach.review.checks.{name}")
        found |= {f"{name}.{key}": value for key, value in vars(module).items() if isinstance(value, Sought)}
        found |= {f"{name}.{code}": one.sought for code, one in module.CHECKS.items() if isinstance(one, Pattern)}
        found |= {f"{name}.{made}": getattr(module, made)() for made in MADE.get(name, ())}
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


@pytest.mark.parametrize("name", some(PATTERNS))
def test_what_a_pattern_finds_is_never_ruled_out(name):
    sought = PATTERNS[name]
    found = [text for text in TEXTS if sought.pattern.search(text)]
    assert found, "no text shows this pattern"
    assert [text for text in found if not sought.may(text)] == []


@pytest.mark.parametrize("name", PATTERNS)
def test_no_made_text_that_matches_is_ruled_out(name):
    sought = PATTERNS[name]
    found = list(made(sought.pattern, 50))
    assert found, "no text was made that this pattern finds"
    assert [text for text in found if not sought.may(text)] == []


def test_a_word_a_pattern_can_do_without_is_seen():
    wrong = Sought(r"(?<!không )(?:quý|tháng) (\d{1,2})[,;.]", "tháng")
    found = list(made(wrong.pattern, 50))
    assert len(set(found)) > 10
    assert [text for text in found if not wrong.may(text)]


TEXTS = texts()
