"""Two or three signers, and joint plans: read, saved, refused."""

import jsonschema
import pytest

from kehoach import spec
from kehoach.plan import make
from kehoach.plan.build import draft
from kehoach.plan.save import as_yaml, raw_of
from kehoach.plan.schema import schema
from kehoach.plan.signers import cac_co_quan, cac_ky, together
from kehoach.problem import KehoachError

XA = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Phối hợp"}
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Minh Long"
LEADER = {"chuc_vu": "phó chủ tịch", "ho_ten": "Đinh Văn Sơn"}
PARTNER = {"co_quan": FRONT, "dong": ["TM. BAN THƯỜNG TRỰC"], "chuc_vu": "Chủ tịch", "ho_ten": "Trần Thị An"}
JOINT = {**XA, "ky_hieu": "KHLT-UBND-MTTQ", "ky": [LEADER, PARTNER]}


def test_one_signer_is_read_and_saved_as_a_mapping():
    plan = make({**XA, "ky": LEADER})
    assert plan.ky.chuc_vu == "Phó Chủ tịch"
    assert raw_of(plan)["ky"] == {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"}
    assert make(raw_of(plan)) == plan
    assert cac_ky(plan.ky) == (plan.ky,)
    assert cac_ky(None) == ()


def test_several_are_a_list_and_come_back_from_a_file():
    plan = make(JOINT)
    assert [one.chuc_vu for one in cac_ky(plan.ky)] == ["Phó Chủ tịch", "Chủ tịch"]
    assert cac_co_quan(plan) == (XA["co_quan"], FRONT)
    text = as_yaml(plan)
    assert draft(spec.parse(text), text, "a.yaml").plan == plan


def test_two_of_one_agency_make_no_joint_plan():
    plan = make({**XA, "ky": [{"chuc_vu": "Chủ tịch"}, LEADER]})
    assert cac_co_quan(plan) == (XA["co_quan"],)
    assert plan.ky_hieu == "KH-UBND"


@pytest.mark.parametrize("symbol", ["KHLT-UBND-MTTQ", "KHLT/UBND-MTTQ", "/KH-UBND-MTTQ", "KH-UBND"])
def test_the_symbol_of_a_joint_plan_is_the_authors(symbol):
    assert make({**JOINT, "ky_hieu": symbol}).ky_hieu == symbol.lstrip("/")


def test_a_symbol_is_made_where_every_abbreviation_is_known():
    partner = {"co_quan": "Hội đồng nhân dân xã Minh Long", "chuc_vu": "Chủ tịch"}
    assert make({**XA, "ky": [LEADER, partner]}).ky_hieu == "KH-UBND-HĐND"


@pytest.mark.parametrize("partner", [FRONT, "Ủy ban nhân dân xã An Bình"])
def test_a_symbol_is_asked_for_where_it_does_not_follow(partner):
    ky = [LEADER, {**PARTNER, "co_quan": partner}]
    with pytest.raises(KehoachError) as error:
        make({**XA, "ky": ky})
    (problem,) = error.value.problems
    assert (problem.code, problem.place.path) == ("KH02", "ky_hieu")
    assert "KHLT-" in problem.hint


def test_agencies_in_a_line():
    assert [together(("A",)), together(("A", "B")), together(("A", "B", "C"))] == ["A", "A và B", "A, B và C"]


@pytest.mark.parametrize("ky", [LEADER, [LEADER, PARTNER], [LEADER, LEADER, LEADER]])
def test_the_schema_knows_both_forms(ky):
    assert jsonschema.Draft202012Validator(schema()).is_valid({**JOINT, "ky": ky})


@pytest.mark.parametrize("ky", [[], [LEADER], [LEADER] * 4])
def test_neither_takes_a_list_of_one_or_four(ky):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**JOINT, "ky": ky}, schema())
    with pytest.raises(KehoachError, match="`ky`"):
        make({**JOINT, "ky": ky})


@pytest.mark.parametrize("ky", [[{**LEADER, "la": "x"}], [LEADER, LEADER, LEADER, {**LEADER, "la": "x"}]])
def test_their_number_hides_no_fault_of_one(ky):
    with pytest.raises(KehoachError) as error:
        make({**XA, "ky": ky})
    found = {(one.code, one.place.path) for one in error.value.problems}
    assert found == {("KH03", "ky"), ("KH01", f"ky.{len(ky) - 1}.la")}
