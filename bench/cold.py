"""Whole processes, from their start to their end: the command beside a minimal docxtpl script.

The script reads the YAML with PyYAML and the values from JSON, renders our template written as
docxtpl's manual shows, and saves it. Everything is compiled, and has run before, as after the first
use of an installed program; CPU times, user and system.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median

from plain import context, plain_template
from plans import spec_text
from row import Row, most, shown, tell
from timed import of_minima, peak, programs, ratio

import kehoach

ROUNDS = 11
_SCRIPT = """
import json, sys
import yaml
from docxtpl import DocxTemplate
yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
values = json.load(open(sys.argv[3], encoding="utf-8"))
document = DocxTemplate(sys.argv[2])
document.render(values, autoescape=True)
document.save(sys.argv[4])
"""
_ASKED = {
    "render có soát": (("render", "k.yaml", "--force", "-o", "o.docx"), 0.85),
    "render --no-check": (("render", "k.yaml", "--force", "--no-check", "-o", "o.docx"), 0.55),
    "check tệp .docx": (("check", "own.docx"), 1.1),
}
"""What is measured → the command's words, and the most it may take of the script's time."""
_PARTS = {
    "nạp phần mềm cho render --no-check, không làm gì": """
from kehoach import __version__, modules, patterns
modules.use_kept(__version__)
patterns.use_kept()
import kehoach.cli.app, kehoach.cli.render, kehoach.report.word_files
""",
    "nạp mọi quy tắc, không soát": """
from kehoach import __version__, modules, patterns
modules.use_kept(__version__)
patterns.use_kept()
import kehoach.cli.app, kehoach.cli.render, kehoach.report.word_files, kehoach.review.drafted
from kehoach.review.catalogue import rules
[rule.check for rule in rules()]
""",
    "python -c pass": "pass",
}
"""Where the time of a command goes: programs that do a part of it."""
_PLAIN = "tập lệnh docxtpl"


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the programs, their files written into a folder."""
    (folder / "k.yaml").write_text(spec_text(), encoding="utf-8")
    document = kehoach.compose(kehoach.load(folder / "k.yaml"))
    kehoach.write(document, folder / "own.docx")
    (folder / "k.docx").write_bytes(plain_template("huyen"))
    (folder / "k.json").write_text(json.dumps(context(document)), encoding="utf-8")
    (folder / "plain.py").write_text(_SCRIPT, encoding="utf-8")
    names = [str(folder / name) for name in ("plain.py", "k.yaml", "k.docx", "k.json", "p.docx")]
    out = {_PLAIN: [sys.executable, *names]}
    for label, (words, _) in _ASKED.items():
        placed = [str(folder / one) if "." in one else one for one in words]
        out[label] = [sys.executable, "-m", "kehoach", *placed]
    return out | {name: [sys.executable, "-c", code] for name, code in _PARTS.items()}


def rows() -> list[Row]:
    """Return the figures."""
    with tempfile.TemporaryDirectory() as name:
        asked = commands(Path(name))
        found = programs(asked, ROUNDS)
        memory = {label: peak(command) for label, command in asked.items()}
    plain = [one.cpu for one in found[_PLAIN]]
    out = []
    for label, (_, bound) in _ASKED.items():
        cpu = [one.cpu for one in found[label]]
        what = f"{label} chia cho {_PLAIN}"
        out.append(most(what, ratio(cpu, plain), bound, "lần", of_minima(cpu, plain)))
    for label, costs in found.items():
        cpu = [one.cpu * 1000 for one in costs]
        note = f"ít nhất {min(cpu):.0f} ms; bộ nhớ cao nhất {memory[label]:.0f} MB"
        out.append(shown(f"CPU của {label}", median(cpu), "ms", note))
    return out


if __name__ == "__main__":
    tell(rows())
