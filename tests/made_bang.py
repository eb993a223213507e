"""Tables of plans made up by hypothesis: all that a spec's table can hold."""

from hypothesis import strategies as st

_CELLS = st.sampled_from([
    "Máy tính, máy quét", "Rà soát hộ nghèo", "- Lập danh sách;\n- In biểu mẫu, phiếu.", "a | b", r"\<", r"\^", "**Gấp**", "",
    "Quý III/2026", "Họp *ba* thôn", "10%", "x < y", "“Ngoặc”: 'có' # dấu",
])  # fmt: skip
_FIGURES = st.sampled_from(["5", "12,25", "1.200", "0,5", "", "150.000.000.000,75"])
_NAMES = st.sampled_from(["Nhóm việc thường xuyên", "Khối thôn, tổ", "Việc *gấp* trong năm"])
_INNER = st.sampled_from(["Khối trường, lớp", "Tổ tự quản"])
"""A group inside another is slanted, so its name has no slanted words of its own."""
_HEADS = (
    ["Nội dung", "Đơn vị", "Kinh phí", "Ghi chú"],
    ["Nội dung", {"ten": "Thời gian", "cot": ["Bắt đầu", "Kết thúc"]}, "Số hộ", "Kinh phí"],
    ["Nội dung", "Đơn vị", {"ten": "Kinh phí", "cot": [{"ten": "Năm 2026", "cot": ["Tỉnh", "Xã"]}, "Năm 2027"]}],
    [{"ten": "Việc", "cot": ["Nội dung"]}, "Đơn vị", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}],
)
_WIDE = {0: 4, 1: 5, 2: 5, 3: 4}
_FIGURED = {0: {2}, 1: {3, 4}, 2: {2, 3, 4}, 3: {2, 3}}


@st.composite
def tables(draw):
    """A raw table, its keys bare."""
    kind = draw(st.integers(0, 3))
    numbered = draw(st.booleans())
    wide = _WIDE[kind]
    rows = draw(st.lists(_row(kind), min_size=1, max_size=5))
    _merge(draw, rows, kind)
    raw = {"cot": (["STT"] if numbered else []) + _HEADS[kind], "hang": _grouped(draw, rows)}
    figured = min(_FIGURED[kind])
    if draw(st.booleans()) and all(any(row[at] not in ("", "<", "^") for row in rows) for at in _FIGURED[kind]):
        raw["tong"] = draw(st.sampled_from(["true", _hand(wide, figured, numbered=numbered)]))
    if draw(st.booleans()):
        raw["don_vi_tinh"] = draw(st.sampled_from(["triệu đồng", "1.000 đồng, hộ", "người"]))
    if draw(st.booleans()):
        raw["ghi_chu"] = draw(
            st.lists(st.sampled_from(["Số liệu đến 30/6/2026.", "Gồm cả *dự phòng*, chi khác"]), min_size=1, max_size=2)
        )
    if draw(st.booleans()):
        raw["lap_tieu_de"] = "false"
    return raw


@st.composite
def set_tables(draw):
    """A raw table whose author says how wide some or all columns are, and how some are set."""
    raw = draw(tables())
    wide = draw(st.sampled_from(["none", "some", "all"]))
    return {**raw, "cot": [_set(draw, one, wide) for one in raw["cot"]]}


def _set(draw, column, wide):
    if isinstance(column, dict) and "cot" in column:
        return {**column, "cot": [_set(draw, one, wide) for one in column["cot"]]}
    out = dict(column) if isinstance(column, dict) else {"ten": column}
    if wide == "all" or (wide == "some" and draw(st.booleans())):
        out["rong"] = str(draw(st.integers(3, 30)))
    if draw(st.booleans()):
        out["canh"] = draw(st.sampled_from(["trai", "giua", "phai"]))
    return out


def _row(kind):
    first = st.sampled_from(["Rà soát, thống kê", "Mở lớp tập huấn", "Mua sắm"])
    cells = [_FIGURES if at in _FIGURED[kind] else _CELLS for at in range(1, _WIDE[kind])]
    return st.tuples(first, *cells).map(list)


def _hand(wide, figured, *, numbered):
    """A total given by hand without a figure: nothing to check."""
    return ["Cộng, cả năm", *["<"] * (figured - 1 + numbered), *["x"] * (wide - figured)]


def _merge(draw, rows, kind):
    how = draw(st.sampled_from(["", "", "across", "down", "block"]))
    if how == "across" and 1 not in _FIGURED[kind]:
        rows[0][1] = "<"
    if len(rows) < 2:
        return
    if how in ("down", "block"):
        rows[1][0] = "^"
    if how == "block":
        rows[0][1], rows[1][1] = "<", "<"


def _grouped(draw, rows):
    """The rows with groups between them, never between merged ones."""
    out = []
    deep = draw(st.sampled_from([0, 0, 1, 2]))
    for at, row in enumerate(rows):
        cut = at == 0 or (at > 1 and draw(st.booleans()))
        if deep and cut:
            out.append({"nhom": draw(_NAMES)})
            if deep > 1:
                out.append({"nhom": draw(_INNER), "bac": "2"})
        out.append(row)
    return out
