"""What can be wrong with the library (TV: thư viện): every message with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import KehoachError, Place, Problem, Severity, command, fault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.library.hit import Hit

_OURS = "TV07"


def no_index(folder: Path) -> KehoachError:
    """Return TV01: the folder has no index."""
    cure = f"lập chỉ mục trước: {command('library', '--index', str(folder))}"
    return fault("TV01", "thư mục này chưa có chỉ mục kho kế hoạch", cure, Place(str(folder)))


def is_no_index(error: KehoachError) -> bool:
    """Return True where a folder has no index yet."""
    return error.problems[0].code == "TV01"


def locked(index: Path) -> KehoachError:
    """Return TV02: another process writes the index."""
    message = "chỉ mục kho đang được chương trình khác ghi"
    cure = "chờ lần lập chỉ mục ấy xong rồi chạy lại; việc đã làm không mất"
    return fault("TV02", message, cure, Place(str(index)))


def broken(index: Path) -> KehoachError:
    """Return TV03: the index is damaged, or another version's, or another program's file."""
    message = "chỉ mục kho bị hỏng, hoặc do phiên bản khác, chương trình khác ghi"
    folder = str(index.parent)
    cure = f"lập lại từ các tệp: {command('library', '--index', folder)}"
    return fault("TV03", message, cure, Place(str(index)))


def rebuilt(index: Path) -> Problem:
    """Return TV06: an index nobody could read was made anew."""
    message = (
        "chỉ mục cũ bị hỏng, hoặc do phiên bản khác, chương trình khác ghi, nên được lập lại từ đầu"
    )
    return Problem(Place(str(index)), "TV06", message, "", Severity.HINT)


def refused(index: Path, why: str) -> KehoachError:
    """Return TV04: the system does not let the index be read or written; ``why`` in its words."""
    message = f"không đọc hay ghi được chỉ mục kho: {why}"
    cure = "kiểm tra quyền và chỗ trống của ổ đĩa; chỉ mục xóa đi cũng được, các kế hoạch không mất"
    return fault("TV04", message, cure, Place(str(index)))


def our_bug(file: str, why: str) -> Problem:
    """Return TV07: a file the program itself fails at."""
    message = f"chương trình không đọc nổi tệp này ({why}); các tệp khác vẫn vào kho"
    cure = "xin gửi tệp kèm khi báo lỗi; mở bằng Word, lưu thành .docx mới rồi lập lại chỉ mục"
    return Problem(Place(file), _OURS, message, cure)


def is_our_bug(problem: Problem) -> bool:
    """Return True for TV07."""
    return problem.code == _OURS


def no_words() -> KehoachError:
    """Return TV08: there is nothing to look for."""
    return fault(
        "TV08",
        "câu tìm không có chữ hay số nào",
        "ghi vài chữ của việc, căn cứ hay chỉ tiêu cần tìm",
    )


def too_many_words(most: int) -> KehoachError:
    """Return TV09: the query is longer than anything an index is asked."""
    return fault("TV09", f"câu tìm dài quá {most} chữ", "chỉ ghi những chữ riêng của phần cần tìm")


def changed(hit: Hit) -> KehoachError:
    """Return TV10: the file is no longer what was indexed."""
    message = "tệp đã đổi hoặc không còn từ lần lập chỉ mục"
    cure = f"lập lại chỉ mục rồi tìm lại: {command('library', '--index', str(hit.folder))}"
    return fault("TV10", message, cure, hit.place)


def no_block(hit: Hit) -> KehoachError:
    """Return TV11: words that are no part of a plan cannot be carried into one."""
    message = f"phần này ({hit.name}) không phải một phần của kế hoạch nên không chép được"
    return fault("TV11", message, "mở tệp rồi chép chữ bằng tay", hit.place)


def already_there(hit: Hit, file: str) -> KehoachError:
    """Return TV12: the plan says the same there."""
    return fault(
        "TV12", f"kế hoạch đang soạn đã có {hit.name} này", "không phải chép nữa", Place(file)
    )


def no_room(hit: Hit, file: str) -> KehoachError:
    """Return TV13: a part that cannot be put anywhere by itself."""
    message = f"không có chỗ chép {hit.name} này vào kế hoạch đang soạn"
    cure = "lấy khối YAML (--block) rồi dán vào chỗ muốn đặt; mục đã có thì chép từng ý của nó"
    return fault("TV13", message, cure, Place(file))


def unfit(hit: Hit, file: str, wrong: Iterable[Problem]) -> KehoachError:
    """Return TV14 with the faults a plan would have, at lines of the text it would have."""
    message = f"chép {hit.name} này vào thì kế hoạch đang soạn thành sai, nên chưa chép"
    cure = "lấy khối YAML (--block), sửa theo các lỗi dưới đây rồi dán vào"
    return KehoachError([*fault("TV14", message, cure, Place(file)).problems, *wrong])
