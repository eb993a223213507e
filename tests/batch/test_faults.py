import re

import pytest
from project import ROOT

from kehoach.batch.faults import CATALOGUE, problem
from kehoach.problem import Place


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_fault_is_told_somewhere_with_its_cure(code):
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "kehoach" / "batch").glob("*.py")]
    assert sum(f'"{code}"' in text for text in sources) >= 2
    assert CATALOGUE[code].hint
    assert not CATALOGUE[code].message.endswith(".")


def test_its_blanks_are_filled():
    blanks = {
        name: "x" for entry in CATALOGUE.values() for name in re.findall(r"\{(\w+)\}", entry.message + entry.hint)
    }
    assert "${x}" in problem("LO02", Place(), **blanks).message
    for code in CATALOGUE:
        assert problem(code, Place(), **blanks).code == code
