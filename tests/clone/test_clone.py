"""The whole clone: the real plans, and the laws every clone keeps."""

import difflib
import re
import textwrap

import hypothesis
import pytest
from growth import linear, repeated
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from project import EXAMPLES, example
from thirds import rounds

from kehoach import spec
from kehoach.clone import CarriedOutcome, Target, as_text, clone
from kehoach.law import citation
from kehoach.plan import draft
from kehoach.plan.skeleton import skeleton, topics
from kehoach.plan.skeleton_lines import Answers
from kehoach.plan.skeleton_office import levels
from kehoach.problem import KehoachError

TARGETS = {
    "muong-ang-2024": Target(2026, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng"),
    "so-noi-vu-2026-kem-quyet-dinh": Target(2027),
    "tuan-giao-2019-2025": Target(2026, cap="xa", co_quan="Ủy ban nhân dân xã Tuần Giáo"),
    "bo-gddt-2023": Target(2026),
    "minh-long-2025": Target(2026),
    "dien-bien-so-gddt-2025": Target(2026),
    "xa-2026": Target(2027),
    "xa-chuyen-doi-so-2026": Target(2027),
    "xa-pho-cap-2026": Target(2027),
    "xa-thien-tai-2026": Target(2027),
}
NAMES = re.compile(r"“[^”]+”")
MARK = re.compile(r"\s*# (?:chưa rà|cần quyết định: [A-Z0-9, ]+)(?=\s|$)")


def source(name):
    return example(name).read_text(encoding="utf-8")


def beside(name):
    """The name of a plan that stands where the example does: its sheets lie beside it."""
    return str(example(name))


def carried(name):
    return clone(source(name), beside(name), TARGETS[name])


def words(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for below in value.values():
            yield from words(below)
    elif isinstance(value, list):
        for below in value:
            yield from words(below)


def paths(value, path=()):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(below, (*path, step))


def test_every_example_has_a_target():
    assert sorted(TARGETS) == EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_worklist_and_the_change_read_as_they_did(name, golden):
    found = carried(name)
    lines = difflib.unified_diff(
        source(name).splitlines(keepends=True), found.text.splitlines(keepends=True), "cũ", "mới", n=0
    )
    golden(f"clone-{name}.txt", as_text(found) + "\n" + "".join(lines))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_clone_is_a_plan(name):
    found = carried(name)
    plan = draft(spec.parse(found.text), found.text, beside(name)).plan
    assert plan.so is None
    signed = (plan.ban_hanh or plan).ngay
    assert (signed.ngay, signed.thang, signed.nam) == (None, None, TARGETS[name].nam)


@pytest.mark.parametrize("name", EXAMPLES)
def test_cloning_to_the_same_year_again_changes_nothing(name):
    found = carried(name)
    assert clone(found.text, beside(name), Target(TARGETS[name].nam)).text == found.text
    assert clone(found.text, beside(name), TARGETS[name]).text == found.text


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_clone_can_be_cloned_to_the_next_year(name):
    found = carried(name)
    after = clone(found.text, beside(name), Target(TARGETS[name].nam + 1))
    assert after.nam_cu == TARGETS[name].nam
    assert f"//{TARGETS[name].nam + 1}" in after.text
    assert len(MARK.findall(after.text)) >= len(MARK.findall(found.text)) // 2
    assert "chưa rà  # chưa rà" not in after.text


@pytest.mark.parametrize("name", EXAMPLES)
def test_not_one_word_of_a_citation_or_a_name_changes(name):
    before, after = spec.parse(source(name)).plain(), spec.parse(carried(name).text).plain()
    for key in ("can_cu", "vien_dan"):
        assert after.get(key) == before.get(key)
    after = dict(paths(after))
    pairs = [(old, after[path]) for path, old in paths(before) if path in after]
    assert len(pairs) > 30
    for old, new in pairs:
        assert [one[0] for one in NAMES.finditer(new)] == [one[0] for one in NAMES.finditer(old)]
        cited = [old[one.start : one.end] for one in citation.find(old)]
        assert [new[one.start : one.end] for one in citation.find(new)] == cited


@pytest.mark.parametrize("name", EXAMPLES)
def test_comments_order_and_lines_survive(name):
    old, new = source(name).splitlines(), carried(name).text.splitlines()
    assert [line.strip() for line in old if line.strip().startswith("#")] == [
        line.strip() for line in new if line.strip().startswith("#")
    ]
    bare = [MARK.sub("", line) for line in new]
    kept = sum(a == b for a, b in zip(old, bare, strict=False)) if len(old) == len(new) else len(set(old) & set(bare))
    assert kept > 0.8 * len(set(old))
    assert abs(len(new) - len(old)) <= 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_place_stands_where_it_says(name):
    found = carried(name)
    lines, before = found.text.splitlines(), source(name).splitlines()
    assert len(found.worklist) > 5
    for one in found.worklist:
        for place in (one.place, *one.cho_khac):
            assert place.file == ""
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert one.old.column <= len(before[one.old.line - 1]) + 1
        quoted = re.match(r"“([^”]+)”", one.message)
        if one.code in ("CL30", "CL32", "CL33", "CL73") and quoted:
            start = lines[one.place.line - 1][one.place.column - 1 :]
            assert quoted[1].startswith(start[: len(quoted[1])].rstrip())
        moved = re.fullmatch(r"(.+) → (.+)", one.message) if one.code in ("CL10", "CL11", "CL12", "CL16") else None
        if moved:
            assert moved[2].startswith(
                lines[one.place.line - 1][one.place.column - 1 :][: len(moved[2])].split("\n")[0].rstrip()
            )
            assert moved[1].startswith(before[one.old.line - 1][one.old.column - 1 :][: len(moved[1])].rstrip())


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_changed_is_marked_and_the_rest_is_told(name):
    found = carried(name)
    kinds = {one.khoa: one.kind for one in found.phan}
    assert set(kinds.values()) <= set(CarriedOutcome)
    plain = spec.parse(found.text).plain()
    assert set(kinds) == {key for key, value in plain.items() if value is not None} - {"cap", "danh_so", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ngay", "ky_hieu"}  # fmt: skip
    assert found.text.count("# chưa rà") == len(kinds)
    codes = {one.code for one in found.worklist if one.kind is CarriedOutcome.CAN_QUYET}
    marked = {code for mark in re.findall(r"# cần quyết định: ([A-Z0-9, ]+)", found.text) for code in mark.split(", ")}
    assert marked <= codes
    assert codes - marked <= {"CL36", "CL47", "CL49", "CL58"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_lines_of_windows_are_cloned_alike(name):
    found = clone(source(name).replace("\n", "\r\n"), beside(name), TARGETS[name])
    assert found.text == carried(name).text.replace("\n", "\r\n")


def test_a_mark_a_person_deleted_stays_deleted_in_the_same_year():
    found = carried("minh-long-2025").text.replace("ket_thuc: >-  # chưa rà", "ket_thuc: >-")
    assert clone(found, "", Target(2026)).text == found
    assert "ket_thuc: >-  # chưa rà" in clone(found, "", Target(2027)).text


def test_json_is_yaml_too():
    text = '{"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "so": "5", "ngay": "1/2/2025", "trich_yeu": "Công tác năm 2025",\n "nhiem_vu": ["Làm trong năm 2025",\n "Phấn đấu 100%"]}\n'
    found = clone(text, "", Target(2026, dia_danh="Minh Long"))
    plain = spec.parse(found.text).plain()
    assert plain["nhiem_vu"] == ["Làm trong năm 2026", "Phấn đấu 100%"]
    assert plain["trich_yeu"] == "Công tác năm 2026"
    assert plain["dia_danh"] == "Minh Long"


PIECES = st.sampled_from(["năm 2025", "năm học 2025-2026", "giai đoạn 2021-2025", "UBND huyện", "huyện", "huyện Mường Ảng", "“Đề án năm 2025”",
                          "Phòng Nội vụ", "Quyết định số 9/QĐ-UBND ngày 05/01/2025 của UBND huyện", "15/12/2025", "tuyển dụng viên chức", "100%",
                          "làm tốt", "- gạch", "0985 804 668", ".", ";", ", ", "Chương trình A", "x: y", "it's", '"z"', "#1", "các xã", "**đậm**"])  # fmt: skip
STYLES = st.sampled_from(['"{}"', "'{}'", ">-\n      {}", "|\n      {}", "{}", "[{}]"])


def written(text, style, width):
    """Write a text in a style, broken into lines of that width."""
    text = text.replace("'", "''") if style[0] == "'" else text.replace('"', '\\"') if style[0] == '"' else text
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    if style == "[{}]":
        return "  - {doan: '" + "\n      ".join(lines).replace("'", "''") + "'}"
    return "  - doan: " + style.format("\n      ".join(lines))


@settings(
    max_examples=rounds(100), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(
    st.lists(st.tuples(st.lists(PIECES, min_size=1, max_size=12), STYLES, st.integers(12, 90)), min_size=1, max_size=4)
)
@hypothesis.example([(["Phòng Nội vụ", "huyện", "15/12/2025"], '"{}"', 90)])  # a day is no place's number
@hypothesis.example([(["Phòng Nội vụ", "huyện", "0985 804 668"], '"{}"', 12)])  # nor is a telephone
@hypothesis.example([(["#1", "Quyết định số 9/QĐ-UBND ngày 05/01/2025 của UBND huyện"], "{}", 12)])  # a kind cut off
def test_any_plan_is_cloned_into_a_plan_and_stays_put(items):
    lines = [written(" ".join(pieces), style, width) for pieces, style, width in items]
    source = "# đầu\ncap: huyen\nco_quan: Ủy ban nhân dân huyện Mường Ảng\nso: 7\nngay: //2025\ntrich_yeu: Công tác năm 2025\nnhiem_vu:\n"
    source += "\n".join(lines) + "\nluu: [VT]\n"
    try:
        draft(spec.parse(source), source, "")
    except KehoachError:
        assume(False)
    found = clone(source, "", Target(2026, co_quan="Ủy ban nhân dân phường Mường Thanh"))
    assert clone(found.text, "", Target(2026)).text == found.text
    before, after = spec.parse(source).plain(), spec.parse(found.text).plain()
    for was, now in zip(words(before["nhiem_vu"]), words(after["nhiem_vu"]), strict=True):
        old, new = " ".join(was.split()), " ".join(now.split())
        assert [one[0] for one in NAMES.finditer(new)] == [one[0] for one in NAMES.finditer(old)]
        assert "0985 804 668" not in old or "0985 804 668" in new
        assert new.count("9/QĐ-UBND ngày 05/01/2025") == old.count("9/QĐ-UBND ngày 05/01/2025")
        assert new.count("giai đoạn 2021-2025") == old.count("giai đoạn 2021-2025")


BAITS = [
    "20",
    "1,",
    "[[",
    "“ ",
    "năm 2025, ",
    "Đề án A ",
    "huyện A ",
    "UBND huyện Mường Ảng năm 2025; ",
    "Quyết định số 1/QĐ-TTg ngày 01/01/2025 của A về ",
]


@pytest.mark.parametrize("bait", BAITS)
def test_hostile_words_take_linear_time(bait):
    head = "cap: huyen\nco_quan: Ủy ban nhân dân huyện Mường Ảng\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"
    text = repeated(bait, head + "nhiem_vu:\n  - doan: >-\n      x ", "\n")
    new = Target(2026, co_quan="Ủy ban nhân dân xã Búng Lao")
    linear(lambda last_year: clone(last_year, "", new), text, 60_000 // len(bait))


@pytest.mark.parametrize(
    ("cap", "topic"), [(cap, topic) for cap in levels() for topic in topics(cap) if cap != "huyen"]
)
def test_every_skeleton_can_be_cloned(cap, topic):
    text = skeleton(cap, topic, Answers(nam="2026"))
    found = clone(text, "", Target(2027))
    assert found.nam_cu == 2026
    assert clone(found.text, "", Target(2027)).text == found.text
    assert "2026" not in re.sub(r"#.*", "", found.text) or {one.code for one in found.worklist} & {
        "CL30",
        "CL31",
        "CL32",
        "CL33",
        "CL34",
        "CL41",
        "CL72",
    }
