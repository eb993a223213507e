// A table as a grid of cells: arrows move, what is pasted from Excel or Word keeps its merged cells.
export function parseText(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') { cell += '"'; at += 1; }
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") { rows.at(-1).push(cell); cell = ""; }
    else if (sign === "\n") { rows.at(-1).push(cell); cell = ""; rows.push([]); }
    else cell += sign;
  }
  rows.at(-1).push(cell);
  return rows.map((row) => row.map(literal));
}

function literal(cell) {
  const words = cell.trim();
  return words === "<" || words === "^" ? `\\${words}` : words;
}

function words(cell) {
  const copy = cell.cloneNode(true);
  for (const stop of copy.querySelectorAll("br")) stop.replaceWith("\n");
  const parts = [...copy.querySelectorAll("p, li, div")].filter((one) => !one.querySelector("p, li, div"));
  const text = parts.length ? parts.map((one) => one.textContent.replace(/[ \t\r\n]+/g, " ").trim()).join("\n")
    : copy.textContent.split("\n").map((one) => one.replace(/[ \t\r]+/g, " ").trim()).filter(Boolean).join("\n");
  return literal(text.replace(/\u00a0/g, " ").trim());
}

export function parseHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const out = [];
  [...table.rows].forEach((row, line) => {
    out[line] ??= [];
    let at = 0;
    for (const cell of row.cells) {
      while (out[line][at] !== undefined) at += 1;
      const wide = Math.min(cell.colSpan || 1, 200);
      const high = Math.min(cell.rowSpan || 1, table.rows.length - line);
      for (let down = 0; down < high; down += 1) {
        out[line + down] ??= [];
        for (let right = 0; right < wide; right += 1) {
          out[line + down][at + right] = right ? "<" : down ? "^" : words(cell);
        }
      }
      at += wide;
    }
  });
  return out.map((row) => Array.from(row, (cell) => cell ?? ""));
}

const body = (grid) => [...grid.querySelectorAll("tbody tr")];
const cells = (row) => [...row.querySelectorAll("textarea")];

export function values(grid) {
  const read = (rows) => [...rows].map((row) => cells(row).map((one) => one.value));
  return [read(grid.querySelectorAll("thead tr")), read(body(grid))];
}

// Returns the change to send when what was pasted is a table; null for words alone.
export function pasted(event) {
  const area = event.target.closest(".luoi textarea");
  if (!area) return null;
  const grid = area.closest(".luoi");
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  const found = (html && parseHtml(html)) || (text.includes("\t") || text.trim().includes("\n") ? parseText(text) : null);
  if (!found || (found.length === 1 && found[0].length === 1)) return null;
  event.preventDefault();
  const row = area.closest("tr");
  const line = body(grid).indexOf(row);
  const column = cells(row).indexOf(area);
  const whole = line < 0 && column === 0 && row === grid.querySelector("thead tr");
  return ["dan", JSON.parse(grid.dataset.path), found, whole ? null : Math.max(line, 0), column];
}

export function move(event) {
  const area = event.target.closest?.(".luoi textarea");
  if (!area || event.isComposing) return false;
  const flat = area.selectionStart === area.selectionEnd;
  const [first, last] = [area.selectionStart === 0, area.selectionEnd === area.value.length];
  const rows = [...area.closest(".luoi").querySelectorAll("tr")];
  const line = rows.indexOf(area.closest("tr"));
  const column = cells(rows[line]).indexOf(area);
  const beside = {ArrowLeft: flat && first && [0, -1], ArrowRight: flat && last && [0, 1],
    ArrowUp: first && [-1, 0], ArrowDown: last && [1, 0], Enter: !event.shiftKey && !event.altKey && [1, 0]}[event.key];
  if (!beside) return false;
  const row = rows[line + beside[0]];
  const next = row && cells(row)[Math.min(column + beside[1], cells(row).length - 1)];
  event.preventDefault();
  if (!next || column + beside[1] < 0) return true;
  next.focus();
  next.select();
  return true;
}

// Returns the table with a row, a group or a column more or less.
export function reshaped(grid, what, row = null) {
  const [heads, rows] = values(grid);
  const wide = heads[0].length;
  if (what === "hang") rows.push(Array(wide).fill(""));
  if (what === "nhom") rows.push(["nhom: ……"]);
  if (what === "cot") { heads.forEach((line, at) => line.push(at ? "^" : "……")); rows.forEach((line) => line.length === wide && line.push("")); }
  if (what === "bo-cot" && wide > 1) { heads.forEach((line) => line.pop()); rows.forEach((line) => line.length === wide && line.pop()); }
  if (what === "bo-hang") rows.splice(body(grid).indexOf(row), 1);
  return ["bang", JSON.parse(grid.dataset.path), heads, rows];
}
