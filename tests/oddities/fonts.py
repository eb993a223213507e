"""What a font or its style does to the words and the look."""

from oddities.ooxml import DECLARATION, DEFAULTS, docx, p, r
from oddities.shelf import specimen


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@specimen
def vntime() -> bytes:
    """TCVN3: the letters of .VnTime are Latin letters with other faces (ư is a soft hyphen); a Unicode run beside them."""
    old = font(".VnTime")
    body = (
        p(r("C¨n cø QuyÕt ®Þnh sè 33/Q§-TTg ngµy 08/01/2019 cña Thñ t\xadíng ChÝnh phñ;", old))
        + p(r("§éc lËp - Tù do - H¹nh phóc", old))
        + p(r("TriÓn khai kÕ ho¹ch n¨m häc míi ", old), r("tại xã Minh Long (năm học ®ã: £)."))
    )
    return docx(body)


@specimen
def vntimeh() -> bytes:
    """.VnTimeH: small letters of TCVN3 drawn as capitals."""
    old = font(".VnTimeH")
    return docx(p(r("Céng hßa x· héi chñ nghÜa ViÖt Nam", old)) + p(r("kÕ ho¹ch", old)))


@specimen
def vntime_by_style() -> bytes:
    """.VnTime said once, in the defaults of the file; one style goes back to Times New Roman."""
    styles = DEFAULTS.replace("Times New Roman", ".VnTime") + (
        '<w:style w:type="paragraph" w:styleId="Moi"><w:name w:val="Moi"/><w:basedOn w:val="Normal"/>'
        f"<w:rPr>{font('Times New Roman')}</w:rPr></w:style>"
    )
    body = p("TriÓn khai kÕ ho¹ch n¨m häc míi") + p("Ủy ban nhân dân xã Minh Long", look='<w:pStyle w:val="Moi"/>')
    return docx(body, styles=styles)


@specimen
def vni_times() -> bytes:
    """VNI-Times: a letter and its marks are two characters, both Latin."""
    old = font("VNI-Times")
    body = (
        p(r("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", old))
        + p(r("Ñoäc laäp - Töï do - Haïnh phuùc", old))
        + p(r("Caên cöù Quyeát ñònh soá 33/QÑ-TTg ngaøy 08/01/2019 cuûa Thuû töôùng Chính phuû", old))
    )
    return docx(body)


@specimen
def caps() -> bytes:
    """w:caps prints small letters as capitals, by the run and by the style; w:caps="0" takes it back."""
    styles = DEFAULTS + (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:basedOn w:val="Normal"/>'
        "<w:rPr><w:caps/></w:rPr></w:style>"
    )
    body = (
        p(r("Kế hoạch", "<w:caps/>"))
        + p("I. Mục đích, yêu cầu", look='<w:pStyle w:val="Muc"/>')
        + p(r("Ghi chú: ", '<w:caps w:val="0"/>'), r("đường lối"), look='<w:pStyle w:val="Muc"/>')
    )
    return docx(body, styles=styles)


@specimen
def theme_fonts() -> bytes:
    """The font is named by the theme only, one for headings and one for the body."""
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{count}" for count in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{name}><a:srgbClr val="000000"/></a:{name}>' for name in names)
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    theme = (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        '<a:clrScheme name="Office">' + colours + "</a:clrScheme>"
        '<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{f"<a:ln>{fill}</a:ln>" * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:sz w:val="28"/></w:rPr></w:style>'
    )
    body = (
        p("I. MỤC ĐÍCH, YÊU CẦU", look='<w:pStyle w:val="Heading1"/>')
        + p("Nâng cao năng lực số cho cán bộ.")
        + p(r("Chữ của riêng đoạn này.", font("Courier New")))
    )
    return docx(body, styles=styles, theme1=theme)


@specimen
def bold_toggle() -> bytes:
    """Bold in a paragraph style and again in a character style cancel out; bold on the run itself does not."""
    styles = DEFAULTS + (
        '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="DamCon"><w:name w:val="Dam con"/><w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Manh"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    strong = '<w:rStyle w:val="Manh"/>'
    body = (
        p("Đậm bởi kiểu đoạn", look='<w:pStyle w:val="Dam"/>')
        + p("Đậm và nghiêng bởi kiểu con", look='<w:pStyle w:val="DamCon"/>')
        + p(r("Hai kiểu đậm thành thường", strong), look='<w:pStyle w:val="Dam"/>')
        + p(r("Kiểu chữ đậm một mình", strong))
        + p(r("Đậm thẳng trên kiểu đậm", "<w:b/>"), look='<w:pStyle w:val="Dam"/>')
        + p(r("Tắt đậm trên kiểu đậm", '<w:b w:val="false"/>'), look='<w:pStyle w:val="Dam"/>')
        + p(r("Chỉ một phần ", "<w:b/>"), r("là đậm"))
    )
    return docx(body, styles=styles)
