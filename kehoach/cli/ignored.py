"""The codes of ``--ignore``."""

from __future__ import annotations

import click


def ignored(asked: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the codes of ``MÃ=LÝ-DO`` with their reasons.

    Raises click.UsageError for a code of no rule.
    """
    from kehoach.review.silence import is_known  # noqa: PLC0415 - only a command that reviews

    parted = (option.partition("=") for option in asked)
    pairs = [(code.strip().upper(), reason.strip()) for code, _, reason in parted]
    strange = [code for code, _ in pairs if not is_known(code)]
    if strange:
        named = ", ".join(text or "không tên" for text in strange)
        cure = "xem danh sách: kehoach explain all"
        raise click.UsageError(f"--ignore: không có quy tắc {named}; {cure}")
    return tuple(pairs)
