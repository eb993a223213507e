// The YAML text in an editor: what was typed is saved at once, sound or not; problems stand at their lines.
import {
  EditorState, EditorView, autocompletion, basicSetup, indentWithTab, keymap, lintGutter, setDiagnostics, yaml,
} from "./vendor/codemirror.min.js";
import {choices} from "./luoc-do.js";

const WAIT = 150;
const WORDS = {
  "Find": "Tìm", "Replace": "Thay", "next": "tiếp", "previous": "trước", "all": "tất cả", "match case": "phân biệt hoa thường",
  "regexp": "biểu thức chính quy", "by word": "cả từ", "replace": "thay", "replace all": "thay tất cả", "close": "đóng",
  "Completions": "Gợi ý", "Diagnostics": "Chỗ cần xem", "No diagnostics": "Không có chỗ nào cần xem",
  "Fold line": "Gấp lại", "Unfold line": "Mở ra", "Go to line": "Tới dòng", "go": "tới",
};
const WEIGHT = {"loi": "error", "canh-bao": "warning", "goi-y": "info"};
let view = null;
let address = "";
let page = null;
let schema = null;
let timer = 0;
let typed = false;
let sending = null;

export async function open(box, work, hooks) {
  [address, page] = [work, hooks];
  const answer = await fetch(`${work}/yaml`);
  hooks.marked(answer.headers.get("X-Dau"));
  const text = await answer.text();
  schema ??= await (await fetch(`${work.replace(/[^/]+$/, "luoc-do.json")}`)).json();
  const state = EditorState.create({doc: text, extensions: [
    EditorState.phrases.of(WORDS), EditorState.lineSeparator.of(text.includes("\r\n") ? "\r\n" : "\n"),
    basicSetup, yaml(), lintGutter(), EditorView.lineWrapping,
    autocompletion({override: [(context) => choices(context, schema)]}),
    keymap.of([indentWithTab]), EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({"aria-label": "Kế hoạch dạng YAML; bấm Escape rồi Tab để ra khỏi ô này"}),
    EditorView.updateListener.of((update) => { if (update.docChanged) later(); }),
  ]});
  view?.destroy();
  box.replaceChildren();
  view = new EditorView({state, parent: box});
  typed = false;
  await check();
  return {flush, goTo, check};
}

function later() {
  typed = true;
  page.say("Đang gõ…");
  clearTimeout(timer);
  timer = setTimeout(flush, WAIT);
}

async function flush() {
  clearTimeout(timer);
  while (sending) await sending;
  if (!typed) return true;
  typed = false;
  page.say("Đang lưu…");
  sending = page.post("yaml", view.state.sliceDoc()).catch(() => null);
  const answer = await sending;
  sending = null;
  if (answer?.ok) {
    page.marked((await answer.json()).dau);
    page.tell("");
    page.say("Đã lưu trên máy này");
    page.changed();
    return true;
  }
  typed = true;
  page.tell(answer ? await answer.text() : page.gone);
  page.say("Chưa lưu được chỗ vừa sửa");
  return false;
}

// Columns are counted in letters, the editor counts in units of UTF-16.
function offset(line, column) {
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  return at.from + [...at.text].slice(0, Math.max(column - 1, 0)).join("").length;
}

async function check() {
  const before = view.state.doc;
  const answer = await fetch(`${address}/thay?dang=json`).catch(() => null);
  if (!answer?.ok || view.state.doc !== before) return;
  const rows = (await answer.json()).filter((row) => row.line);
  view.dispatch(setDiagnostics(view.state, rows.map((row) => {
    const from = offset(row.line, row.column);
    const end = view.state.doc.lineAt(from).to;
    return {from, to: end, severity: WEIGHT[row.kind], source: row.code, message: row.message + (row.cure ? ` → ${row.cure}` : "")};
  })));
}

function goTo(line, column) {
  const at = offset(line || 1, column || 1);
  view.dispatch({selection: {anchor: at}, effects: EditorView.scrollIntoView(at, {y: "center"})});
  view.focus();
}

addEventListener("pagehide", () => {
  if (typed) page.post("yaml", view.state.sliceDoc(), {keepalive: true});
});
addEventListener("beforeunload", (event) => { if (typed || sending) event.preventDefault(); });
