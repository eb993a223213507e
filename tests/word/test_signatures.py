"""Signatures side by side: valid, in any template, without a finding, the same plan when read back."""

import re
import subprocess

import pytest
from openxml_audit import OpenXmlValidator
from project import to_pdf
from together import ALL, JOINT, OF_FRONT, SON, THREE
from valid_docx import sdk_errors

import kehoach
from kehoach import shelf
from kehoach.document.extract.recognise import recognise
from kehoach.plan import make
from kehoach.review.examine import examine
from kehoach.word.package import unpack
from kehoach.word.read import read_docx
from kehoach.word.write import render
from tools.templates.pages import LEVELS

UNNAMED = ("three", "named")
"""Plans the last signer of which has no name."""


def main_of(content):
    return unpack(content, "", "MA06")["word/document.xml"].decode()


@pytest.mark.parametrize(("name", "cap"), [
    (name, cap) for name in ALL for cap in LEVELS if cap != "bo" or name not in ("offices", "named")  # a bộ has no agency above it
])  # fmt: skip
def test_every_shipped_template_takes_them(name, cap, tmp_path):
    plan = make(ALL[name])
    template = shelf.templates() / f"{cap}.docx"
    content = render(kehoach.compose(plan), template)
    assert content == render(kehoach.compose(plan), template)
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert [str(one) for one in OpenXmlValidator().validate(str(path)).errors] == []
    told = ["TT78"] if name in UNNAMED else []
    assert [one.code for one in examine(str(path)).review.problems] == told
    found = recognise(read_docx(content, "a.docx"))
    assert make(found.raw) == plan
    assert [one.code for one in found.doubts] == []


def test_microsofts_sdk_finds_no_error(sdk_validator, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(kehoach.compose(make(THREE))))
    assert sdk_errors(sdk_validator, path) == []


def test_the_names_stand_on_one_line_and_the_recipients_below(soffice, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(kehoach.compose(make(JOINT))))
    to_pdf(soffice, [path], tmp_path)
    done = subprocess.run(
        ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    lines = done.stdout.splitlines()
    (names,) = [at for at, line in enumerate(lines) if re.search(r"Đinh Văn Sơn\s+Trần Thị An", line)]
    (listed,) = [at for at, line in enumerate(lines) if line.startswith("Nơi nhận:")]
    assert names < listed
    assert any(re.search(r"TM. ỦY BAN NHÂN DÂN\s+TM. BAN THƯỜNG TRỰC", line) for line in lines)


def test_one_signer_stands_where_the_template_has_him():
    one = main_of(render(kehoach.compose(make({**JOINT, "ky": SON}))))
    assert one.count("<w:tbl>") == 3  # head, end, the table of the phụ lục
    assert main_of(render(kehoach.compose(make(JOINT)))).count("<w:tbl>") == 4


def lines_of(content):
    """The widths of the columns of the signatures, and whether their letters are smaller."""
    (table,) = re.findall(r"<w:tbl>(?:(?!</w:tbl>).)*Đinh Văn Sơn.*?</w:tbl>", main_of(content))
    return [int(one) for one in re.findall(r'<w:gridCol w:w="(\d+)"/>', table)], '<w:sz w:val="26"/>' in table


def test_no_line_of_a_signature_breaks_that_need_not():
    usual, smaller = lines_of(render(kehoach.compose(make(JOINT))))
    assert (len({*usual}), smaller) == (1, False)
    long = {**OF_FRONT, "dong": ["TM. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ"]}
    (left, right), smaller = lines_of(render(kehoach.compose(make({**JOINT, "ky": [SON, long]}))))
    assert (left < right, smaller) == (True, True)
    police = {"co_quan": "Công an xã Minh Long", "chuc_vu": "Trưởng Công an xã"}
    three, smaller = lines_of(render(kehoach.compose(make({**JOINT, "ky": [SON, OF_FRONT, police]}))))
    assert (len({*three}), smaller) == (3, True)


def test_lines_too_long_for_any_widths_break_in_equal_columns():
    long = {**OF_FRONT, "dong": ["TM. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ MINH LONG HUYỆN MINH LONG CŨ"]}
    columns, smaller = lines_of(render(kehoach.compose(make({**JOINT, "ky": [SON, long]}))))
    assert (len({*columns}), smaller) == (1, True)
