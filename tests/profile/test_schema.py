"""The JSON Schema of the office's file: kept in data/, and of one mind with the reader."""

import jsonschema
import pytest
import yaml
from project import ROOT

from kehoach.problem import KehoachError
from kehoach.profile import open_profile
from kehoach.profile.profile import Profile
from kehoach.profile.schema import ID, schema, schema_text


def test_the_file_in_data_is_fresh():
    assert (ROOT / "data" / ID).read_text(encoding="utf-8") == schema_text()


def test_every_key_is_told_in_vietnamese():
    assert [*schema()["properties"]] == [*Profile.FIELDS]
    assert all(one["description"] for one in schema()["properties"].values())


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("cap: xa\nnguoi_ky:\n- chuc_vu: Chủ tịch\nbo_qua: {TT05: quen}\nthay_mat: không\n", True),
        ("viet_tat: BDTX\nky_hieu: {Sở Xây dựng: SXD}\nnoi_nhan: [{ten: A, ghi_chu: b}]\n", True),
        ("cap: thon\n", False),
        ("co_quann: a\n", False),
        ("nguoi_ky:\n- ho_ten: An\n", False),
        ("bo_qua: [TT05]\n", False),
    ],
)
def test_editor_and_reader_are_of_one_mind(text, right):
    jsonschema.Draft7Validator.check_schema(schema())
    said = jsonschema.Draft7Validator(schema()).is_valid(yaml.safe_load(text))
    try:
        open_profile("co-quan.yaml", text.encode())
    except KehoachError:
        assert (said, right) == (False, False)
    else:
        assert (said, right) == (True, True)
