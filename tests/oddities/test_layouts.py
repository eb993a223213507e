"""However the top and the foot of a page are laid out, the same things are recognised in them."""

import re

import pytest
from oddities.specimens import SPECIMENS

from kehoach.document.extract.recognise import recognise
from kehoach.word.read import read_docx

XA = {"co_quan": "Ủy ban nhân dân xã Minh Long", "co_quan_chu_quan": None}
WHOLE = XA | {"so": "12", "dia_danh": "Minh Long", "ngay": [5, 2, 2026]}
HEADERS = {
    "header-text-box": WHOLE,
    "header-tabs": WHOLE,
    "header-2x2-table": WHOLE,
    "header-line-breaks": WHOLE,
    "header-merged-table": WHOLE | {"co_quan": "Phòng Văn hóa - Xã hội", "co_quan_chu_quan": "UBND xã Minh Long"},
    "header-drawn-lines": XA | {"so": None, "ngay": []},
    "header-draft-stamp": XA | {"so": None, "ngay": [2026]},
    "header-in-page-header": WHOLE,
}


def raw(name):
    return recognise(read_docx(SPECIMENS[name](), f"{name}.docx")).raw


def small(text):
    return " ".join(str(text).split()).casefold() if text else None


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_is_recognised(name):
    found = raw(name)
    given = {key: small(found.get(key)) for key in HEADERS[name]}
    given["so"] = (given["so"] or "").split("/")[0] or None
    if "ngay" in given:
        given["ngay"] = [int(one) for one in re.findall(r"\d+", given["ngay"] or "")]
    assert given == {key: value if isinstance(value, list) else small(value) for key, value in HEADERS[name].items()}
    assert small(found.get("trich_yeu")) == "tập huấn chuyển đổi số năm 2026"


@pytest.mark.parametrize("name", ["signature-tabs", "signature-rows"])
def test_a_signature_is_recognised(name):
    found = raw(name)
    assert [small(one) for one in found["noi_nhan"]] == ["thường trực đảng ủy xã", "các trường học"]
    assert found["luu"] == ["VT", "VHXH"]
    assert small(found["ky"]["chuc_vu"]) == "phó chủ tịch"
    assert found["ky"]["ho_ten"] == "Nguyễn Văn An"
