import json

import jsonschema
import pytest
import yaml
from project import EXAMPLES, ROOT, example

from kehoach.plan.schema import schema, schema_text

FILE = ROOT / "data" / "ke-hoach.schema.json"
CHECK = jsonschema.Draft7Validator(schema())


def test_the_kept_schema_is_fresh_and_sound():
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run: make schema"
    jsonschema.Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_editor_finds_nothing_wrong_in_the_examples(name):
    assert not list(CHECK.iter_errors(yaml.safe_load(example(name).read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "name",
    [
        "06-khoa-la",
        "05-thieu-khoa",
        "24-cap-la",
        "32-ky-la-mot-dong",
        "40-muc-khong-ro",
        "46-bang-la",
        "41-khoa-con-la",
    ],
)
def test_an_editor_sees_the_common_mistakes(name):
    wrong = yaml.safe_load((ROOT / "tests/plan/wrong" / f"{name}.yaml").read_text(encoding="utf-8"))
    assert list(CHECK.iter_errors(wrong))


def properties(value):
    """Yield the keys of a schema that say more than what every part has, and what is said of each."""
    inner = value if isinstance(value, list) else []
    if isinstance(value, dict):
        inner = value.values()
        named = value.get("properties", {}).items()
        yield from ((name, one) for name, one in named if name not in ("ten", "ghi_chu", "tieu_de", "noi_dung"))
    for one in inner:
        yield from properties(one)


def test_every_key_is_described_in_vietnamese():
    found = dict(properties(schema()))
    assert len(found) > 50
    assert [name for name, one in found.items() if not one.get("description")] == []
