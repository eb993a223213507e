"""LibreOffice as a program: a .doc made a .docx, a page layout as PDF.

``convert`` starts it for one file (2 to 5 s); an ``Office`` keeps it for many (0.2 s each). Either
way: an own profile, an own folder, an own group of processes, bounded time and size, no network,
no macro; nothing is left behind. The program may be missing: what is asked then gives a
``Trouble`` and no file.
"""

from kehoach.office.conversion import convert, known
from kehoach.office.office import Bounds, Office
from kehoach.office.order import OutputKind
from kehoach.office.paper import Converter, PdfPaper, paper
from kehoach.office.trouble import SECONDS, Trouble, cure

__all__ = [
    "SECONDS",
    "Bounds",
    "Converter",
    "Office",
    "OutputKind",
    "PdfPaper",
    "Trouble",
    "convert",
    "cure",
    "known",
    "paper",
]
