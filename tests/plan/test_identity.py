"""One identity for what is one thing: steady under what goes on around it, fixed by ``ma``."""

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plans import plans
from project import EXAMPLES, example
from thirds import rounds

from kehoach.plan import load, make
from kehoach.plan.given import asked, carried_out, left_out, unknown
from kehoach.plan.identity import things
from kehoach.plan.save import raw_of

LAWS = settings(max_examples=rounds(40), deadline=None, suppress_health_check=list(HealthCheck))
LEAST = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Việc"}
_WORDS = ("rà", "soát", "văn", "bản", "mở", "lớp", "tập", "huấn", "giáo", "viên", "báo", "cáo", "máy", "tính")
tasks = st.lists(
    st.lists(st.sampled_from(_WORDS), min_size=3, max_size=9).map(" ".join), min_size=2, max_size=12, unique=True
)


def _plan(titles, **more):
    return make({**LEAST, "nhiem_vu": [{"nhiem_vu": one} for one in titles], **more})


def _codes(plan):
    return {one.words: one.code for one in things(plan) if one.kind == "nhiem_vu"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_code_is_one_things_and_the_plan_and_its_values_agree(name):
    plan = load(example(name))
    found = things(plan)
    assert len({one.code for one in found}) == len(found) > 10
    assert [one.order for one in found] == list(range(len(found)))
    assert things(raw_of(plan)) == found


@LAWS
@given(raw=plans())
def test_made_up_plans_and_their_values_agree(raw):
    plan = make(raw)
    found = things(plan)
    assert things(raw_of(plan)) == found
    assert len({one.code for one in found}) == len(found)


@LAWS
@given(titles=tasks, data=st.data())
def test_nothing_around_a_task_has_a_say_in_its_identity(titles, data):
    before = _codes(_plan(titles))
    order = data.draw(st.permutations(titles))
    gone = order[: data.draw(st.integers(1, len(order)))]
    grouped = {"tieu_de": "Nhóm mới", "noi_dung": [{"nhiem_vu": one} for one in gone]}
    after = make({
        **LEAST, "danh_so": "thap_phan", "muc_moi": {"tieu_de": "Mới", "noi_dung": ["ý"]},
        "nhiem_vu": [grouped, {"nhiem_vu": "Việc không có trước"}],
    })  # fmt: skip
    found = _codes(after)
    assert {one: found[one] for one in gone} == {one: before[one] for one in gone}


def test_year_case_tone_and_signs_are_no_other_task():
    one, other = _plan(["Hoà giải năm 2025, tại thôn"]), _plan(["hòa giải năm 2026 tại THÔN."])
    assert {*_codes(one).values()} == {*_codes(other).values()}


def test_a_code_can_be_read():
    assert _codes(_plan(["Tổ chức tập huấn cho giáo viên"]))["Tổ chức tập huấn cho giáo viên"].startswith(
        "viec-to-chuc-tap-huan-cho-"
    )


def test_twins_are_counted_in_order_and_past_codes_of_authors():
    plain = things(_plan(["Báo cáo", "Báo cáo", "Báo cáo"]))
    first = plain[1].code
    assert [one.code for one in plain[1:]] == [first, f"{first}-2", f"{first}-3"]
    taken = [{"nhiem_vu": "Báo cáo"}, {"nhiem_vu": "Báo cáo"}, {"nhiem_vu": "Khác", "ma": f"{first}-2"}]
    codes = [one.code for one in things(make({**LEAST, "nhiem_vu": taken}))[1:]]
    assert codes == [first, f"{first}-3", f"{first}-2"]


def test_the_code_of_its_author_is_the_identity_whatever_the_words():
    plan = make({**LEAST, "nhiem_vu": [{"nhiem_vu": "Một việc", "ma": "tap-huan"}]})
    assert things(plan)[1].code == "tap-huan"


def test_a_well_known_section_is_known_by_its_key():
    usual = make({**LEAST, "nhiem_vu": ["ý"]})
    named = make({**LEAST, "nhiem_vu": {"tieu_de": "Nhiệm vụ, giải pháp", "noi_dung": ["ý"]}})
    assert things(usual)[0].code == things(named)[0].code
    assert things(named)[0].words == "Nhiệm vụ, giải pháp"


def test_places_are_headings_and_paths_lead_to_the_values():
    raw = {
        **LEAST,
        "nhiem_vu": [{"tieu_de": "A:", "noi_dung": [{"nhiem_vu": "**Mở** lớp[^1]", "noi_dung": ["chi tiết"]}]}],
    }
    found = things(raw)
    assert [(one.kind, one.words, one.place, one.parent) for one in found] == [
        ("muc", "Nhiệm vụ", (), -1),
        ("tieu_de", "A", ("Nhiệm vụ",), 0),
        ("nhiem_vu", "Mở lớp", ("Nhiệm vụ", "A"), 1),
        ("gach_dau_dong", "chi tiết", ("Nhiệm vụ", "A"), 2),
    ]
    assert found[3].path == ("nhiem_vu", "noi_dung", 0, "noi_dung", 0, "noi_dung", 0)


@pytest.mark.parametrize(
    "odd", [None, 5, [None], {"noi_dung": 3}, [{"la": "x"}], {"tieu_de": None}, [["a"]], [{"nhiem_vu": ["a"]}]], ids=str
)
def test_plain_values_may_be_odd(odd):
    assert things({**LEAST, "nhiem_vu": odd, "phu_luc": odd}) is not None


UPPER = {
    "van_ban": "Kế hoạch số 1",
    "viec": [
        {"ma": "V.4.1", "viec": "Cử giáo viên"},
        {"ma": "tap-huan", "cho": "V.4.2", "viec": "Mở lớp"},
        {"ma": "V.5", "viec": "Báo cáo"},
    ],
}


def test_theo_names_a_task_of_the_upper_plan_by_place_or_by_code():
    works = [{"nhiem_vu": "A", "theo": "V.4.1, tap-huan"}, {"nhiem_vu": "B", "theo": "V.4.2; V.9"}]
    plan = make({**LEAST, "cap_tren": UPPER, "nhiem_vu": works})
    first, second, third = asked(plan)
    assert (second.code, second.ma, first.ma) == ("tap-huan", "tap-huan", None)
    assert carried_out(plan, "V.4.1, tap-huan") == (first, second)
    assert carried_out(plan, "V.4.2; V.9") == (second,)
    assert unknown(plan, "V.4.2; V.9") == ["V.9"]
    assert [viec.ma for _, viec in left_out(plan)] == [third.words and "V.5"]


def test_the_identity_there_is_that_of_the_upper_plan_however_it_counts():
    upper = make({**LEAST, "nhiem_vu": ["Cử giáo viên", {"nhiem_vu": "Báo cáo"}]})
    codes = {one.code for one in things(upper)}
    counted = copy.deepcopy(UPPER)
    counted["viec"][0]["ma"] = "VI.2.1"
    own = make({**LEAST, "cap_tren": UPPER}), make({**LEAST, "cap_tren": counted})
    assert asked(own[0])[0].code == asked(own[1])[0].code
    assert {asked(own[0])[0].code, asked(own[0])[2].code} <= codes
