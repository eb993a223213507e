"""Values without a class of their own, as JSON and YAML hold them; mypy asks what each one is.

``Json`` is what is printed for programs. ``Raw`` is a plan before its parts have classes: what a
spec says, or what was recognised in a file. ``plan.reading`` reads it; a plan need not be whole to
be compared, found again or carried on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence


class RawLeaf:
    """A value with a class of its own among raw ones: a picture that has no file yet."""

    __slots__ = ()


Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"
RawValue: TypeAlias = (
    "str | RawLeaf | list[RawValue] | tuple[RawValue, ...] | dict[str, RawValue] | None"
)
"""Every scalar is the text that is written."""
Raw: TypeAlias = "dict[str, RawValue]"


def raw_map(value: RawValue) -> Raw:
    """Return a mapping as it is, nothing for any other value."""
    return value if isinstance(value, dict) else {}


def raw_list(value: RawValue) -> list[RawValue] | tuple[RawValue, ...]:
    """Return a list as it is, nothing for any other value."""
    return value if isinstance(value, list | tuple) else ()


def raw_text(value: RawValue) -> str:
    """Return a text as it is, nothing for any other value."""
    return value if isinstance(value, str) else ""


def json_map(value: Json) -> Mapping[str, Json]:
    """Return a mapping as it is. Raises TypeError for any other value."""
    if not isinstance(value, Mapping):
        raise TypeError(type(value).__name__)
    return value


def json_list(value: Json) -> Sequence[Json]:
    """Return a list as it is. Raises TypeError for any other value."""
    if not isinstance(value, list | tuple):
        raise TypeError(type(value).__name__)
    return value
