"""Texts kept aside until a report is put together: in memory while they are few, then on disk."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile

_IN_MEMORY = 1_000_000
"""Bytes kept in memory; a review of one file as HTML has 10 to 60 kB."""


class Spool:
    """Texts by number, written once each; what no UTF-8 can say is kept as ``?``.

    Raises OSError where no temporary file can be written. To be closed.
    """

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - see close
        self._ends = [0]

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._ends) - 1

    def add(self, text: str) -> None:
        """Keep a text."""
        content = text.encode("utf-8", "replace")
        self._file.seek(self._ends[-1])
        self._file.write(content)
        self._ends.append(self._ends[-1] + len(content))

    def text(self, number: int) -> str:
        """Return the text that was kept as the ``number``-th, from 0."""
        start, end = self._ends[number], self._ends[number + 1]
        self._file.seek(start)
        return self._file.read(end - start).decode()

    def close(self) -> None:
        """Throw the texts away."""
        self._file.close()
