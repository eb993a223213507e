"""Every question a clone asks can be asked again where only its code is left."""

from pathlib import Path

import yaml
from project import ROOT


def test_every_question_of_a_clone_has_words_of_its_own():
    known = yaml.safe_load((ROOT / "data" / "cau-hoi.yaml").read_text(encoding="utf-8"))
    codes = {word for path in (ROOT / "kehoach" / "clone").rglob("*.py") for word in _codes(path)}
    assert len(codes) > 20
    assert sorted(codes - known.keys()) == []


def _codes(path: Path):
    """Codes of questions: 2x to 6x."""
    text = path.read_text(encoding="utf-8")
    return {f"CL{tens}{ones}" for tens in range(2, 6) for ones in range(10) if f'"CL{tens}{ones}"' in text}
