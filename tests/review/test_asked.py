"""The kind of a paper is asked first: what holds of all papers is asked of it, what is a plan's is not."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from kehoach.review.examine import of_document
from kehoach.word.read import read_docx

HEAD = "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nSố: 12/{ky_hieu}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
PLACE = "An Bình, ngày 05 tháng 01 năm 2026\n\n"
END = "Nơi nhận:\n- Ủy ban nhân dân tỉnh (để báo cáo);\n- Lưu: VT, VHXH.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n"
BODY = "I. KẾT QUẢ\n\nĐã mua 200 cuốn sách.\n\nII. PHƯƠNG HƯỚNG\n\nTiếp tục mở rộng kho sách./.\n\n"


def paper(ky_hieu, title, opening="Ủy ban nhân dân xã An Bình báo cáo như sau:\n\n", body=BODY, end=END):
    return HEAD.format(ky_hieu=ky_hieu) + PLACE + title + opening + body + end


PAPERS = {
    "BÁO CÁO": paper("BC-UBND", "BÁO CÁO\n\nKết quả phát triển thư viện xã năm 2025\n\n"),
    "THÔNG BÁO": paper("TB-UBND", "THÔNG BÁO\n\nLịch nghỉ lễ năm 2026\n\n"),
    "TỜ TRÌNH": paper("TTr-UBND", "TỜ TRÌNH\n\nVề việc mua sách cho thư viện xã\n\n", "Kính gửi: Sở Nội vụ.\n\n"),
    "CÔNG VĂN": paper("UBND-VHXH", "V/v tham gia ngày hội đọc sách\n\n", "Kính gửi: Các trường trên địa bàn xã.\n\n",
                      "Đề nghị các trường gửi danh sách trước ngày 15/3/2026./.\n\n"),
    "QUYẾT ĐỊNH": paper(
        "QĐ-UBND", "QUYẾT ĐỊNH\n\nThành lập Tổ mua sách\n\n",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH\n\nCăn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n\nQUYẾT ĐỊNH:\n\n",
        "Điều 1. Thành lập Tổ mua sách.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n\n",
    ),
}  # fmt: skip


@pytest.fixture
def checked(run, tmp_path):
    def of(text):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        found = run("check", "a.txt")
        return found.err + found.out

    return of


@pytest.mark.parametrize("title", PAPERS)
def test_another_kind_is_named_and_not_told_that_it_is_no_plan(title, checked):
    found = checked(PAPERS[title])
    assert f"văn bản này là {title}, không phải KẾ HOẠCH" in found
    assert "TT02" not in found.split("Chưa kiểm tra")[0]
    assert "lỗi  " not in found
    assert 'KẾ HOẠCH"' not in found


def test_what_holds_of_all_papers_is_asked_of_another_kind(checked):
    found = checked(PAPERS["BÁO CÁO"].replace("Đã mua", "Đã đã mua ,").replace("05 tháng 01", "5 tháng 1"))
    assert "TT07" in found
    assert "VP13" in found


def test_a_symbol_is_held_against_its_own_kind(checked):
    assert "TT12" not in checked(PAPERS["BÁO CÁO"])
    assert "ký hiệu của báo cáo phải bắt đầu bằng BC" in checked(PAPERS["BÁO CÁO"].replace("12/BC", "12/KH"))


def test_legislation_is_named_and_not_judged_by_the_decree(checked):
    text = PAPERS["QUYẾT ĐỊNH"].replace("12/QĐ-UBND", "12/2026/QĐ-UBND").replace("05 tháng 01", "5 tháng 1")
    found = checked(text)
    assert "văn bản quy phạm pháp luật theo thể thức riêng" in found
    assert "TT07" not in found.split("Chưa kiểm tra")[0]


PLAN = paper("KH-UBND", "KẾ HOẠCH\n\nPhát triển thư viện xã năm 2026\n\n", "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\n",
             "I. MỤC ĐÍCH, YÊU CẦU\n\nĐưa sách đến gần dân.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác đơn vị thực hiện Kế hoạch./.\n\n")  # fmt: skip


def test_a_decision_and_its_plan_are_two_papers_each_judged_by_itself(checked):
    carried = "KẾ HOẠCH\n\nPhát triển thư viện xã năm 2026\n\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã An Bình)\n\n"
    plan = (
        carried
        + "I. MỤC ĐÍCH, YÊU CẦU\n\nĐưa sách đến đến gần dân.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác đơn vị thực hiện Kế hoạch./.\n"
    )
    found = checked(PAPERS["QUYẾT ĐỊNH"] + plan)
    assert "tệp có 2 văn bản (QUYẾT ĐỊNH, KẾ HOẠCH)" in found
    told = found.split("Chưa kiểm tra")[0]
    assert "VP01" in told or "VP02" in told  # đến đến, in the plan
    assert "TT12" not in told
    assert "TT03" not in told  # the recipients are the decision's


def test_two_plans_in_one_file_are_two(checked):
    assert "tệp có 2 văn bản (KẾ HOẠCH, KẾ HOẠCH)" in checked(PLAN + "\n" + PLAN)


def plain_word(texts, run=""):
    """A Word file that holds words and states nothing of how they look, but for ``run``."""
    body = "".join(f"<w:p><w:r>{run}<w:t>{escape(text)}</w:t></w:r></w:p>" for text in texts)
    space = "http://schemas.openxmlformats.org"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{space}/package/2006/content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="rId1" Type="{space}/'
            'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        main = f"{space}/wordprocessingml/2006/main"
        file.writestr("word/document.xml", f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def unchecked(data):
    return {
        code: why for why, codes in of_document(read_docx(data, "a.docx"), "a.docx").review.unchecked for code in codes
    }


def test_a_word_file_that_states_no_size_is_not_passed_in_silence():
    texts = [line for line in paper("KH-UBND", "KẾ HOẠCH\n\nMở thư viện xã năm 2026\n\n").split("\n") if line]
    bare = unchecked(plain_word(texts))
    assert "phông, cỡ chữ" in bare["TT20"]
    assert {code for code, why in bare.items() if "cỡ chữ" in why} >= {"TT25", "TT28", "TT45"}
    assert "khổ giấy, lề" in bare["TT43"]
    sized = unchecked(plain_word(texts, '<w:rPr><w:sz w:val="28"/></w:rPr>'))
    assert {code for code, why in sized.items() if "cỡ chữ" in why} == set()
