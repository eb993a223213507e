"""LibreOffice as a program: a .doc made a .docx, a page layout as PDF.

Each conversion is a cold start of its own (2 to 5 s): an own profile, an own folder, an own group
of processes, bounded time and size, no network, no macro; nothing is left behind. The program
may be missing: what is asked then gives a ``Trouble`` and no file.
"""

from kehoach.office.conversion import SECONDS, Target, Trouble, convert, known

__all__ = ["SECONDS", "Target", "Trouble", "convert", "known"]
