"""``kehoach fragment``: a block of the office goes into a copy of a plan."""

import pytest

PLAN = (
    "cap: xa\nco_quan: Ủy ban nhân dân xã Ba Tơ\nngay: 05/9/2026\ntrich_yeu: Tập huấn\nmuc_tieu:\n- A\nnoi_nhan:\n- B\n"
)


@pytest.fixture
def office(tmp_path):
    (tmp_path / "manh").mkdir()
    (tmp_path / "manh/bao-cao.yaml").write_text("noi_nhan:\n- Phòng ${ten}\n", encoding="utf-8")
    (tmp_path / "manh/hong.yaml").write_text("- ${manh/hong}\n", encoding="utf-8")
    (tmp_path / "co-quan.yaml").write_text("co_quan: Ủy ban nhân dân xã Ba Tơ\n", encoding="utf-8")
    (tmp_path / "k.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_the_fragments_are_listed_with_their_holes(run, office):
    found = run("fragment")
    assert "  bao-cao  chỗ trống: ten\n" in found.out
    assert "  hong  còn lỗi: mảnh gọi vòng tròn: hong → hong" in found.out


def test_a_fragment_goes_into_a_copy(run, office):
    assert run("fragment", "bao-cao", "k.yaml", "-o", "m.yaml", "--hole", "ten=Kinh tế").code == 0
    assert (office / "k.yaml").read_text(encoding="utf-8") == PLAN
    assert "- Phòng Kinh tế\n# hết mảnh: bao-cao" in (office / "m.yaml").read_text(encoding="utf-8")
    assert "HS1" not in run("check", "m.yaml").out + run("check", "m.yaml").err


def test_a_review_tells_of_a_newer_one(run, office):
    run("fragment", "bao-cao", "k.yaml", "-o", "m.yaml", "--hole", "ten=Kinh tế")
    (office / "manh/bao-cao.yaml").write_text("noi_nhan:\n- Ban ${ten}\n", encoding="utf-8")
    found = run("check", "m.yaml")
    assert "HS19" in found.out + found.err
    assert "HS19" not in run("check", "k.yaml").out


def test_faults_write_nothing(run, office):
    found = run("fragment", "bao-cao", "k.yaml", "-o", "m.yaml")
    assert (found.code, "bao-cao.yaml:2:3  HS12" in found.err.replace("\\", "/")) == (1, True)
    assert "HS08" in run("fragment", "hong", "k.yaml", "-o", "m.yaml").err
    assert run("fragment", "bao-cao", "k.yaml").code == 2
    assert run("fragment", "bao-cao", "k.yaml", "-o", "k.yaml", "--force").code == 2
    assert run("fragment", "bao-cao", "k.yaml", "-o", "m.yaml", "--hole", "ten").code == 2
    assert not (office / "m.yaml").exists()


def test_the_folder_of_fragments_holds_no_plans(run, office):
    found = run("check", ".")
    assert "bao-cao.yaml" not in found.out + found.err
    assert "thư mục mảnh của cơ quan" in found.out + found.err
