"""The manifest of a batch: what was made of which row; the next run makes only what differs.

``manifest.json`` is written whole at the end of a run, however it ends; while it runs each file is
noted in ``manifest.jsonl`` before it takes its name. A killed run leaves both, and the next reads
both: what it finds under a name is known to be ours, or known not to be. No time of day stands in
it: two runs over the same input leave the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Self

from kehoach.batch.faults import refuse
from kehoach.named import NamedTuple
from kehoach.output import not_written, read_bytes, write_bytes
from kehoach.plain import json_list, json_map
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from io import BufferedWriter
    from pathlib import Path

    from kehoach.plain import Json

NAME, JOURNAL = "manifest.json", "manifest.jsonl"
FORMAT = 1
_LARGEST = 200_000_000
"""Bytes of a manifest: one row of a batch with findings has some thousands."""
_WORDS = ("file", "ma", "ten", "key", "result", "review_key")


class PdfRecord(NamedTuple):
    """The PDF of a file of a row."""

    name: str
    sum: str
    """Its SHA-256."""
    docx: str
    """SHA-256 of the .docx it shows."""
    pages: int

    @classmethod
    def of(cls, held: Mapping[str, Json]) -> Self:
        """Return the record plain values describe. Raises KeyError, ValueError for others."""
        name, mark, docx = (str(held[key]) for key in ("name", "sum", "docx"))
        return cls(name, mark, docx, int(str(held["pages"])))


class Record(NamedTuple):
    """What became of a row."""

    file: str
    """Name of its file in the folder."""
    row: int
    ma: str
    ten: str
    key: str
    """Sum of all the file was made from."""
    result: str
    """What ``result`` of the row was."""
    sums: tuple[tuple[str, str], ...] = ()
    """Name and SHA-256 of each file made."""
    problems: tuple[Mapping[str, Json], ...] = ()
    review_key: str = ""
    """Sum of what its findings come of; empty where it was not reviewed."""
    findings: tuple[Mapping[str, Json], ...] = ()
    pdfs: tuple[PdfRecord, ...] = ()
    """Its PDFs, where a run was asked for them."""

    def as_json(self) -> dict[str, Json]:
        """Return it as plain values; what is empty is left out."""
        pdfs = [pdf_record._asdict() for pdf_record in self.pdfs]
        held = self._asdict() | {"sums": dict(self.sums), "pdfs": pdfs}
        return {name: value for name, value in held.items() if value not in ("", (), {}, [])}

    @classmethod
    def of(cls, held: Mapping[str, Json]) -> Self:
        """Return the record plain values describe. Raises TypeError, ValueError for others."""
        sums = tuple((n, str(value)) for n, value in json_map(held.get("sums", {})).items())
        file, ma, ten, key, result, review = (str(held.get(name, "")) for name in _WORDS)
        problems, findings = (
            tuple(map(json_map, json_list(held.get(name, ())))) for name in ("problems", "findings")
        )
        row = int(str(held.get("row", 0)))
        pdfs = tuple(PdfRecord.of(json_map(item)) for item in json_list(held.get("pdfs", ())))
        return cls(file, row, ma, ten, key, result, sums, problems, review, findings, pdfs)


def sum_of(*parts: object) -> str:
    """Return one SHA-256 of plain values, the same on every machine."""
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def sum_of_bytes(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


class Manifest:
    """The manifest of a folder: what is known of it, and what this run adds."""

    def __init__(self, folder: Path, head: dict[str, Json], *, force: bool = False) -> None:
        self.folder = folder
        self.head = head
        """What all rows have in common: sums of the base, the template, the rules."""
        self.known: dict[str, Record] = {}
        """The last record of each file, by its name."""
        self._ours: dict[str, set[str]] = {}
        self._journal: BufferedWriter | None = None
        self._read(force=force)

    def is_ours(self, name: str, found: str) -> bool:
        """Return True for a file whose bytes a run of ours wrote, this or an earlier one."""
        return found in self._ours.get(name, ())

    def note(self, record: Record) -> None:
        """Note what is about to be written, or is there already. Raises KehoachError TE04."""
        self._know(record)
        line = json.dumps(record.as_json(), ensure_ascii=False) + "\n"
        assert self._journal is not None, "not opened"  # noqa: S101 - our own order
        try:
            self._journal.write(line.encode("utf-8", "surrogatepass"))
            self._journal.flush()
        except OSError as error:
            raise not_written(self.folder / JOURNAL, error) from error

    def open(self) -> None:
        """Begin to note. Raises KehoachError TE04 for a folder nothing can be written to."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._journal = (self.folder / JOURNAL).open("ab")
            if self._journal.tell():
                self._journal.write(b"\n")  # the line a killed run left half
                self._journal.flush()
        except OSError as error:
            raise not_written(self.folder / JOURNAL, error) from error

    def gone(self, names: Container[str]) -> list[Record]:
        """Return the records of files that are there and have none of these names."""
        return [
            record._replace(row=0, problems=(), review_key="", findings=())
            for name, record in sorted(self.known.items())
            if name not in names and any((self.folder / own).exists() for own, _ in record.sums)
        ]

    def close(self, rows: Iterable[Record], gone: Iterable[Record]) -> None:
        """Write the manifest whole; the notes of the run go. Raises KehoachError TE04."""
        if self._journal is not None:
            self._journal.close()
        lists = {
            "rows": [record.as_json() for record in rows],
            "gone": [record.as_json() for record in gone],
        }
        content = json.dumps({**self.head, **lists}, ensure_ascii=False, indent=1) + "\n"
        written = content.encode("utf-8", "surrogatepass")
        path = self.folder / NAME
        try:
            same = path.is_file() and path.read_bytes() == written
        except OSError:
            same = False
        if not same:
            write_bytes(path, written, force=True)
        try:
            (self.folder / JOURNAL).unlink(missing_ok=True)
        except OSError as error:
            raise not_written(self.folder / JOURNAL, error) from error

    def _know(self, record: Record) -> None:
        self.known[record.file] = record
        for name, found in (*record.sums, *(pdf[:2] for pdf in record.pdfs)):
            self._ours.setdefault(name, set()).add(found)

    def _read(self, *, force: bool) -> None:
        """Read what earlier runs left. Raises KehoachError LO19 for a manifest that is none."""
        path = self.folder / NAME
        try:
            held = _loaded(path)
            for key in ("rows", "gone"):
                for item in json_list(held.get(key, ())):
                    self._know(Record.of(json_map(item)))
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            if not force:
                raise refuse("LO19", Place(str(path)), tep=NAME) from error
        for line in _lines(self.folder / JOURNAL):
            try:
                self._know(Record.of(json_map(json.loads(line))))
            except (ValueError, TypeError, AttributeError, KeyError):
                continue  # the last line of a run that was killed


def _loaded(path: Path) -> dict[str, Json]:
    """Return a manifest as plain values; none where there is no file."""
    content = _content(path)
    if content is None:
        return {}
    held = json.loads(content)
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise ValueError(NAME)
    return held


def _lines(path: Path) -> list[bytes]:
    content = _content(path)
    return content.split(b"\n") if content else []


def _content(path: Path) -> bytes | None:
    """Return the bytes of a file; None where there is none. Raises KehoachError TE01, TE02."""
    return read_bytes(path, _LARGEST) if path.exists() else None
