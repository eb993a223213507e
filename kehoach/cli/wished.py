"""Which files ``kehoach render`` writes of each plan, and their names."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import click

from kehoach.cli.word_files import word_name
from kehoach.named import NamedTuple

_PDF = ".pdf"
_OTHERS = " hoặc .pdf (ảnh từng trang: thêm --png)"
"""What can be written beside a .docx."""


class Wish(NamedTuple):
    """What is written of a plan."""

    word: bool
    pdf: bool
    png: bool
    ending: str = _PDF
    """Of the PDF, as the user wrote it."""

    @property
    def paper(self) -> bool:
        """True when LibreOffice is needed."""
        return self.pdf or self.png

    def names(self, docx: str) -> list[str]:
        """Return the names of a plan's files, as far as they are known before its pages are."""
        return [*([docx] if self.word else ()), *([self.pdf_name(docx)] if self.pdf else ())]

    def pdf_name(self, docx: str) -> str:
        """Return the name of the PDF of a .docx: beside it."""
        return _stem(docx) + self.ending


def wished(specs: tuple[str, ...], output: str | None, *, pdf: bool, png: bool) -> Wish:
    """Return what is written: the .docx, unless ``output`` is a .pdf.

    Raises click.UsageError for more than one file on standard output.
    """
    if output is not None and _is_pdf(output) and not _is_folder(output):
        return Wish(word=False, pdf=True, png=png, ending=output[-len(_PDF) :])
    standard = output == "-" or (output is None and "-" in specs)
    if standard and (pdf or png):
        message = "đầu ra chuẩn chỉ nhận một tệp .docx: ghi -o và tên tệp, hoặc bỏ --pdf, --png"
        raise click.UsageError(message)
    return Wish(word=True, pdf=pdf, png=png)


def targets(specs: tuple[str, ...], output: str | None) -> list[str]:
    """Return the .docx of each spec; a folder when there are several or ``output`` is one.

    Where ``output`` is a .pdf it is the .docx the PDF would stand beside. Raises click.UsageError.
    """
    if output is None:
        return ["-" if spec == "-" else f"{_stem(spec)}.docx" for spec in specs]
    if _is_folder(output):
        return _in_folder(specs, output)
    if len(specs) > 1:
        raise click.UsageError("có nhiều tệp thì -o phải là một thư mục đã có")
    return [f"{_stem(output)}.docx" if _is_pdf(output) else word_name("-o", output, _OTHERS)]


def _in_folder(specs: tuple[str, ...], folder: str) -> list[str]:
    """Return the .docx of each spec in a folder. Raises click.UsageError for two of one name."""
    names = [f"{'ke-hoach' if spec == '-' else Path(spec).stem}.docx" for spec in specs]
    twice = next((name for name, times in Counter(names).items() if times > 1), None)
    if twice:
        raise click.UsageError(f"hai tệp cùng in ra {twice}; in riêng từng tệp hoặc đổi tên")
    return [str(Path(folder) / name) for name in names]


def picture_name(docx: str, page: int) -> str:
    """Return the name of the picture of a page of a .docx: ``x-1.png``."""
    return f"{_stem(docx)}-{page}.png"


def _is_folder(name: str) -> bool:
    return os.path.isdir(name)  # noqa: PTH112 - a name too long is no folder, not an error


def _is_pdf(name: str) -> bool:
    return name[-len(_PDF) :].casefold() == _PDF and _stem(name) != name


def _stem(name: str) -> str:
    return os.path.splitext(name)[0]  # noqa: PTH122 - any text
