"""Plans made up by hypothesis, and what of a plan its page does not show."""

from hypothesis import strategies as st
from made_pictures import picture

from kehoach.document.compose.cited import Cited
from kehoach.document.compose.made import made_bang
from kehoach.document.extract.wording import in_lines
from kehoach.law import bo_cuc
from kehoach.plan.content import HOLDERS, Doan, DonVi, Gach, Khoan, TieuDe
from kehoach.plan.hinh import Hinh
from kehoach.plan.inline import marked
from kehoach.plan.ma import Coded
from kehoach.plan.table import BangLap
from kehoach.plan.table.in_text import BangTrongBai, in_tables

_SYLLABLES = (
    "công tác", "nhà trường", "tổ chức", "bồi dưỡng", "giáo viên", "rà soát", "địa phương", "triển khai", "kịp thời",
    "chất lượng", "cơ sở dữ liệu", "văn bản đi", "A & B", "tỷ lệ <95%", "{{ x }}", "năm 2026", "100%", "§ 5", "2 * 3",
)  # fmt: skip
words = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=6).map(lambda some: "Việc " + " ".join(some))
names = st.sampled_from(["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã", "Trạm Y tế xã", "Các trường học"])
bold = st.tuples(words, words).map(lambda two: f"{two[0]} **{two[1]}** và *{two[0]}*")
broken = st.tuples(words, words).map("\n".join)
"""A text with a line broken in it."""
sentences = st.one_of(words, bold, broken).map(lambda text: text + ".")
dashes = st.lists(st.one_of(words, bold, broken), min_size=1, max_size=4).map(
    lambda some: [one + ";" for one in some[:-1]] + [some[-1] + "."]
)
nested = st.tuples(st.one_of(words, broken), dashes).map(
    lambda two: [{"gach_dau_dong": two[0] + ":", "noi_dung": two[1]}]
)
paragraph = sentences.map(lambda text: [{"doan": text}])
titles = st.one_of(words, broken)
tables = st.tuples(
    titles, st.lists(st.tuples(words, st.sampled_from(["5", "12", "1.200"])), min_size=1, max_size=4)
).map(lambda two: [{"ten": two[0], "cot": ["STT", "Nội dung", "Số lượng"], "hang": [list(row) for row in two[1]]}])


def _shown(image, rong, mo_ta, ten):
    given = {"hinh": image, "rong": rong, "mo_ta": mo_ta, "ten": ten}
    return {key: value for key, value in given.items() if value is not None}


