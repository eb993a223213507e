// Findings beside the paper: each leads to its words, and the words back to it.
import {draw, mark, seek, show} from "./giay.js";

const paper = document.querySelector(".giay");
const list = document.querySelector(".cot-phai");
const page = document.getElementById("to-giay");

function kinds() {
  const out = new Map();
  for (const one of list.querySelectorAll(".muc")) {
    out.set(one.id, ["loi", "canh-bao", "goi-y"].find((kind) => one.classList.contains(kind)));
  }
  return out;
}

async function open() {
  const answer = await fetch(page.dataset.from);
  if (!answer.ok) { page.textContent = "Không mở được bản xem; danh sách bên cạnh vẫn đủ."; return; }
  try {
    await draw(page, await answer.blob(), {renderComments: true});
    mark(page, kinds());
    page.dataset.drawn = "1";
  } catch {
    page.textContent = "Trình duyệt không vẽ được văn bản này; danh sách bên cạnh vẫn đủ.";
  }
}

const where = document.getElementById("noi-cho");

// Words marked for another finding, or drawn in another way, are sought by what they say.
function lead(key) {
  const words = document.getElementById(key)?.querySelector(".trich mark")?.textContent ?? "";
  where.textContent = "";
  if (show(paper, key) || (words && seek(paper, words.replace(/^\s*[-+•*]\s*/, "")))) return;
  where.textContent = words
    ? "Chỗ vừa bấm nằm ở phần bản xem không vẽ (hộp chữ, đầu trang, chú thích); lời trích trong mục nói chữ của nó."
    : "Chỗ vừa bấm nói về cả văn bản, không có chữ nào để tô.";
}

// Opens what hides a finding and goes to it.
function reveal(key) {
  const found = document.getElementById(key);
  if (!found) return;
  for (const one of loc) if (one.dataset.kind && found.classList.contains(one.dataset.kind)) one.checked = true;
  for (const one of loc) if (one.hasAttribute("data-left") && found.classList.contains("da-xet")) one.checked = false;
  sift();
  found.closest("details.cung-loai")?.setAttribute("open", "");
  found.scrollIntoView({block: "nearest"});
  found.focus();
}

const loc = [...list.querySelectorAll(".loc input")];
function sift() {
  for (const one of loc) {
    if (one.dataset.kind) list.classList.toggle(`an-${one.dataset.kind}`, !one.checked);
    else list.classList.toggle("chi-chua-xet", one.checked);
  }
}
list.querySelector(".loc")?.addEventListener("change", sift);

list.addEventListener("click", (event) => {
  const button = event.target.closest("button.cho");
  if (button) lead(button.dataset.key);
});
document.addEventListener("click", (event) => {
  const line = event.target.closest("a.toi");
  if (!line) return;
  event.preventDefault();
  const key = line.getAttribute("href").slice(1);
  reveal(key);
  lead(key);
});
paper.addEventListener("click", (event) => {
  const key = event.target.closest("mark")?.dataset.key;
  if (key) reveal(key);
});
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.matches?.(".muc")) event.target.querySelector(".hang-nut button, .hang-nut summary")?.focus();
});
if (page) open();
