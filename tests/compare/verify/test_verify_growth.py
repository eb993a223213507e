"""The work of a verification grows with the length of the plan."""

from growth import linear

import kehoach


def spec(number: int) -> str:
    items = "".join(f"  - Mở lớp thứ {at} cho {at * 7} hộ.\n" for at in range(number))
    return (
        "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\ntrich_yeu: Mở lớp\n"
        f"nhiem_vu:\n{items}ky: {{chuc_vu: Chủ tịch}}\nnoi_nhan: [UBND tỉnh]\n"
    )


def test_a_long_file_changed_by_hand_costs_what_it_is_long(tmp_path):
    plan, changed, file = (tmp_path / name for name in ("a.yaml", "b.yaml", "b.docx"))

    def both(number: int):
        plan.write_text(spec(number), encoding="utf-8")
        changed.write_text(spec(number).replace("5 hộ", "6 hộ"), encoding="utf-8")
        file.unlink(missing_ok=True)
        kehoach.write(kehoach.compose(kehoach.load(changed)), file)
        return plan, file

    linear(lambda pair: kehoach.verify(*pair), both, 600)
