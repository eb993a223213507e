"""Which plans a change of the profile would change."""

from kehoach.profile import open_profile
from kehoach.review.affected import affected
from kehoach.review.catalogue import rules
from kehoach.review.outcome import review

PLAN = (
    "cap: xa\nco_quan: Ủy ban nhân dân xã Ba Tơ\nngay: 05/9/2026\ntrich_yeu: Tập huấn\nmuc_tieu:\n- A\n"
    "luu: [VT, KT]\nky: {{chuc_vu: {}, ho_ten: An}}\n"
)


def test_plans_are_told_by_what_the_profile_does_to_them(tmp_path):
    files = []
    for name, title in (("a.yaml", "Chủ tịch"), ("b.yaml", "Phó Chủ tịch")):
        (tmp_path / name).write_text(PLAN.format(title), encoding="utf-8")
        files.append(str(tmp_path / name))
    (tmp_path / "hong.yaml").write_text("a: b\n", encoding="utf-8")
    first, second = files
    office = tmp_path / "co-quan.yaml"
    office.write_text("mau: m.docx\nluu: [VT, KT]\nnguoi_ky: [{chuc_vu: Chủ tịch, ho_ten: An}]\n", encoding="utf-8")
    found = affected(open_profile(office), [*files, str(tmp_path / "hong.yaml")])
    assert found.printed == (first, second)
    assert found.checked == ()
    assert found.written == (("luu", (first, second)), ("ky", (first,)))
    assert found.unread == (str(tmp_path / "hong.yaml"),)


def test_a_waiver_of_what_a_plan_has_changes_its_review(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(PLAN.format("Chủ tịch").replace("- A", "- Triên khai"), encoding="utf-8")
    office = tmp_path / "co-quan.yaml"
    told = {one.code for one in review(path).problems}
    absent = next(one.code for one in rules() if one.code not in told)
    for code, changed in ((next(iter(told)), (str(path),)), (absent, ())):
        office.write_text(f"bo_qua: {{{code}: quen}}\n", encoding="utf-8")
        assert affected(open_profile(office), [str(path)]).checked == changed
