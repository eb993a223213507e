// Tiện ích chỉ nối VS Code với `kehoach lsp` và chạy hai lệnh; mọi hiểu biết nằm ở chương trình.
"use strict";

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
  const work = new vscode.ProcessExecution(command(), [verb, `./${file}`], {
    cwd: path.dirname(shown.fileName),
  });
  const task = new vscode.Task(
    { type: "kehoach", verb }, vscode.TaskScope.Workspace, `${title}: ${file}`, "kehoach", work,
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.tasks.executeTask(task);
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
