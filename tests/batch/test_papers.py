"""PDFs of a batch: beside each file, made again only where it changed, counted in the manifest."""

import json
from pathlib import Path

import pytest
from fake_office import FakeOffice, left_in
from made_batch import QUANG_NGAI, row_of, units, write_base, write_csv

BATCH = ("batch", "goc.yaml", "--table", "xa.csv", "-o", "ra", "--pdf", "--processes", "1")


@pytest.fixture
def rows(tmp_path):
    write_base(tmp_path)
    found = [*map(row_of, units(QUANG_NGAI)[:3])]
    write_csv(tmp_path / "xa.csv", found)
    return found


@pytest.fixture
def fake(tmp_path, monkeypatch):
    for name in ("p", "t"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    found = FakeOffice(tmp_path / "p")
    monkeypatch.setenv("KEHOACH_SOFFICE", str(found.path))
    return found


def pdfs():
    return sorted(path.name for path in Path("ra").glob("*.pdf"))


def manifest():
    return json.loads(Path("ra/manifest.json").read_text(encoding="utf-8"))["rows"]


def test_a_pdf_beside_each_file_with_its_pages_in_the_manifest(run, rows, soffice):
    done = run(*BATCH)
    assert done.code == 0, done.err
    assert pdfs() == sorted(path.with_suffix(".pdf").name for path in Path("ra").glob("*.docx"))
    assert [[one["pages"] for one in row["pdfs"]] for row in manifest()] == [[1]] * 3
    assert done.err.count("IN07") <= 1
    before = {path: path.read_bytes() for path in Path("ra").iterdir()}
    assert run(*BATCH).code == 0
    assert {path: path.read_bytes() for path in Path("ra").iterdir()} == before


def test_only_what_changed_or_is_gone_is_made_again(run, rows, fake, tmp_path):
    run(*BATCH)
    assert (fake.starts, fake.files) == (1, 3)
    assert left_in(tmp_path / "t") == []
    run(*BATCH)
    assert (fake.starts, fake.files) == (1, 3), "nothing to do, nothing started"
    Path("ra", pdfs()[0]).unlink()
    rows[2][-1] = "Trần Thị Bình"
    write_csv(tmp_path / "xa.csv", rows)
    found = json.loads(run(*BATCH, "--json").out)
    assert fake.files == 5
    assert [row["result"] for row in found["rows"]] == ["unchanged", "unchanged", "made"]
    assert len(pdfs()) == 3


def test_a_file_that_cannot_be_printed_is_named_and_costs_itself(run, rows, fake, tmp_path, monkeypatch):
    script = fake.path.read_text().replace(
        'case "$first" in',
        'grep -q done LOG && first=nothing\ncase "$first" in'.replace("LOG", str(tmp_path / "p" / "log")),
    )
    fake.path.write_text(script)
    done = run(*BATCH)
    assert (done.code, len(pdfs()), len([*Path("ra").glob("*.docx")])) == (1, 1, 3)
    assert done.err.count("IN05 lỗi") == 2
    assert "hàng 3" in done.err.splitlines()[-1]
    fake.path.write_text(script.replace("first=nothing", "first=good"))
    assert run(*BATCH).code == 0
    assert len(pdfs()) == 3


def test_without_libreoffice_the_word_files_are_there_and_the_manifest_holds(run, rows, monkeypatch):
    monkeypatch.setenv("KEHOACH_SOFFICE", "/nowhere/soffice")
    done = run(*BATCH)
    assert (done.code, pdfs(), len(manifest())) == (1, [], 3)
    assert done.err.count("IN02 lỗi  không có bản PDF") == 1


def test_a_pdf_of_somebody_stays(run, rows, fake):
    run(*BATCH)
    strange = Path("ra", pdfs()[1])
    strange.write_bytes(b"%PDF of somebody")
    done = run(*BATCH)
    assert (done.code, strange.read_bytes()) == (1, b"%PDF of somebody")
    assert "LO18" in done.err
    assert run(*BATCH, "--force").code == 0
    assert strange.read_bytes() != b"%PDF of somebody"


def test_a_pdf_the_word_file_has_left_behind_is_told(run, rows, fake, tmp_path):
    run(*BATCH)
    rows[0][-1] = "Trần Thị Bình"
    write_csv(tmp_path / "xa.csv", rows)
    done = run(*(word for word in BATCH if word != "--pdf"))
    assert [line.split("  ")[1] for line in done.err.splitlines() if "LO28" in line] == ["LO28 cảnh báo"]
    assert pdfs()[0] in done.err
    assert "LO28" not in run(*BATCH).err
