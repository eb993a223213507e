// A plan written part by part: every change is saved at once, the paper and the findings follow.
import {draw, fit} from "./giay.js";
import {watch} from "./hoan-thanh.js";
import {move, pasted, reshaped, values} from "./luoi.js";
import {tell} from "./trang.js";

const WAIT = 150;
const PART = {headers: {"X-Kehoach": "1"}}; // a refusal comes as a part of the page
const box = document.getElementById("soan");
const form = document.getElementById("mau");
const state = document.getElementById("trang-thai");
const paper = document.getElementById("giay");
const stale = document.getElementById("ban-cu");
const seen = document.getElementById("thay");
const work = box.dataset.viec;
const GONE = '<p class="bao">Trang không còn trả lời nên chỗ vừa sửa chưa được lưu. Đừng đóng thẻ này; mở lại bằng lệnh kehoach open rồi chép chỗ ấy sang.</p>';

let mark = box.dataset.dau;
let waiting = new Map(); // path or order -> change
let sending = null;
let timer = 0;
const catcher = document.createElement("textarea"); // where words go while there is no field to type in
catcher.className = "hung";
catcher.tabIndex = -1;
catcher.setAttribute("aria-label", "Chữ đang gõ");
document.body.append(catcher);
let left = document.body; // where the focus was before the catcher took it
let turn = 0; // the last preview asked for: older answers are dropped
let editor = null;

export function post(address, content, more = {}) {
  return fetch(`${work}/${address}`, {
    method: "POST", body: content, headers: {"X-Kehoach": "1", "X-Dau": mark}, ...more,
  });
}

function say(words) { state.textContent = words; }

// ---- saving: one request at a time, each made from the answer of the one before
async function flush() {
  clearTimeout(timer);
  while (sending) await sending;
  if (!waiting.size) return true;
  const changes = [...waiting.values()];
  const kept = waiting;
  waiting = new Map();
  say("Đang lưu…");
  sending = post("sua", JSON.stringify(changes)).then(settle, () => null);
  const good = await sending;
  sending = null;
  if (good) { say("Đã lưu trên máy này"); preview(); return true; }
  waiting = new Map([...kept, ...waiting]); // refused or unanswered: it is not said to be saved later
  if (good === null) tell(GONE);
  say("Chưa lưu được chỗ vừa sửa");
  return false;
}

async function settle(answer) {
  if (!answer.ok) { tell(await answer.text()); return false; }
  mark = (await answer.json()).dau;
  tell("");
  return true;
}

function later(key, change) {
  waiting.set(key, change);
  say("Đang gõ…");
  clearTimeout(timer);
  timer = setTimeout(flush, WAIT);
}

// A change of what there is: the form is read anew, the field of `to` takes the focus.
async function rebuild(change, to) {
  const from = document.activeElement === catcher ? left : document.activeElement;
  left = from;
  catcher.focus({preventScroll: true});
  if (!await flush()) { from.focus(); release(from); return; }
  form.inert = true;
  waiting.set("", change);
  const good = await flush();
  waiting.delete(""); // a change of what there is is asked for again, what was typed stays
  if (good) await redraw();
  form.inert = false;
  if (good && to) focusOn(to, true);
  if (!good) from.focus();
  release(document.activeElement);
}

// What is typed while the form is drawn anew, with an input method or without, is caught here and goes
// into the field that takes the focus.
function release(field) {
  const words = catcher.value;
  catcher.value = "";
  if (!words || !field.matches("#mau input, #mau textarea")) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", {bubbles: true}));
}

async function redraw() {
  const answer = await fetch(`${work}/mau`, PART).catch(() => null);
  if (!answer?.ok) { tell(answer ? await answer.text() : GONE); return; }
  const shut = [...form.querySelectorAll("details:not([open])")].map((one) => one.id);
  const at = form.parentElement.scrollTop;
  mark = answer.headers.get("X-Dau");
  form.innerHTML = await answer.text();
  for (const id of shut) document.getElementById(id)?.removeAttribute("open");
  form.parentElement.scrollTop = at;
}

function focusOn(path, selected = false) {
  for (let steps = [...path]; steps.length; steps = steps.slice(0, -1)) {
    const found = [...form.querySelectorAll("[data-path]")].filter((one) => same(one.dataset.path, steps));
    const field = found.find((one) => one.matches("input, textarea, select"))
      ?? found[0]?.querySelector("input, textarea, select");
    if (field) {
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      if (selected) field.select?.();
      field.scrollIntoView({block: "center"});
      return true;
    }
  }
  return false;
}

const same = (text, steps) => JSON.stringify(JSON.parse(text)) === JSON.stringify(steps);
const pathOf = (element) => JSON.parse(element.closest("[data-path]").dataset.path);

