"""A file to be saved."""

from kehoach.web.handed import handed


def test_a_name_with_accents_arrives_whole():
    answer = handed(b"x", 'Kế hoạch "2026".docx')
    told = answer.headers["content-disposition"]
    assert told == "attachment; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20_2026_.docx"
    assert answer.media_type.endswith("wordprocessingml.document")
