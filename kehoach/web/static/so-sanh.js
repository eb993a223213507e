// Two files: each is sent when it is there, the comparison opens when both are.
import {send, tell} from "./trang.js";

const home = document.querySelector(".hai-tep");
const numbers = {};
const latest = {}; // the file each frame took last: the answer to one before it comes too late

async function take(form, file) {
  const state = form.querySelector(".dang-doc");
  state.classList.add("chay");
  state.textContent = "";
  delete numbers[form.dataset.side]; // what was here before is no longer what the frame names
  latest[form.dataset.side] = file;
  tell("");
  const answer = await send(`${home.dataset.to}/tep`, file).catch(() => null);
  if (latest[form.dataset.side] !== file) return;
  state.classList.remove("chay");
  if (!answer?.ok) {
    state.textContent = `Chưa nhận ${file.name}.`;
    form.querySelector("input").value = "";
    tell(answer ? await answer.text() : '<p class="bao">Trang không còn trả lời. Mở lại bằng lệnh kehoach open.</p>');
    return;
  }
  state.textContent = `Đã nhận ${file.name}.`;
  numbers[form.dataset.side] = await answer.text();
  if (numbers.cu && numbers.moi) {
    state.textContent += " Đang so…";
    location.assign(`${home.dataset.to}/${numbers.cu}/${numbers.moi}`);
  }
}

for (const form of home.querySelectorAll("form")) {
  form.addEventListener("tep", (event) => take(form, event.detail));
  const chosen = form.querySelector("input").files[0];
  if (chosen) take(form, chosen);
}
