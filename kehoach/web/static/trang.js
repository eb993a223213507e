// What every page shares: files dropped or chosen are sent as they are, their names in a header.
const root = document.body.dataset.root;

export async function send(address, file) {
  const most = Number(document.body.dataset.most);
  if (!file.size) return new Response(box("Tệp này không có gì bên trong", "chọn tệp khác"), {status: 422});
  if (file.size > most) { // the server would hang up in the middle, and nothing could be told
    return new Response(box(`Tệp lớn hơn giới hạn ${most / 1e6} MB`, "chọn tệp nhỏ hơn"), {status: 413});
  }
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    return new Response(box("Trình duyệt không đọc được tệp này, có thể nó là thư mục hoặc vừa bị sửa, xóa", "chọn lại tệp"), {status: 422});
  }
  return fetch(address, {
    method: "POST", body: file,
    headers: {"X-Kehoach": "1", "X-Ten-Tep": encodeURIComponent(file.name)},
  });
}

function box(told, cure) {
  return `<p class="bao"><b>${told}.</b> → ${cure}.</p>`;
}

export function tell(html) {
  const box = document.getElementById("thong-bao");
  box.innerHTML = html;
  box.scrollIntoView({block: "nearest"});
}

async function take(form, file) {
  if (!form.dataset.to) { // a page that does more with a file than to open it
    form.dispatchEvent(new CustomEvent("tep", {detail: file}));
    return;
  }
  const state = form.querySelector(".dang-doc");
  state.classList.add("chay");
  tell("");
  try {
    const answer = await send(form.dataset.to, file);
    if (answer.ok) { location.assign(await answer.text()); return; }
    tell(await answer.text());
  } catch {
    tell('<p class="bao">Trang không còn trả lời. Mở lại bằng lệnh kehoach open.</p>');
  }
  state.classList.remove("chay");
}

for (const form of document.querySelectorAll("form.tha")) {
  const input = form.querySelector("input[type=file]");
  input.addEventListener("change", () => input.files[0] && take(form, input.files[0]));
  if (input.files[0] && form.dataset.to) take(form, input.files[0]); // chosen before this script was there
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add("tren"); });
  }
  form.addEventListener("dragleave", () => form.classList.remove("tren"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("tren");
    if (event.dataTransfer.files[0]) take(form, event.dataTransfer.files[0]);
  });
}
// A file dropped beside the frame would replace the page.
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
