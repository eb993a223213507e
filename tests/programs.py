"""Tests are marked by what they start beside Python, as the fixtures they ask for tell.

``pytest -m "not needs_office"`` leaves those out that need LibreOffice; Makefile has the sets it names. Tests that share
what is slow to start stay together on one worker of pytest-xdist (``--dist loadgroup``).
"""

import pytest

MARKS = {
    "soffice": "needs_office",
    "chromium": "needs_browser",
    "cluster": "needs_dask",
    "sdk_validator": "needs_sdk",
    "docxodus": "needs_docxodus",
}
"""Fixture → mark; a mark is registered in pyproject.toml."""


def mark(items: list[pytest.Item]) -> None:
    """Give each test the marks of its fixtures, and the group it stays in."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        for fixture in MARKS.keys() & set(fixtures):
            item.add_marker(MARKS[fixture])
        if together := group(item, fixtures):
            item.add_marker(pytest.mark.xdist_group(together))


def group(item: pytest.Item, fixtures: list[str]) -> str:
    """Return the name of what a test shares: its module's browser, the cluster, the engine of redlines; else nothing."""
    if "chromium" in fixtures:
        return item.path.stem
    return next((fixture for fixture in ("cluster", "docxodus") if fixture in fixtures), "")
