"""The office of a file: found above it, named, or none."""

import json
from io import BytesIO, TextIOWrapper

import pytest

LETTER = "ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND\nMinh Long, ngày 5 tháng 9 năm 2026\n\nKẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao kỹ năng./.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch, run):
    """A home with a letter two folders below, whose office waives TT07."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    below = tmp_path / "ke-hoach/2026"
    below.mkdir(parents=True)
    (below / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "co-quan.yaml").write_text("bo_qua: {TT07: quen viết thế}\n", encoding="utf-8")
    return below


def test_the_profile_above_a_file_is_used_and_told(run, folder):
    found = run("check", "ke-hoach/2026/a.txt")
    assert "TT07" not in found.out
    assert found.err.count("Theo hồ sơ cơ quan co-quan.yaml (tự tìm thấy") == 1


def test_none_is_used_when_asked(run, folder):
    for none in ("không", "khong", "KHÔNG"):
        found = run("check", "ke-hoach/2026/a.txt", "--profile", none)
        assert "TT07" in found.out
        assert "Theo hồ sơ" not in found.err


def test_the_one_that_is_named_wins(run, folder, tmp_path):
    (tmp_path / "khac.yaml").write_text("viet_tat: [KT]\n", encoding="utf-8")
    found = run("check", "ke-hoach/2026/a.txt", "--profile", "khac.yaml")
    assert "TT07" in found.out
    assert "Theo hồ sơ" not in found.err


def test_standard_input_stands_in_the_current_folder(run, folder, monkeypatch):
    for asked, used in ((), True), (("--profile", "không"), False):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"cap: xa\n")))
        assert ("Theo hồ sơ cơ quan co-quan.yaml" in run("check", "-", *asked).err) == used


def test_a_broken_profile_is_one_message_that_names_it(run, folder, tmp_path):
    (tmp_path / "co-quan.yaml").write_text("bo_qua: {ZZ99: a}\n", encoding="utf-8")
    found = run("check", "ke-hoach/2026/a.txt", "ke-hoach/2026/a.txt")
    assert (found.code, found.out) == (1, "")
    assert found.err.count("RS01") == 1
    assert "co-quan.yaml:1:10" in found.err


def test_the_profile_of_a_folder_is_no_plan(run, folder):
    found = run("check", ".", "--json")
    assert [one["file"].replace("\\", "/") for one in json.loads(found.out)["files"]] == ["./ke-hoach/2026/a.txt"]
    assert "hồ sơ cơ quan (co-quan.yaml)" in run("check", ".").err + run("check", ".").out


def test_each_folder_has_its_own_office(run, folder, tmp_path):
    other = tmp_path / "don-vi"
    other.mkdir()
    (other / "a.txt").write_text((folder / "a.txt").read_text(encoding="utf-8"), encoding="utf-8")
    (other / "co-quan.yaml").write_text("viet_tat: [KT]\n", encoding="utf-8")
    found = json.loads(run("check", "ke-hoach/2026/a.txt", "don-vi/a.txt", "--json").out)["files"]
    assert ["TT07" in [p["code"] for p in one["findings"]] for one in found] == [False, True]


def test_an_approval_follows_the_office_too(run, folder):
    found = run("approve", "ke-hoach/2026/a.txt", "--by", "An", "--date", "05/12/2026")
    assert "Theo hồ sơ cơ quan co-quan.yaml" in found.err


PLAN = (
    "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: 05/9/2026\ntrich_yeu: Tập huấn năm 2026\n"
    "muc_tieu:\n- Nâng cao kỹ năng\nky: {chuc_vu: Chủ tịch, ho_ten: Trần Văn An}\n"
)


def test_a_print_takes_the_offices_template_and_says_so(run, folder, tmp_path):
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    plain = run("render", "ke-hoach/2026/a.yaml", "--profile", "không", "-o", "a.docx", "--no-check")
    assert "Mẫu Word" not in plain.err
    run("template", "tinh", "-o", "mau.docx")
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: Ủy ban nhân dân xã Ba Tơ\ndia_danh: Ba Tơ\nmau: mau.docx\n", encoding="utf-8"
    )
    own = run("render", "ke-hoach/2026/a.yaml", "-o", "b.docx", "--no-check")
    assert "Mẫu Word: mau.docx (theo hồ sơ cơ quan, co-quan.yaml:3:6)" in own.err
    named = run("render", "ke-hoach/2026/a.yaml", "--template", "mau.docx", "-o", "c.docx", "--no-check")
    assert "Mẫu Word" not in named.err
    assert (tmp_path / "b.docx").read_bytes() == (tmp_path / "c.docx").read_bytes()
    assert (tmp_path / "a.docx").read_bytes() != (tmp_path / "b.docx").read_bytes()
    assert run("verify", "ke-hoach/2026/a.yaml", "b.docx").code == 0


def test_nothing_else_of_a_profile_changes_a_print(run, folder, tmp_path):
    """A plan stays readable alone: its words are its own, wherever it is printed."""
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    run("render", "ke-hoach/2026/a.yaml", "--profile", "không", "-o", "a.docx", "--no-check")
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: Ủy ban nhân dân xã Ba Tơ\ndia_danh: Ba Tơ\nluu: [VT, KT]\nnoi_nhan: [Các phòng]\nthay_mat: không\n"
        "ky_hieu: {Ủy ban nhân dân xã Minh Long: ABC}\nnguoi_ky: [{chuc_vu: Chủ tịch, ho_ten: Lê Thị Bình}]\n", encoding="utf-8",
    )  # fmt: skip
    run("render", "ke-hoach/2026/a.yaml", "-o", "b.docx", "--no-check")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_template_that_is_gone_is_told_at_its_key(run, folder, tmp_path):
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "co-quan.yaml").write_text("mau: mau.docx\n", encoding="utf-8")
    found = run("render", "ke-hoach/2026/a.yaml")
    assert (found.code, "co-quan.yaml:1:6  HS06" in found.err) == (1, True)
    assert not (folder / "a.docx").exists()


def test_a_review_behind_a_print_follows_the_office(run, folder, tmp_path):
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    every = json.loads(run("render", "ke-hoach/2026/a.yaml", "--json", "--profile", "không").out)["files"][0]
    code = every["notes"][0]["code"]
    (tmp_path / "co-quan.yaml").write_text(f"bo_qua: {{{code}: quen}}\n", encoding="utf-8")
    (own,) = json.loads(run("render", "ke-hoach/2026/a.yaml", "--json", "--force").out)["files"]
    assert code not in {one["code"] for one in own["notes"]}
    assert (own["profile"], "profile" in every) == ("co-quan.yaml", False)
