"""A Word clone carried on from year to year, comments of it resolved as Word does."""

import re

from oddities.ooxml import package
from revisions import parts_of

from kehoach.intake.last_year_word import clone_docx
from kehoach.word.comments import read

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLAN = {
    "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "ngay": "05/01/2026",
    "trich_yeu": "Phát triển thư viện năm 2026", "mo_dau": "UBND xã An Bình ban hành Kế hoạch năm 2026",
    "muc_tieu": ["Có 85% học sinh mượn sách năm 2026", "Có 60% thôn có tủ sách"],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Văn hóa - Xã hội", "noi_dung": ["Theo dõi"]}],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}  # fmt: skip


def resolve(content, *said):
    """Mark the comments whose words hold one of some as resolved, as Word does."""
    chosen = {one.number for one in read(content, "a.docx") if any(words in one.words for words in said)}
    assert len(chosen) == len(said)
    return resolve_numbers(content, chosen)


def resolve_numbers(content, chosen):
    """Mark comments as resolved, by their ids."""
    parts = parts_of(content)
    comments = parts["word/comments.xml"].decode()
    listed = []
    for number in chosen:
        key = f"{int(number) + 1:08X}"
        listed.append(f'<w15:commentEx w15:paraId="{key}" w15:done="1"/>')
        one = re.search(rf'<w:comment [^>]*w:id="{number}".*?</w:comment>', comments, re.DOTALL)
        before, last, after = one[0].rpartition("<w:p>")
        named = f'{before}<w:p {_W14} w14:paraId="{key}">{after}'
        assert last
        comments = comments.replace(one[0], named)
    parts["word/comments.xml"] = comments.encode()
    parts["word/commentsExtended.xml"] = f"<w15:commentsEx {_W15}>{''.join(listed)}</w15:commentsEx>".encode()
    links = parts["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="rEx" Type="{_KIND}/commentsExtended" Target="commentsExtended.xml"/>'
    parts["word/_rels/document.xml.rels"] = links.replace("</Relationships>", f"{link}</Relationships>").encode()
    return package(parts)


class Year:
    """A file carried on from year to year."""

    def __init__(self, folder, content):
        self.path = folder / "a.docx"
        self.path.write_bytes(content)

    def to(self, nam):
        made = clone_docx(self.path, nam, accept=True)
        self.path.write_bytes(made.content)
        return made

    def resolve(self, *said):
        self.path.write_bytes(resolve(self.path.read_bytes(), *said))

    def resolve_nth(self, said, number):
        content = self.path.read_bytes()
        found = [one.number for one in read(content, "a.docx") if said in one.words]
        self.path.write_bytes(resolve_numbers(content, {found[number]}))

    def edit(self, old, new):
        parts = parts_of(self.path.read_bytes())
        text = parts["word/document.xml"].decode()
        assert old in text
        parts["word/document.xml"] = text.replace(old, new).encode()
        self.path.write_bytes(package(parts))
