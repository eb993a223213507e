"""Completion with and without accents."""

from project import ROOT

from kehoach.plan import choices
from kehoach.plan.choices import MOST, Option, Stock, options


def test_units_of_one_name_are_offered_with_their_province(tmp_path):
    assert options("don-vi", "minh long", tmp_path) == [Option("xã Minh Long", "tỉnh Quảng Ngãi")]
    both = options("don-vi", "tan tien", tmp_path)
    assert len({one.note for one in both if one.value == "xã Tân Tiến"}) > 1


def test_accents_count_only_where_they_are_not_typed(tmp_path):
    assert Option("Phòng Văn hóa - Xã hội") in options("don-vi", "van hoa", tmp_path)
    assert options("co-quan", "Minh Long", tmp_path)[0].value == "Ủy ban nhân dân xã Minh Long"


def test_bases_come_from_the_register_and_from_plans_of_the_folder(tmp_path):
    found = [one.value for one in options("can-cu", "30/2020", tmp_path)]
    assert "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư" in found
    (tmp_path / "cu.yaml").write_text(
        "can_cu:\n  - Kế hoạch số 15/KH-UBND của UBND tỉnh\n  - {loai: Luật}\n", encoding="utf-8"
    )
    (tmp_path / "hong.yaml").write_text("can_cu: [", encoding="utf-8")
    assert options("can-cu", "15/kh", tmp_path) == [
        Option("Kế hoạch số 15/KH-UBND của UBND tỉnh", "đã dùng trong cu.yaml")
    ]


def test_what_is_no_longer_in_force_says_so_and_comes_last(tmp_path):
    found = options("can-cu", "luat luu tru", tmp_path)
    assert [("hết hiệu lực" in one.note) for one in found] == sorted("hết hiệu lực" in one.note for one in found)


def test_no_more_than_can_be_shown(tmp_path):
    assert len(options("don-vi", "xa", tmp_path)) == MOST
    for kind, words in (("don-vi", "x"), ("la", "minh long"), ("don-vi", "không có nơi này")):
        assert options(kind, words, ROOT) == []


def test_a_stock_reads_a_plan_again_only_when_it_has_changed(tmp_path, monkeypatch):
    plan, stock, opened = tmp_path / "cu.yaml", Stock(), []
    plan.write_text("can_cu: [Công văn số 1/CV-A]\n", encoding="utf-8")
    read = choices.read
    monkeypatch.setattr(choices, "read", lambda path: opened.append(path.name) or read(path))
    first = stock.options(tmp_path)
    assert stock.options(tmp_path) == first == [Option("Công văn số 1/CV-A", "đã dùng trong cu.yaml")]
    assert opened == ["cu.yaml"]
    plan.write_text("can_cu: [Công văn số 22/CV-A]\n", encoding="utf-8")
    assert [one.value for one in stock.options(tmp_path)] == ["Công văn số 22/CV-A"]
    plan.unlink()
    assert stock.options(tmp_path) == []
