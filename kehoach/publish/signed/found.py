"""What is found of the signatures of a PDF."""

from __future__ import annotations

from enum import StrEnum

from kehoach.named import NamedTuple


class Covers(StrEnum):
    """How much of a file a signature holds; the value is the Vietnamese words a user sees."""

    FILE = "toàn bộ tệp"
    REVISION = "toàn bộ bản lúc ký"
    PART = "một phần tệp"


class Changes(StrEnum):
    """What was added to a file behind a signature."""

    NONE = "không thêm gì"
    ARCHIVE = "dữ liệu để kiểm tra chữ ký lâu dài"
    FILLED = "chữ ký khác hoặc ô điền"
    NOTED = "ghi chú trên trang"
    OTHER = "sửa nội dung"


class Signature(NamedTuple):
    """One signature, or a time stamp over the file."""

    o: str
    """The name of its field."""
    doc_duoc: bool
    """False for one that is broken so that nothing can be said of it: the rest is then empty."""
    dau_thoi_gian: bool = False
    nguyen_ven: bool = False
    """True when the bytes it holds are those that were signed."""
    tin_cay: bool | None = None
    """Whether its certificate leads to one the user trusts; None where the user gave none."""
    vi_sao: str = ""
    """Why it is not to be trusted, in Vietnamese: also where no root was given."""
    bao_trum: Covers = Covers.PART
    sau_do: Changes = Changes.NONE
    con_lai: int = 0
    """Bytes of the file behind what it holds."""
    luc: str = ""
    """When, ISO 8601 in the time of Vietnam; empty where it is not told."""
    chung_thuc_gio: bool = False
    """True when a time stamp vouches for the time; else the signer's computer told it."""
    nguoi_ky: str = ""
    to_chuc: str = ""
    noi_cap: str = ""
    so_chung_thu: str = ""
    tu_ngay: str = ""
    den_ngay: str = ""

    @property
    def whole(self) -> bool:
        """Return True for one that was read and holds."""
        return self.doc_duoc and self.nguyen_ven


class Signed(NamedTuple):
    """The signatures of a PDF in the order they were made."""

    file: str
    signatures: tuple[Signature, ...]
    asked: bool
    """True when the user gave certificates to trust."""

    @property
    def untouched(self) -> bool:
        """Return True when nothing but archive data follows the last signature that holds."""
        whole = [signature for signature in self.signatures if signature.whole]
        return any(
            signature.bao_trum is Covers.FILE or signature.sau_do in (Changes.NONE, Changes.ARCHIVE)
            for signature in whole
            if signature.bao_trum is not Covers.PART
        )
