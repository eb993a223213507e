from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.spec import parse
from kehoach.spec.scalar import scalar

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029\ufeff"), max_size=40)


@given(TEXT)
@example("Thời gian: Quý III")
@example("- gạch đầu dòng")
@example("'ngoặc đơn' và \"ngoặc kép\"")
@example("null")
@example("# không phải lời dặn")
@example("a #b")
@example("2026-09-05")
@example("{{ x }}")
@example("kết thúc:")
@example("a\nb\\")
@example("")
def test_a_text_written_as_a_scalar_reads_back_as_it_was(text):
    assert parse(f"k: {scalar(text)}\n").plain() == {"k": text}
    assert parse(f"- {scalar(text)}\n").plain() == [text]


def test_plain_where_plain_is_safe():
    assert scalar("Phòng Văn hóa - Xã hội") == "Phòng Văn hóa - Xã hội"
