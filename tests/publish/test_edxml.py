"""The header of an edXML message says what the metadata say, and nothing nobody knows."""

import json

import pytest
from lxml import etree
from project import EXAMPLES, example

from kehoach.cli.app import main
from kehoach.publish import Unsaid, publish
from kehoach.publish.edxml import ENDING, NAMESPACE

CODES = {"OrganId", "DocumentId", "OrganizationInCharge", "Type", "TypeDetail", "SteeringType"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_says_what_the_metadata_say(name):
    found = publish(example(name), pdf=False, anyway=True, edxml=True, unsaid=Unsaid(han_tra_loi="2026-06-30"))
    assert found.files[-1].name.endswith(ENDING)
    root = etree.fromstring(found.files[-1].content)
    assert {etree.QName(one).namespace for one in root.iter("*")} == {NAMESPACE}
    (head,) = root.iter("{*}MessageHeader")

    def said(path):
        return ["".join(one.itertext()) for one in head.findall("/".join(f"{{*}}{step}" for step in path.split("/")))]

    values = found.metadata
    assert said("Subject") == [values["Subject"]]
    assert said("To/OrganName") == [one["OrganName"] for one in values["To"]]
    assert said("Code/CodeNumber") == ([values["CodeNumber"]] if values["CodeNumber"] else [])
    assert said("PromulgationInfo/PromulgationDate") == (
        [values["IssuedDate"].replace("-", "/")] if values["IssuedDate"] else []
    )
    assert said("SignerInfo/FullName") == [one["FullName"] for one in values["SignerInfo"] if one["FullName"]]
    assert said("DueDate") == ["2026/06/30"]
    assert not CODES & {etree.QName(one).localname for one in root.iter("*")}


def test_it_is_made_only_when_it_is_asked_for_and_called_untried(tmp_path, capsys):
    folder = tmp_path / "ra"
    asked = ["publish", str(example("xa-2026")), "--no-pdf", "-o", str(folder)]
    assert main(asked) == 0
    assert "edXML" not in capsys.readouterr().out
    assert main([*asked, "--edxml-chua-thu", "--force"]) == 0
    assert "chưa thử với trục liên thông nào" in capsys.readouterr().out
    text = (folder / f"ke-hoach{ENDING}").read_text(encoding="utf-8")
    assert "Chưa thử với trục liên thông nào" in text
    assert json.loads((folder / "ke-hoach.dac-ta.json").read_text(encoding="utf-8"))["PageAmount"] is None
