"""A mark of the rules there are: another one says that a check was by other rules."""

from __future__ import annotations

from kehoach.review.registry import MARK


def mark_of_rules() -> str:
    """Return the SHA-256 of the pages of all rules: code, severity, basis and explanation."""
    return MARK
