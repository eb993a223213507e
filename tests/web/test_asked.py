"""What a request brings."""


def test_an_upload_without_a_name_or_bytes_is_told(page):
    for headers, content in (({}, b"x"), ({"X-Ten-Tep": "a.txt"}, b"")):
        answer = page.post("kiem-tra", content, **headers)
        assert answer.status_code == 422
        assert "TW03" in answer.text
        assert "<html" not in answer.text


def test_a_file_is_kept_under_its_name_with_accents(page):
    where = page.send("kiem-tra", "Kế hoạch năm 2026.txt", "KẾ HOẠCH\n".encode())
    assert "Kế hoạch năm 2026.txt" in page.get(where).text
