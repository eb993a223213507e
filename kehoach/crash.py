"""A bug of ours, kept in a file the user can send."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FRAMES = 40
"""Of one error: a program that calls itself without end has a thousand of the same."""


def shown_traceback(error: BaseException) -> str:
    """Return where the program failed: lines of the program and kinds of errors.

    What an error says is left out: ``int("Nguyễn Văn A")`` quotes the paper that was open.
    """
    return "".join(_lines(error))


def kept_traceback(error: BaseException) -> str:
    """Return the file that now holds where the program failed; empty when it could not be written.

    The file tells what ``shown_traceback`` does, nothing of the paper that was open.
    """
    return kept_text(shown_traceback(error))


def kept_text(text: str) -> str:
    """Return the file that now holds what ``shown_traceback`` told; empty when there is none."""
    try:
        with tempfile.NamedTemporaryFile(prefix="kehoach-", suffix=".log", delete=False) as log:
            log.write(text.encode())
    except OSError:
        return ""
    return str(Path(log.name))


def _lines(error: BaseException) -> Iterator[str]:
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and earlier.__traceback__ is not None:
        yield from _lines(earlier)
        yield "\n"
    frames = traceback.extract_tb(error.__traceback__)
    yield "Traceback (most recent call last):\n"
    kept = [*frames[:_MOST_FRAMES], *frames[_MOST_FRAMES:][-_MOST_FRAMES:]]
    yield from traceback.format_list(kept)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
