"""Tables of a plan: given as columns and rows, or made from the tasks."""

from kehoach.plan.table.bang import BANG, BARE, LAP_TU, AnyBang, Bang, gather_table, name_above
from kehoach.plan.table.columns import STT, Cot, is_numbered
from kehoach.plan.table.from_file import TuTep
from kehoach.plan.table.made import BangLap, CotLap
from kehoach.plan.table.rows import Nhom

__all__ = [
    "BANG",
    "BARE",
    "LAP_TU",
    "STT",
    "AnyBang",
    "Bang",
    "BangLap",
    "Cot",
    "CotLap",
    "Nhom",
    "TuTep",
    "gather_table",
    "is_numbered",
    "name_above",
]
