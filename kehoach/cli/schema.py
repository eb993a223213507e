"""``kehoach schema``."""

from __future__ import annotations

from pathlib import Path

import click

from kehoach.cli.show import give, say


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach schema > ke-hoach.schema.json\n  kehoach schema --profile",
)
@click.option("--profile", is_flag=True, help="Lược đồ của hồ sơ cơ quan (co-quan.yaml).")
@click.option("--metadata", is_flag=True, help="Lược đồ của dữ liệu đặc tả (kehoach publish).")
@click.option("--metadata-xsd", is_flag=True, help="Lược đồ XML (XSD) của dữ liệu đặc tả.")
@click.option("--write", is_flag=True, help="Ghi lại hai lược đồ cạnh co-quan.yaml đang có.")
def schema(*, profile: bool, metadata: bool, metadata_xsd: bool, write: bool) -> None:
    """In lược đồ JSON (JSON Schema) của tệp kế hoạch, của hồ sơ cơ quan, hay của dữ liệu đặc tả.

    Trình soạn thảo như VS Code (tiện ích YAML) đọc lược đồ này để gợi ý khóa và báo khóa sai ngay
    khi gõ. Lập hồ sơ cơ quan (`kehoach profile --write`) thì hai lược đồ được chép cạnh hồ sơ và
    kế hoạch mới trỏ tới đó; đổi bản kehoach thì chép lại bằng --write. Dùng `kehoach lsp` thì
    không cần.
    """
    if profile + metadata + metadata_xsd + write > 1:
        raise click.UsageError("mỗi lần in một lược đồ")
    if write:
        _write()
        return
    if metadata or metadata_xsd:
        from kehoach.publish.written import json_schema, xml_schema  # noqa: PLC0415 - only then

        give(json_schema() if metadata else xml_schema())
        return
    if profile:
        from kehoach.profile.schema import schema_text as of_profile  # noqa: PLC0415 - only then

        give(of_profile())
        return
    from kehoach.plan.schema import schema_text  # noqa: PLC0415 - only this command

    give(schema_text())


def _write() -> None:
    """Write the schemas beside the office's file; raises click.UsageError where there is none."""
    from kehoach.profile import find_profile  # noqa: PLC0415 - only then
    from kehoach.profile.beside import write_schemas  # noqa: PLC0415 - only this command

    found = find_profile(Path())
    if found is None:
        message = "không thấy co-quan.yaml ở đây trở lên"
        raise click.UsageError(f"{message}; lập bằng: kehoach profile --write")
    names = write_schemas(Path(found).parent)
    say(f"Đã ghi {' và '.join(names)} cạnh {found}.")
