import json

import pytest
from project import ROOT

import kehoach

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


@pytest.fixture
def papers(tmp_path):
    """Two plans as Word files, a text, one that is no Word file, and a spec among them."""
    folder = tmp_path / "cu"
    (folder / "con").mkdir(parents=True)
    document = kehoach.compose(kehoach.load(PLAN))
    kehoach.write(document, folder / "a.docx")
    kehoach.write(document, folder / "con" / "b.docx")
    (folder / "c.txt").write_text("KẾ HOẠCH\nTập huấn\n", encoding="utf-8")
    (folder / "hong.docx").write_bytes(b"PK\x03\x04 no zip")
    (folder / "san.yaml").write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "ra").mkdir()
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("processes", [1, 2])
def test_a_folder_is_read_file_by_file_and_one_that_is_broken_fails_alone(run, papers, tmp_path, processes):
    found = run("import", "cu", "-o", "ra", "--processes", processes)
    assert found.code == 1
    assert names(tmp_path / "ra") == ["a.yaml", "b.yaml", "c.yaml"]
    assert "cu/hong.docx" in found.err
    assert "1/4 tệp chưa đọc được." in found.err
    assert "Bỏ qua 1 tệp" in found.err
    assert found.out.count("Đã đọc ") == 3
    alone = run("import", "cu/a.docx", "-o", "mot.yaml")
    assert alone.code == 0
    assert (tmp_path / "mot.yaml").read_bytes() == (tmp_path / "ra" / "a.yaml").read_bytes()


def test_what_is_there_stays_and_is_told(run, papers, tmp_path):
    (tmp_path / "ra" / "a.yaml").write_bytes(b"of somebody else")
    found = run("import", "cu/a.docx", "cu/c.txt", "-o", "ra", "--json")
    first, second = json.loads(found.out)["files"]
    assert [first["output"], first["problems"][0]["code"]] == [None, "TE03"]
    assert (second["output"], second["problems"]) == ("ra/c.yaml", [])
    assert (tmp_path / "ra" / "a.yaml").read_bytes() == b"of somebody else"


def test_a_spec_that_is_named_is_refused_with_what_to_do(run, papers):
    found = run("import", "cu/san.yaml", "cu/c.txt", "-o", "ra")
    assert (found.code, "TE07" in found.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cu/a.docx", "cu/c.txt", "-o", "khong-co"], "-o phải là một thư mục đã có"),
        (["cu/a.docx", "-"], "đầu vào chuẩn chỉ đọc một mình"),
        (["cu/a.docx", "cu/a.docx", "-o", "ra"], "cùng ghi ra"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_written(run, papers, tmp_path, arguments, said):
    found = run("import", *arguments)
    assert (found.code, said in found.err) == (2, True)
    assert names(tmp_path / "ra") == []
