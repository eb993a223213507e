"""Plans made up for a library: the examples with other agencies, years, figures and some other words."""

import re
from pathlib import Path
from random import Random

from project import EXAMPLES, example

OFFICES = 250
YEARS = range(2017, 2027)
_ONE = (
    "An",
    "Bình",
    "Cẩm",
    "Đông",
    "Hòa",
    "Khê",
    "Lam",
    "Minh",
    "Nam",
    "Phú",
    "Quang",
    "Sơn",
    "Tân",
    "Thanh",
    "Xuân",
    "Yên",
)
_TWO = (
    "Hà",
    "Giang",
    "Lộc",
    "Mai",
    "Ngọc",
    "Phong",
    "Thịnh",
    "Thủy",
    "Tiến",
    "Trung",
    "Vân",
    "Vượng",
    "Việt",
    "Lạc",
    "Long",
    "Điền",
)
QUERIES = (
    "dien bien", "Điện Biên", "số hóa hồ sơ địa chính", "30/2020/nd-cp", "ke hoach", "tap huan",
    "ủy ban nhân dân", '"phong kinh te"', "xa tan vuong 2024", "ky so va phat hanh dien tu",
)  # fmt: skip
_VERBS = (("Tổ chức", "Triển khai"), ("Tăng cường", "Đẩy mạnh"), ("Rà soát", "Kiểm tra"), ("Hướng dẫn", "Phổ biến"))
_NAMED = re.compile(r"(?<=xã )(?:An Bình|Minh Long|Tân Khê|Lam Thượng|Vân Khê)")


def write_plans(folder: Path, count: int, seed: int = 5) -> list[Path]:
    """Write plans into folders of a year; the same count gives the same files. Return them.

    Each office has a subject of its own through ten years, then a second one.
    """
    chance = Random(seed)
    bases = [example(name).read_text(encoding="utf-8") for name in EXAMPLES if name.startswith(("xa-", "minh"))]
    out = []
    for number in range(count):
        office, round_ = number % OFFICES, number // OFFICES
        year, subject = YEARS[round_ % len(YEARS)], office + round_ // len(YEARS)
        path = folder / str(year) / f"xa-{office:03}-{round_ // len(YEARS)}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_varied(bases[subject % len(bases)], _name(office), year, chance), encoding="utf-8")
        out.append(path)
    return out


def _name(office: int) -> str:
    return f"{_ONE[office % len(_ONE)]} {_TWO[office // len(_ONE) % len(_TWO)]}"


def _varied(text: str, name: str, year: int, chance: Random) -> str:
    text = re.sub(r"(?m)^co_quan:.*$", f"co_quan: Ủy ban nhân dân xã {name}", _NAMED.sub(name, text))
    text = re.sub(r"\b202[56]\b", str(year), text)
    for pair in _VERBS:
        if chance.random() < 0.3:
            text = text.replace(*pair)
    return re.sub(r"(?<=gia_tri: )\d\d\b", lambda _: str(chance.randint(50, 99)), text)