leads = st.one_of(names, st.just(["Phòng Kinh tế", "Sở Văn hóa, Thể thao và Du lịch"]))
tasks = st.tuples(titles, leads, names, st.sampled_from(["30/11/2026", "Quý III/2026"])).map(
    lambda four: {"nhiem_vu": four[0], "chu_tri": four[1], "phoi_hop": [four[2]], "thoi_han": four[3]}
)
pictures = st.tuples(
    st.sampled_from([picture("so-do.png"), picture("ảnh 1.jpg"), picture("BẢN ĐỒ.PNG", shade=9)]),
    st.sampled_from([None, "5", "60,5", "149,9"]),
    st.one_of(st.none(), words),
    st.one_of(st.none(), words),
).map(lambda four: [_shown(*four)])
inner = st.lists(st.one_of(dashes, nested, tables, pictures), min_size=1, max_size=2).map(
    lambda some: [one for part in some for one in part]
)
letters = st.lists(st.one_of(sentences.map(lambda text: {"khoan": text}), tasks), min_size=1, max_size=3)
headings = st.tuples(titles, st.one_of(inner, letters, paragraph)).map(
    lambda two: {"tieu_de": two[0], "noi_dung": two[1]}
)
clauses = st.one_of(
    sentences.map(lambda text: {"khoan": text}),
    tasks,
    st.tuples(titles, letters).map(lambda two: {"khoan": two[0] + ":", "noi_dung": two[1]}),
)
numbered = st.lists(st.one_of(headings, clauses), min_size=1, max_size=3)
contents = st.one_of(numbered, inner, st.tuples(paragraph, numbered).map(lambda two: two[0] + two[1]))
duties = st.lists(
    st.tuples(names, dashes).map(lambda two: {"don_vi": two[0], "noi_dung": two[1]}), min_size=1, max_size=3
)
targets = st.lists(
    st.tuples(titles, st.sampled_from(["85", "trên 90", "94,8"]), st.sampled_from([None, "80"])).map(
        lambda three: {"chi_tieu": three[0], "gia_tri": three[1], "don_vi": "%"}
        | ({"nam_truoc": three[2]} if three[2] else {})
    ),
    min_size=1, max_size=3,
)  # fmt: skip
expenses = st.lists(
    st.tuples(titles, st.sampled_from(["12.500.000 đồng", "20 triệu đồng", "1,5 tỷ đồng"]), st.sampled_from([None, "ngân sách xã"])),
    min_size=1, max_size=3,
).map(lambda some: [{"khoan_chi": one[0], "so_tien": one[1]} | ({"nguon": one[2]} if one[2] else {}) for one in some])  # fmt: skip
made = st.sampled_from(
    [
        {"bang": "kinh_phi", "cot": ["khoan_chi", "so_tien", "ty_le", "nguon"], "tong": "false"},
        {"bang": "kinh_phi", "tong": "false"},
        {"bang": "chi_tieu", "cot": ["chi_tieu", {"khoa": "gia_tri", "ten": "Phải đạt"}, "nam_truoc"]},
    ]
)
"""Tables made from expenses and targets; read back they are the tables they print."""
basis = st.one_of(
    st.sampled_from(
        [
            "Luật Lưu trữ ngày 21/6/2024",
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
            "Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án",
            "Thực hiện Kế hoạch số 12/KH-SNV ngày 15 tháng 5 năm 2026 của Sở Nội vụ về việc triển khai",
        ]
    ),
    words.map(lambda text: f"tình hình thực tế {text}"),
)
own = st.tuples(titles, contents).map(lambda two: {"tieu_de": two[0].upper(), "noi_dung": two[1]})
marks = st.fixed_dictionaries(
    {},
    optional={
        "do_khan": st.sampled_from(["khẩn", "thượng khẩn", "hỏa tốc"]),
        "luu_hanh": st.sampled_from(["lưu hành nội bộ", "xem xong trả lại"]),
        "du_thao": st.sampled_from(["có", "lần 2", "lần 10"]),
    },
)