// ---- the form
// What was typed is not lost by one click; what is empty goes without a question.
const mayGo = (part, question) =>
  ![...part.querySelectorAll("input, textarea")].some((field) => field.value.trim()) || confirm(question);

let typed = ""; // the words typed last: the paper is shown where they stand

form.addEventListener("input", ({target}) => {
  typed = target.value?.split("\n").pop().trim().slice(0, 60) ?? "";
  const grid = target.closest(".luoi");
  if (grid) { later(`luoi ${grid.dataset.path}`, ["bang", JSON.parse(grid.dataset.path), ...values(grid)]); return; }
  if (!target.dataset.path) return;
  const value = target.dataset.ds ? target.value.split("\n").map((one) => one.trim()).filter(Boolean) : target.value;
  later(target.dataset.path, ["sua", JSON.parse(target.dataset.path), value]);
});

form.addEventListener("click", ({target}) => {
  const button = target.closest("button");
  if (!button) return;
  const data = button.dataset;
  if (data.the) { choose(data.the); return; }
  if (data.them) {
    const path = JSON.parse(data.vao);
    rebuild(["them", path, Number(data.thu), JSON.parse(data.them)], [...path, Number(data.thu)]);
  } else if (data.doi) {
    const path = pathOf(button);
    const to = path.at(-1) + Number(data.doi);
    rebuild(["doi-cho", path, to], [...path.slice(0, -1), to]);
  } else if (data.xoa) {
    if (!mayGo(button.closest(".muc-soan"), "Xóa mục này với mọi lời văn trong đó?")) return;
    const path = pathOf(button);
    rebuild(["xoa", path], path.at(-1) ? [...path.slice(0, -1), path.at(-1) - 1] : path);
  } else if (data.bo) {
    if (confirm(`Bỏ cả phần “${data.ten}” với mọi nội dung trong đó?`)) rebuild(["xoa", JSON.parse(data.bo)], ["trich_yeu"]);
  } else if (data.thay) {
    const path = JSON.parse(data.vao);
    rebuild(["sua", path, JSON.parse(data.thay)], path);
  } else if (data.luoi) {
    const grid = button.closest(".luoi");
    if (data.luoi === "bo-cot" && !confirm("Bỏ cột cuối với mọi ô trong đó?")) return;
    rebuild(reshaped(grid, data.luoi), JSON.parse(grid.dataset.path)).then(() => last(grid.dataset.path, data.luoi));
  } else if (button.matches(".bo-hang")) {
    if (!mayGo(button.closest("tr"), "Bỏ hàng này với mọi ô trong đó?")) return;
    const grid = button.closest(".luoi");
    rebuild(reshaped(grid, "bo-hang", button.closest("tr")), JSON.parse(grid.dataset.path));
  } else if (button.id === "them-phan") addPart();
});

function last(path, what) {
  const grid = [...form.querySelectorAll(".luoi")].find((one) => one.dataset.path === path);
  const rows = grid?.querySelectorAll(what === "cot" ? "thead tr:first-child" : "tbody tr");
  const areas = rows?.[rows.length - 1]?.querySelectorAll("textarea");
  areas?.[what === "cot" ? areas.length - 1 : 0]?.focus();
}

function addPart() {
  const key = document.getElementById("phan-moi").value;
  if (key) { rebuild(["sua", [key], ["……"]], [key, 0]); return; }
  let number = 1;
  while (document.getElementById(`phan-muc_${number}`)) number += 1;
  rebuild(["sua", [`muc_${number}`], {tieu_de: "……", noi_dung: ["……"]}], [`muc_${number}`, "tieu_de"]);
}

