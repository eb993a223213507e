"""Redlines of every pair of examples: two validators find no more in them than in the new file, LibreOffice decides alike."""

from itertools import permutations
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from project import EXAMPLES, SHARED, decided, example, need, sdk_errors
from revisions import lines

from kehoach.compare.redline import _redlined
from kehoach.compare.redline.files import new_file, old_file
from kehoach.word.revise import accept, reject

SPECIMENS = sorted(str(path) for path in (SHARED / "specimens").glob("*.docx"))


def audit(path: Path) -> int:
    """Return how many faults the second validator finds; see tests/word/revise/test_valid.py for the one left out."""
    told = [str(one) for one in OpenXmlValidator().validate(str(path)).errors]
    return sum("trPr[1]: Required sequence content is missing" not in one for one in told)


def redlines(files: list[str]) -> dict[tuple[str, str], bytes]:
    old, new = ({file: opened(file, None) for file in files} for opened in (old_file, new_file))
    return {(one, other): _redlined(old[one], new[other]).content for one, other in permutations(files, 2)}


def assert_valid(files: list[str], folder: Path, validator: str, *, rejected: bool) -> None:
    path = folder / "a.docx"

    def faults(content: bytes) -> tuple[int, int]:
        path.write_bytes(content)
        return len(sdk_errors(validator, path)), audit(path)

    known = {file: faults(new_file(file, None).content) for file in files}
    for (old, new), content in redlines(files).items():
        for one in (content, *([reject(content, new)] if rejected else [])):
            found = faults(one)
            assert all(now <= then for now, then in zip(found, known[new], strict=True)), (old, new, found)


@pytest.mark.parametrize("start", range(0, len(EXAMPLES), 5))
def test_redlines_of_examples_are_valid(start, tmp_path, sdk_validator):
    assert_valid([str(example(name)) for name in EXAMPLES[start : start + 5]], tmp_path, sdk_validator, rejected=False)


def test_redlines_of_real_files_are_no_worse_than_those(tmp_path, sdk_validator):
    need(SPECIMENS, "../shared/specimens")
    assert_valid(SPECIMENS, tmp_path, sdk_validator, rejected=True)


def assert_decided_alike(files: list[str], folder: Path, soffice: str) -> None:
    made = redlines(files)
    made = {f"{files.index(new)}-{files.index(old)}": content for (old, new), content in made.items()}
    news = {name: name.partition("-")[0] for name in made}
    for name, content in made.items():
        (folder / f"{name}.docx").write_bytes(content)
        (folder / f"{name}.old.docx").write_bytes(reject(content, "a"))
        (folder / f"{news[name]}.new.docx").write_bytes(accept(content, "a"))

    def pairs(kind: str, result: str) -> list[tuple[Path, Path]]:
        return [(folder / f"{name}{kind}.docx", folder / f"{name}{result}.docx") for name in made]

    decided(soffice, "accept", pairs("", ".accepted"), folder)
    decided(soffice, "reject", pairs("", ".rejected"), folder)
    kept = [(folder / f"{one}.new.docx", folder / f"{one}.new-kept.docx") for one in set(news.values())]
    decided(soffice, "keep", [*pairs(".old", ".old-kept"), *kept], folder)

    def said(name: str) -> list[str]:
        return lines((folder / f"{name}.docx").read_bytes())

    for name, new in news.items():
        assert said(f"{name}.accepted") == said(f"{new}.new-kept"), name
        assert said(f"{name}.rejected") == said(f"{name}.old-kept"), name


@pytest.mark.parametrize("start", range(0, len(EXAMPLES), 5))
def test_libreoffice_decides_redlines_of_examples_as_we_do(start, soffice, tmp_path):
    assert_decided_alike([str(example(name)) for name in EXAMPLES[start : start + 5]], tmp_path, soffice)


def test_libreoffice_decides_redlines_of_real_files_as_we_do(soffice, tmp_path):
    need(SPECIMENS, "../shared/specimens")
    assert_decided_alike(SPECIMENS, tmp_path, soffice)
