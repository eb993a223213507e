"""A part of the library printed as YAML, or put into the plan being written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach import spec
from kehoach.cli.show import give, say
from kehoach.library.block import block
from kehoach.library.put import put
from kehoach.output import check_free, read_bytes, write_bytes

if TYPE_CHECKING:
    from kehoach.library.search import Found

_MARK = "\ufeff"
"""The byte order mark Windows programs write before a text."""


def copied(found: Found, number: int, into: str | None, output: str | None, *, force: bool) -> int:
    """Print the block of a part, or write the plan it is put into; return the exit code.

    The plan is only written over where ``-o`` names it and ``--force`` is given.
    Raises click.UsageError for a number no part has, KehoachError as ``block`` and ``put`` do.
    """
    if not 1 <= number <= len(found.hits):
        message = f"tìm thấy {len(found.hits)} phần" if found.hits else "không tìm thấy phần nào"
        raise click.UsageError(f"--block {number}: {message}")
    hit = found.hits[number - 1]
    if into is None or output is None:
        give(block(hit))
        return 0
    if output != "-":
        check_free(Path(output), force=force)
    content = read_bytes(into, spec.LIMITS.bytes)
    start = _MARK if content.startswith(_MARK.encode()) else ""
    taken = put(spec.decode(content, into), into, hit)
    if output == "-":
        give(start + taken.text)
        return 0
    write_bytes(output, (start + taken.text).encode(), force=force)
    say(f"Đã chép {hit.name} vào {output}, dòng {taken.place.line}.", err=True)
    return 0
