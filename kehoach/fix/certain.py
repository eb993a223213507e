"""Rules whose cure is mechanical and certain.

``--fix`` makes it wherever a rule says what to write or to set.
"""

WORDS = frozenset(
    """
    BC06 CC01 CC06 CC07 CC20 CC23 CC24 CC25 CC29 CC30 CC31 CC32 CC33 CC35 CC36 SL09 SL10 SL11
    TC08 TG08 TT07 TT08 TT09 TT10 TT11 TT13 TT16 TT54 TT57 TT59 TT60 VP01 VP03 VP04 VP05 VP10
    VP11 VP12 VP13 VP14 VP15 VP16 VP17 VP18 VP22 VP23 VP24 VP26 VP29 VP30 VP34 VP42
    """.split()  # noqa: SIM905 - a list would be a page long
)
"""Words are written, in a spec and in a .docx."""
LOOKS = frozenset(
    """
    TT20 TT21 TT22 TT23 TT24 TT25 TT26 TT27 TT28 TT29 TT30 TT31 TT32 TT33 TT34 TT35 TT36 TT37
    TT38 TT39 TT40 TT41 TT42 TT43 TT45 TT74 TT75
    """.split()  # noqa: SIM905 - a list would be a page long
)
"""Looks are set, in a .docx."""
