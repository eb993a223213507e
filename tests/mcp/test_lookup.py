def test_a_rule_a_notice_a_code_nobody_has(use):
    rule, _ = use("explain_code", code=" tt07 ")
    assert (rule["kind"], rule["severity"], rule["fixable"]) == ("rule", "error", True)
    assert "Nghị định 30/2020/NĐ-CP" in rule["basis"]
    assert "Sai:" in rule["page"]
    assert use("explain_code", code="TE03")[0]["sentences"]
    assert use("explain_code", code="QQ99")[0]["kind"] == "unknown"


def test_a_unit_of_today_an_old_one_and_one_of_many(use):
    found, _ = use("find_unit", name="Minh Long", province="Quảng Ngãi")
    assert found["communes"] == [{"code": "21361", "name": "xã Minh Long", "province": "tỉnh Quảng Ngãi"}]
    assert len(use("find_unit", name="Tân Thành")[0]["communes"]) > 3
    assert use("find_unit", name="Bạc Liêu")[0]["province_now"]["name"] == "tỉnh Cà Mau"
    nothing, wrong = use("find_unit", name="Không Đâu Có")
    assert not wrong
    assert nothing["communes"] == nothing["became"] == []


def test_an_agency_and_one_the_data_does_not_know(use):
    found, _ = use("find_agency", name="UBND xã Minh Long")
    assert (found["name"], found["head"], found["signs_for"]) == (
        "Ủy ban nhân dân xã Minh Long",
        "Chủ tịch",
        "Ủy ban nhân dân",
    )
    assert use("find_agency", name="Hội chơi diều")[0]["known"] is False


def test_a_law_in_force_a_wrong_number_and_one_not_in_the_register(use):
    found, _ = use("find_law", number="số 30/2020/NĐ-CP")
    assert (found["document"]["date"], found["document"]["status"]) == ("05/3/2020", "con_hieu_luc")
    meant, _ = use("find_law", number="72/2025/QH16")
    assert (meant["document"], meant["meant"]["number"]) == (None, "72/2025/QH15")
    nothing, _ = use("find_law", number="999/2031/NĐ-CP")
    assert nothing["document"] is nothing["meant"] is None
    assert "không nói gì" in nothing["note"]
