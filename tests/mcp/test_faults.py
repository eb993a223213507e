import re
from pathlib import Path

import pytest

from kehoach import mcp
from kehoach.mcp.faults import CATALOGUE, refuse

ROOM = "".join(path.read_text(encoding="utf-8") for path in Path(mcp.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_refusal_is_raised_somewhere_and_its_blanks_are_filled(code):
    assert f'refuse("{code}"' in ROOM
    blanks = dict.fromkeys(re.findall(r"\{(\w+)\}", "".join(CATALOGUE[code][:2])), "x")
    (problem,) = refuse(code, "a.yaml", **blanks).problems
    assert problem.place.file == "a.yaml"
    assert "{" not in problem.message + problem.hint
