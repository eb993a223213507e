"""The first page, with work that is not finished."""

from kehoach.web.desk import Desk


def test_work_of_yesterday_is_shown_and_can_be_thrown_away(tab, page):
    desk = Desk(page.home / "state" / "kehoach" / "viec-dang-lam")
    desk.begin("soan", "Kế hoạch <b>tập huấn</b>")
    tab.reload()
    shown = tab.locator(".dang-lam li")
    assert "Kế hoạch <b>tập huấn</b>" in shown.inner_text()
    tab.on("dialog", lambda dialog: dialog.accept())
    shown.get_by_role("button", name="Xóa").click()
    shown.wait_for(state="detached")
    assert desk.works() == []