approvers = st.sampled_from(
    [
        {"co_quan": "Ủy ban nhân dân xã Minh Long", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Nguyễn Thị Hà"},
        {"co_quan": "Sở Nội vụ", "quyen_han": "Q", "chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Thị Hà"},
        {"co_quan": "Phòng Văn hóa - Xã hội", "chuc_vu": "Trưởng phòng", "ho_ten": "Nguyễn Thị Hà"},
        {"tieu_de": "DUYỆT CỦA HIỆU TRƯỞNG", "ho_ten": "Nguyễn Thị Hà"},
        {"tieu_de": "XÁC NHẬN CỦA BAN QUẢN LÝ", "chuc_vu": "Trưởng ban", "ho_ten": "Nguyễn Thị Hà"},
        {"dong": ["TM. BAN GIÁM HIỆU", "KT. HIỆU TRƯỞNG"], "chuc_vu": "Phó Hiệu trưởng", "ho_ten": "Nguyễn Thị Hà"},
    ]
)
"""Who approves a plan, as its page says: a heading by itself stands in capitals."""


CODED = frozenset({
    "gach_dau_dong", "tieu_de", "khoan", "nhiem_vu", "chi_tieu", "khoan_chi", "don_vi", "noi_dung",
    "huong",
})  # fmt: skip
"""Keys by which a mapping is known that may have a code."""
LEADER = {"ho_ten": "Đinh Văn Sơn"}
partners = st.sampled_from(
    [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã {}", {"dong": ["TM. BAN THƯỜNG TRỰC"], "chuc_vu": "Chủ tịch"}),
        ("Hội Nông dân xã {}", {"dong": ["TM. BAN CHẤP HÀNH", "KT. CHỦ TỊCH"], "chuc_vu": "Phó Chủ tịch"}),
        ("Công an xã {}", {"chuc_vu": "Trưởng công an xã"}),
        ("Sở Y tế", {"dong": ["SỞ Y TẾ", "KT. GIÁM ĐỐC"], "chuc_vu": "Phó Giám đốc"}),
        ("Trường Tiểu học {}", {"chuc_vu": "Phó Hiệu trưởng"}),
        ("Ủy ban nhân dân xã Đông {}", {"chuc_vu": "Phó Chủ tịch"}),
        ("Ban Chỉ đạo Chuyển đổi số xã {}", {"chuc_vu": "Trưởng ban", "chuc_vu_khac": "Bí thư đảng ủy xã"}),
    ]
)
"""Agencies that issue a plan together with a xã, and who signs for each."""
people = st.sampled_from([{"ho_ten": "Trần Thị An"}, {"ho_ten": "Lò Văn Pâng"}, {}])


@st.composite
def signers(draw, xa):
    """One signer, two to three of one agency, or those of a joint plan, with what else it then has."""
    first = {"chuc_vu": draw(st.sampled_from(["Chủ tịch", "Phó Chủ tịch"])), **LEADER}
    form = draw(st.sampled_from(["one", "one", "one", "beside", "joint"]))
    if form == "one":
        return {"ky": first}
    if form == "beside":
        beside = st.sampled_from(["Chủ tịch", "Phó Chủ tịch"]).flatmap(
            lambda title: people.map(lambda person: {"chuc_vu": title, **person})
        )
        return {"ky": [first, *draw(st.lists(beside, min_size=1, max_size=2))]}
    chosen = draw(st.lists(partners, min_size=1, max_size=2, unique_by=lambda one: one[0]))
    others = [{"co_quan": name.format(xa), **how, **draw(people)} for name, how in chosen]
    symbol = draw(st.sampled_from(["KHLT-UBND-MTTQ", "KH-UBND-CAX-HND", "KHLT/UBND-MTTQ"]))
    return {"ky": [first, *others], "ky_hieu": symbol}


annexes = st.tuples(words, tables, st.sampled_from(["doc", "ngang"])).map(
    lambda three: {
        "ten": three[0].upper(),
        "huong": three[2],
        "cot": three[1][0]["cot"],
        "hang": three[1][0]["hang"],
    }
)


def _spend(draw, raw):
    """Give a plan its expenses, and a table made from its targets in an annex, in a section too."""
    raw["kinh_phi"] = draw(expenses)
    table = draw(made)
    raw["phu_luc"].append({"ten": "BẢNG LẬP", **table})
    if draw(st.booleans()):
        raw["kinh_phi"] = [*raw["kinh_phi"], draw(made)]


@st.composite
def plans(draw):
    """A raw plan that is written as an import would write it."""
    raw = {
        "cap": "xa",
        "co_quan": f"Ủy ban nhân dân xã {draw(st.sampled_from(['Minh Long', 'An Bình', 'Mường Ảng']))}",
        "trich_yeu": draw(words),
        "ngay": draw(st.sampled_from(["05/9/2026", "/9/2026", "2026", "12/01/2026"])),
    }
    if draw(st.booleans()):
        raw["so"] = str(draw(st.integers(1, 999)))
    raw |= draw(marks)
    if draw(st.booleans()):
        raw["can_cu"] = draw(st.lists(basis, min_size=1, max_size=4))
    raw["mo_dau"] = f"UBND xã ban hành Kế hoạch {draw(titles)}, cụ thể như sau"
    raw["muc_dich_yeu_cau"] = draw(contents)
    if draw(st.booleans()):
        raw["muc_tieu"] = draw(targets)
    raw["muc_rieng"] = draw(own)
    raw["to_chuc_thuc_hien"] = draw(duties)
    if draw(st.booleans()):
        raw["ket_thuc"] = f"Trên đây là Kế hoạch {draw(titles)}"
    raw["noi_nhan"] = draw(st.lists(names.map(lambda one: f"{one} (để thực hiện)"), min_size=1, max_size=4))
    raw["luu"] = ["VT", "VHXH"]
    raw |= draw(signers(raw["co_quan"].removeprefix("Ủy ban nhân dân xã ")))
    if draw(st.booleans()):
        _issue(draw, raw)
    raw["phu_luc"] = draw(st.lists(annexes, max_size=2))
    if "muc_tieu" in raw and draw(st.booleans()):
        _spend(draw, raw)
    for change in (_in_parts, _break_pages, _approve, _call_notes, _give_codes):
        if draw(st.booleans()):
            change(draw, raw)
    return raw


def _in_parts(draw, raw):
    """Put the sections into two phần."""
    raw["muc_dich_yeu_cau"] = {"phan": draw(words), "noi_dung": raw["muc_dich_yeu_cau"]}
    raw["muc_rieng"]["phan"] = draw(words)


def _coded(value):
    """Every mapping below a raw value that may have a code."""
    for below in value.values() if isinstance(value, dict) else value:
        if isinstance(below, dict) and CODED & below.keys() and "dieu" not in below:
            yield below
        if isinstance(below, dict | list):
            yield from _coded(below)


def _give_codes(draw, raw):
    """Let their author give some parts a code."""
    parts = ("muc", "nhiem", "kinh", "to_", "phu")
    found = list(_coded({key: value for key, value in raw.items() if key.startswith(parts)}))
    chosen = draw(st.sets(st.integers(0, len(found) - 1), max_size=4)) if found else ()
    for number in sorted(chosen):
        found[number]["ma"] = f"ma-{number}"


def _approve(draw, raw):
    """Let somebody approve the plan, unless a decision does."""
    if "ban_hanh" not in raw:
        raw["phe_duyet"] = draw(approvers)


def _lists(value, headed):
    """Every list of items below a raw value, with True for one a heading stands right above."""
    if isinstance(value, list):
        yield value, headed
        for item in value:
            if isinstance(item, dict) and isinstance(item.get("noi_dung"), list):
                yield from _lists(item["noi_dung"], not {"khoan", "gach_dau_dong", "dieu", "nhiem_vu"} & set(item))


def _break_pages(draw, raw):
    """Let some items begin a page, and perhaps a section; the items a table prints in their place stay."""
    keys = [key for key in ("muc_dich_yeu_cau", "muc_tieu", "muc_rieng", "to_chuc_thuc_hien") if key in raw]
    for listed, headed in _breakable(raw, keys):
        places = list(range(int(headed), len(listed)))
        chosen = draw(st.sets(st.sampled_from(places), max_size=2)) if places else ()
        for at in sorted(chosen, reverse=True):
            listed.insert(at, {"ngat_trang": "true"})
    for key in keys:
        given = raw[key] if isinstance(raw[key], dict) else {"noi_dung": raw[key]}
        raw[key] = {**given, "ngat_trang": "true"} if draw(st.booleans()) else raw[key]


def _breakable(raw, keys):
    """The lists of items of some sections, the annexes and the articles."""
    held = [raw[key]["noi_dung"] if isinstance(raw[key], dict) else raw[key] for key in keys]
    held += [annex["noi_dung"] for annex in raw["phu_luc"] if "noi_dung" in annex]
    articles = list(_lists(raw.get("ban_hanh", {}).get("dieu", []), True))[1:]
    return [*(one for value in held for one in _lists(value, True)), *articles]


def _issue(draw, raw):
    """Let a decision issue the plan: what is only a decision's stands there. One person signs it."""
    if isinstance(raw["ky"], list):
        return
    given = {key: raw.pop(key) for key in ("so", "ngay", "can_cu", "noi_nhan", "luu", "ky") if key in raw}
    if draw(st.booleans()):
        given["tham_quyen"] = f"Chủ tịch {raw['co_quan']}"
    if draw(st.booleans()):
        given["trich_yeu"] = f"Phê duyệt Kế hoạch {draw(words)}"
    clause = st.lists(sentences.map(lambda text: {"khoan": text}), min_size=1, max_size=2)
    article = st.one_of(
        sentences,
        st.tuples(sentences, clause).map(lambda two: {"dieu": two[0], "noi_dung": two[1]}),
        st.tuples(sentences, paragraph).map(lambda two: {"dieu": two[0], "noi_dung": two[1]}),
    )
    given["dieu"] = draw(st.lists(article, min_size=1, max_size=3))
    raw["ban_hanh"] = given


_NOTED = {"noi_dung", "doan", "gach_dau_dong", "khoan", "tieu_de", "nhiem_vu", "chi_tieu", "hang", "ten"}


def _noted(value, key=""):
    """Where in a raw value a note may be called: the list or mapping and its place in it, in order."""
    for step, below in value.items() if isinstance(value, dict) else enumerate(value):
        name = step if isinstance(step, str) else key
        if isinstance(below, dict | list):
            yield from _noted(below, name)
        elif isinstance(below, str) and (name in _NOTED or name.startswith(("muc_", "to_chuc"))):
            yield value, step


def _texts_noted(raw):
    """Return where a note may be called: what holds a text, and the step to it."""
    parts = ("can_cu", "mo_dau", "muc_dich_yeu_cau", "muc_tieu", "muc_rieng", "to_chuc_thuc_hien", "ket_thuc")
    texts = []
    for part in (one for one in parts if one in raw):
        texts += [(raw, part)] if isinstance(raw[part], str) else _noted(raw[part], "noi_dung")
    return texts + [one for annex in raw["phu_luc"] for one in _noted(annex.get("hang", []), "hang")]


def _call_notes(draw, raw):
    """Call some notes, named as they will be numbered."""
    texts = _texts_noted(raw)
    chosen = sorted(draw(st.sets(st.integers(0, len(texts) - 1), max_size=5)))
    for number, at in enumerate(chosen, 1):
        holder, step = texts[at]
        first, space, rest = holder[step].partition(" ")
        inside = space and draw(st.booleans())
        holder[step] = f"{first}[^{number}] {rest}" if inside else f"{holder[step]}[^{number}]"
    if chosen:
        raw["chu_thich"] = {str(number): draw(sentences) for number, _ in enumerate(chosen, 1)}


def as_shown(plan):
    """The plan without what its page does not show (the list is in docs/chuong-trinh-giu-va-doi.md)."""
    cited = Cited(plan)
    muc = tuple(_section(one, plan, cited) for one in plan.muc)
    annexes = tuple(_annex(one, plan, cited) for one in plan.phu_luc)
    return plan.replace(muc=muc, phu_luc=annexes, vien_dan=(), can_cu=tuple(plan.can_cu))


def as_printed(plan):
    """The plan that prints what its page shows: a task table stays one, so that its tasks need not say the same."""
    shown = as_shown(plan)
    tasks = [isinstance(one.bang, BangLap) and one.bang.lap_tu == "nhiem_vu" for one in plan.phu_luc]
    annexes = [
        one.replace(bang=own.bang) if made else one
        for one, own, made in zip(shown.phu_luc, plan.phu_luc, tasks, strict=True)
    ]
    return shown.replace(phu_luc=tuple(annexes))


def _section(muc, plan, cited):
    usual = bo_cuc.cac_phan().get(muc.khoa)
    title = (muc.tieu_de or (usual.tieu_de if muc.headed else muc.phan)).upper()
    known = usual is not None and title == usual.tieu_de.upper()
    return muc.replace(
        khoa=muc.khoa if known else "muc_rieng",
        ma=None,
        phan=muc.phan and muc.phan.upper(),
        tieu_de=title if muc.headed and (muc.phan or not known) else None,
        noi_dung=_items(muc.noi_dung, plan, cited, 0, muc.khoa == "to_chuc_thuc_hien"),
    )


def _annex(one, plan, cited):
    content = tuple(
        item.replace(tieu_de=item.tieu_de.upper()) if isinstance(item, TieuDe) else item
        for item in _items(one.noi_dung, plan, cited, 0, False)
    )
    one = one.replace(ma=None)
    return one.replace(ten=one.ten and one.ten.upper(), noi_dung=content, bang=_as_given(one.bang, plan, ()))


def _items(items, plan, cited, depth, duties):
    moved = in_tables(items)
    shown = (one for one in items if one not in moved)
    bare = (one.replace(ma=None) if isinstance(one, Coded) else one for one in shown)
    return tuple(_item(one, plan, cited, depth, duties, moved) for one in bare)


def _as_given(bang, plan, moved):
    return made_bang(plan, bang, moved) if isinstance(bang, BangLap) else bang


def _item(item, plan, cited, depth, duties, moved):
    if isinstance(item, HOLDERS):
        item = item.replace(noi_dung=_items(item.noi_dung, plan, cited, depth + 1, False))
    if isinstance(item, TieuDe) and duties and depth == 0:
        return DonVi(don_vi=item.tieu_de, noi_dung=item.noi_dung)
    if isinstance(item, BangTrongBai):
        item = item.replace(bang=_as_given(item.bang, plan, moved))
    key = next((key for kind, key in _WORDED.items() if isinstance(item, kind)), None)
    words = key and getattr(item, key)
    return item.replace(**{key: in_lines(marked(cited.runs(words, ())))}) if words else item


_WORDED = {Doan: "doan", Gach: "gach_dau_dong", Khoan: "khoan", BangTrongBai: "ten", Hinh: "ten"}
"""Which words of an item are printed as they are, bold and italic parts and citations done."""
