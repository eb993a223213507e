"""Rows of a table from a sheet of Excel or a CSV beside the plan, as the sheet shows them.

The only room that knows openpyxl, which is an extra and imported when an .xlsx is opened.
"""

from kehoach.sheet.beside import Beside
from kehoach.sheet.grid import SheetGrid

__all__ = ["Beside", "SheetGrid"]
