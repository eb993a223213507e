"""The reports of ``kehoach check``: each file is taken in as it is reviewed, then let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import json_text, say
from kehoach.named import NamedTuple
from kehoach.output import write_all, write_standard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.cli.folders import Left
    from kehoach.report.html_pages import HtmlPages
    from kehoach.report.sarif import SarifRun
    from kehoach.report.spool import Spool
    from kehoach.review.drafted import Examined, Unread


class Wanted(NamedTuple):
    """The reports that were asked for."""

    json: bool
    sarif: str | None
    html: str | None
    whole: bool
    """True for every place in a line of its own on the page."""


class Reports:
    """The reports while the files are reviewed; to be closed."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._json: Spool | None = None
        self._sarif: SarifRun | None = None
        self._html: HtmlPages | None = None
        if wanted.json:
            from kehoach.report.spool import Spool  # noqa: PLC0415 - only when asked

            self._json = Spool()
        if wanted.sarif:
            from kehoach.report.sarif import SarifRun  # noqa: PLC0415 - only when asked

            self._sarif = SarifRun(_version())
        if wanted.html:
            from kehoach.report.html_pages import HtmlPages  # noqa: PLC0415 - only when asked

            self._html = HtmlPages()

    def close(self) -> None:
        """Throw away what was kept aside."""
        for target in (self._json, self._sarif, self._html):
            if target is not None:
                target.close()

    def add(self, shown: Examined | Unread) -> None:
        """Take in the review of a file, as it is shown."""
        if self._json is not None:
            from kehoach.report.plain import as_values  # noqa: PLC0415 - only when asked

            self._json.add(json_text(as_values(shown)).replace("\n", "\n    "))
        if self._sarif is not None:
            self._sarif.add(shown)
        if self._html is not None:
            from kehoach.report.folded import folded  # noqa: PLC0415 - only when asked

            self._html.add(shown if self._wanted.whole else folded(shown))

    def write(self, left: Iterable[Left], *, force: bool) -> None:
        """Write the reports. Raises KehoachError as ``write_all`` does."""
        if self._sarif is not None and self._wanted.sarif:
            put(self._wanted.sarif, self._sarif.chunks(), force=force)
        if self._html is not None and self._wanted.html:
            put(self._wanted.html, self._html.chunks(map(left_out, left)), force=force)

    def print_json(self, left: tuple[Left, ...]) -> None:
        """Print the reviews as JSON, where that was asked for; what was left out of folders too."""
        if self._json is None:
            return
        say('{\n  "files": [')
        for number in range(len(self._json)):
            more = "," if number + 1 < len(self._json) else ""
            say(f"    {self._json.text(number)}{more}")
        if left:
            records = [
                {"folder": rest.folder, "reason": reason, "count": count}
                for rest in left
                for reason, count in rest.reasons
            ]
            listed = json_text(records).replace("\n", "\n  ")
            say(f'  ],\n  "left_out": {listed}\n}}')
        else:
            say("  ]\n}")


def left_out(left: Left) -> str:
    """Return what of a folder is not reviewed, a sentence; empty when nothing is left out."""
    message = ", ".join(f"{count} {reason}" for reason, count in left.reasons)
    return f"{left.folder}: không kiểm tra {message}." if message else ""


def put(path: str, chunks: Iterable[bytes], *, force: bool) -> None:
    """Write a report or a copy; ``-`` is standard output. Raises KehoachError TE03, TE04."""
    if path == "-":
        for chunk in chunks:
            write_standard(chunk)
    else:
        write_all([(path, chunks)], force=force)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - for SARIF

    try:
        return version("kehoach")
    except PackageNotFoundError:  # a plain checkout
        return "0"
