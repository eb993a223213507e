// The paper as Word shows it, drawn by docx-preview; remarks of ours become marks around their words.
const OPTIONS = {
  inWrapper: true, breakPages: true, ignoreLastRenderedPageBreak: true, renderAltChunks: false,
  renderHeaders: true, renderFooters: true, renderFootnotes: true, renderEndnotes: true, className: "giay-word",
};

export async function draw(box, content, more = {}) {
  await window.docx.renderAsync(content, box, box, {...OPTIONS, ...more});
  fit(box);
  for (const link of box.querySelectorAll("a[href]")) {
    link.removeAttribute("href"); // a paper's links lead out of this computer
  }
}

// A sheet wider than its column is drawn smaller, each on its own: an annex may lie on its side.
// A box that is not on the page yet is fitted once it is.
export function fit(box) {
  box.dataset.fitted = "1";
  if (!box.isConnected) return;
  const room = box.parentElement.clientWidth - 40;
  for (const sheet of box.querySelectorAll("section.giay-word")) {
    sheet.style.zoom = 1;
    sheet.style.zoom = Math.min(1, room / sheet.offsetWidth);
  }
}
window.addEventListener("resize", () => document.querySelectorAll("[data-fitted]").forEach(fit));

// Every remark says one key: its words are marked with it, the remark itself is taken away.
export function mark(box, kinds) {
  const open = new Map();
  const spans = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [, end, number] = /^(start|end) of comment #(\d+)/.exec(node.data) ?? [];
    if (end === "start") open.set(number, node);
    if (end === "end" && open.has(number)) spans.push({number, from: open.get(number), to: node});
  }
  const keys = new Map();
  for (const said of box.querySelectorAll(".giay-word-comment-popover")) {
    const told = [...said.parentNode.childNodes].filter((one) => one.nodeType === Node.COMMENT_NODE);
    const before = told.filter((one) => said.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).pop();
    const number = /comment #(\d+) by/.exec(before?.data ?? "")?.[1];
    if (number) keys.set(number, said.lastElementChild?.textContent.trim() ?? "");
  }
  for (const {number, from, to} of spans) wrap(from, to, keys.get(number), kinds);
  for (const left of box.querySelectorAll(".giay-word-comment-ref, .giay-word-comment-popover")) left.remove();
}

function wrap(from, to, key, kinds) {
  if (!key || !kinds.has(key)) return;
  const range = new Range();
  range.setStartAfter(from);
  range.setEndBefore(to);
  const inside = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data && range.intersectsNode(node) && !node.parentElement.closest("style")) inside.push(node);
  }
  for (const node of inside) {
    const made = document.createElement("mark");
    made.className = kinds.get(key);
    made.dataset.key = key;
    node.replaceWith(made);
    made.append(node);
  }
}

export function show(box, key) {
  const found = box.querySelector(`mark[data-key="${key}"]`);
  for (const old of box.querySelectorAll("mark.dang-xem")) old.classList.remove("dang-xem");
  if (!found) return false;
  for (const one of box.querySelectorAll(`mark[data-key="${key}"]`)) one.classList.add("dang-xem");
  found.scrollIntoView({block: "center"});
  return true;
}

// Leads to the first paragraph that holds some words, those taken out left aside unless the old ones are
// sought; says whether one does.
export function seek(box, words, old = false) {
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const sought = plain(words).replace(/…$/, "");
  for (const former of box.querySelectorAll(".dang-xem")) former.classList.remove("dang-xem");
  for (const one of sought ? box.querySelectorAll("p") : []) {
    const kept = one.cloneNode(true);
    for (const gone of kept.querySelectorAll(old ? "ins" : "del")) gone.remove();
    const text = plain(kept.textContent);
    if (text.includes(sought) || (text.length > 20 && sought.includes(text))) {
      one.classList.add("dang-xem");
      one.scrollIntoView({block: "center"});
      return true;
    }
  }
  return false;
}
