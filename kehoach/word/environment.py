"""The one Jinja environment: sandboxed, escaping, strict about names it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from kehoach.problem import Place, fault
from kehoach.word.values import as_runs, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.plain_tags import Filled
    from kehoach.word.values import Fields


def _chay(value: Any, properties: str) -> Markup:
    """Return a field as runs of the properties the tag had in the template."""
    return Markup(as_runs(value, properties))  # noqa: S704 - as_runs() escapes


def _ve(value: Any, room: int) -> Markup:
    """Return a rule or a framed mark drawn in ``room`` twips; nothing where there is none."""
    return Markup(drawn(value, room))  # noqa: S704 - our words and numbers only


ENVIRONMENT = ImmutableSandboxedEnvironment(
    autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
)
ENVIRONMENT.globals.clear()
ENVIRONMENT.filters |= {"chay": _chay, "ve": _ve}


def compiled(source: str, file: str) -> Filled:
    """Return a part of a template as what fills it. Raises TemplateError.

    What it returns raises KehoachError MA09, placed in ``file``, where the tags cannot run.
    """
    template = ENVIRONMENT.from_string(source)

    def filled(fields: Fields) -> Iterator[str]:
        try:
            yield from template.root_render_func(template.new_context(fields))
        except TemplateError as error:
            message, cure = f"mẫu không chạy được: {error.message}", "kiểm tra các thẻ trong mẫu"
            raise fault("MA09", message, cure, Place(file)) from error

    return filled
