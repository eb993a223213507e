"""A part put into the plan being written: to its like, every other line as it was."""

import pytest
from project import EXAMPLES, example

from kehoach import spec
from kehoach.library.put import put
from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.plan import open_spec
from kehoach.problem import KehoachError

DRAFT = """\
# bản nháp của tôi
cap: xa
co_quan: Ủy ban nhân dân xã B      # tên mới
trich_yeu: Công tác năm 2027
can_cu:
  - Luật Lưu trữ ngày 21/6/2024    # còn hiệu lực

nhiem_vu:
  - tieu_de: Công tác lưu trữ
    noi_dung:
      - nhiem_vu: Lập hồ sơ        # việc cũ
        thoi_han: 30/6/2027
  - tieu_de: Công tác khác
    noi_dung:
      - nhiem_vu: Trực cơ quan
kinh_phi: Ngân sách xã.
noi_nhan: [Sở Nội vụ]
ky: {chuc_vu: Chủ tịch, ho_ten: Trần Văn A}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    home = tmp_path_factory.mktemp("kho")
    for name in EXAMPLES:
        (home / f"{name}.yaml").write_bytes(example(name).read_bytes())
    refreshed(home)
    return home


def first(folder, text, **wanted):
    return search(folder, text, **wanted).hits[0]


def added(before, after):
    """Return the lines that are new; all others must stand in their order."""
    rest, new = iter(before.splitlines()), []
    want = next(rest, None)
    for line in after.splitlines():
        if line == want:
            want = next(rest, None)
        else:
            new.append(line)
    assert want is None, "a line of the plan is gone"
    return new


def test_a_task_goes_under_the_heading_of_the_same_words(folder):
    hit = first(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"])
    taken = put(DRAFT, "moi.yaml", hit)
    assert added(DRAFT, taken.text) == [
        "      # từ: xa-2026.yaml, năm 2026, mục Nhiệm vụ › Công tác lưu trữ",
        "      - nhiem_vu: Số hóa hồ sơ địa chính",
        "        chu_tri: Phòng Kinh tế",
        "        phoi_hop: [Trung tâm Phục vụ hành chính công]",
        "        thoi_han: 30/11/2026",
        "        san_pham: 3.000 hồ sơ số",
        "        kinh_phi: 70.000.000 đồng",
    ]
    lines = taken.text.splitlines()
    assert lines[taken.place.line - 1] == "      - nhiem_vu: Số hóa hồ sơ địa chính"
    assert lines.index("  - tieu_de: Công tác khác") > taken.place.line


def test_a_basis_goes_to_the_end_of_the_list(folder):
    taken = put(DRAFT, "moi.yaml", first(folder, "30/2020/nd-cp", phan=["can_cu"]))
    assert added(DRAFT, taken.text)[:2] == ["  # từ: xa-2026.yaml, năm 2026", "  - loai: Nghị định"]
    assert len(open_spec("moi.yaml", taken.text.encode()).plan.can_cu) == 2


def test_a_section_that_is_missing_is_made_where_it_belongs(folder):
    taken = put(DRAFT, "moi.yaml", first(folder, "tai lieu giay duoc so hoa"))
    keys = [*spec.parse(taken.text).plain()]
    assert keys.index("muc_tieu") < keys.index("nhiem_vu")
    added(DRAFT, taken.text)


def test_a_paragraph_alone_becomes_the_first_of_a_list(folder):
    taken = put(DRAFT, "moi.yaml", first(folder, "tap huan", phan=["khoan_chi"], nam=2026, co_quan="an binh"))
    held = spec.parse(taken.text).plain()["kinh_phi"]
    assert held[0] == {"doan": "Ngân sách xã."}
    assert held[1]["khoan_chi"] == "Tập huấn"


def test_what_is_there_already_is_told(folder):
    hit = first(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"])
    once = put(DRAFT, "moi.yaml", hit).text
    with pytest.raises(KehoachError) as told:
        put(once, "moi.yaml", hit)
    assert told.value.problems[0].code == "TV12"


def test_what_has_no_room_is_told(folder):
    for text, wanted in (("hoi dong nhan dan ba xa cu", {}), ("nhiem vu", {"phan": ["muc"], "nam": 2026})):
        hit = next(hit for hit in search(folder, text, **wanted).hits if hit.path[-1] != "noi_dung")
        if hit.phan == "muc" and len(hit.path) > 1:
            continue
        with pytest.raises(KehoachError) as told:
            put(DRAFT, "moi.yaml", hit)
        assert told.value.problems[0].code == "TV13"


def test_a_part_that_makes_the_plan_wrong_is_not_put_in(folder):
    """A paragraph that refers to a paper the new plan does not cite."""
    hit = first(folder, "viec so hoa tai lieu thuc hien theo")
    with pytest.raises(KehoachError) as told:
        put(DRAFT, "moi.yaml", hit)
    assert "TV14" in {one.code for one in told.value.problems}
    assert len(told.value.problems) > 1


def test_line_ends_of_windows_stay(folder):
    hit = first(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"])
    taken = put(DRAFT.replace("\n", "\r\n"), "moi.yaml", hit)
    assert taken.text.count("\n") == taken.text.count("\r\n")
    assert taken.text.replace("\r\n", "\n") == put(DRAFT, "moi.yaml", hit).text


def test_every_part_of_the_examples_either_goes_in_or_says_why(folder):
    done = 0
    for text in ("xa", "thuc hien", "nam 2026", "phong"):
        for hit in search(folder, text, most=80).hits:
            try:
                taken = put(DRAFT, "moi.yaml", hit)
            except KehoachError as error:
                assert {one.code for one in error.problems} & {"TV11", "TV12", "TV13", "TV14"}, error
                continue
            done += 1
            open_spec("moi.yaml", taken.text.encode())
            assert "# từ: " in taken.text
    assert done > 60
