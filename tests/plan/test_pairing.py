"""Which part of one plan is which of another."""

import random

import pytest
from growth import linear
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plans import plans
from project import EXAMPLES, example
from thirds import rounds

from kehoach.plan import likeness as measured
from kehoach.plan import load, make
from kehoach.plan.identity import things
from kehoach.plan.likeness import LikeWords, alike
from kehoach.plan.pairing import carried, paired

LAWS = settings(max_examples=rounds(40), deadline=None, suppress_health_check=list(HealthCheck))
LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}
_SYLLABLES = (
    "rà",
    "soát",
    "văn",
    "bản",
    "mở",
    "lớp",
    "tập",
    "huấn",
    "giáo",
    "viên",
    "báo",
    "cáo",
    "kết",
    "quả",
    "trang",
    "bị",
    "máy",
    "tính",
    "hồ",
    "sơ",
)
_OTHERS = ("bơi", "cầu", "điện", "gió", "rừng", "biển", "muối", "gạo", "trâu", "bò")
_MANY = [
    one + two
    for one in ("b", "c", "d", "g", "h", "l", "m", "n", "t", "v")
    for two in ("a", "an", "e", "i", "o", "ong", "u", "ung")
]
"""Words as many as plans commonly use."""


def _things(*items, **more):
    return things({**LEAST, "nhiem_vu": [*items], **more})


def _task(words, ma=None):
    return {"nhiem_vu": words, **({"ma": ma} if ma else {})}


