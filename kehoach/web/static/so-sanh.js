// Two files: each is sent when it is there, the comparison opens when both are.
import {send, tell} from "./trang.js";

const home = document.querySelector(".hai-tep");
const numbers = {};
const latest = {}; // the file each frame took last: the answer to one before it comes too late

// The whole answer: what a frame takes next may come between two waits, so there is one.
async function received(file) {
  try {
    const answer = await send(`${home.dataset.to}/tep`, file);
    return {ok: answer.ok, words: await answer.text()};
  } catch {
    return {ok: false, words: '<p class="bao">Trang không còn trả lời. Mở lại bằng lệnh kehoach open.</p>'};
  }
}

async function take(form, file) {
  const state = form.querySelector(".dang-doc");
  state.classList.add("chay");
  state.textContent = "";
  delete numbers[form.dataset.side]; // what was here before is no longer what the frame names
  latest[form.dataset.side] = file;
  tell("");
  const answer = await received(file);
  if (latest[form.dataset.side] !== file) return;
  state.classList.remove("chay");
  if (!answer.ok) {
    state.textContent = `Chưa nhận ${file.name}.`;
    form.querySelector("input").value = "";
    tell(answer.words);
    return;
  }
  state.textContent = `Đã nhận ${file.name}.`;
  numbers[form.dataset.side] = answer.words;
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
