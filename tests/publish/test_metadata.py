"""The law of the metadata: what they say is what is printed, in JSON as in XML, and no more than fits."""

import json
import re

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from lxml import etree
from plans import plans
from printed_values import holds, paper_text
from project import EXAMPLES, example

import kehoach
from kehoach.document.compose import compose
from kehoach.plan import make, open_spec
from kehoach.publish.issued import issued, recipient
from kehoach.publish.metadata import Unsaid, blank, entries, too_long, tree
from kehoach.publish.written import NAMESPACE, as_json, as_xml, json_schema, xml_schema
from kehoach.word.write import render

XSD = etree.XMLSchema(etree.fromstring(xml_schema().encode()))
JUDGE = Draft202012Validator(json.loads(json_schema()))


def of_plan(plan, unsaid=None, pages=None):
    return entries(issued(plan), pages, unsaid or Unsaid())


def judged(values):
    """Fail unless both schemas take the metadata and the XML says what the JSON says."""
    JUDGE.validate(json.loads(as_json(values)))
    root = etree.fromstring(as_xml(values).encode())
    XSD.assertValid(root)
    assert said_in(root) == without_blanks(json.loads(as_json(values)))


def said_in(element):
    """Return what the XML says, as a second reader finds it."""
    out = {}
    for child in element:
        name = child.tag.removeprefix(f"{{{NAMESPACE}}}")
        value = said_in(child) if len(child) else child.text
        out.setdefault(name, []).append(value)
    return out


def without_blanks(values):
    out = {}
    for name, value in values.items():
        kept = [filled(one) for one in (value if isinstance(value, list) else [value])]
        if any(kept):
            out[name] = [one for one in kept if one]
    return out


def filled(value):
    """Return a value as text, a group without its blanks; nothing where that leaves nothing."""
    if isinstance(value, dict):
        return without_blanks(value)
    return None if value is None else str(value)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_an_example_says_is_what_it_prints(name):
    plan = kehoach.load(example(name))
    values = tree(of_plan(plan))
    text = paper_text(render(compose(plan)))
    assert values["Subject"]
    assert values["To"]
    assert holds(values, text) == []
    judged(values)


def test_a_value_that_is_not_printed_is_seen():
    plan = kehoach.load(example("xa-2026"))
    text = paper_text(render(compose(plan)))
    for name, value in (("CodeNumber", "77"), ("IssuedDate", "2026-01-13"), ("Subject", "Công tác khác")):
        assert holds({name: value}, text) == [((name,), value)]


@settings(max_examples=20, deadline=None)
@given(plans())
def test_what_any_plan_says_is_what_it_prints(raw):
    plan = make(raw)
    values = tree(of_plan(plan, Unsaid(so_ban=3), 12))
    printed = {**values, "PageAmount": None, "IssuedAmount": None}
    assert holds(printed, paper_text(render(compose(plan)))) == []
    judged(values)


def test_of_a_plan_with_a_decision_it_is_the_decision_that_is_issued():
    values = tree(of_plan(kehoach.load(example("so-noi-vu-2026-kem-quyet-dinh"))))
    assert (values["TypeName"], values["CodeNumber"], values["CodeNotation"]) == ("Quyết định", "86", "QĐ-SNV")
    assert values["SignerInfo"] == [{"Position": "Giám đốc", "FullName": "Trần Minh Hiếu"}]
    assert values["Subject"].startswith("Ban hành Kế hoạch kiểm tra")


def test_what_a_plan_does_not_say_is_said_to_be_blank():
    found = of_plan(kehoach.load(example("minh-long-2025")))
    assert {"CodeNumber", "IssuedDate", "PageAmount", "To.OrganId"} <= {*blank(found, he_thong=True)}
    assert {"Priority", "DueDate", "SignerInfo.FullName"} <= {*blank(found, he_thong=False)}
    assert tree(found)["SignerInfo"] == []


def test_what_the_user_tells_stands_in_its_field():
    told = Unsaid("12.CTr", "Gửi cả bản giấy", 3, 25, "2026-06-30")
    values = tree(of_plan(kehoach.load(example("xa-2026")), told, 7))
    assert values["FileCode"]["FileNotation"] == "12.CTr"
    assert (values["Description"], values["Priority"], values["IssuedAmount"]) == ("Gửi cả bản giấy", 3, 25)
    assert (values["DueDate"], values["PageAmount"]) == ("2026-06-30", 7)
    judged(values)


@pytest.mark.parametrize(("letters", "codes"), [(500, []), (501, ["PH01"])])
def test_a_subject_of_501_letters_is_a_finding_at_its_line(tmp_path, letters, codes):
    text = example("xa-2026").read_text(encoding="utf-8")
    long = ("Ở " * 300)[: letters - 1] + "x"
    path = tmp_path / "dai.yaml"
    path.write_text(re.sub(r"(?m)^trich_yeu: .*$", f"trich_yeu: {long}", text), encoding="utf-8")
    draft = open_spec(path)
    found = [*too_long(of_plan(draft.plan), draft)]
    assert [one.code for one in found] == codes
    if found:
        line = path.read_text(encoding="utf-8").splitlines().index(f"trich_yeu: {long}") + 1
        assert (found[0].place.line, found[0].place.column) == (line, 12)
        assert "dài 501 ký tự, dữ liệu đặc tả chỉ chứa 500" in found[0].message


def test_every_excess_is_told_at_once_and_where_it_is(tmp_path):
    text = example("xa-2026").read_text(encoding="utf-8")
    long = "Trung tâm " + "rất dài " * 30
    text = text.replace("Thường trực Hội đồng nhân dân xã\n", f"{long}\n", 1)
    text = text.replace("ho_ten: Nguyễn Văn An", f"ho_ten: {'Nguyễn ' * 8}An", 1)
    path = tmp_path / "dai.yaml"
    path.write_text(text, encoding="utf-8")
    draft = open_spec(path)
    found = [*too_long(of_plan(draft.plan, Unsaid(ghi_chu="x" * 501), 1000), draft)]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert {one.place.path or lines[one.place.line - 1].strip()[:18] for one in found} == {
        "- Trung tâm rất dà", "ho_ten: Nguyễn Ngu", "Description", "PageAmount"
    }  # fmt: skip
    assert len(found) == 4


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sở Nội vụ (để báo cáo)", "Sở Nội vụ"),
        ("Sở Giáo dục và Đào tạo; (b/c)", "Sở Giáo dục và Đào tạo"),
        ("Bộ Y tế (Cục Phòng bệnh)", "Bộ Y tế (Cục Phòng bệnh)"),
        ("Các xã, phường (74 đơn vị)", "Các xã, phường (74 đơn vị)"),
        ("(để báo cáo)", "(để báo cáo)"),
        ("CT, PCT UBND xã (chỉ đạo)", "CT, PCT UBND xã"),
        ("**Sở** Y tế", "Sở Y tế"),
        ("Công an xã;", "Công an xã"),
        ("Trường A (thôn 1) (t/h)", "Trường A (thôn 1)"),
    ],
)
def test_a_note_is_no_part_of_a_name(line, name):
    assert recipient(line) == name
