"""The reference of the keys is what the model says: whole, current, its examples ones the schema takes."""

import re

import jsonschema
import pytest
from project import ROOT

from kehoach.law import bo_cuc
from kehoach.plan import draft
from kehoach.plan.plan import Plan
from kehoach.plan.schema import parts, schema
from kehoach.spec import parse
from tools.docs import yaml_reference
from tools.docs.yaml_examples import EXAMPLES
from tools.docs.yaml_words import default_words, example_words, type_words

WHOLE = schema()
Takes = jsonschema.validators.validator_for(WHOLE)
"""Asked of parts of the schema, which as a whole is judged in tests/plan/test_schema.py."""
PAGE = (ROOT / "docs" / "tham-chieu-yaml.md").read_text(encoding="utf-8")


def described(part):
    return WHOLE if part is Plan else WHOLE["$defs"][part.__name__]


def test_the_page_is_fresh():
    assert yaml_reference.written() == PAGE, "run: make rules"


def test_every_key_of_the_schema_is_on_the_page():
    rows = re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)
    for part in (Plan, *parts()):
        assert set(described(part)["properties"]) - set(rows) == set()
    assert set(bo_cuc.cac_phan()) <= set(rows)


@pytest.mark.parametrize("part", [Plan, *parts()], ids=lambda part: part.__name__)
def test_every_key_has_an_example_that_the_schema_takes(part):
    for key in yaml_reference.keys(part, described(part)):
        assert key.example is not None, f"{part.__name__}.{key.name}: give one in tools/docs/yaml_examples.py"
        Takes({**key.held, "$defs": WHOLE["$defs"]}).validate(key.example)


def test_no_example_is_of_a_key_that_is_gone():
    names = {part.__name__: part for part in (Plan, *parts())}
    assert [one for one in EXAMPLES if one[1] not in described(names[one[0]])["properties"]] == []


def test_an_example_is_read_back_as_what_it_says():
    text = "cap: xa\nco_quan: UBND xã Minh Long\ntrich_yeu: Tập huấn\nnhiem_vu: [Việc một]\n"
    shown = {key.name: example_words(key.name, key.example) for key in yaml_reference.keys(Plan, WHOLE)}
    for name in (
        "can_cu",
        "mo_dau",
        "ket_thuc",
        "noi_nhan",
        "luu",
        "ky",
        "phe_duyet",
        "so",
        "ngay",
        "dia_danh",
    ):
        spec = f"{text}{shown[name].strip('`')}\n"
        assert draft(parse(spec), spec, "a.yaml").notices == (), shown[name]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"type": ["string", "number", "boolean", "null"]}, "chữ"),
        ({"type": ["boolean", "null"]}, "có, không"),
        ({"enum": ["doc", "ngang", None]}, "`doc`, `ngang`"),
        ({"anyOf": [{"$ref": "#/$defs/Ky"}, {"type": "null"}]}, "[Người ký](#người-ký)"),
        (
            {"type": ["array", "string"], "items": {"type": ["string", "number", "boolean"]}},
            "danh sách (chữ) hoặc chữ",
        ),
    ],
)
def test_a_kind_is_told_in_words(held, said):
    assert type_words(held, {"Ky": "Người ký"}) == said


@pytest.mark.parametrize(
    ("part", "name", "said"),
    [
        ("Plan", "luu", "`VT`"),
        ("Plan", "danh_so", "`chu`"),
        ("Bang", "tong", "không"),
        ("PhuLuc", "huong", "`doc`"),
        ("Plan", "ngay", "để trống"),
        ("Nhom", "bac", "`1`"),
    ],
)
def test_a_default_is_told_in_words(part, name, said):
    owner = next(one for one in (Plan, *parts()) if one.__name__ == part)
    assert default_words(owner.FIELDS[name]) == said
