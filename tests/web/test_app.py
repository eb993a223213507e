"""The page as a whole: it opens, it is shut off from others, it leaves nothing behind."""

from page_server import ask


def test_the_first_page_shows_the_five_works(tab):
    assert tab.locator("h1").inner_text() == "Hôm nay làm gì?"
    named = tab.locator("header li").all_inner_texts()
    assert named == ["Soạn mới", "Chép sang năm mới", "Kiểm tra", "So sánh", "Kho kế hoạch"]


def test_an_address_no_page_has_is_told(page):
    answer = page.get("khong-co-gi")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.text


def test_leaving_erases_the_files_of_the_visit(page):
    page.send("kiem-tra", "a.txt", "KẾ HOẠCH".encode())
    assert list(page.temporary.glob("kehoach-trang-*/*/a.txt"))
    answer = page.post("thoat")
    assert "Đã thoát" in answer.text
    page.process.wait(20)
    assert page.process.returncode == 0
    assert list(page.temporary.iterdir()) == []


def test_ctrl_c_ends_in_a_sentence(page):
    assert "Đã thoát; các tệp tạm đã xóa." in page.stop()
    assert page.process.returncode == 0


def test_every_answer_is_sealed(page):
    for path in ("", "kiem-tra", "static/trang.css", "khong-co"):
        headers = page.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store" or path.startswith("static")
        assert "access-control-allow-origin" not in headers


def test_without_the_secret_nothing_is_answered(page):
    assert ask("GET", page.base + "/").status_code == 403
    assert ask("GET", page.url[:-3] + "x/").status_code == 403
