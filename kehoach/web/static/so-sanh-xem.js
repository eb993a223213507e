// The new paper with its redline; a change in the list leads to its words.
import {draw, seek} from "./giay.js";

const page = document.getElementById("to-giay");

async function open() {
  const answer = await fetch(page.dataset.from, {headers: {"X-Kehoach": "1"}});
  if (!answer.ok) {
    page.innerHTML = await answer.text();
    document.getElementById("tai-vach-sua").hidden = true;
    return;
  }
  try {
    await draw(page, await answer.blob(), {renderChanges: true});
    page.dataset.drawn = "1";
  } catch {
    page.textContent = "Trình duyệt không vẽ được văn bản này; danh sách bên cạnh vẫn đủ.";
  }
}

document.querySelector(".cot-phai").addEventListener("click", (event) => {
  const button = event.target.closest("button.cho");
  if (button && !seek(page, button.dataset.words)) button.title = "Không thấy chỗ này trong bản xem";
});
open();
