"""A picture among the items of a section: its keys, its faults, what is asked about."""

import pytest
from made_pictures import jpeg, picture, png

import kehoach
from kehoach.plan import make
from kehoach.plan.build import open_spec
from kehoach.plan.hinh import shown_in
from kehoach.plan.save import as_yaml, raw_of
from kehoach.problem import KehoachError

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã An Bình\ntrich_yeu: Việc\nnhiem_vu:\n"
LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "dung.jpg").write_bytes(jpeg(turn=6))
    return tmp_path


def opened(folder, items):
    path = folder / "x.yaml"
    path.write_text(HEAD + items, encoding="utf-8")
    return open_spec(path)


def told(problems):
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in problems]


def test_a_picture_has_its_bytes_and_its_keys(folder):
    found = opened(folder, "  - hinh: a.png\n    rong: 60,5 mm\n    mo_ta: Hai\n      ô\n    ten: Hình 1\n")
    (item,) = found.plan.muc[0].noi_dung
    assert (item.hinh.content, item.rong, item.mo_ta, item.ten) == (png(), 60.5, "Hai ô", "Hình 1")
    assert found.notices == ()


def test_what_is_wrong_stands_at_its_key(folder):
    with pytest.raises(KehoachError) as caught:
        opened(
            folder,
            "  - hinh: ../a.png\n  - hinh: khong.png\n  - hinh: x.yaml\n  - hinh:\n    ten: A\n"
            "  - {hinh: a.png, rong: rộng}\n  - {hinh: a.png, rong: 3}\n  - {hinh: a.png, canh: giua}\n"
            "  - {hinh: a.png, rong: 1e3, ten: []}\n",
        )
    assert told(caught.value.problems) == [
        "5:11 HA01", "6:11 TE01", "7:11 HA03", "8:10 KH03", "10:25 HA07", "11:25 HA07", "12:19 KH01",
        "13:25 HA07", "13:35 KH03",
    ]  # fmt: skip
    assert all(one.hint for one in caught.value.problems)


@pytest.mark.parametrize(("rong", "found"), [(120.5, 120.5), (60.25, 60.2), (5.0, 5.0)])
def test_a_width_may_be_a_number(rong, found):
    plan = make({**LEAST, "nhiem_vu": [{"hinh": picture("a.png"), "mo_ta": "Ảnh", "rong": rong}]})
    assert plan.muc[0].noi_dung[0].rong == found
    assert "rong: " in as_yaml(plan), "it is read back as the same plan, or KH17 is raised"


@pytest.mark.parametrize("rong", [3.0, 1e9, -20.0, float("nan"), float("inf")])
def test_a_number_no_page_can_hold_is_told(rong):
    with pytest.raises(KehoachError) as caught:
        make({**LEAST, "nhiem_vu": [{"hinh": picture("a.png"), "rong": rong}]})
    assert [one.code for one in caught.value.problems] == ["HA07"]


def test_what_cannot_be_seen_is_asked_for(folder):
    found = opened(folder, "  - hinh: a.png\n  - {hinh: dung.jpg, mo_ta: Ảnh}\n")
    assert told(found.notices) == ["6:12 HA09", "5:11 HA08"]


def test_a_picture_stands_in_every_list(folder):
    shown = "{hinh: a.png, mo_ta: A}"
    annex = f"phu_luc:\n  - noi_dung:\n      - {shown}\n"
    found = opened(folder, f"  - tieu_de: Đề mục\n    noi_dung:\n      - {shown}\n  - {shown}\n{annex}")
    assert [one.name for one in shown_in(found.plan)] == ["a.png"] * 3


def test_a_plan_is_saved_with_its_pictures(folder, tmp_path_factory):
    plan = opened(folder, "  - {hinh: a.png, rong: 50, mo_ta: A}\n  - {hinh: dung.jpg}\n").plan
    target = tmp_path_factory.mktemp("khac") / "y.yaml"
    kehoach.save(plan, target)
    assert kehoach.load(target) == plan
    assert (target.parent / "a.png").read_bytes() == png()
    kehoach.save(plan, target, force=True)
    (target.parent / "a.png").write_bytes(b"x")
    with pytest.raises(KehoachError, match="TE03"):
        kehoach.save(plan, target.with_name("z.yaml"))
    assert not target.with_name("z.yaml").exists()


@pytest.mark.parametrize("name", ["anh/a.png", "anh/xa/a.png"])
def test_a_file_where_the_folder_of_a_picture_should_be_is_told(name, tmp_path):
    item = {"hinh": picture(name), "mo_ta": "Ảnh"}
    (tmp_path / "anh").write_text("x", encoding="utf-8")
    with pytest.raises(KehoachError) as caught:
        kehoach.save(make({**LEAST, "nhiem_vu": [item]}), tmp_path / "x.yaml")
    (one,) = caught.value.problems
    assert (one.code, one.place.file) == ("TE04", str(tmp_path / name))
    assert "không phải thư mục" in one.message
    assert [one.name for one in tmp_path.iterdir()] == ["anh"]


def test_plain_values_hold_the_picture_itself():
    plan = make({**LEAST, "nhiem_vu": [{"hinh": picture("a.png"), "mo_ta": "A"}]})
    assert make(raw_of(plan)) == plan
    assert "- hinh: a.png\n" in as_yaml(plan)
    with pytest.raises(KehoachError, match="HA02"):
        make({**LEAST, "nhiem_vu": [{"hinh": "a.png"}]})
