"""A first plan with a profile: at most six values are typed; what is written in stays there."""

from io import StringIO

import pytest

from kehoach.plan.partial import BLANK

OFFICE = (
    "co_quan: Ủy ban nhân dân xã Minh Long\ndia_danh: Minh Long\nluu: [VT, VHXH]\n"
    "nguoi_ky:\n- {chuc_vu: Phó Chủ tịch, ho_ten: Đinh Văn Sơn, den_ngay: 31/12/2026}\n- {chuc_vu: Chủ tịch, ho_ten: Trần Văn An}\n"
    "noi_nhan: [Thường trực Đảng ủy xã (b/c), Các trường mầm non (thực hiện)]\n"
)


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "co-quan.yaml"
    path.write_text(OFFICE, encoding="utf-8")
    return path


def head_and_foot(text):
    """Return the lines of a plan that a profile can fill: what names the issuer, receives and signs."""
    lines = text.splitlines()
    head = [one for one in lines if one.startswith(("co_quan", "dia_danh", "ky_hieu", "luu"))]
    return head + lines[lines.index(next(one for one in lines if one.startswith("noi_nhan"))) :]


def test_a_first_plan_takes_at_most_six_typed_values(run, office, monkeypatch, tmp_path):
    typed = ["1", "2026", "Tập huấn chuyển đổi số năm 2026"]  # topic, year, title: nothing else is asked
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{one}\n" for one in typed)))
    found = run("new", "-i")
    assert found.code == 0, found.err
    assert len(typed) <= 6
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert BLANK not in "\n".join(head_and_foot(text))
    assert "  ho_ten: Đinh Văn Sơn" in text
    assert run("render", "ke-hoach.yaml", "--no-check").code == 0


def test_options_alone_do_the_same(run, office):
    text = run("new", "--nam", "2027", "--trich-yeu", "Tập huấn", "--chu-de", "chung", "-o", "-").out
    assert BLANK not in "\n".join(head_and_foot(text))
    assert "  ho_ten: Trần Văn An" in text  # who signs in 2027
    assert "  - Các trường mầm non (thực hiện)" in text


def test_a_decision_is_signed_by_the_offices_own_too(run, office):
    text = run("new", "--nam", "2026", "--quyet-dinh", "--chu-de", "chung", "-o", "-").out
    assert "ho_ten: Đinh Văn Sơn" in text


def test_a_plan_of_another_takes_nothing_and_that_is_told(run, office):
    found = run("new", "--co-quan", "UBND xã Ba Tơ", "--nam", "2026", "--chu-de", "chung", "-o", "-")
    assert "Không dùng hồ sơ co-quan.yaml" in found.err
    assert "Đinh Văn Sơn" not in found.out
    found = run("new", "so", "--nam", "2026", "--chu-de", "chung", "-o", "-")
    assert "kế hoạch mới là của CẤP so" in found.err
    assert "Đinh Văn Sơn" not in found.out


def test_a_signer_who_shares_the_year_is_told(run, office):
    office.write_text(
        OFFICE.replace("31/12/2026", "30/6/2026").replace("Trần Văn An", "Trần Văn An, tu_ngay: 01/7/2026"),
        encoding="utf-8",
    )
    found = run("new", "--nam", "2026", "--chu-de", "chung", "-o", "-")
    assert "người khác ký trong thời gian ấy" in found.err


def test_without_a_profile_nothing_changes(run, tmp_path):
    plain = run("new", "xa", "--nam", "2026", "--chu-de", "chung", "-o", "-")
    (tmp_path / "co-quan.yaml").write_text(OFFICE, encoding="utf-8")
    none = run("new", "xa", "--nam", "2026", "--chu-de", "chung", "-o", "-", "--profile", "không")
    assert plain == none
