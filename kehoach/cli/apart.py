"""Files to be written are never the files that were read."""

from __future__ import annotations

import os

import click


def check_apart(*paths: str | None) -> None:
    """Raise click.UsageError when two of these paths are one file, links followed; None and ``-`` are no files."""
    real = [os.path.realpath(one) for one in paths if one and one != "-"]
    if len(set(real)) < len(real):
        raise click.UsageError("tệp ghi ra trùng với tệp cũ hoặc trùng nhau; chọn tên khác")
