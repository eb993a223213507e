"""A mark of the rules there are: another one says that a check was by other rules."""

from __future__ import annotations

from hashlib import sha256

from kehoach.review.catalogue import rules


def mark_of_rules() -> str:
    """Return the SHA-256 of every rule's code, severity, basis and explanation."""
    told = sorted(f"{one.code} {one.severity} {one.basis}\n{one.page}" for one in rules())
    return sha256("\n".join(told).encode()).hexdigest()
