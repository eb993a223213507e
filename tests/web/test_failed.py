"""What is told when something cannot be done."""


def test_a_file_that_cannot_be_read_is_told_in_words(page):
    where = page.send("kiem-tra", "hong.docx", b"PK\x03\x04 khong phai docx")
    answer = page.get(where)
    assert answer.status_code == 422
    assert "Không làm được việc ấy" in answer.text
    assert "→" in answer.text
    assert "Traceback" not in answer.text


def test_a_file_that_is_gone_is_told(page):
    answer = page.get("kiem-tra/khongcotep")
    assert answer.status_code == 422
    assert "TW01" in answer.text
