"""No text, however made, costs a pattern of ours more than its length."""

import json
import re
import subprocess
import sys
from pathlib import Path

import near_misses
import patterns
import pytest
from near_misses import steepest
from verdicts import kept

WAYS = {"search": "finditer", "sub": "finditer", "subn": "finditer", "split": "finditer", "findall": "finditer"}
"""How a pattern is used, by what the matcher does then: looking on behind a match is more than looking once."""


@pytest.fixture(scope="module")
def found():
    """What the package compiles in a process of its own, where nothing is compiled yet."""
    run = subprocess.run([sys.executable, patterns.__file__], cwd=patterns.ROOT, capture_output=True, check=True)
    return json.loads(run.stdout)


def test_every_place_that_makes_a_pattern_is_seen(found):
    seen = {(file, line): made for file, line, _, made in found}
    for (file, line), call in patterns.sites().items():
        made = [one for at in range(line, call.end_lineno + 1) for one in seen.get((file, at), ())]
        assert made or file == "kehoach/text/sought.py", f"{file}:{line}: no run came by here, its pattern is not known"
    assert len(patterns.sites()) > 300
    assert len({tuple(one) for *_, made in found for one in made}) > 400


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"\s+$", "finditer"),
        (r"a\s*b?\s*c", "match"),
        (r"so\s*:?[\s.]*\d*[\s.]*/", "match"),
        (r"“[^”]*năm[^”]*”", "finditer"),
        (r"(?:<w:r>(?:(?!</w:r>).)*</w:r>)", "finditer"),
        (r"(?:[a-z]+\s?)+;", "match"),
        (r"\d[\d.,]*(?: ?đ)?[\d.,]*x", "fullmatch"),
        (r",(?![^(]*\))", "finditer"),
    ],
)
def test_a_planted_pattern_is_found(source, way, monkeypatch):
    monkeypatch.setattr(near_misses, "PATIENCE", 0.3)  # each of these is waited for to the end
    assert steepest(re.compile(source), (way,)) is not None


@pytest.mark.parametrize(
    ("source", "way"),
    [(r"(?<!\s)\s+x", "finditer"), (r"\s{0,9}x", "finditer"), (r"\s*x\s*", "fullmatch"), (r"“[^“”]*”", "finditer")],
)
def test_a_mended_pattern_is_not(source, way):
    assert steepest(re.compile(source), (way,)) is None


def judged(source: str, flags: int, ways: tuple[str, ...]) -> list:
    """What is steep of a pattern; one that was linear in a run before is not measured again, but in CI."""
    judge = f"{Path(near_misses.__file__).read_text(encoding='utf-8')} {sys.version}"
    pattern = json.dumps([source, flags, ways]).encode()
    return kept(judge, pattern, lambda: [*(steepest(re.compile(source, flags), ways) or ())], faults=False)


def test_no_pattern_of_the_package_costs_more_than_the_length_of_the_text(found):
    todo: dict[tuple[str, int], tuple[str, set[str]]] = {}
    for file, line, used, made in found:
        ways = {WAYS.get(one, one) for one in used if one != "may"} or {"finditer", "match", "fullmatch"}
        for source, flags in made:
            todo.setdefault((source, flags), (f"{file}:{line}", set()))[1].update(ways)
    told = []
    for (source, flags), (place, ways) in todo.items():
        steep = judged(source, flags, tuple(sorted(ways)))
        if steep:
            told.append(f"{place}: {steep[0]:.0f} times the work for four times {steep[1]}: {source[:80]}")
    assert len(todo) > 350
    assert told == []


def test_near_misses_are_many():
    assert len(near_misses.near_misses(r"ngày\s*(\d{1,2})?\s*/\s*x", 0)) > 10
