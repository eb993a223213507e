"""One thing broken at a time in three clean files of ours, anywhere: the one rule meant says so, once, and no other.

The first is about văn thư, lưu trữ and says itself the words guards look for: nơi nhận, con dấu, chữ ký, phụ lục, lưu.
"""

import re
from functools import cache

import broken_at_once
import pytest
from project import example
from thirds import rounds, some

from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.review.examine import of_document
from kehoach.word.read import read_docx
from kehoach.word.write import render

TEXT, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
SAYS = (
    "Văn bản đi ghi đúng nơi nhận, dòng lưu, phụ lục; con dấu, chữ ký số, chức vụ và họ tên người ký do văn thư kiểm tra; "
    "thể thức gồm quốc hiệu, tiêu ngữ, số, địa danh, ngày tháng, tên loại kế hoạch"
)
"""The words of the parts, in the middle of a text."""
A, T, P = "xa-2026", "xa-thien-tai-2026", "xa-pho-cap-2026"


@cache
def clean(base):
    spec = example(base).read_text(encoding="utf-8")
    if base == A:
        asked = "Ưu tiên người đã qua đào tạo về văn thư, lưu trữ"
        assert spec.count(asked) == 1
        spec = spec.replace(asked, SAYS)
    return render(compose(open_spec(str(example(base)), spec.encode()).plan))


@cache
def parts(base):
    return broken_at_once.unpacked(clean(base))


def place(held, case):
    """What a pattern finds first in a part, and what it becomes."""
    part, old, new = case[2]
    seen = re.search(old, held[part], re.DOTALL)
    return seen and broken_at_once.Change(part, *seen.span(), seen.expand(new))


def found(content):
    review = of_document(read_docx(content, "a.docx"), "a.docx").review
    return [f"{one.code} {one.place.path} {one.message}" for one in review.problems]


def whole(style):
    """The first paragraph of a style."""
    return rf'<w:p><w:pPr><w:pStyle w:val="{style}"/>(?:(?!</w:p>).)*</w:p>'


def saying(words):
    """The first paragraph with some words."""
    return rf"<w:p>(?:(?!</w:p>).)*?{words}(?:(?!</w:p>).)*</w:p>"


def last(words):
    """The last place of some words in the file."""
    return rf"{words}(?!.*{words})"


def at(words, new):
    """Words changed where they stand first in the main part."""
    return TEXT, re.escape(words), new.replace("\\", r"\\")


