"""Numbers that Word counts itself: they are in no text of the file."""

from oddities.ooxml import DEFAULTS, docx, p
from oddities.shelf import specimen


def level(depth: int, kind: str, words: str, more: str = "", look: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{words}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{360 * depth + 360}" w:hanging="360"/></w:pPr>{look}</w:lvl>'
    )


def numbered(kinds: dict[int, str], lists: dict[int, tuple[int, str]]) -> str:
    """Return numbering.xml of abstract lists, and of lists: number -> (abstract, overrides)."""
    return "".join(
        f'<w:abstractNum w:abstractNumId="{name}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for name, levels in kinds.items()
    ) + "".join(
        f'<w:num w:numId="{name}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'
        for name, (kind, more) in lists.items()
    )


def item(words: str, number: int, depth: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return p(words, look=f'{named}<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def style(name: str, inside: str, parent: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{parent}"/><w:pPr>{inside}</w:pPr></w:style>'
    )


@specimen
def numbering_style_chain() -> bytes:
    """I. 1. a) - come from styles; one style inherits its list from another and changes the level only."""
    levels = (
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>')
        + level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>')
        + level(2, "lowerLetter", "%3)", '<w:pStyle w:val="Diem"/>')
        + level(3, "bullet", "-", '<w:pStyle w:val="Gach"/>')
    )
    styles = (
        DEFAULTS
        + style("Muc", '<w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/>')
        + style("Khoan", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>')
        + style("KhoanDam", "<w:keepNext/>", "Khoan")
        + style("Diem", '<w:numPr><w:ilvl w:val="2"/></w:numPr>', "Khoan")
        + style("Gach", '<w:numPr><w:ilvl w:val="3"/></w:numPr>', "Khoan")
    )
    lines = [
        ("Muc", "MỤC ĐÍCH, YÊU CẦU"), ("KhoanDam", "Mục đích"), ("Gach", "Nâng cao năng lực số."),
        ("Khoan", "Yêu cầu"), ("Diem", "Đúng đối tượng;"), ("Diem", "Đúng thời gian."),
        ("Muc", "NHIỆM VỤ"), ("Khoan", "Tập huấn"), ("Diem", "Mở hai lớp."), ("KhoanDam", "Kiểm tra"),
    ]  # fmt: skip
    body = "".join(p(words, look=f'<w:pStyle w:val="{name}"/>') for name, words in lines)
    return docx(body, styles=styles, numbering=numbered({1: levels}, {5: (1, "")}))


@specimen
def numbering_start_restart() -> bytes:
    """1.1. in many levels; a list that starts at 3; a second list of the same kind that restarts."""
    many = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "lowerLetter", "%3)")
    third = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = (
        item("Nhiệm vụ chung", 1) + item("Tuyên truyền", 1, 1) + item("trên loa;", 1, 2) + item("trên mạng.", 1, 2)
        + item("Tập huấn", 1, 1) + item("cho cán bộ.", 1, 2) + item("Nhiệm vụ riêng", 1) + item("Kiểm tra", 1, 1)
        + p("Lần thứ hai, bắt đầu từ ba:") + item("Kinh phí", 2) + item("Báo cáo", 2)
        + p("Lần thứ ba, đếm lại từ đầu:") + item("Phòng Kinh tế", 3) + item("Văn phòng", 3)
    )  # fmt: skip
    return docx(
        body, numbering=numbered({1: many, 2: level(0, "decimal", "%1.")}, {1: (1, ""), 2: (2, third), 3: (2, again)})
    )


@specimen
def numbering_never_restarts() -> bytes:
    """lvlRestart 0: the second level counts on under every new heading."""
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    body = item("MỤC TIÊU", 1) + item("Mục tiêu chung", 1, 1) + item("NHIỆM VỤ", 1) + item("Nhiệm vụ chung", 1, 1)
    return docx(body, numbering=numbered({1: levels}, {1: (1, "")}))


@specimen
def numbering_vietnamese_letters() -> bytes:
    """đ) is no letter of Word's: the fifth item has a list of its own whose text is "đ)", the sixth starts at e."""
    lists = {
        1: (1, ""),
        2: (2, ""),
        3: (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    }
    kinds = {1: level(0, "lowerLetter", "%1)"), 2: level(0, "none", "đ)")}
    first = "".join(item(f"Việc thứ {count};", 1) for count in ("nhất", "hai", "ba", "tư"))
    body = first + item("Việc thứ năm;", 2) + item("Việc thứ sáu;", 3) + item("Việc thứ bảy.", 3)
    return docx(body, numbering=numbered(kinds, lists))


@specimen
def numbering_legal_and_none() -> bytes:
    """Below I. the second level shows 1.1 in Arabic (w:isLgl); numId 0 takes the number of the style away."""
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    styles = DEFAULTS + style("Muc", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    body = (
        item("MỤC TIÊU", 1) + item("NHIỆM VỤ", 1) + item("Tập huấn", 1, 1) + item("Kiểm tra", 1, 1)
        + item("PHẦN KHÔNG ĐÁNH SỐ", 0, 0, "Muc") + p("TỔ CHỨC THỰC HIỆN", look='<w:pStyle w:val="Muc"/>')
    )  # fmt: skip
    return docx(body, styles=styles, numbering=numbered({1: levels}, {1: (1, "")}))


@specimen
def bullets_symbol() -> bytes:
    """A dash and a plus kept as private-use characters of the font Symbol."""
    font = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
    levels = level(0, "bullet", "\uf02d", look=font) + level(1, "bullet", "\uf02b", look=font)
    body = (
        item("Các phòng chuyên môn:", 1)
        + item("Phòng Kinh tế;", 1, 1)
        + item("Phòng Văn hóa - Xã hội.", 1, 1)
        + item("Các trường học.", 1)
    )
    return docx(body, numbering=numbered({1: levels}, {1: (1, "")}))


@specimen
def bullets_wingdings() -> bytes:
    """Round, square and arrow bullets of Symbol, Wingdings and Courier New."""
    fonts = {"\uf0b7": "Symbol", "\uf0a7": "Wingdings", "\uf0d8": "Wingdings", "o": "Courier New"}
    levels = "".join(
        level(
            depth, "bullet", sign, look=f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>'
        )
        for depth, (sign, font) in enumerate(fonts.items())
    )
    words = ("Tuyên truyền trên loa;", "Tập huấn cho cán bộ;", "Kiểm tra các thôn;", "Báo cáo kết quả.")
    body = "".join(item(one, 1, depth) for depth, one in enumerate(words))
    return docx(body, numbering=numbered({1: levels}, {1: (1, "")}))


@specimen
def numbers_typed() -> bytes:
    """Numbers typed by hand, with a tab, a no-break space, no space or two spaces after them."""
    lines = (
        "I.\tMỤC TIÊU",
        "1.\u00a0Mục tiêu chung",
        "-\tNâng cao năng lực số.",
        "a)  Phổ biến;",
        "đ)\tTổng kết.",
        "+ Mở lớp.",
    )
    return docx("".join(p(one) for one in lines))
