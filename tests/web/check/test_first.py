"""What must be put right first, on the page; which findings are shown; why a rule is one."""

SEED = "KẾ HOẠCH\nCông tác giám sắt năm 2026\n\nHọp ngày 5/9/2026.\nThực hịên thống nhât tổ chúc.\n"


def reviewed(page, tab):
    where = page.send("kiem-tra", "a.txt", SEED.encode())
    tab.goto(page.url + where)


def test_the_first_block_leads_to_its_finding_and_tells_what_was_decided(page, tab):
    reviewed(page, tab)
    first = tab.locator("#truoc-ky a.toi").first
    key = first.get_attribute("href")[1:]
    first.click()
    assert tab.evaluate("document.activeElement.id") == key
    card = tab.locator(f"#{key}")
    card.get_by_text("Bỏ qua").click()
    card.get_by_label("Vì sao không phải sửa").fill("đã hỏi")
    card.get_by_role("button", name="Ghi").last.click()
    tab.locator("#truoc-ky li.da-xet").wait_for()


def test_findings_are_sifted_without_a_load(page, tab):
    reviewed(page, tab)
    for box in tab.locator(".loc input[data-kind]").all():
        kind = box.get_attribute("data-kind")
        assert tab.locator(f".nhom.{kind}").is_visible()
        box.uncheck()
        assert not tab.locator(f".nhom.{kind}").is_visible()


def test_a_rule_is_explained_where_it_is_told(page, tab):
    reviewed(page, tab)
    why = tab.locator(".muc details.vi-sao").first
    why.locator("summary").click()
    why.get_by_text("Sai:").first.wait_for()


def test_a_code_without_a_page_is_told(page):
    for code in ("ZZ99", "..%2f..%2fx", "TT7", "tt07"):
        assert "chưa có trang giải thích" in page.get(f"giai-thich/{code}").text or "%2f" in code
    assert "Đúng:" in page.get("giai-thich/TT07").text
