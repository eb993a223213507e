"""The plans of an office, without what is none."""

from kehoach.profile import open_profile
from kehoach.profile.plans import plans_of


def test_plans_are_listed_without_profile_fragments_and_approvals(tmp_path):
    for name in (
        "b.yaml",
        "a/c.yml",
        "a/x.duyet.yaml",
        "manh/m.yaml",
        ".an/d.yaml",
        "a/.e.yaml",
        "co-quan.yaml",
        "a.docx",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    office = open_profile(tmp_path / "co-quan.yaml")
    assert [one.removeprefix(str(tmp_path))[1:].replace("\\", "/") for one in plans_of(office)] == ["b.yaml", "a/c.yml"]


def test_a_folder_of_its_own_is_looked_in(tmp_path):
    (tmp_path / "kh").mkdir()
    (tmp_path / "kh/a.yaml").touch()
    (tmp_path / "b.yaml").touch()
    (tmp_path / "co-quan.yaml").write_text("thu_muc: kh\n", encoding="utf-8")
    assert plans_of(open_profile(tmp_path / "co-quan.yaml")) == (str(tmp_path / "kh/a.yaml"),)
