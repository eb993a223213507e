"""The header of an edXML message (QCVN 102:2016/BTTTT) of a paper: NOT TRIED, behind a switch.

Written after two public implementations, whose field names vary; no axis (trục liên thông) has
seen a message of this program. So only what the paper itself says stands in it: no code of an
agency, no code of a kind of paper, no id of a message, no attachment, which a sender must add.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from kehoach.publish.issued import Issued
    from kehoach.publish.metadata import Unsaid

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
ENDING = ".edxml-chua-thu.xml"
_NOTE = " Chưa thử với trục liên thông nào: thiếu mã cơ quan, mã loại, mã văn bản, tệp đính kèm. "


def header(paper: Issued, pages: int | None, unsaid: Unsaid) -> str:
    """Return the message's header; a field the paper says nothing of has no element."""
    root = ET.Element("edXML", xmlns=NAMESPACE)
    root.append(ET.Comment(_NOTE))
    above = root
    for name in ("edXMLEnvelope", "edXMLHeader", "MessageHeader"):
        above = ET.SubElement(above, name)
    _add(above, "From", OrganName=paper.co_quan)
    for recipient in paper.noi_nhan:
        _add(above, "To", OrganName=recipient.ten)
    _add(above, "Code", CodeNumber=paper.so, CodeNotation=paper.ky_hieu)
    issued = paper.ngay.replace("-", "/")
    _add(above, "PromulgationInfo", Place=paper.dia_danh, PromulgationDate=issued)
    _add(above, "DocumentType", TypeName=paper.loai)
    ET.SubElement(above, "Subject").text = paper.trich_yeu
    for signer in paper.nguoi_ky:
        _add(above, "SignerInfo", Position=signer.chuc_vu, FullName=signer.ho_ten)
    if unsaid.han_tra_loi:
        ET.SubElement(above, "DueDate").text = unsaid.han_tra_loi.replace("-", "/")
    _add(above, "OtherInfo", PageAmount="" if pages is None else str(pages))
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _add(above: ET.Element, name: str, **values: str) -> None:
    """Add an element with those of the values that say something; none where none does."""
    said = {key: value for key, value in values.items() if value}
    if said:
        made = ET.SubElement(above, name)
        for key, value in said.items():
            ET.SubElement(made, key).text = value
