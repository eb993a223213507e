"""``kehoach clone --resume``: what a clone left open in a file, by place, question and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.show import print_json, say, styled
from kehoach.plan.left import counted
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.plain import Json
    from kehoach.plan.left import Open


def check_alone(given: Mapping[str, object]) -> None:
    """Raise click.UsageError for options that make a file: nothing is made here."""
    strange = [name for name, value in given.items() if value]
    if strange:
        named = ", ".join(strange)
        raise click.UsageError(f"--resume chỉ cho xem, không tạo tệp nào nên không đi cùng {named}")


def resume(file: str, *, json_: bool) -> int:
    """Print what is left open in a file; return 1 while something is.

    Raises KehoachError when the file cannot be read, CL82 for one that holds no marks of a clone.
    """
    from kehoach.intake.left_open import still_open  # noqa: PLC0415 - only this command

    left = still_open(file)
    count = counted(question.code for question in left)
    if json_:
        print_json({"file": file, "open": count._asdict(), "items": [*map(_values, left)]})
        return 1 if left else 0
    for question in left:
        _tell(question)
    message = upper_first(count.summary) if left else f"{file}: không còn chỗ nào phải quyết định"
    say(f"{message}.")
    return 1 if left else 0


def _tell(question: Open) -> None:
    place = styled(str(question.place), bold=True)
    asked = ", ".join(question.codes) or ("chưa rà" if question.unread else "cần quyết định")
    say(f"{place}  {asked}  {question.question}")
    if question.words:
        say(f"    “{question.words}”")
    if question.choices:
        say(f"    chọn: {'; '.join(question.choices)}")
    if question.cure:
        say(f"    → {question.cure}")


def _values(question: Open) -> dict[str, Json]:
    return {
        "kind": "unread" if question.unread else "decision",
        "codes": [*question.codes],
        "question": question.question,
        "choices": [*question.choices],
        "hint": question.cure,
        "words": question.words,
        "file": question.place.file,
        "line": question.place.line or None,
        "column": question.place.column or None,
        "path": question.place.path or None,
    }
