// The new paper with what was changed in it; a line of the worklist leads to its words.
import {draw, seek} from "./giay.js";

const page = document.getElementById("to-giay");

async function open() {
  const answer = await fetch(page.dataset.from, {headers: {"X-Kehoach": "1"}});
  if (!answer.ok) { page.innerHTML = await answer.text(); return; }
  try {
    await draw(page, await answer.blob(), {renderChanges: true});
    page.dataset.drawn = String(Number(page.dataset.drawn ?? 0) + 1);
  } catch {
    page.textContent = "Trình duyệt không vẽ được văn bản này; danh sách bên cạnh vẫn đủ.";
  }
}

document.querySelector(".cot-phai").addEventListener("click", (event) => {
  const button = event.target.closest("button.cho");
  if (button && page && !seek(page, button.dataset.words, true)) button.title = "Không thấy chỗ này trong bản xem";
});
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (!event.target.matches?.(".muc")) return;
  event.target.querySelector(".hang-nut button, .hang-nut summary")?.focus();
  if (page) open();
});
if (page) open();
