"""The schemas refuse what the decree has no room for; both kinds alike."""

import json

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from project import example

import kehoach
from kehoach.law.van_ban_di import dac_ta
from kehoach.publish.issued import issued
from kehoach.publish.metadata import Unsaid, entries, tree
from kehoach.publish.written import as_json, as_xml, json_schema, xml_schema

XSD = etree.XMLSchema(etree.fromstring(xml_schema().encode()))
JUDGE = Draft202012Validator(json.loads(json_schema()))


def values(**changes):
    found = tree(entries(issued(kehoach.load(example("xa-2026"))), 6, Unsaid()))
    return {**found, **changes}


def taken(found):
    xml = XSD.validate(etree.fromstring(as_xml(found).encode()))
    return JUDGE.is_valid(json.loads(as_json(found))), xml


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json.loads(json_schema()))
    assert taken(values()) == (True, True)


@pytest.mark.parametrize(
    "changes",
    [
        {"Subject": "x" * 501},
        {"PageAmount": 1000},
        {"PageAmount": "sáu"},
        {"IssuedDate": "12/01/2026"},
        {"Priority": 10},
        {"SignerInfo": [{"Position": "Chủ tịch", "FullName": "x" * 51}]},
        {"To": [{"OrganId": "1" * 14, "OrganName": "Sở Nội vụ"}]},
        {"CodeNumber": ""},
        {"Khac": "x"},
    ],
)
def test_both_refuse_what_does_not_fit(changes):
    assert taken(values(**changes)) == (False, False)


@pytest.mark.parametrize("odd", ["A & B <c> \"d\" 'e'", "]]>", "{{ x }}", "tab\there", "😀 ký"])
def test_signs_come_back_as_they_were(odd):
    root = etree.fromstring(as_xml(values(Subject=odd)).encode())
    assert root.findtext("{*}Subject") == odd
    assert json.loads(as_json(values(Subject=odd)))["Subject"] == odd


def test_a_second_of_a_group_is_a_second_element():
    two = [{"Position": "Chủ tịch", "FullName": "A"}, {"Position": "Giám đốc", "FullName": "B"}]
    found = values(SignerInfo=two)
    root = etree.fromstring(as_xml(found).encode())
    assert root.xpath("//*[local-name()='FullName']/text()") == ["A", "B"]
    assert taken(found) == (True, True)


def test_every_field_of_the_decree_is_in_the_json():
    assert [*values()] == [one.ma for one in dac_ta()]
