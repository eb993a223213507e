"""The example of an office works: it loads, begins a plan, and its fragment goes in."""

import shutil

from project import ROOT

from kehoach.review.waivers import load_profile

FOLDER = ROOT / "examples/xa-2026/ho-so"


def test_the_example_begins_a_plan_that_is_printed(run, tmp_path):
    assert load_profile(FOLDER / "co-quan.yaml").nguoi_ky[0].ho_ten == "Nguyễn Văn An"
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    assert run("new", "--nam", "2026", "--trich-yeu", "Văn thư, lưu trữ năm 2026", "--chu-de", "chung").code == 0
    found = run("fragment", "bao-cao", "ke-hoach.yaml", "-o", "moi.yaml", "--hole", "ngay=15/12")
    assert found.code == 0, found.err
    assert run("render", "moi.yaml", "--no-check").code == 0
    text = (tmp_path / "moi.yaml").read_text(encoding="utf-8")
    assert "ho_ten: Nguyễn Văn An" in text
    assert "trước ngày 15/12" in text