def _told(found):
    return [(one.old.words, one.new.words, one.by, one.moved) for one in found.pairs if one.old.kind != "muc"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_itself(name):
    found = things(load(example(name)))
    pairs, added, dropped = paired(found, found)
    assert [(one.old, one.new, one.moved) for one in pairs] == [(one, one, False) for one in found]
    assert (added, dropped) == ((), ())


@LAWS
@given(raw=plans())
def test_a_made_up_plan_is_itself(raw):
    found = things(make(raw))
    pairs, added, dropped = paired(found, found)
    assert [(one.old, one.new, one.moved) for one in pairs] == [(one, one, False) for one in found]
    assert (added, dropped) == ((), ())


titles = st.lists(
    st.lists(st.sampled_from(_SYLLABLES), min_size=4, max_size=20).map(" ".join), min_size=1, max_size=9, unique=True
)


def _reworded(words, rng):
    """Words of which at most 30 % are others."""
    out = words.split()
    for at in rng.sample(range(len(out)), int(len(out) * 0.3)):
        out[at] = rng.choice(_OTHERS)
    return " ".join(out)


@LAWS
@given(titles=titles, at=st.integers(0, 8), seed=st.integers(0, 9999))
def test_one_reworded_task_is_itself_wherever_it_goes(titles, at, seed):
    rng = random.Random(seed)
    at %= len(titles)
    new = [*titles]
    new[at] = _reworded(titles[at], rng)
    old_things = _things(*map(_task, titles))
    found = paired(old_things, _things(*map(_task, new)))
    assert {(one.old.words, one.new.words) for one in found.pairs} >= {*zip(titles, new, strict=True)}
    under = _things({"tieu_de": "Nhóm", "noi_dung": [_task(new.pop(at))]}, *map(_task, new))
    again = {one.new.words: one.old.words for one in paired(old_things, under).pairs if one.moved}
    assert titles[at] in again.values()


@LAWS
@given(titles=titles, data=st.data())
def test_both_directions_invert_each_other(titles, data):
    chosen = st.lists(st.sampled_from([*titles, *(_reworded(one, random.Random(0)) for one in titles)]), max_size=9)
    old, new = (_things(*map(_task, data.draw(chosen)), "Ý chung") for _ in range(2))
    there, back = paired(old, new), paired(new, old)
    assert {(one.old.order, one.new.order) for one in there.pairs} == {
        (one.new.order, one.old.order) for one in back.pairs
    }
    assert (there.added, there.dropped) == (back.dropped, back.added)


def test_the_code_of_the_author_wins_over_words_and_place():
    old = _things(_task("Mở lớp tập huấn", "a"), _task("Báo cáo kết quả", "b"))
    new = _things(_task("Báo cáo kết quả", "a"), _task("Mở lớp tập huấn", "b"))
    assert _told(paired(old, new)) == [
        ("Mở lớp tập huấn", "Báo cáo kết quả", "ma", False),
        ("Báo cáo kết quả", "Mở lớp tập huấn", "ma", False),
    ]


def test_two_codes_are_two_things_and_a_code_given_later_is_the_same():
    old = _things(_task("Mở lớp tập huấn", "a"), _task("Báo cáo"))
    new = _things(_task("Mở lớp tập huấn", "c"), _task("Báo cáo", "b"))
    found = paired(old, new)
    assert _told(found) == [("Báo cáo", "Báo cáo", "place", False)]
    assert ([one.ma for one in found.added], [one.ma for one in found.dropped]) == (["c"], ["a"])


def test_twins_pair_in_order_and_stay_where_they_are():
    groups = [{"tieu_de": name, "noi_dung": [_task("Báo cáo"), _task("Họp")]} for name in ("A", "B", "C")]
    old = _things(*groups)
    found = paired(old, _things(groups[0], groups[2]))
    assert [one.place[-1] for one in found.dropped if one.kind == "nhiem_vu"] == ["B", "B"]
    assert not any(one.moved for one in found.pairs)


def test_under_a_reworded_heading_things_stay_at_their_place():
    work = [_task("Báo cáo"), _task("Họp giao ban")]
    old = _things(
        {"tieu_de": "Công tác tuyên truyền, phổ biến", "noi_dung": work}, {"tieu_de": "Kiểm tra", "noi_dung": work}
    )
    new = _things(
        {"tieu_de": "Mới", "noi_dung": work}, {"tieu_de": "Công tác tuyên truyền", "noi_dung": work},
        {"tieu_de": "Kiểm tra", "noi_dung": work},
    )  # fmt: skip
    found = paired(old, new)
    assert [one.moved for one in found.pairs] == [False] * 7
    assert {one.place[-1:] for one in found.added if one.kind == "nhiem_vu"} == {("Mới",)}


def test_what_moves_is_told_and_what_is_counted_anew_is_not():
    one, other = (
        {"tieu_de": "A", "noi_dung": [_task("Họp"), _task("Mở lớp")]},
        {"tieu_de": "B", "noi_dung": [_task("In")]},
    )
    later = {"tieu_de": "B", "noi_dung": [_task("In"), _task("Họp")]}, {"tieu_de": "A", "noi_dung": [_task("Mở lớp")]}
    found = paired(_things(one, other), _things(*later))
    assert {one.new.words for one in found.pairs if one.moved} == {"Họp"}
    assert (found.added, found.dropped) == ((), ())


def test_a_task_read_back_as_a_point_is_the_same():
    found = paired(_things(_task("Mở lớp tập huấn")), _things("Mở lớp tập huấn."))
    assert _told(found) == [("Mở lớp tập huấn", "Mở lớp tập huấn", "words", False)]


def test_what_is_another_thing_is_no_pair():
    found = paired(_things(_task("Mở lớp tập huấn chữ ký số")), _things(_task("Mua máy tính cho nhà văn hóa thôn")))
    assert [one.words for one in (*found.added, *found.dropped)] == [
        "Mua máy tính cho nhà văn hóa thôn",
        "Mở lớp tập huấn chữ ký số",
    ]


def test_the_likest_goes_first_then_the_one_at_the_same_place():
    said = LikeWords("mo lop tap huan cho giao vien", "viec", "A", 5)
    others = [
        said._replace(place="B", at=6),
        said._replace(at=9),
        said._replace(key="mo lop tap huan cho hoc sinh", at=5),
    ]
    assert alike([said], others) == [(0, 1)]
    assert alike([said], others[:1] + others[2:]) == [(0, 0)]


def test_the_old_code_is_carried_over_rewording_and_years():
    old = _things(_task("Mở lớp tập huấn chuyển đổi số năm 2025 cho cán bộ"), _task("Báo cáo", "bc"))
    new = _things(
        _task("Tổ chức lớp tập huấn chuyển đổi số năm 2026 cho cán bộ"), _task("Báo cáo quý"), _task("Mới", "m")
    )
    codes = {one.words: one.code for one in carried(old, new)}
    assert codes["Tổ chức lớp tập huấn chuyển đổi số năm 2026 cho cán bộ"] == old[1].code
    assert codes["Mới"] == "m"
    assert len({*codes.values()}) == len(codes)


def _many(count):
    rng = random.Random(count)
    listed = [" ".join(rng.choices(_MANY, k=12)) for _ in range(count)]
    reworded = [_reworded(one, rng) for one in listed]
    rng.shuffle(reworded)
    return _things(*map(_task, listed)), _things(*map(_task, reworded))


def test_the_work_grows_with_the_tasks_though_every_one_is_reworded_and_moved():
    linear(lambda made: paired(*made), _many, 2000)


@pytest.mark.parametrize("words", ["Báo cáo kết quả", "Báo cáo kết quả tuần {}"])
def test_the_work_grows_with_the_tasks_though_all_say_the_same(words):
    def make_both(count):
        tasks = [_task(words.format(number)) for number in range(count)]
        return _things(*tasks), _things(*(_task(f"{one['nhiem_vu']} thêm") for one in tasks))

    linear(lambda made: paired(*made), make_both, 2000)


def test_few_candidates_are_compared_among_ten_thousand(monkeypatch):
    counted = []
    plain = measured.likeness
    monkeypatch.setattr(measured, "likeness", lambda *two: counted.append(1) or plain(*two))
    old, new = _many(10_000)
    found = paired(old, new)
    assert len(counted) <= 16 * 10_000
    assert len(found.pairs) > 9_000


def test_own_sections_pair_by_their_title_before_their_key():
    one, other = ({"tieu_de": title, "noi_dung": ["ý"]} for title in ("Đối tượng", "Kinh phí riêng"))
    old = things({**LEAST, "muc_rieng": one, "muc_khac": other})
    new = things({**LEAST, "muc_rieng": other, "muc_moi": one, "muc_khac": {"tieu_de": "Hẳn mới", "noi_dung": ["ý"]}})
    found = [(pair.old.words, pair.new.words) for pair in paired(old, new).pairs if pair.new.kind == "muc"]
    assert found == [("Kinh phí riêng", "Kinh phí riêng"), ("Đối tượng", "Đối tượng")]
    renamed = things({**LEAST, "muc_rieng": {"tieu_de": "Phạm vi", "noi_dung": ["ý"]}})
    assert next(pair.old.words for pair in paired(old, renamed).pairs) == "Đối tượng"
