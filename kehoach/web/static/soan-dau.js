// The start of a new plan: the answers are sent, the page goes to where the plan is written.
import {tell} from "./trang.js";
import {watch} from "./hoan-thanh.js";

const form = document.getElementById("bat-dau");
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await fetch(form.dataset.to, {
    method: "POST", headers: {"X-Kehoach": "1"}, body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  if (answer?.ok) location.assign(await answer.text());
  else tell(answer ? await answer.text() : '<p class="bao">Trang không còn trả lời. Mở lại bằng lệnh kehoach open.</p>');
});
watch(form);
