"""Comments of a new spec: which parts nobody has read."""

from kehoach.clone import Target, clone

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
ngay: //2025
trich_yeu: Công tác văn thư năm 2025
mo_dau: Làm trong năm 2025
nhiem_vu: [Làm.]
"""
UNREAD = "  # chưa rà"


def carried(text, nam):
    return clone(text, "cu.yaml", Target(nam)).text


def test_a_mark_somebody_deleted_comes_back_with_the_next_year_alone():
    new = carried(PLAN, 2026)
    assert [line.partition(":")[0] for line in new.splitlines() if line.endswith(UNREAD)] == [
        "trich_yeu",
        "mo_dau",
        "nhiem_vu",
    ]
    read = new.replace(f"Làm trong năm 2026{UNREAD}", "Làm trong năm 2026")
    assert carried(read, 2026) == read
    assert carried(read, 2027) == new.replace("2026", "2027")


def test_a_clone_of_its_own_year_without_any_mark_gets_them():
    new = carried(PLAN, 2026)
    assert carried(new.replace(UNREAD, ""), 2026) == new