// Enter in an item goes on with another one; in a grid it goes down.
form.addEventListener("keydown", (event) => {
  if (move(event) || event.defaultPrevented || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  const {target} = event;
  if (target.tagName !== "TEXTAREA" || target.dataset.ds || !target.dataset.path) return;
  event.preventDefault();
  const path = JSON.parse(target.dataset.path);
  if (typeof path.at(-1) !== "number") return;
  const next = [...path.slice(0, -1), path.at(-1) + 1];
  rebuild(["them", path.slice(0, -1), path.at(-1) + 1, "……"], next);
});

form.addEventListener("paste", (event) => {
  const change = pasted(event);
  if (change) {
    rebuild(change, change[1]);
    return;
  }
  const {target} = event;
  const words = event.clipboardData.getData("text/plain");
  if (target.tagName !== "TEXTAREA" || target.dataset.ds || target.closest(".luoi") || !/[\r\n]/.test(words)) return;
  event.preventDefault(); // lines of Word are one paragraph in a field
  target.setRangeText(words.trim().replace(/\s*[\r\n]+\s*/g, " "), target.selectionStart, target.selectionEnd, "end");
  target.dispatchEvent(new Event("input", {bubbles: true}));
});
watch(form);

// ---- the paper and the findings
async function preview() {
  const number = ++turn;
  const print = fetch(`${work}/xem`, PART).catch(() => null);
  const answer = await print;
  if (number !== turn || !answer) return;
  const good = answer.ok;
  stale.hidden = good;
  paper.classList.toggle("cu", !good);
  if (good) {
    const content = await answer.blob();
    if (number !== turn) return;
    const made = document.createElement("div");
    await draw(made, content, {renderComments: false});
    if (number !== turn) return;
    const at = paper.scrollTop;
    paper.replaceChildren(made);
    fit(made);
    paper.scrollTop = at;
    follow(made);
    paper.dataset.lan = number;
    performance.mark("kehoach-giay");
  } else if (paper.dataset.lan === undefined) {
    paper.textContent = "Chưa in được: xem chỗ phải sửa ở dưới.";
  }
  const told = await fetch(`${work}/thay`, PART).catch(() => null);
  if (number !== turn || !told) return;
  const [words, why] = await Promise.all([told.text(), good ? "" : answer.text()]);
  if (number !== turn) return;
  seen.innerHTML = words;
  if (!good && told.ok && seen.querySelector("[data-in-duoc]")) seen.innerHTML = why + words; // it is the template
  seen.dataset.lan = number;
  editor?.check();
}

// What was typed is brought into view, unless it is there already.
function follow(made) {
  if (typed.length < 3) return;
  const spot = [...made.querySelectorAll("p")].find((one) => one.textContent.includes(typed));
  typed = "";
  if (!spot) return;
  const [box, at] = [paper.getBoundingClientRect(), spot.getBoundingClientRect()];
  if (at.top < box.top || at.bottom > box.bottom) paper.scrollTop += at.top - box.top - box.height / 3;
}

seen.addEventListener("click", ({target}) => {
  const button = target.closest("button.cho");
  if (!button) return;
  const path = JSON.parse(button.dataset.toi);
  if (form.hidden || !path || !focusOn(path)) {
    choose("yaml").then(() => editor?.goTo(Number(button.dataset.dong), Number(button.dataset.cot)));
  }
});

// ---- the two tabs
const tabs = {mau: document.getElementById("the-mau"), yaml: document.getElementById("the-yaml")};

async function choose(name) {
  if (!await flush() || await editor?.flush() === false) return; // what is not kept stays in sight
  for (const [key, tab] of Object.entries(tabs)) {
    tab.setAttribute("aria-selected", String(key === name));
    tab.tabIndex = key === name ? 0 : -1;
    document.getElementById(key).hidden = key !== name;
  }
  if (name === "mau") { await redraw(); return; }
  const {open} = await import("./soan-yaml.js");
  editor = await open(document.getElementById("yaml"), work, {
    mark: () => mark, marked: (made) => { mark = made; }, changed: preview, say, post, tell, gone: GONE,
  });
}

for (const [key, tab] of Object.entries(tabs)) {
  tab.addEventListener("click", () => choose(key));
  tab.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = key === "mau" ? "yaml" : "mau";
    choose(other);
    tabs[other].focus();
  });
}

// ---- the office's folder
document.getElementById("luu-thu-muc").addEventListener("click", async () => {
  if (!await flush()) return;
  const name = prompt("Tên tệp trong thư mục của cơ quan (không cần ghi đuôi):", "ke-hoach");
  if (!name) return;
  for (const over of ["", "1"]) {
    const answer = await post("luu", new URLSearchParams({ten: name, de: over}));
    if (!answer.ok) { tell(await answer.text()); return; }
    const told = await answer.json();
    const named = told.files.join(", ");
    if (!told.there) {
      say(`Đã ghi ${named} vào ${told.folder}${told.unprinted ? "; chưa có bản Word: " + told.unprinted : ""}`);
      return;
    }
    if (!confirm(`${named} đã có trong ${told.folder}. Ghi đè?`)) return;
  }
});

// A file to save is asked for once all is kept; a plan that cannot be printed says why on this page.
for (const link of document.querySelectorAll("a[data-tai]")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!await flush() || await editor?.flush() === false) return;
    const answer = await fetch(link.href, {headers: {"X-Kehoach": "1"}}).catch(() => null);
    if (!answer?.ok) { tell(answer ? await answer.text() : GONE); return; }
    const name = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get("Content-Disposition"))[1];
    const made = document.createElement("a");
    made.href = URL.createObjectURL(await answer.blob());
    made.download = decodeURIComponent(name);
    made.click();
    setTimeout(() => URL.revokeObjectURL(made.href), 10_000);
    tell("");
  });
}

// What was typed in the last moment is sent when the tab goes.
addEventListener("pagehide", () => {
  if (waiting.size) post("sua", JSON.stringify([...waiting.values()]), {keepalive: true});
});
addEventListener("beforeunload", (event) => { if (waiting.size || sending) event.preventDefault(); });
preview();
