"""Lay out a new rule: ``make new-rule CODE=VP81`` writes what it needs and says what is left to do.

What is written fails the tests until it is done: the page has no specimen that is found, the check
finds nothing, the case of the corpus is a miss.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.review.rule import FAMILIES
from tools.rules_registry import free, pages

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
_ROOMS = {
    "TT": "form", "BC": "layout", "CC": "citation", "ND": "content", "SL": "figures",
    "TG": "time", "TC": "organisation", "VP": "wording",
}  # fmt: skip
"""Family → its folder of checks; a rule on the look of a file belongs in ``look`` instead."""
_CASES = "tests/corpus/doan-ngan.yaml"
_MUTATIONS = "tests/review/test_text_mutations.py"
_LAST_CASES = "CASES = [*ONE_CAUSE,"
_TODO = "VIẾT TIẾP"
_PAGE = """---
code: {code}
name: {todo}
severity: gợi ý
kind: page
basis:
  - thuc_te: {todo}
since:
of: [hanh_chinh, quy_pham, dang]
---

{todo}: lỗi là gì, vì sao là lỗi, chỗ nào gần giống mà đúng.

## Sai

```trang
doan: {todo}
```

## Đúng

```trang
doan: Câu viết đúng.
```
"""
_CHECK = '''"""{todo}: what the rule looks at, in one English sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


def {name}(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place where {todo}."""
    yield from ()  # {todo}: kehoach/review/kinds.py has the checks that differ only in data


CHECKS: Checks = {{"{code}": {name}}}
'''
_CASE = """- ten: {code} {todo}
  nguon: tự soạn
  dang: trang
  noi_dung: |
    doan: {todo}
  loi: [{{ma: {code}, chu: {todo}}}]
"""
_MUTATION = """NEW_{code} = [("{code} {todo}", A, (TEXT, "{todo}", "{todo}"), "{code}")]
\"\"\"{todo}: name, base, (part, what is there, what is put there), code told.\"\"\"

"""
_LEFT = """{code} is laid out. Every {todo} is yours to write; the tests fail until then:

1. {page}: name, severity, basis (read the article), the fault, Sai, Đúng.
2. {check}: the check; or put its row
   into CHECKS of a module that looks at the same thing.
3. {cases}: a wrong sentence with its label; add one that looks like it and is right.
4. {mutations}: NEW_{code}, one thing broken in a clean file.
5. make rules corpus findings   (read every line that `make findings` prints as changed)
6. .venv/bin/python -m pytest -q tests/review tests/house
"""


class Written(NamedTuple):
    """A file as it will be."""

    path: str
    """From the root of the project, with ``/``."""
    text: str


def faults(code: str) -> list[str]:
    """Return in words why the code cannot be a new rule's; nothing when it can."""
    family = code[:2]
    if family not in FAMILIES or not re.fullmatch(r"[A-Z]{2}\d\d", code):
        return [f"{code or 'CODE'} is no code: one of {', '.join(FAMILIES)}, and two digits"]
    taken = pages()
    if code in taken:
        return [f"{code} is taken, or was: the next free one is {free(taken)[family]}"]
    return []


def laid_out(code: str, root: Path) -> Iterator[Written]:
    """Yield each file a rule needs, new or with what is added to it.

    Raises ValueError when the table of mutations is not where it was.
    """
    said = {"code": code, "todo": _TODO, "name": code.lower()}
    yield Written(_page(code), _PAGE.format(**said))
    yield Written(_check(code), _CHECK.format(**said))
    cases = (root / _CASES).read_text(encoding="utf-8")
    yield Written(_CASES, cases.rstrip("\n") + "\n" + _CASE.format(**said))
    mutations = (root / _MUTATIONS).read_text(encoding="utf-8")
    if mutations.count(_LAST_CASES) != 1:
        raise ValueError(f"{_MUTATIONS} has no line {_LAST_CASES!r}")
    listed = f"{_MUTATION.format(**said)}{_LAST_CASES.removesuffix(',')}, *NEW_{code},"
    yield Written(_MUTATIONS, mutations.replace(_LAST_CASES, listed))


def left_to_do(code: str) -> str:
    """Return the list of what a person writes."""
    return _LEFT.format(
        code=code,
        todo=_TODO,
        page=_page(code),
        check=_check(code),
        cases=_CASES,
        mutations=_MUTATIONS,
    )


def _page(code: str) -> str:
    return f"kehoach/review/pages/{code}.md"


def _check(code: str) -> str:
    return f"kehoach/review/checks/{_ROOMS[code[:2]]}/{code.lower()}.py"


def main(code: str, root: Path = ROOT) -> int:
    """Write the files, or say why not; 1 then, and nothing is written."""
    wrong = faults(code)
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)  # noqa: T201 - a command
        return 1
    for file in list(laid_out(code, root)):
        (root / file.path).write_text(file.text, encoding="utf-8", newline="\n")
    print(left_to_do(code), end="")  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else ""))
