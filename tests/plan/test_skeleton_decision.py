"""A new spec whose plan a decision issues."""

import pytest

import kehoach
from kehoach.plan.ban_hanh import OF_DECISION


@pytest.mark.parametrize("cap", ["xa", "huyen", "so", "tinh", "bo"])
def test_it_renders_as_it_is(run, tmp_path, cap):
    assert run("new", cap, "--quyet-dinh", "--nam", "2026").code == 0
    plan = kehoach.load(tmp_path / "ke-hoach.yaml")
    assert plan.ban_hanh.ngay.ngan() == "//2026"
    assert [one.dieu for one in plan.ban_hanh.dieu] == ["……"] * 2
    assert plan.ban_hanh.noi_nhan[0] == "Như Điều 3"
    assert plan.ban_hanh.can_cu[-1] == "Theo đề nghị của ……"
    assert run("render", "ke-hoach.yaml", "--no-check").code == 0


def test_nothing_of_the_decision_is_left_in_the_plan(run, tmp_path):
    run("new", "so", "--quyet-dinh")
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")
    tops = [line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()]
    assert not set(tops) & set(OF_DECISION)
    assert "  ky_hieu: QĐ-……" in text
    assert text.count("#") == run("new", "so", "-o", "-").out.count("#") + 4  # the decision, its articles


def test_a_plan_of_an_upper_level_gives_it_its_bases(run, tmp_path):
    (tmp_path / "tren.yaml").write_text(
        "cap: tinh\nco_quan: Ủy ban nhân dân tỉnh Lâm Đồng\nso: 7\nngay: 05/01/2026\ntrich_yeu: Chuyển đổi số\n"
        "nhiem_vu:\n  - UBND các xã tổ chức tập huấn\n",
        encoding="utf-8",
    )
    assert run("new", "xa", "--theo", "tren.yaml", "--quyet-dinh").code == 0
    plan = kehoach.load(tmp_path / "ke-hoach.yaml")
    assert plan.ban_hanh.can_cu[0].so == "07/KH-UBND"
    assert plan.can_cu == ()
