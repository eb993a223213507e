"""Groups of roles several rooms ask for: each list stands here once."""

from __future__ import annotations

from kehoach.document.role import Role

PARTS = (Role.PHAN, Role.TEN_PHAN)
"""Lines that head a phần."""
DASHES = (Role.GACH_DAU_DONG, Role.GACH_CONG)
"""Items behind a mark that counts nothing."""
PARAGRAPHS = (Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.DIEM, *DASHES, Role.DOAN)
"""Headings, items and paragraphs of a section."""
WITH_TABLE = (Role.TEN_BANG, Role.DON_VI_TINH, Role.BANG, Role.GHI_CHU_BANG)
"""A table and the lines that stand round it."""
WITH_PICTURE = (Role.HINH, Role.TEN_HINH)
"""A picture and its name below."""
RECIPIENTS = (Role.NOI_NHAN, Role.DONG_NOI_NHAN)
SIGNATURE = (Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN)
ENDING = (*RECIPIENTS, *SIGNATURE)
"""Recipients and signature."""
