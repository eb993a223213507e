"""``kehoach schema``."""

from __future__ import annotations

import click

from kehoach.cli.show import give


@click.command(options_metavar="[TÙY CHỌN]", epilog="Ví dụ: kehoach schema > ke-hoach.schema.json")
def schema() -> None:
    """In lược đồ JSON (JSON Schema) của tệp kế hoạch.

    Trình soạn thảo như VS Code (tiện ích YAML) đọc lược đồ này để gợi ý khóa và báo khóa sai ngay
    khi gõ. Tệp do `kehoach new` tạo đã ghi sẵn đường dẫn tới lược đồ ở dòng đầu.
    """
    from kehoach.plan.schema import schema_text  # noqa: PLC0415 - pydantic only when needed

    give(schema_text())
