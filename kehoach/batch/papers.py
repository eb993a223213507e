"""The PDFs of a batch: one for each .docx, made again only where the .docx is another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from kehoach.batch.faults import problem
from kehoach.batch.manifest import PdfRecord, sum_of_bytes
from kehoach.office import Office, Trouble, faults, known, paper
from kehoach.output import write_bytes
from kehoach.problem import KehoachError, Place
from kehoach.refused import not_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.batch.manifest import Manifest, Record
    from kehoach.office import PdfPaper
    from kehoach.problem import Problem


class Papers:
    """What prints the files of a folder; LibreOffice starts with the first and ends behind all."""

    def __init__(self, folder: Path, manifest: Manifest, *, force: bool) -> None:
        self._folder, self._manifest, self._force = folder, manifest, force
        self._office = Office()
        self._told: dict[Problem, None] = {}
        self.stopped: Problem | None = None
        """Why no file at all can be printed."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._office.close()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be known of the PDFs, each once: fonts."""
        return tuple(self._told)

    def of(self, record: Record) -> tuple[Record, tuple[Problem, ...]]:
        """Return a row's record with its PDFs, and why one is missing."""
        pdfs: list[PdfRecord] = []
        problems: list[Problem] = []
        for name, own in record.sums:
            try:
                pdfs.append(self._converted(record, name, own))
            except KehoachError as error:
                problems += error.problems
            if self.stopped is not None:
                return record, ()
        return record._replace(pdfs=tuple(pdfs)), tuple(problems)

    def _converted(self, record: Record, docx: str, own: str) -> PdfRecord:
        """Return the PDF of a file, made unless it is there. Raises KehoachError."""
        name = Path(docx).with_suffix(".pdf").name
        there = _sum(self._folder / name)
        same = [pdf for pdf in record.pdfs if pdf[:3] == (name, there, own)]
        if same:
            return same[0]
        if there and not self._manifest.is_ours(name, there) and not self._force:
            raise KehoachError([problem("LO18", Place(str(self._folder / name)))])
        made = self._paper(docx)
        pdf = PdfRecord(name, sum_of_bytes(made.content), own, made.pages)
        others = (pdf_record for pdf_record in record.pdfs if pdf_record.name != name)
        self._manifest.note(record._replace(pdfs=(*others, pdf)))
        write_bytes(self._folder / name, made.content, force=True)
        self._told.update(dict.fromkeys(map(faults.substituted, made.substitutes)))
        self._told.update({} if made.archive else {faults.no_archive(""): None})
        return pdf

    def _paper(self, docx: str) -> PdfPaper:
        """Return a file as LibreOffice lays it out. Raises KehoachError."""
        made = paper(_content(self._folder / docx), self._office.convert)
        if isinstance(made, Trouble):
            fault = faults.not_printed(made, docx)
            self.stopped = fault if known() is not None else None
            raise KehoachError([fault])
        return made


def outdated(folder: Path, records: Mapping[int, Record]) -> Iterator[Problem]:
    """Yield what is told of PDFs of an earlier run whose .docx is another by now."""
    for record in records.values():
        now = {Path(name).with_suffix(".pdf").name: own for name, own in record.sums}
        for pdf in record.pdfs:
            if pdf.docx != now.get(pdf.name) and (folder / pdf.name).exists():
                yield problem("LO28", Place(str(folder / pdf.name)))


def _sum(path: Path) -> str:
    """Return the sum of a file, empty where there is none, ``?`` of what cannot be read."""
    try:
        return sum_of_bytes(path.read_bytes())
    except FileNotFoundError:
        return ""
    except OSError:
        return "?"


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise not_read(path, error) from error
