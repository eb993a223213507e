"""Last year's file, whatever it is, becomes this year's spec and a list of what is open."""

import pytest
from project import example

from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose import compose
from kehoach.intake.last_year import clone
from kehoach.plan import draft, load
from kehoach.problem import KehoachError
from kehoach.spec import parse
from kehoach.word.write import write

XA = example("minh-long-2025")


def plan_of(made):
    return draft(parse(made.text), made.text, "").plan


def test_a_spec_and_its_word_file_go_the_same_way(tmp_path):
    write(compose(load(XA)), tmp_path / "cu.docx")
    spec, word = clone(XA, 2026), clone(tmp_path / "cu.docx", 2026)
    assert "năm học 2026-2027" in plan_of(spec).trich_yeu
    assert plan_of(word).trich_yeu == plan_of(spec).trich_yeu
    assert (spec.nam_cu, spec.nam, word.nam_cu, word.nam) == (2025, 2026, 2025, 2026)
    assert spec.report == ()
    assert {one.code for one in word.report} >= {"TN65"}  # nobody signed it
    assert list(tmp_path.iterdir()) == [tmp_path / "cu.docx"]


def test_open_decisions_are_those_a_person_must_take():
    made = clone(XA, 2026)
    assert made.open_decisions == tuple(one for one in made.worklist if one.kind is CarriedOutcome.CAN_QUYET)
    assert made.open_decisions
    assert all(one.cure for one in made.open_decisions)


def test_the_issuer_may_change():
    made = clone(example("muong-ang-2024"), 2026, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng", chuc_vu="Chủ tịch")
    plan = plan_of(made)
    assert (plan.cap, plan.co_quan, made.co_quan) == ("xa", *2 * ["Ủy ban nhân dân xã Mường Ảng"])
    assert plan.ky.chuc_vu == "Chủ tịch"


def test_a_byte_order_mark_stays(tmp_path):
    (tmp_path / "cu.yaml").write_bytes(b"\xef\xbb\xbf" + XA.read_bytes())
    made = clone(tmp_path / "cu.yaml", 2026)
    assert made.text == clone(XA, 2026).text
    assert made.content == b"\xef\xbb\xbf" + made.text.encode()


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    path = tmp_path / "cu.txt"
    path.write_text("KẾ HOẠCH\n\nTập huấn của c\u043e quan\n\nI. MỤC ĐÍCH\n\n- Nâng cao.", encoding="utf-8")
    with pytest.raises(KehoachError) as caught:
        clone(path, 2026)
    codes = {one.code for one in caught.value.problems}
    assert {"CL05", "KH03"} <= codes
    assert {one.place.file for one in caught.value.problems if one.code == "KH03"} == {str(path.with_suffix(".yaml"))}
    assert any(code.startswith("TN") for code in codes)
    with pytest.raises(KehoachError) as caught:
        clone(example("muong-ang-2024"), 2026)
    assert [one.code for one in caught.value.problems] == ["CL03"]


def test_what_reading_told_is_told_of_a_file_that_cannot_be_carried(tmp_path):
    write(compose(load(XA)), tmp_path / "cu.docx")
    with pytest.raises(KehoachError) as caught:
        clone(tmp_path / "cu.docx", 1800)
    assert {"CL01", "TN65"} <= {one.code for one in caught.value.problems}
