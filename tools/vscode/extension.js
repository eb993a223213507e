// Tiện ích chỉ nối VS Code với `kehoach lsp` và chạy hai lệnh; mọi hiểu biết nằm ở chương trình.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** The server of this window; undefined where it could not be started. */
let client;

function command() {
  return vscode.workspace.getConfiguration("kehoach").get("command", "kehoach");
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("kehoach.check", () => run("check", "Kiểm tra")),
    vscode.commands.registerCommand("kehoach.render", () => run("render", "Làm ra Word")),
  );
  const server = { command: command(), args: ["lsp"] };
  client = new LanguageClient("kehoach", "kehoach", server, {
    documentSelector: [
      { scheme: "file", language: "yaml" },
      { scheme: "untitled", language: "yaml" },
    ],
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    vscode.window.showErrorMessage(
      `Không chạy được "${command()} lsp". Cài: pip install "kehoach[lsp]", hoặc ghi đường dẫn ở thiết lập kehoach.command.`,
    );
  }
}

/** Save the plan that is shown and run a command on it, its answer in a terminal. */
async function run(verb, title) {
  const shown = vscode.window.activeTextEditor?.document;
  if (!shown || shown.languageId !== "yaml" || shown.uri.scheme !== "file") {
    vscode.window.showWarningMessage("Mở một tệp kế hoạch (.yaml) đã lưu rồi chọn lại.");
    return;
  }
  if (!(await shown.save())) {
    return;
  }
  const file = path.basename(shown.fileName);
  const more = verb === "render" ? await replacing(shown.fileName) : [];
  if (!more) {
    return;
  }
  const work = new vscode.ProcessExecution(command(), [verb, `./${file}`, ...more], {
    cwd: path.dirname(shown.fileName),
  });
  const task = new vscode.Task(
    { type: "kehoach", verb }, vscode.TaskScope.Workspace, `${title}: ${file}`, "kehoach", work,
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.tasks.executeTask(task);
}

/** Ask before a Word file that is there is made anew; no list where the answer is no. */
async function replacing(plan) {
  const word = `${path.join(path.dirname(plan), path.parse(plan).name)}.docx`;
  if (!fs.existsSync(word)) {
    return [];
  }
  const said = { modal: true, detail: "Những gì đã sửa trong tệp Word ấy sẽ mất." };
  const replace = "Làm lại";
  const chosen = await vscode.window.showWarningMessage(
    `${path.basename(word)} đã có. Làm lại từ kế hoạch đang mở?`, said, replace,
  );
  return chosen === replace ? ["--force"] : undefined;
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
