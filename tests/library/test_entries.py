"""A plan as records: each part with its kind, its headings, its identity."""

from project import EXAMPLES, example

from kehoach import spec
from kehoach.library.entries import records_of
from kehoach.library.parts import PARTS
from kehoach.library.values import value_at
from kehoach.plan.identity import things


def raw_of(name):
    return spec.read(example(name))[0].plain()


def test_every_thing_with_an_identity_is_a_record_with_it():
    for name in EXAMPLES:
        raw = raw_of(name)
        found = {one.path: one for one in records_of(raw)}
        for thing in things(raw):
            if thing.words and thing.kind != "nhom":
                assert found[thing.path].code == thing.code, (name, thing)
                assert found[thing.path].phan in PARTS


def test_a_path_leads_to_the_value_the_record_is_of():
    for name in EXAMPLES:
        raw = raw_of(name)
        asked = [one for one in records_of(raw) if one.phan in ("nhiem_vu", "chi_tieu", "khoan_chi", "can_cu")]
        for one in asked:
            if one.path[-2] != "hang":
                assert one.words.split()[-1].strip(".;:") in said_at(raw, one.path), (name, one)


def said_at(raw, path):
    held = value_at(raw, path)
    return held if isinstance(held, str) else " ".join(map(str, held.values()))


def test_points_of_the_tasks_section_are_tasks_and_others_are_not():
    raw = {"nhiem_vu": ["Trồng cây", {"khoan": "Tưới cây"}], "muc_khac": {"tieu_de": "KHÁC", "noi_dung": ["Chặt cây"]}}
    found = {one.words: one.phan for one in records_of(raw)}
    assert found["Trồng cây"] == found["Tưới cây"] == "nhiem_vu"
    assert found["Chặt cây"] == "doan"


def test_rows_of_a_table_are_records_however_they_are_written():
    table = {"ten": "Bảng", "cot": ["STT", "Việc", "Hạn"], "hang": "Gieo | Quý I\nGặt | Quý II\n"}
    for hang in (table["hang"], [["Gieo", "Quý I"], {"Việc": "Gặt", "Hạn": "Quý II"}]):
        raw = {"nhiem_vu": [{**table, "hang": hang}]}
        rows = [one.words for one in records_of(raw) if one.phan == "bang"]
        assert rows == ["Bảng", "Gieo | Quý I", "Gặt | Quý II"]


def test_any_values_at_all_are_taken():
    odd = [
        None,
        "",
        [],
        {},
        [[]],
        [None],
        {"noi_dung": None},
        {"": {}},
        5,
        [{"nhiem_vu": {}}],
        [{"bang": []}],
        [{"cot": 5}],
    ]
    for value in odd:
        for key in ("can_cu", "nhiem_vu", "phu_luc", "ky", "noi_nhan", "chu_thich", "ban_hanh", "cap_tren", "muc_x"):
            assert isinstance([*records_of({"trich_yeu": value, key: value})], list)
