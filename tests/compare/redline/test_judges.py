"""Redlines of pairs of examples: two validators find no more in them than in the new file, LibreOffice decides alike."""

from itertools import pairwise
from pathlib import Path

import pytest
from project import EXAMPLES, SHARED, decided, example, need
from revisions import lines
from valid_docx import audited, sdk_errors

from kehoach.compare.redline import _redlined
from kehoach.compare.redline.files import new_file, old_file
from kehoach.word.revise import accept, reject

SPECIMENS = sorted(str(path) for path in (SHARED / "specimens").glob("*.docx"))


def ring(files: list[str]) -> list[tuple[str, str]]:
    """Return pairs that have each file once as the old and once as the new one."""
    return [*pairwise([*files, files[0]])]


def redlines(files: list[str]) -> dict[tuple[str, str], bytes]:
    old, new = ({file: opened(file, None) for file in files} for opened in (old_file, new_file))
    pairs = [*ring(files), *ring(files[::-1])]
    return {(one, other): _redlined(old[one], new[other]).content for one, other in pairs}


def assert_valid(files: list[str], folder: Path, validator: str, *, rejected: bool) -> None:
    """openxml-audit judges every redline, ``rejected`` that too, the SDK one redline to each new file."""
    path = folder / "a.docx"
    asked = set(ring(files))
    known = {file: judged(new_file(file, None).content, path, validator) for file in files}
    for (old, new), content in redlines(files).items():
        for made in (content, *([reject(content, new)] if rejected else [])):
            found = judged(made, path, validator if made is content and (old, new) in asked else "")
            assert all(now <= then for now, then in zip(found, known[new], strict=True)), (old, new, found)


def judged(content: bytes, path: Path, validator: str) -> tuple[int, int]:
    """Return how many faults the two validators find; without the SDK none of its."""
    path.write_bytes(content)
    return len(sdk_errors(validator, path)) if validator else 0, len(audited(path))


@pytest.mark.parametrize("start", range(0, len(EXAMPLES), 5))
def test_redlines_of_examples_are_valid(start, tmp_path, sdk_validator):
    assert_valid([str(example(name)) for name in EXAMPLES[start : start + 5]], tmp_path, sdk_validator, rejected=False)


def test_redlines_of_real_files_are_no_worse_than_those(tmp_path, sdk_validator):
    need(SPECIMENS, "../shared/specimens")
    assert_valid(SPECIMENS, tmp_path, sdk_validator, rejected=True)


def assert_decided_alike(files: list[str], folder: Path, soffice: str) -> None:
    opened = {file: (old_file(file, None), new_file(file, None)) for file in files}
    made = {(old, new): _redlined(opened[old][0], opened[new][1]).content for old, new in ring(files)}
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


def test_libreoffice_decides_redlines_of_examples_as_we_do(soffice, tmp_path):
    assert_decided_alike([str(example(name)) for name in EXAMPLES], tmp_path, soffice)


def test_libreoffice_decides_redlines_of_real_files_as_we_do(soffice, tmp_path):
    need(SPECIMENS, "../shared/specimens")
    assert_decided_alike(SPECIMENS, tmp_path, soffice)
