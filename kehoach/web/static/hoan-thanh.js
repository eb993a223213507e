// Completion of a field (ARIA combobox with a list): arrows choose, Enter takes, Esc leaves.
const root = document.body.dataset.root;
const WAIT = 120;
let list = null;
let field = null;
let timer = 0;
let asked = 0;

function line(input) {
  if (input.tagName !== "TEXTAREA" || !input.dataset.ds) return [0, input.value.length];
  const start = input.value.lastIndexOf("\n", input.selectionStart - 1) + 1;
  const end = input.value.indexOf("\n", input.selectionStart);
  return [start, end < 0 ? input.value.length : end];
}

function close() {
  clearTimeout(timer);
  asked += 1;
  list?.remove();
  list = null;
  field?.setAttribute("aria-expanded", "false");
  field?.removeAttribute("aria-activedescendant");
}

function choose(step) {
  const all = [...list.children];
  const now = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const next = all[(now + step + (now < 0 && step < 0 ? 1 : 0) + all.length) % all.length];
  for (const one of all) one.setAttribute("aria-selected", String(one === next));
  field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({block: "nearest"});
}

function take(option) {
  const [start, end] = line(field);
  const input = field;
  input.setRangeText(option.dataset.value, start, end, "end");
  close();
  input.dispatchEvent(new Event("input", {bubbles: true}));
  close();
}

async function ask(input) {
  const number = ++asked;
  const [start, end] = line(input);
  const words = input.value.slice(start, end);
  const query = new URLSearchParams({loai: input.dataset.hoan, chu: words});
  const answer = await fetch(`${root}/soan/goi-y?${query}`).catch(() => null);
  if (!answer?.ok || number !== asked || document.activeElement !== input) return;
  const html = (await answer.text()).trim();
  if (number !== asked) return;
  list?.remove();
  list = null;
  input.setAttribute("aria-expanded", String(Boolean(html)));
  if (!html) return;
  list = document.createElement("ul");
  list.className = "goi-y-ds";
  list.id = "goi-y-ds";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  list.innerHTML = html;
  if (list.children.length === 1 && list.firstElementChild.dataset.value === words) { close(); return; }
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
  input.after(list);
}

export function watch(box) {
  box.addEventListener("focusin", ({target}) => {
    if (!target.dataset?.hoan) return;
    field = target;
    target.setAttribute("role", "combobox");
    target.setAttribute("aria-autocomplete", "list");
    target.setAttribute("aria-expanded", "false");
    target.setAttribute("aria-controls", "goi-y-ds");
  });
  box.addEventListener("focusout", ({target}) => { if (target === field) close(); });
  box.addEventListener("input", ({target}) => {
    if (!target.dataset?.hoan) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT, target);
  });
  box.addEventListener("keydown", (event) => {
    if (!list || event.target !== field || event.isComposing) return;
    const chosen = list.querySelector('[aria-selected="true"]');
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if (event.key === "Enter" && chosen) take(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
