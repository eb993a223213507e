"""Pictures on the command line: printed, read back beside the draft, carried to the new year."""

import json
from io import BytesIO, TextIOWrapper

import pytest
from made_pictures import jpeg, png

SPEC = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
ngay: 05/9/2025
trich_yeu: Việc năm 2025
muc_dich_yeu_cau:
  - {hinh: so-do-2025.png, mo_ta: Sơ đồ, ten: Sơ đồ năm 2025}
  - {hinh: anh/xa.jpg, mo_ta: Ảnh, rong: 90}
to_chuc_thuc_hien: [Việc.]
noi_nhan: [Như trên]
luu: [VT, VHXH]
ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "anh").mkdir()
    (tmp_path / "so-do-2025.png").write_bytes(png())
    (tmp_path / "anh" / "xa.jpg").write_bytes(jpeg())
    (tmp_path / "x.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


@pytest.fixture
def docx(folder, run):
    assert run("render", folder / "x.yaml").code == 0
    return folder / "x.docx"


def files(folder):
    return sorted(one.name for one in folder.iterdir())


def test_pictures_come_back_beside_the_draft(docx, run, tmp_path_factory):
    target = tmp_path_factory.mktemp("moi")
    done = run("import", docx, "-o", target / "y.yaml")
    assert done.code == 0
    assert "hình ghi cạnh tệp: so-do-2025.png, xa.jpg" in done.out
    assert files(target) == ["so-do-2025.png", "xa.jpg", "y.yaml"]
    assert run("render", target / "y.yaml").code == 0
    assert (target / "y.docx").read_bytes() == docx.read_bytes()


def test_no_file_is_overwritten_and_none_written_when_one_is_there(docx, run, tmp_path_factory):
    target = tmp_path_factory.mktemp("moi")
    (target / "xa.jpg").write_bytes(b"x")
    done = run("import", docx, "-o", target / "y.yaml")
    assert (done.code, "TE03" in done.err) == (1, True)
    assert "thư mục khác" in done.err  # the plan calls its pictures by their names
    assert files(target) == ["xa.jpg"]
    assert run("import", docx, "-o", target / "y.yaml", "--force").code == 0
    assert (target / "xa.jpg").read_bytes() == jpeg()


def test_a_draft_never_lies_on_a_picture_of_its_own(docx, run, tmp_path_factory):
    target = tmp_path_factory.mktemp("moi")
    for force in ([], ["--force"]):
        done = run("import", docx, "-o", target / "xa.jpg", *force)
        assert (done.code, "trùng" in done.err) == (2, True)
        assert files(target) == []
        assert run("clone", docx, "--nam", "2027", "-o", target / "xa.jpg", *force).code == 2
        assert files(target) == []


def test_standard_output_tells_what_it_cannot_hold(docx, run):
    done = run("import", docx, "-o", "-")
    assert "TN33" in done.err
    assert "- hinh: so-do-2025.png" in done.out
    found = json.loads(run("import", docx, "-o", "-", "--json").out)
    assert found["spec"]["muc_dich_yeu_cau"][0]["hinh"] == "so-do-2025.png"
    assert [one["code"] for one in found["report"]] == ["TN33"]
    done = run("clone", docx, "--nam", "2026", "-o", "-")
    assert "CL74" in done.err


def test_a_picture_shown_twice_is_told_once(folder, run):
    twice = SPEC.replace("anh/xa.jpg", "so-do-2025.png")
    (folder / "x.yaml").write_text(twice, encoding="utf-8")
    done = run("clone", folder / "x.yaml", "--nam", "2026", "-o", "-")
    (line,) = [one for one in done.err.splitlines() if "CL74" in one]
    assert line.endswith(": so-do-2025.png")


@pytest.mark.parametrize("source", ["x.yaml", "x.docx"])
def test_a_new_year_has_its_pictures(docx, folder, run, tmp_path_factory, source):
    target = tmp_path_factory.mktemp("moi") / "z.yaml"
    done = run("clone", folder / source, "--nam", "2026", "-o", target)
    assert done.code == 0, done.err
    assert "CL59" in done.out
    text = target.read_text(encoding="utf-8")
    assert "so-do-2025.png" in text
    assert "Sơ đồ năm 2026" in text
    assert run("render", target).code == 0


def test_beside_the_old_plan_nothing_is_copied(folder, run):
    before = set(files(folder))
    assert run("clone", folder / "x.yaml", "--nam", "2026").code == 0
    assert set(files(folder)) - before == {"x-2026.yaml"}


def test_check_tells_a_picture_that_is_not_there(folder, run):
    (folder / "so-do-2025.png").unlink()
    done = run("check", folder / "x.yaml")
    assert done.code == 1
    assert "x.yaml:6:12" in done.out + done.err
    assert "TE01" in done.out + done.err


def test_a_plan_from_standard_input_lies_nowhere(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(SPEC.encode())))
    assert "HA02" in run("render", "-").err
