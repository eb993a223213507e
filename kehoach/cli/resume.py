"""``kehoach clone --resume``: what a clone left open in a file, by place, question and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.show import print_json, say, styled
from kehoach.plan.left import counted
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.plan.left import Open


def check_alone(given: Mapping[str, Any]) -> None:
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
    count = counted(one.code for one in left)
    if json_:
        print_json({"file": file, "open": count._asdict(), "items": [*map(_values, left)]})
        return 1 if left else 0
    for one in left:
        _tell(one)
    told = upper_first(count.told) if left else f"{file}: không còn chỗ nào phải quyết định"
    say(f"{told}.")
    return 1 if left else 0


def _tell(one: Open) -> None:
    place = styled(str(one.place), bold=True)
    asked = ", ".join(one.codes) or ("chưa rà" if one.unread else "cần quyết định")
    say(f"{place}  {asked}  {one.question}")
    if one.words:
        say(f"    “{one.words}”")
    if one.choices:
        say(f"    chọn: {'; '.join(one.choices)}")
    if one.cure:
        say(f"    → {one.cure}")


def _values(one: Open) -> dict[str, Any]:
    return {
        "kind": "unread" if one.unread else "decision",
        "codes": [*one.codes],
        "question": one.question,
        "choices": [*one.choices],
        "hint": one.cure,
        "words": one.words,
        "file": one.place.file,
        "line": one.place.line or None,
        "column": one.place.column or None,
        "path": one.place.path or None,
    }
