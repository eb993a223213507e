"""What a JSON Schema and a default say, in the words of a table for clerks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kehoach.plan.part import REQUIRED

if TYPE_CHECKING:
    from kehoach.plan.part import Field, JsonSchema

_TYPES = {
    "string": "chữ", "number": "số", "boolean": "có, không", "array": "danh sách",
    "object": "nhóm khóa",
}  # fmt: skip
_TEXT = {"string", "number", "boolean"}
"""What an editor takes a scalar for; all are read as the text that was typed."""
_BLANK = "để trống"
_LINES = 1


def type_words(held: JsonSchema, headings: dict[str, str]) -> str:
    """Return in Vietnamese what may be written; parts of the model link to their heading."""
    if "$ref" in held:
        name = held["$ref"].rpartition("/")[2]
        heading = headings[name]
        return f"[{heading}](#{heading.lower().replace(' ', '-')})"
    if "allOf" in held:
        return type_words(held["allOf"][0], headings)
    if "anyOf" in held:
        return _either(held["anyOf"], headings)
    if "enum" in held:
        return ", ".join(f"`{_scalar(item)}`" for item in held["enum"] if item is not None)
    return _plain(held, headings)


def _either(choices: list[JsonSchema], headings: dict[str, str]) -> str:
    said = [type_words(choice, headings) for choice in choices if choice != {"type": "null"}]
    return " hoặc ".join(dict.fromkeys(word for word in said if word))


def _plain(held: JsonSchema, headings: dict[str, str]) -> str:
    kinds = held.get("type", [])
    kinds = [other for other in ([kinds] if isinstance(kinds, str) else kinds) if other != "null"]
    if set(kinds) == _TEXT:
        return "chữ"
    words = [_TYPES[kind] for kind in kinds]
    if "array" in kinds and "items" in held:
        inner = type_words(held["items"], headings)
        words[kinds.index("array")] = f"danh sách ({inner})" if inner else "danh sách"
    return " hoặc ".join(words)


def default_words(field: Field | None) -> str:
    """Return what a key that was left out stands for."""
    if field is None or field.default is REQUIRED:
        return _BLANK
    if isinstance(field.default, tuple):
        return _listed(field.default)
    if isinstance(field.default, bool):
        return "có" if field.default else "không"
    plain = isinstance(field.default, str | int) and field.default != ""
    return f"`{field.default}`" if plain else _of_part(field)


def _listed(held: tuple[Any, ...]) -> str:
    words = [item for item in held if isinstance(item, str)]
    return f"`{', '.join(words)}`" if words else _BLANK


def _of_part(field: Field) -> str:
    """Return the first choice of a field whose default is a value of the model."""
    choices = next(
        (record["enum"] for record in field.kind.json.get("anyOf", ()) if "enum" in record), ()
    )
    return f"`{choices[0]}`" if choices and field.default is not None else _BLANK


def example_words(name: str, value: Any) -> str:
    """Return ``key: value`` as one line of YAML; a text of several lines as its block."""
    if value is None:
        return "xem kiểu"
    if isinstance(value, str) and value.count("\n") > _LINES:
        lines = "<br>".join(f"`  {line}`" for line in value.strip("\n").split("\n"))
        return f"`{name}: \\|`<br>{lines}".replace("\\|", "|")
    return f"`{name}: {_flow(value)}`"


def _flow(value: Any) -> str:
    """Return a value as YAML on one line."""
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(key)}: {_flow(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _scalar(value)


def _key(name: str) -> str:
    return f'"{name}"' if name.isdigit() else name


def _scalar(value: Any) -> str:
    """Return a scalar as YAML; quoted where it would be read as something else."""
    if isinstance(value, bool):
        return "có" if value else "không"
    text = str(value)
    marked = any(sign in text for sign in (", ", ": ", " #", "[", "]", "{", "}", "|"))
    return json.dumps(text, ensure_ascii=False) if marked else text
