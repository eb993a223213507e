"""Long names that have one way to be written, found where one syllable of them is not as it should.

``Luật Tổ chức chính quyền phương``, ``Hội Liên hiệp Nữ``: who reads knows which name is meant, and
no count of neighbours does. Names come from `kehoach.law`; text in, slips out; no file is opened.
"""
