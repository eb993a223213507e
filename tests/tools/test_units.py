import json
import sqlite3

import pytest

from kehoach.law.so_don_vi import CU, MOI
from tools.units import built

NEW = ["wardCode", "ward", "wardShort", "provinceCode", "province", "provinceShort", "provinceKey", "wardKey"]
OLD = [
    "provinceCode",
    "province",
    "districtCode",
    "district",
    "wardCode",
    "ward",
    "provinceKey",
    "districtKey",
    "wardKey",
]


def package(folder, whole, split):
    base = sqlite3.connect(folder / "dataset.db")
    base.execute(f"CREATE TABLE admin_units ({','.join(NEW)})")
    base.execute(f"CREATE TABLE admin_units_legacy ({','.join(OLD)})")
    for row in [
        ("00001", "Xã A", "A", "01", "Tỉnh T", "T", "t", "a"),
        ("00002", "Đặc khu Đảo", "Đảo", "01", "Tỉnh T", "T", "t", "dao"),
    ]:
        base.execute("INSERT INTO admin_units VALUES (?,?,?,?,?,?,?,?)", row)
    for row in [
        ("01", "Tỉnh T", "1", "Huyện H", "1", "Thị Trấn B", "t", "h", "b"),
        ("01", "Tỉnh T", "2", "Huyện Đảo", None, None, "t", "d", None),
    ]:
        base.execute("INSERT INTO admin_units_legacy VALUES (?,?,?,?,?,?,?,?,?)", row)
    base.commit()
    base.close()
    told = {"DICT_PROVINCE_WARD_NO_DIVIDED": {"t": whole}, "DICT_PROVINCE_WARD_DIVIDED": {"t": split}}
    (folder / "converter_2025.json").write_text(json.dumps(told), encoding="utf-8")


def test_the_lists_from_the_package(tmp_path):
    parts = [{"newWardKey": "a", "isDefaultNewWard": False}, {"newWardKey": "dao", "isDefaultNewWard": True}]
    package(tmp_path, {"dao": ["t_d_"]}, {"t_h_b": parts})
    assert built(tmp_path) == {
        MOI: "01\ttỉnh\tT\t\n00001\txã\tA\t01\n00002\tđặc khu\tĐảo\t01\n",
        CU: "tỉnh T\t01\n huyện H\n  thị trấn B\t00002 00001\n huyện Đảo\t00002\n",
    }


def test_a_commune_that_leads_nowhere_stops_the_build(tmp_path):
    package(tmp_path, {"dao": ["t_d_"]}, {})
    with pytest.raises(KeyError):
        built(tmp_path)
