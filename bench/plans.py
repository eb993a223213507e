"""Plans of a known size: seed 001's text and a table of 40 rows, and multiples of both."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
ROWS = 40


def spec_text(times: int = 1, rows: int = ROWS) -> str:
    """The YAML of a plan ``times`` as long as tuan-giao-2019-2025 with a phụ lục of ``rows``."""
    text = (EXAMPLES / "tuan-giao-2019-2025" / "ke-hoach.yaml").read_text(encoding="utf-8")
    start, end = text.index("\nthuc_trang:"), text.index("\nket_thuc:")
    body = text[start:end]
    more = "".join(_renamed(body, number) for number in range(1, times))
    lines = "".join(
        f"      - [Nội dung công việc số {n} của kế hoạch, Phòng Văn hóa - Xã hội, Các trường "
        "mầm non, "
        f'Quý {n % 4 + 1}/2026, Báo cáo kết quả, "{n}.000.000"]\n'
        for n in range(1, rows * times + 1)
    )
    columns = "[STT, Nội dung, Chủ trì, Phối hợp, Thời gian, Sản phẩm, Kinh phí]"
    annex = f"\nphu_luc:\n  - ten: Lộ trình thực hiện\n    cot: {columns}\n    hang:\n{lines}"
    return text[:end] + more + text[end:] + annex


def _renamed(body: str, number: int) -> str:
    """Return the sections once more under keys of their own."""
    out = []
    for line in body.split("\n"):
        if line and not line[0].isspace() and line.endswith(":"):
            out += [f"muc_{number}_{line}", f"  tieu_de: Phần {number}", "  noi_dung:"]
        elif line.startswith(("  tieu_de:", "  noi_dung:")):
            continue
        else:
            out.append(f"  {line}")
    return "\n".join(out)
