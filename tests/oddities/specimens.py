"""Small Word files, each made for one oddity and named for it: ``SPECIMENS[name]()`` returns the file.

What a reader of the printed page sees is in ``expected/NAME.txt``, in the order read:

- a line for each paragraph, label included; ``⏎`` stands for a line break inside it;
- ``| a | b |`` for each row of a table, ``|= a | b |`` for one that repeats on every page; ``<`` is covered by the cell
  on its left, ``^`` by the cell above;
- ``=== ngang`` or ``=== dọc`` where a section begins (the first section is ``dọc`` when nothing is said);
- ``^ words`` page header, ``_ words`` page footer of the section, page numbers left out;
- ``* 1 words`` footnote or endnote with its mark, after everything else; ``{1}`` in the body: ``[1]``, or nothing;
- ``• words`` a bullet of any shape: the reader may give ``-``, ``+`` or the bullet itself;
- ``~ dam = True`` the look of the paragraph, table or page above;
- ``! words`` a notice with these words is due; ``!? words`` a notice may be given. No other notice is right.
"""

from oddities import fields, fonts, header, letters, marks, notes, numbering, packages, signature, styles, tables
from oddities.shelf import SPECIMENS

ROOMS = (fields, fonts, header, letters, marks, notes, numbering, packages, signature, styles, tables)

__all__ = ["ROOMS", "SPECIMENS"]
