"""Write ``kehoach/review/registry.py`` from the pages of the rules and the checks: ``make rules``.

A page says what a rule is (its front matter), a module of checks says which codes are its own
(``CHECKS``). Where the two do not agree nothing is written and what is wrong is told. Prints the
next free code of each family.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import pkgutil
import re
import sys
from importlib import import_module
from typing import Any

import yaml

from kehoach.problem import Severity
from kehoach.review import checks
from kehoach.review.page import FOLDER
from kehoach.review.rule import FAMILIES, LOOK, PAGE, PLAN, Form, Ground

WIDE = 100
_CODE = re.compile(rf"(?:{'|'.join(FAMILIES)})\d\d")
_KEYS = {"code", "name", "severity", "kind", "basis", "of"}
_RETIRED = {"code", "name", "retired"}
_HEAD = '''"""Every rule, a row a code: written by ``make rules`` from the pages and the checks."""

from __future__ import annotations

from datetime import date

from kehoach.problem import Severity
from kehoach.review.rule import LOOK, PAGE, PLAN, Basis, Form, Ground, Retired, Rule

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
_LUAT, _HUONG_DAN, _THUC_TE = Ground.LUAT, Ground.HUONG_DAN, Ground.THUC_TE
'''


def pages() -> dict[str, dict[str, Any]]:
    """Return code → front matter of every page, in the order rules are listed."""
    found = {path.stem: _front(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.md")}
    return dict(sorted(found.items(), key=lambda other: _place(other[0])))


def _front(text: str) -> dict[str, Any]:
    front = yaml.safe_load(text.split("---\n")[1])
    return front if isinstance(front, dict) else {}


def _place(code: str) -> tuple[int, str]:
    known = code[:2] in FAMILIES
    return (FAMILIES.index(code[:2]) if known else len(FAMILIES), code)


def modules() -> dict[str, list[str]]:
    """Return code → the modules of checks that say it is theirs; right is one."""
    found: dict[str, list[str]] = {}
    above = f"{checks.__name__}."
    for module_info in pkgutil.walk_packages(checks.__path__, above):
        for code in getattr(import_module(module_info.name), "CHECKS", {}):
            found.setdefault(code, []).append(module_info.name.removeprefix(above))
    return found


def faults(found: dict[str, dict[str, Any]], homes: dict[str, list[str]]) -> list[str]:
    """Return in words where pages and checks are not whole or do not agree."""
    messages = [f"{code}: no page of this code" for code in homes if code not in found]
    for code, front in found.items():
        messages += [f"{code}.md: {what}" for what in _faults_of(code, front, homes.get(code, []))]
    return messages


def _faults_of(code: str, front: dict[str, Any], homes: list[str]) -> list[str]:
    if front.get("code") != code or not _CODE.fullmatch(code):
        return [f"the code in it is {front.get('code')}"]
    if "retired" in front:
        return [f"retired, and yet checked in {home}" for home in homes]
    messages = [f"no {key}" for key in sorted(_KEYS - front.keys())]
    messages += [f"unknown key {key}" for key in sorted(front.keys() - _KEYS - {"since", "fix"})]
    if len(homes) != 1:
        messages.append(f"its check is in {', '.join(homes) or 'no module'}")
    return messages or _wrong_values(front)


def _wrong_values(front: dict[str, Any]) -> list[str]:
    grounds = {key for item in front["basis"] for key in item}
    known = {
        "severity": front["severity"] in [severity.value for severity in Severity],
        "kind": front["kind"] in (PLAN, PAGE, LOOK),
        "basis": bool(grounds) and grounds <= {ground.name.lower() for ground in Ground},
        "fix": front.get("fix", True) is True,
        "of": bool(front["of"]) and set(front["of"]) <= {form.value for form in Form},
    }
    return [f"wrong value of {key}" for key, right in known.items() if not right]


def written(found: dict[str, dict[str, Any]], homes: dict[str, list[str]]) -> str:
    """Return the module."""
    live = [front for front in found.values() if "retired" not in front]
    out = [_HEAD, *_names(live), "# fmt: off", "RULES: tuple[Rule, ...] = ("]
    for front in live:
        out += _row(front, homes[front["code"]][0])
    out += [")", '"""In the order they are listed."""', "RETIRED: tuple[Retired, ...] = ("]
    for front in (record for record in found.values() if "retired" in record):
        parts = [_quoted(front[key]) for key in ("code", "name", "retired")]
        out += _wrapped("Retired(", parts, "),", "    ")
    out += [")", '"""Codes that were given up; none is given again."""', f'MARK = "{mark()}"']
    out += ['"""A hash of all pages: another one says that a review was by other rules."""']
    return "\n".join([*out, "# fmt: on", ""])


def _names(live: list[dict[str, Any]]) -> list[str]:
    """Return the lines that name the days and the sets of papers the rows use."""
    days = sorted({_day(front["since"]) for front in live if front.get("since")})
    out = [f"{_since(day)} = date({day.year}, {day.month}, {day.day})" for day in days]
    for form in sorted({tuple(front["of"]) for front in live}):
        papers = [f"Form.{item.upper()}" for item in form]
        out += _wrapped(f"{_papers(form)} = frozenset({{", papers, "})", "")
    return out


def _row(front: dict[str, Any], home: str) -> list[str]:
    since = _since(_day(front["since"])) if front.get("since") else "None"
    parts = [_quoted(front["code"]), _quoted(front["name"]), _severity(front["severity"])]
    parts += [front["kind"].upper(), *_bases(front["basis"]), since]
    parts += [_papers(tuple(front["of"])), _quoted(home)]
    parts += ["fix=True"] if front.get("fix") else []
    return _wrapped("Rule(", parts, "),", "    ")


def _since(day: dt.date) -> str:
    return f"_SINCE_{day:%Y_%m_%d}"


def _papers(form: tuple[str, ...]) -> str:
    return f"_{'_'.join(form).upper()}"


def mark() -> str:
    """Return a hash of all pages."""
    texts = (path.read_bytes() for path in sorted(FOLDER.glob("*.md")))
    return hashlib.sha256(b"\n".join(texts)).hexdigest()


def _day(text: str) -> dt.date:
    day, month, year = (int(part) for part in str(text).split("/"))
    return dt.date(year, month, day)


def _severity(word: str) -> str:
    return f"_{Severity(word).name}"


def _bases(basis: list[dict[str, str]]) -> list[str]:
    pairs = [pair for record in basis for pair in record.items()]
    messages = [f"Basis(_{key.upper()}, {_quoted(text)})" for key, text in pairs]
    messages[0] = f"({messages[0]}"
    messages[-1] += ",)" if len(messages) == 1 else ")"
    return messages


def _quoted(text: str) -> str:
    sign = "'" if '"' in text and "'" not in text else '"'
    return sign + text.replace("\\", "\\\\").replace(sign, f"\\{sign}") + sign


def _wrapped(head: str, parts: list[str], tail: str, indent: str) -> list[str]:
    """Return a call on as few lines as hold it."""
    lines = [indent + head]
    room = indent + " " * 4
    for number, part in enumerate(parts):
        word = part + (tail if number == len(parts) - 1 else ", ")
        if len(lines[-1] + word.rstrip()) > WIDE:
            lines.append(room)
        lines[-1] += word
    return [line.rstrip() for line in lines]


def free(found: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return family → the next code that no rule has or had."""
    out = {}
    for family in FAMILIES:
        numbers = [int(code[2:]) for code in found if code[:2] == family]
        out[family] = f"{family}{max(numbers, default=0) + 1:02d}"
    return out


def main() -> int:
    """Write the registry, or say what is wrong; 1 then."""
    found, homes = pages(), modules()
    messages = faults(found, homes)
    if messages:
        print(*messages, sep="\n", file=sys.stderr)  # noqa: T201 - a command
        return 1
    path = FOLDER.parent / "registry.py"
    path.write_text(written(found, homes), encoding="utf-8")
    print("next free:", *free(found).values())  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
