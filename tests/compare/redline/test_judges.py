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


def assert_valid(files: list[str], folder: Path, validator: str) -> None:
    path = folder / "a.docx"

    def faults(content: bytes) -> tuple[int, int]:
        path.write_bytes(content)
        return len(sdk_errors(validator, path)), audit(path)

    known = {file: faults(new_file(file, None).content) for file in files}
    for (old, new), content in redlines(files).items():
        for one in (content, reject(content, new)):
            found = faults(one)
            assert all(now <= then for now, then in zip(found, known[new], strict=True)), (old, new, found)


@pytest.mark.parametrize("start", range(0, len(EXAMPLES), 5))
def test_redlines_of_examples_are_valid(start, tmp_path, sdk_validator):
    assert_valid([str(example(name)) for name in EXAMPLES[start : start + 5]], tmp_path, sdk_validator)


def test_redlines_of_real_files_are_no_worse_than_those(tmp_path, sdk_validator):
    need(SPECIMENS, "../shared/specimens")
    assert_valid(SPECIMENS, tmp_path, sdk_validator)


def assert_decided_alike(files: list[str], folder: Path, soffice: str) -> None:
    made = {f"{number}": content for number, content in enumerate(redlines(files).values())}
    for name, content in made.items():
        for kind, one in (("", content), (".old", reject(content, "a")), (".new", accept(content, "a"))):
            (folder / f"{name}{kind}.docx").write_bytes(one)

    def pairs(kind: str, result: str) -> list[tuple[Path, Path]]:
        return [(folder / f"{name}{kind}.docx", folder / f"{name}{result}.docx") for name in made]

    decided(soffice, "accept", pairs("", ".accepted"), folder)
    decided(soffice, "reject", pairs("", ".rejected"), folder)
    decided(soffice, "keep", [*pairs(".old", ".old-kept"), *pairs(".new", ".new-kept")], folder)
    for name in made:
        read = {kind: lines((folder / f"{name}{kind}.docx").read_bytes())
                for kind in (".accepted", ".new-kept", ".rejected", ".old-kept")}  # fmt: skip
        assert read[".accepted"] == read[".new-kept"], name
        assert read[".rejected"] == read[".old-kept"], name


@pytest.mark.parametrize("start", range(0, len(EXAMPLES), 5))
def test_libreoffice_decides_redlines_of_examples_as_we_do(start, soffice, tmp_path):
    assert_decided_alike([str(example(name)) for name in EXAMPLES[start : start + 5]], tmp_path, soffice)


def test_libreoffice_decides_redlines_of_real_files_as_we_do(soffice, tmp_path):
    need(SPECIMENS, "../shared/specimens")
    assert_decided_alike(SPECIMENS, tmp_path, soffice)