NUMBERS = (
    '<w:headerReference w:type="default" r:id="{}"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
"""Settings of pages whose numbers go on, with a header."""
RED = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'


def red(words, part=TEXT):
    """Words in red, in a run without settings of its own."""
    return part, rf"<w:r>(?=<w:t[^>]*>(?:(?!</w:t>).)*{re.escape(words)})", f"<w:r>{RED}"


def cut(then):
    """The main text in two sections, cut before its last mục; ``then`` are the settings of the second."""
    settings = r"<w:p><w:pPr><w:sectPr>\3</w:sectPr></w:pPr></w:p>"
    old = rf"({saying(r'VII. TỔ')})(.*?)<w:sectPr>(.*?)</w:sectPr>"
    return TEXT, old, rf"{settings}\1\2<w:sectPr>{then}</w:sectPr>"


def swapped(first, second):
    """Two neighbouring paragraphs in the other order."""
    return TEXT, rf"({saying(first)})({saying(second)})", r"\2\1"


HEAD = [
    ("motto first", T, (TEXT, f"({whole('QuocHieu')})({whole('TieuNgu')})", r"\2\1"), "TT06"),
    ("month without its zero", P, at("ngày 27 tháng 02", "ngày 27 tháng 2"), "TT07"),
    ("a letter of the name of the state", T, at("CỘNG HÒA XÃ", "CỘNG HÒA XẢ"), "TT08"),
    ("a word of the name of the state", P, at("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHIÃ VIỆT NAM"), "TT08"),
    ("a dash", A, at("Độc lập - Tự do", "Độc lập – Tự do"), "TT09"),
    ("no colon", T, at("Số: 41", "Số 41"), "TT10"),
    ("one digit", A, at("Số: 05/KH", "Số: 5/KH"), "TT11"),
    ("no comma behind the place", T, at("Vân Khê, ngày", "Vân Khê ngày"), "TT13"),
    ("another place", P, at("Lam Thượng, ngày", "Nà Hừ, ngày"), "TT14"),
    ("xã before the place", T, at("Vân Khê, ngày", "Xã Vân Khê, ngày"), "TT15"),
    ("a stop behind the subject", A, at("năm 2026 của xã An Bình</w:t>", "năm 2026 của xã An Bình.</w:t>"), "TT16"),
    (
        "the subject in capitals",
        P,
        at("Phổ cập giáo dục, xóa mù chữ năm 2026", "PHỔ CẬP GIÁO DỤC, XÓA MÙ CHỮ NĂM 2026"),
        "TT17",
    ),
    ("a short name of the issuer", T, at("ỦY BAN NHÂN DÂN", "UBND"), "TT50"),
]
END = [
    ("no stop behind KT", A, at("KT. CHỦ TỊCH", "KT CHỦ TỊCH"), "TT54"),
    ("K/T", T, at("KT. CHỦ TỊCH", "K/T CHỦ TỊCH"), "TT54"),
    ("a degree", P, at("Tòng Thị Minh Nguyệt", "ThS. Tòng Thị Minh Nguyệt"), "TT55"),
    ("a name in capitals", T, at("Hoàng Đức Thịnh", "HOÀNG ĐỨC THỊNH"), "TT56"),
    ("no end mark of an annex", A, (TEXT, last(r"\./\."), "."), "TT58"),
    ("a recipient without its semicolon", P, at("Công an xã;", "Công an xã"), "TT59"),
    ("no colon behind Lưu", T, at("Lưu: VT", "Lưu VT"), "TT60"),
    ("no stop behind it", A, at("Lưu: VT, VP.", "Lưu: VT, VP"), "TT60"),
    ("no office in it", P, at("Lưu: VT, VHXH.", "Lưu: VT."), "TT61"),
    ("it is not the last", T, swapped("Các thôn;", "Lưu: VT, KT"), "TT62"),
    ("a recipient of a decision", P, at("Công an xã;", "Như Điều 3;"), "TT90"),
    ("a recipient twice", T, (TEXT, f"({saying('Công an xã;')})", r"\1\1"), "TC10"),
]
ANNEX = [
    ("a capital heading", T, at("Phụ lục I</w:t>", "PHỤ LỤC I</w:t>"), "TT64"),
    ("an unnumbered one", P, (TEXT, last("Phụ lục II</w:t>"), "Phụ lục III</w:t>"), "TT63"),
    ("Kèm theo without a day", T, at(" ngày 25 tháng 3 năm 2026 của Ủy ban nhân dân xã Vân Khê)", ")"), "TT67"),
    ("another number there", P, at("Kèm theo Kế hoạch số 27", "Kèm theo Kế hoạch số 28"), "TT72"),
    ("another day in the second", A, (TEXT, last("ngày 12 tháng 01 năm 2026"), "ngày 13 tháng 01 năm 2026"), "TT72"),
    (
        "no word that leads to an annex",
        A,
        (TEXT, "(.*) tại Phụ lục I kèm theo(.*)Mẫu báo cáo tại Phụ lục II kèm theo", r"\1\2Mẫu báo cáo"),
        "TT69",
    ),
    ("none that leads to the first", A, at(" tại Phụ lục I kèm theo", ""), "TT69"),
    ("none that leads to the third", T, at("theo Phụ lục III kèm theo", "theo từng thôn"), "TT69"),
    ("an annex nobody has", P, at("theo Phụ lục II kèm theo", "theo Phụ lục IV kèm theo"), "TT68"),
]
BODY = [
    ("a section's number", T, at("VI. KINH PHÍ", "V. KINH PHÍ"), "BC01"),
    ("a number in an annex", A, (TEXT, last("II\\. KHÓ KHĂN"), "III. KHÓ KHĂN"), "BC01"),
    ("a letter not in the alphabet", P, at("d) Hỗ trợ sách", "w) Hỗ trợ sách"), "BC02"),
    ("no stop behind a number", T, at("II. TÌNH HÌNH", "II TÌNH HÌNH"), "BC05"),
    ("a stop behind a title", A, at("THỰC TRẠNG<", "THỰC TRẠNG.<"), "BC06"),
    ("a title in small letters", P, at("TIẾN ĐỘ THỰC HIỆN", "Tiến độ thực hiện"), "BC08"),
    ("no như sau", T, at(" năm 2026, cụ thể như sau:", " năm 2026."), "BC14"),
    ("no agency opens", P, at("Ủy ban nhân dân xã Lam Thượng ban hành", "Xã Lam Thượng ban hành"), "BC13"),
    ("no số", A, at("Nghị định số 30/2020/NĐ-CP ngày", "Nghị định 30/2020/NĐ-CP ngày"), "CC01"),
    ("no số in an item", A, (TEXT, last("Nghị định số 30/2020"), "Nghị định 30/2020"), "CC01"),
    ("no day", P, at(" ngày 24/3/2014 của", " của"), "CC02"),
    ("no issuer", P, at(" ngày 24/3/2014 của Chính phủ về", " ngày 24/3/2014 về"), "CC03"),
    (
        "no subject",
        P,
        at("24/3/2014 của Chính phủ về phổ cập giáo dục, xóa mù chữ;", "24/3/2014 của Chính phủ;"),
        "CC04",
    ),
    ("a space in a symbol", A, at("113/2025/NĐ-CP", "113/2025/NĐ- CP"), "CC07"),
    ("another symbol", P, at("20/2014/NĐ-CP", "20/2014/QĐ-CP"), "CC08"),
    ("another year", T, at("QĐ-TTg ngày 22/4/2021", "QĐ-TTg ngày 22/4/2020"), "CC10"),
    ("a paper of tomorrow", P, at("33/KH-UBND ngày 06/02/2026", "33/KH-UBND ngày 06/3/2026"), "CC12"),
    ("no day of the calendar", T, at("57/KH-UBND ngày 10/3/2026", "57/KH-UBND ngày 30/02/2026"), "CC18"),
    ("a kind in small letters", A, at("theo Thông tư số 05", "theo thông tư số 05"), "CC23"),
    ("a deadline gone by", T, at("trước ngày 20/4/2026", "trước ngày 20/02/2026"), "TG03"),
    ("no day of the calendar", T, at("đến ngày 31/10/2026", "đến ngày 31/11/2026"), "TG01"),
    ("a day without its zero", T, at("từ ngày 01/5/2026", "từ ngày 1/5/2026"), "TG08"),
    ("a task nobody gets", T, (TEXT, saying("Trạm Y tế xã;"), ""), "TC01"),
    ("a word twice", P, at("Giữ vững kết quả", "Giữ vững vững kết quả"), "VP02"),
    ("two spaces", T, at("Chỉ huy thống nhất,", "Chỉ huy  thống nhất,"), "VP12"),
    ("a space before a comma", A, at("bảo đảm an toàn, dễ", "bảo đảm an toàn , dễ"), "VP13"),
    ("no space behind a comma", P, at("bộ đội và công an xã", "bộ đội,công an xã"), "VP15"),
    ("two marks", T, at("Cấp cứu, chăm sóc", "Cấp cứu,, chăm sóc"), "VP18"),
    ("a bracket", A, at("xã cũ (thời hạn: 30/9/2026);", "xã cũ (thời hạn: 30/9/2026;"), "VP19"),
    ("a letter of another script", T, at("Phát quang lòng khe", "Phát quаng lòng khe"), "VP23"),
    ("a figure glued to a word", P, at("trong 03 ngày kể", "trong 03ngày kể"), "VP26"),
    ("a slip", T, at("đề xuất hỗ trợ", "đề suất hỗ trợ"), "VP03"),
]
MORE = [
    ("an annex by an Arabic number", P, at("theo Phụ lục II kèm", "theo Phụ lục 2 kèm"), "TT19"),
    ("a letter left out", P, at("d) Hỗ trợ sách", "đ) Hỗ trợ sách"), "BC01"),
    (
        "a law by number",
        T,
        at("Luật Phòng thủ dân sự ngày 20/6/2023", "Luật Phòng thủ dân sự số 18/2023/QH15 ngày 20/6/2023"),
        "CC05",
    ),
    ("a number without its year", A, at("30/2020/NĐ-CP ngày", "30/NĐ-CP ngày"), "CC11"),
    ("a kind in capitals", A, at("Căn cứ Nghị định số 30", "Căn cứ Nghị Định số 30"), "CC24"),
    ("Khoản in capitals", A, at("theo Thông tư số 05", "theo Khoản 2 Điều 3 Thông tư số 05"), "CC25"),
    (
        "two căn cứ in a line",
        A,
        at(
            "Luật Lưu trữ ngày 21/6/2024;", "Luật Lưu trữ ngày 21/6/2024; Căn cứ Luật Giao dịch điện tử ngày 22/6/2023;"
        ),
        "CC26",
    ),
    ("a number without its symbol", P, at("20/2014/NĐ-CP ngày", "20 ngày"), "CC27"),
    (
        "căn cứ out of order",
        A,
        (TEXT, f"({saying('Luật Lưu trữ ngày')})({saying('30/2020/NĐ-CP ngày')})", r"\2\1"),
        "CC28",
    ),
    ("a stop behind a căn cứ", A, at("21/6/2024;", "21/6/2024."), "CC20"),
    ("a total against its table", T, at("Tổng kinh phí là 300", "Tổng kinh phí là 310"), "SL14"),
    ("a holiday on another day", A, at("lưu trữ", "lưu trữ nhân Ngày Nhà giáo Việt Nam 20/10"), "TG20"),
    ("a symbol the other way round", A, at("30/2020/NĐ-CP ngày", "30/2020/CP-NĐ ngày"), "CC42"),
    ("a symbol without its kind", A, at("113/2025/NĐ-CP", "113/2025/-CP"), "CC43"),
    ("ages backwards", A, at("lưu trữ", "lưu trữ cho trẻ từ 9 đến 6 tuổi"), "SL19"),
    ("a weekday", P, at("đến ngày 30/9/2025", "đến thứ Hai, ngày 30/9/2025"), "TG07"),
    ("a school year", P, at("đến ngày 30/9/2025", "đến năm học 2025-2027"), "TG05"),
    ("a range backwards", T, at("Năm 2025, xã chịu", "Giai đoạn 2025-2021, xã chịu"), "TG04"),
    ("a capital in an agency", P, at("Ủy ban nhân dân tỉnh Lam Giang", "Ủy Ban nhân dân tỉnh Lam Giang"), "TC09"),
    ("no syllable", T, at("sớm ổn định", "sớm ổnn định"), "VP04"),
    ("an accent", T, at("túi đồ", "tuí đồ"), "VP05"),
    ("a space in a bracket", A, at("(thời hạn: 31/3/2026);", "( thời hạn: 31/3/2026);"), "VP14"),
    ("a space at a stroke", A, at("Hồ sơ công việc được lập trên", "Hồ sơ/ công việc được lập trên"), "VP17"),
    ("an open quotation", T, at("nguyên tắc gần nhất đi trước;", "nguyên tắc “gần nhất đi trước;"), "VP20"),
    ("marks of a text", T, at("khơi rãnh,", "khơi **rãnh**,"), "VP22"),
    ("v.v. and dots", T, at("đường, điện, trường học.", "đường, điện, trường học, v.v..."), "VP25"),
    ("an abbreviation", T, at("Hợp tác xã Đồng", "HTXNN Đồng"), "VP36"),
    ("a syllable left out", A, at("việc được lập trên", "việc được lập trong quá thực hiện trên"), "VP43"),
    ("a connection without a comma", T, at("sớm ổn định", "sớm ổn định vì thế yên tâm"), "VP75"),
    ("an ampersand", T, at("đường, điện, trường học.", "đường, điện, trường học &amp; y tế."), "VP76"),
    ("a foreign word", A, at("việc được lập trên", "việc được update trên"), "VP77"),
    ("a foreign name in small letters", A, at("việc được lập trên", "việc được lập trên zalo, trên"), "VP78"),
    (
        "a glued hyphen in a name",
        A,
        at("Phòng Văn hóa - Xã hội (để thực hiện);", "Phòng Văn hóa- Xã hội (để thực hiện);"),
        "VP11",
    ),
    (
        "a dash in a name",
        A,
        at("Phòng Văn hóa - Xã hội (để thực hiện);", "Phòng Văn hóa – Xã hội (để thực hiện);"),
        "VP10",
    ),
    ("a target below last year", A, at("100% (năm trước: 92,5%", "90% (năm trước: 92,5%"), "ND05"),
    ("an expense without a source", A, at("20.000.000 đồng (nguồn: ngân sách xã);", "20.000.000 đồng;"), "ND07"),
    ("a căn cứ without its number", P, at("Nghị định số 20/2014/NĐ-CP ngày 24", "Nghị định ngày 24"), "CC21"),
    ("a title with nothing below", P, (TEXT, saying("Tham mưu bố trí, quyết toán"), ""), "BC10"),
    ("the agency above gets nothing", T, (TEXT, saying(r"Ủy ban nhân dân tỉnh \(để báo cáo"), ""), "TC03"),
    ("a dash in a symbol", A, at("30/2020/NĐ-CP ngày", "30/2020/NĐ–CP ngày"), "CC30"),
    ("the year of the opening", T, at("cứu nạn năm 2026, cụ thể", "cứu nạn năm 2025, cụ thể"), "ND09"),
    ("a total of expenses", P, at("Tổng kinh phí là 186", "Tổng kinh phí là 187"), "SL08"),
    ("a glued bracket", A, at("xã cũ (thời hạn", "xã cũ(thời hạn"), "VP16"),
    ("a noun in capitals", A, at("việc được lập trên", "việc của Cán bộ được lập trên"), "VP71"),
    ("two capitals in a word", T, at("sớm ổn định", "sớm ổn định cho Nhân Dân"), "VP71"),
    ("a verb in capitals", T, at("sớm ổn định", "sớm ổn định, nhằm Nâng cao sức khỏe"), "VP71"),
    ("V/v in a căn cứ", P, at("24/3/2014 của Chính phủ về phổ cập", "24/3/2014 của Chính phủ V/v phổ cập"), "VP80"),
    ("a time that no comma parts", T, at("Năm 2025, xã chịu", "Ngày 15/9/2025 các thôn chịu"), "VP81"),
    (
        "a main clause that no comma parts",
        T,
        at("Năm 2025, xã chịu", "Khi có bão các thôn phải trực; năm 2025, xã chịu"),
        "VP81",
    ),
    ("a comma behind a word that leads on", T, at("sớm ổn định", "sớm ổn định đời sống của, các hộ"), "VP84"),
    ("a sentence that breaks off", T, at("Năm 2025, xã chịu", "Xã phối hợp với các. Năm 2025, xã chịu"), "VP83"),
    (
        "what a task is for",
        T,
        at("Năm 2025, xã chịu", "Trồng rừng ven sông góp phần chống sạt lở. Năm 2025, xã chịu"),
        "VP75",
    ),
    ("a name without a syllable", T, at("sớm ổn định", "sớm ổn định, vay Ngân hàng Chính sách hội, giữ"), "VP88"),
    ("a common noun in capitals", T, at("sớm ổn định", "sớm ổn định, giữ gìn Môi trường sống"), "VP71"),
    ("a caps lock", T, at("sớm ổn định", "sớm ổn ĐỊnh"), "VP04"),
    ("a hyphen between words", T, at("đường, điện, trường học.", "đường, điện, thương mại-du lịch."), "VP11"),
    ("adjectives without a comma", T, at("sớm ổn định", "sớm ổn định, chủ động kịp thời"), "VP70"),
    ("a dash for to", T, at("trước ngày 20/4/2026; báo cáo ngay", "từ ngày 10-20/4/2026; báo cáo ngay"), "VP79"),
    (
        "an opening in two",
        T,
        at("Ủy ban nhân dân xã Vân Khê ban hành", "Để chủ động ứng phó. Ủy ban nhân dân xã Vân Khê ban hành"),
        "BC18",
    ),
    ("a list without a comma", A, at("việc được lập trên", "việc rà soát đánh giá được lập trên"), "VP70"),
    ("a colon behind a verb", T, at("sớm ổn định", "sớm ổn định, toàn xã có: 25 hộ"), "VP92"),
    ("a space in a number", T, at("sớm ổn định", "sớm ổn định, giúp đỡ 1 .200 hộ"), "VP96"),
    ("a syllable in pieces", T, at("sớm ổn định", "sớm ổn đ ịnh"), "VP04"),
    ("no space behind a colon", T, at("sớm ổn định", "sớm ổn định, gồm:25 hộ"), "VP15"),
    ("a school's level in capitals", P, at("Trường Tiểu học Lam Thượng", "Trường Tiểu Học Lam Thượng"), "TC09"),
    ("a collective in letters", T, at("TM. ỦY BAN NHÂN DÂN", "TM. UBND"), "TT89"),
    ("a sở without its và", T, at("sớm ổn định", "sớm ổn định, báo cáo Sở Giáo dục - Đào tạo"), "TC15"),
    (
        "a comma in a name of a conference",
        T,
        at("sớm ổn định", "sớm ổn định theo Nghị quyết Hội nghị lần thứ 7, Ban Chấp hành Trung ương"),
        "VP82",
    ),
    (
        "a name called an abbreviation",
        T,
        at("sớm ổn định", "sớm ổn định (sau đây viết tắt là Kế hoạch)"),
        "VP85",
    ),
    ("an office by half its name", T, at("sớm ổn định", "sớm ổn định theo chỉ đạo của Thủ tướng"), "TC16"),
    (
        "a title said again",
        T,
        (TEXT, rf"Mục đích(</w:t>.*?){saying('Yêu cầu</w:t>')}.*?(?={whole('Muc')})", r"Mục đích, yêu cầu\1"),
        "BC19",
    ),
    ("a weekday behind its day", T, at("trước ngày 20/4/2026", "trước ngày 20/4/2026 (thứ Ba)"), "TG07"),
    ("a law with a capital too many", T, at("sớm ổn định", "sớm ổn định theo luật Đất đai"), "CC23"),
    ("counts in two ways", T, at("sớm ổn định", "sớm ổn định, có 7 nhà, 01 lều"), "VP86"),
    ("a number bounded twice", T, at("sớm ổn định", "sớm ổn định, có trên 7 nhà trở lên"), "VP90"),
    ("an object without its preposition", T, at("sớm ổn định", "sớm ổn định so năm ấy"), "VP91"),
    ("a comma inside a term", T, at("sớm ổn định", "sớm ổn định, thuộc quản lý, nhà nước"), "VP87"),
    (
        "years of an anniversary",
        T,
        at("sớm ổn định", "sớm ổn định, dịp 95 năm Ngày lễ (26/3/1931 - 26/3/2025)"),
        "TG19",
    ),
    ("a part that is not there", T, at("sớm ổn định", "sớm ổn định theo Mục IX Kế hoạch này"), "ND24"),
    ("a share that falls to rise", T, at("sớm ổn định", "sớm ổn định, tăng từ 95% lên 93% số hộ"), "SL18"),
    ("a term of four years", T, at("sớm ổn định", "sớm ổn định theo đại hội Đảng bộ nhiệm kỳ 2025-2029"), "TG18"),
    ("a number without its kind", T, at("sớm ổn định", "sớm ổn định theo số 45/KH-UBND của tỉnh"), "CC41"),
    (
        "digits that changed places",
        T,
        at(
            "sớm ổn định",
            "sớm ổn định theo Quyết định số 81/2021/QĐ-TTg ngày 22/4/2021 của Thủ tướng Chính phủ quy định về dự báo, "
            "cảnh báo, truyền tin thiên tai",
        ),
        "CC40",
    ),
    ("a title that says more", T, at("MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH, YÊU CẦU: Chủ động phòng ngừa"), "BC08"),
]
ELSEWHERE = [
    ("a day in a note", T, (NOTES, "ngày 21/9/2025", "ngày 31/9/2025"), "TG01"),
    ("a space in a note", P, (NOTES, "tương ứng", "tương , ứng"), "VP13"),
    ("a word in a note", T, (NOTES, "cao nhất trong", "cao nhất nhất trong"), "VP02"),
    ("a blank in the text", T, at("gồm 25 người", "gồm …… người"), "ND08"),
    ("a word twice in a cell", T, at("vạch đỏ ở bến đò", "vạch đỏ ở bến đò đò"), "VP02"),
    (
        "a space in a cell of an annex",
        P,
        at(
            "Trường Tiểu học Lam Thượng</w:t></w:r></w:p></w:tc>",
            "Trường Tiểu học Lam Thượng ,</w:t></w:r></w:p></w:tc>",
        ),
        "VP13",
    ),
    ("a quarter in a cell", A, (TEXT, last("Quý II/2026"), "Quý V/2026"), "TG06"),
    ("a sum in a cell", T, at(">61,5<", ">62,5<"), "SL04"),
    ("a row's number", T, (TEXT, ">3<(?=.{0,900}Nhà bạt)", ">5<"), "SL05"),
    ("a note below a table", P, at("đều đã bỏ học, trong", "đều đã bỏ học,trong"), "VP15"),
    ("a title of an annex", T, at("PHƯƠNG ÁN SƠ TÁN DÂN", "PHƯƠNG ÁN  SƠ TÁN DÂN"), "VP12"),
    ("a total of a row", T, (TEXT, ">21<", ">22<"), "SL15"),
    ("a space in the name of a picture", T, at("Sơ đồ chỉ huy khi", "Sơ đồ  chỉ huy khi"), "VP12"),
    (
        "the first page's own header with the number",
        P,
        at('w:type="first" r:id="rId5"', 'w:type="first" r:id="rId4"'),
        "TT49",
    ),
    ("the numbers begin anew in the middle", T, cut(r"\3"), "TT49"),
    ("no numbers from the middle on", A, cut(NUMBERS.format("rId5")), "TT49"),
    ("red in a note", P, red("Mức độ 1 là", NOTES), "TT80"),
    ("red in a cell", T, red("Nước quá vạch đỏ"), "TT80"),
    ("red in the body", A, red("Sau khi sắp xếp đơn vị"), "TT80"),
    ("red in an annex", A, red("Khó khăn, vướng mắc và"), "TT80"),
    ("red by its style", T, (STYLES, r'(w:styleId="Muc">.*?<w:rPr>)', r'\1<w:color w:val="C00000"/>'), "TT80"),
    ("red by defaults", P, (STYLES, r"(<w:rPrDefault><w:rPr>)", r'\1<w:color w:val="FF0000"/>'), "TT80"),
]

ABSENT = [
    *((f"no {style}", base, (TEXT, whole(style), ""), code) for base in (A, T, P) for style, code in (
        ("QuocHieu", "TT01"), ("TieuNgu", "TT01"), ("SoKyHieu", "TT01"), ("DiaDanhNgay", "TT01"), ("TenLoai", "TT02"),
        ("TrichYeu", "TT02"), ("NoiNhan", "TT03"), ("HoTen", "TT78"), ("ChucVu", "TT79"))),
    *(("no line of what is kept", base, (TEXT, saying("Lưu: VT"), ""), "TT04") for base in (A, T, P)),
    *(("no authority of a deputy", base, (TEXT, saying(r"KT\. CHỦ TỊCH"), ""), "TT53") for base in (A, T, P)),
    *(("no collective", base, (TEXT, saying(r"TM\. ỦY BAN"), ""), "TT52") for base in (A, T, P)),
    *(("no VT", base, (TEXT, r"Lưu: VT, ", "Lưu: "), "TT77") for base in (A, T, P)),
    *(("nobody signs", base, (TEXT, whole("QuyenHan") + ".*?" + saying(name), ""), "TT05") for base, name in (
        (A, "Nguyễn Văn An"), (T, "Hoàng Đức Thịnh"), (P, "Tòng Thị Minh Nguyệt"))),
    *(("no Kèm theo", base, (TEXT, whole("KemTheo"), ""), "TT66") for base in (A, T, P)),
    *(("an annex without a name", base, (TEXT, whole("TenPhuLuc"), ""), "TT65") for base in (A, T, P)),
    *(("no end mark of the text", base, (TEXT, r"\./\.(?=</w:t></w:r></w:p>)", "."), "TT57") for base in (A, T, P)),
]  # fmt: skip

ONE_CAUSE = [
    ("an expense glued to its source", A, at("60 triệu đồng (nguồn", "60 triệu đồng(nguồn"), "VP16"),
    ("a share glued to a bracket", A, at("100% (năm trước", "100%(năm trước"), "VP16"),
    ("another kind in the symbol", T, at("Số: 41/KH-UBND", "Số: 41/QĐ-UBND"), "TT12"),
    ("another agency in the symbol", T, at("Số: 41/KH-UBND", "Số: 41/KH-HĐND"), "TT12"),
    ("another number in the head", T, at("Số: 41/KH-UBND", "Số: 42/KH-UBND"), "TT72"),
    ("another day in the head", T, at("Vân Khê, ngày 25 tháng 3", "Vân Khê, ngày 26 tháng 3"), "TT72"),
    ("the first annex without its label", T, (TEXT, saying("Phụ lục I</w:t>"), ""), "TT63"),
    (
        "a space in a number of the Party",
        P,
        at(
            "Kế hoạch số 33/KH-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh Lam Giang",
            "Nghị quyết số 27/NQ- TW ngày 06/02/2026 của Ban Chấp hành Trung ương",
        ),
        "CC07",
    ),
]
ONE_CAUSE += [
    ("a ministry for the Thủ tướng", T, at("22/4/2021 của Thủ tướng Chính phủ", "22/4/2021 của Bộ Tài chính"), "CC09"),
    ("a ministry for the Chính phủ", A, at("03/6/2025 của Chính phủ", "03/6/2025 của Bộ Nội vụ"), "CC09"),
    ("a law by another day", A, at("Luật Lưu trữ ngày 21/6/2024", "Luật Lưu trữ ngày 22/6/2024"), "CC17"),
    ("a law that was replaced", A, at("Luật Lưu trữ ngày 21/6/2024", "Luật Lưu trữ ngày 11/11/2011"), "CC15"),
    ("a law replaced twice", A, at("địa phương ngày 16/6/2025", "địa phương ngày 19/6/2015"), "CC15"),
    ("a plan by its day alone", P, at("Kế hoạch số 33/KH-UBND ngày 06/02", "Kế hoạch ngày 06/02"), "CC21"),
    ("a small letter behind a year", P, at("năm 2026. Các cơ quan", "năm 2026. các cơ quan"), "VP27"),
    *(
        (f"a name of a template for {old}", A, at(old, new), "ND08")
        for old, new in (
            ("Số: 05/KH-UBND", "Số: {{so}}/KH-UBND"),
            ("Lưu: VT, VP.", "Lưu: {{luu}}"),
            ("tại Phụ lục II kèm theo./.", "tại Phụ lục II kèm theo. {{ket}}"),
            ("Công tác văn thư, lưu trữ năm 2026 của xã An Bình</w:t>", "{{trich_yeu}}</w:t>"),
            ("Nguyễn Văn An", "{{ho_ten}}"),
            ("Ủy ban nhân dân ba xã cũ</w:t>", "{{nguon}}</w:t>"),
        )
    ),
]
"""One cause that several rules, or one rule at several places, could tell."""

TOGETHER = {
    T: [
        ("sớm ổn định", "sớm ổn định, hoà thuận", "VP06"),
        ("số hộ phải đi", "số hộ phải đi ở các Xã", "VP28"),
        ("nơi đến và người", "nơi đến trước ngày quốc phòng toàn dân và người", "VP30"),
        ("một đầu mối", "một đầu mối, cập nhận tin báo", "VP42"),
        ("báo cáo ngay khi có", "Báo cáo ngay khi có", "VP44"),
        ("phát số điện thoại", "chủ tịch Trần Văn Bình phát số điện thoại", "VP72"),
        ("chặt cây dễ đổ", "chặt cây dễ đổ như phường 5", "VP73"),
        ("sửa 09 cụm loa", "sửa 09 cụm loa sáng thứ sáu hằng tuần", "VP74"),
        ("diễn tập sơ tán tại", "cùng Hội Nông dân huyện diễn tập sơ tán tại", "TC05"),
        ("cấm qua ngầm", "cấm qua ngầm theo Sở Giao thông vận tải", "TC04"),
        ("cho dân về", "cho dân về tỉnh Kon Tum", "TC06"),
        ("mở lại đường", "lập tổ 05 người: 01 tổ trưởng, 02 tổ phó và 03 thành viên; mở lại đường", "SL01"),
        ("làm sạch nguồn nước", "làm sạch nguồn nước cho 30/60 hộ (đạt 60%)", "SL02"),
        ("xã chịu 04 đợt", "120 người, trong đó nữ 140, chịu 04 đợt", "SL03"),
        ("Trạm Y tế xã bảo đảm 02 tổ", "Trạm Y tế xã bảo đảm 1,250,000 đồng, 02 tổ", "SL09"),
        ("báo tin ba lần mỗi ngày", "báo tin cho 12500 người ba lần mỗi ngày", "SL20"),
        ("36,5 ha lúa", "36.5 ha lúa", "SL10"),
        ("giao hàng trước", "giao hàng trước 12tấn", "SL11"),
        ("lương thực đủ dùng", "12 + 13 = 26 suất lương thực đủ dùng", "SL12"),
        ("phân luồng", "nam 60%, nữ 45%, phân luồng", "SL13"),
        ("01/5/2026 đến ngày 31/10/2026", "01/5/2026 đến ngày 31/3/2026", "TG12"),
        ("Hỗ trợ nhà sập", "Hỗ trợ nhà sập theo Unesco", "VP29"),
        ("quản lý vật tư", "quản lý vật tư, nâng cao ý trách nhiệm", "VP03"),
        ("tổ chức chính trị - xã hội</w:t>", "tổ chức chính trị xã hội</w:t>", "VP09"),
        ("a) Cấp độ 1, 2 sơ tán 67", "a/ Cấp độ 1, 2 sơ tán 67", "BC04"),
        ("KT. CHỦ TỊCH", "KT/CHỦ TỊCH", "TT54"),
        ("24 giờ mỗi ngày", "24 giờ mỗi ngày, giao ban lúc 7h30 và 17 giờ 30 phút", "VP52"),
        ("tỉnh Lam Giang về phòng", "tỉnh Lam Giang Về phòng", "CC37"),
        ("18/2021/QĐ-TTg ngày 22/4/2021", "18/2021/QĐ-TTg, ngày 22/4/2021", "CC38"),
    ],
    A: [
        ("chính, bảo đảm an toàn", "chính, đảm bảo an toàn", "VP07"),
        ("Nghị định số 30/2020/NĐ-CP ngày", "Nghị định sô 30/2020/NĐ-CP ngày", "CC29"),
        ("113/2025/NĐ-CP ngày", "113/2O25/NĐ-CP ngày", "CC32"),
        ("theo Thông tư số 05", "theo Điều 3, khoản 2 Thông tư số 05", "CC39"),
        ("theo Nghị định số 30/2020/NĐ-CP;", "theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", "CC22"),
        ("thực hiện trước ngày 15/12/2026", "thực hiện trước ngày 15/12/2027", "TG02"),
        ("Phòng Kinh tế (để thực hiện)", "phòng Kinh tế (để thực hiện)", "TC08"),
        ("150.000.000 đồng, gồm", "150.000.000 đồng (Một trăm nghìn đồng), gồm", "SL07"),
        ("100% (năm", "100 % (năm", "VP54"),
    ],
}
"""Things broken in one file at places of their own: each is told once, all with one review."""

CASES = [*ONE_CAUSE, *ABSENT, *HEAD, *END, *ANNEX, *BODY, *MORE, *ELSEWHERE]
BASES = list(dict.fromkeys(case[1] for case in CASES))


@pytest.mark.parametrize("base", BASES)
def test_a_base_is_clean(base):
    assert found(clean(base)) == []


def code_of(case):
    return case[3]


def other(content, cases):
    """What is told of a file, where it is not each of its cases once and nothing else."""
    told = found(content)
    return [] if sorted(one.split()[0] for one in told) == sorted(map(code_of, cases)) else told or ["nothing"]


@pytest.mark.parametrize(("base", "turn"), [(base, turn) for base in BASES for turn in range(6)])
def test_each_thing_broken_is_told_once(base, turn):
    cases = some([case for case in CASES if case[1] == base])[turn::6]
    assert len(cases) >= rounds(9)
    assert broken_at_once.wrong(parts(base), cases, place, code_of, other) == []


def test_what_is_told_otherwise_is_seen_among_many():
    cases = [case for case in CASES if case[1] == T][:7]
    meant = [(*case[:3], "VP99") if case is cases[3] else case for case in cases]
    seen = broken_at_once.wrong(parts(T), meant, place, code_of, other)
    assert [case[0][0] for case, _ in seen] == [cases[3][0]]


@pytest.mark.parametrize("base", TOGETHER)
def test_each_of_many_things_broken_is_told_once(base):
    text = parts(base)[TEXT]
    for old, new, code in TOGETHER[base]:
        assert old in text, code
        text = text.replace(old, new, 1)
    told = found(broken_at_once.packed({**parts(base), TEXT: text}))
    assert sorted(one.split()[0] for one in told) == sorted(code for *_, code in TOGETHER[base]), told
