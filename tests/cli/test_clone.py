import json

import pytest
from project import example

from kehoach.plan import load

HUYEN = example("muong-ang-2024")
XA = example("minh-long-2025")
TO_XA = ("--nam", 2026, "--cap", "xa", "--co-quan", "Ủy ban nhân dân xã Mường Ảng")


def test_it_writes_the_new_plan_and_tells_the_work(run, tmp_path):
    found = run("clone", HUYEN, *TO_XA, "-o", "moi.yaml")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("Đã tạo moi.yaml\nKế hoạch năm 2024 → năm 2026, Ủy ban nhân dân xã Mường Ảng\n")
    assert "CẦN QUYẾT ĐỊNH" in found.out
    assert load(tmp_path / "moi.yaml").co_quan == "Ủy ban nhân dân xã Mường Ảng"
    assert run("render", "moi.yaml").code == 0


def test_it_lies_beside_the_old_plan_by_default(run, tmp_path):
    (tmp_path / "cu.yaml").write_bytes(XA.read_bytes())
    assert run("clone", "cu.yaml", "--nam", 2026).code == 0
    assert "năm học 2026-2027" in (tmp_path / "cu-2026.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "cu.yaml").read_bytes() == XA.read_bytes()
    assert run("clone", "cu-2026.yaml", "--nam", 2027, "--worklist", "-").code == 0
    assert {one.name for one in tmp_path.iterdir()} == {"cu.yaml", "cu-2026.yaml", "cu-2027.yaml"}


def test_the_worklist_goes_to_a_file(run, tmp_path):
    found = run("clone", XA, "--nam", 2026, "-o", "moi.yaml", "--worklist", "viec.txt")
    assert found.out == "Đã tạo moi.yaml\n" + (tmp_path / "viec.txt").read_text(encoding="utf-8")
    assert run("clone", XA, "--nam", 2026, "-o", "moi2.yaml", "--worklist", "viec.json").code == 0
    listed = json.loads((tmp_path / "viec.json").read_text(encoding="utf-8"))
    assert (listed["from_year"], listed["to_year"]) == (2025, 2026)


def test_json_says_where_in_both_files(run):
    found = json.loads(run("clone", XA, "--nam", 2026, "-o", "moi.yaml", "--json").out)
    kinds = {one["kind"] for one in found["items"]}
    assert kinds == {"co_hoc", "can_quyet", "giu_nguyen"}
    assert {one["file"] for one in found["items"]} == {"moi.yaml"}
    assert {one["old"]["file"] for one in found["items"]} == {str(XA)}
    assert {one["state"] for one in found["parts"]} <= kinds


def test_standard_output_holds_the_plan_alone(run):
    found = run("clone", XA, "--nam", 2026, "-o", "-")
    assert found.out.startswith("# Kế hoạch của UBND xã Minh Long")
    assert "CẦN QUYẾT ĐỊNH" in found.err


def test_nothing_is_overwritten(run, tmp_path):
    (tmp_path / "moi.yaml").write_text("giữ", encoding="utf-8")
    for more in (["-o", "moi.yaml"], ["-o", "x.yaml", "--worklist", "moi.yaml"]):
        found = run("clone", XA, "--nam", 2026, *more)
        assert found.code == 1
        assert "TE03" in found.err
        assert not (tmp_path / "x.yaml").exists()
    assert (tmp_path / "moi.yaml").read_text(encoding="utf-8") == "giữ"
    assert run("clone", XA, "--nam", 2026, "-o", "moi.yaml", "--force").code == 0


def test_the_old_plan_is_never_written_over(run, tmp_path):
    (tmp_path / "cu.yaml").write_bytes(XA.read_bytes())
    for more in (["-o", "cu.yaml"], ["-o", "./cu.yaml"], ["-o", "a.yaml", "--worklist", "a.yaml"]):
        assert run("clone", "cu.yaml", "--nam", 2026, *more, "--force").code == 2
    assert (tmp_path / "cu.yaml").read_bytes() == XA.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((XA,), 2, "--nam 2026"),
        ((XA, "--nam", "hai"), 2, "--nam"),
        ((XA, "--nam", 2020), 1, "CL01"),
        ((HUYEN, "--nam", 2026), 1, "xã Búng Lao"),
        ((HUYEN, "--nam", 2026, "--cap", "xa"), 1, "CL03"),
        ((XA, "--nam", 2026, "--co-quan", "Sở Y tế"), 1, "CL04"),
        (("khong-co.yaml", "--nam", 2026), 1, "TE01"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_written(run, tmp_path, arguments, code, said):
    found = run("clone", *arguments, "-o", "moi.yaml", "--worklist", "viec.txt")
    assert found.code == code
    assert said in found.err
    assert list(tmp_path.iterdir()) == []


def test_a_byte_order_mark_and_line_ends_stay(run, tmp_path):
    content = b"\xef\xbb\xbf" + XA.read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / "cu.yaml").write_bytes(content)
    assert run("clone", "cu.yaml", "--nam", 2026).code == 0
    made = (tmp_path / "cu-2026.yaml").read_bytes()
    assert made.startswith(b"\xef\xbb\xbf#")
    assert made.count(b"\r\n") == made.count(b"\n") == content.count(b"\n")
