"""Measure a metric-compatible font once, for data/be-rong-chu.yaml. Needs fonttools; dev only."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    + "–—‘’“”…×½²³°§\xa0"
)

_HEAD = """\
# Bề rộng chữ của Times New Roman, phần nghìn của cỡ chữ, theo nét: thuong, dam, nghieng.
# Nguồn: đo bằng fontTools trên phông Tinos (cùng bề rộng chữ với Times New Roman):
#   python -m tools.widths THƯ-MỤC-PHÔNG > data/be-rong-chu.yaml
# Dùng để tính độ dài đường kẻ (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 1, 2, 5).
"""


def measured(folder: Path) -> str:
    """Return the table as YAML: weight → width → the letters of that width."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - dev only

    out = [_HEAD]
    for weight, name in (("thuong", "Regular"), ("dam", "Bold"), ("nghieng", "Italic")):
        font = TTFont(folder / f"Tinos-{name}.ttf")
        glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        groups: dict[int, list[str]] = defaultdict(list)
        for sign in LETTERS:
            groups[round(advances[glyphs[ord(sign)]][0] * 1000 / em)].append(sign)
        out.append(f"{weight}:\n")
        for wide, signs in sorted(groups.items()):
            out.append(f"  {wide}: {json.dumps(''.join(signs), ensure_ascii=False)}\n")
    return "".join(out)


if __name__ == "__main__":
    sys.stdout.write(measured(Path(sys.argv[1])))
