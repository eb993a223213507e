// Loads the bundled extension with a stand-in for VS Code; its client starts a real server, opens a plan
// and stops the server, after each command was called. Arguments: the bundle, the program, a plan, the answer
// to questions. Prints what was seen as JSON.
"use strict";
const Module = require("node:module");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [bundle, program, plan, answer] = process.argv.slice(2);
const seen = { commands: [], errors: [], ran: [] };
const called = {};
const gone = { dispose() {} };
const event = () => gone;

/** A class, function, value and enumeration at once: whatever the client asks of what is not tried here. */
function anything() {
  const target = function () {};
  return new Proxy(target, {
    get(_, name) {
      if (name === Symbol.toPrimitive) return () => 0;
      if (name === "then") return undefined;
      if (name === "prototype") return target.prototype;
      if (typeof name === "string" && name.startsWith("on")) return event;
      return anything();
    },
    apply: () => gone,
    construct: () => ({}),
  });
}

class Uri {
  constructor(text) { this.text = text; this.scheme = "file"; }
  static parse(text) { return new Uri(text); }
  static file(name) { return new Uri(pathToFileURL(name).href); }
  toString() { return this.text; }
  get fsPath() { return decodeURIComponent(this.text.slice("file://".length)); }
}
class Emitter { get event() { return event; } fire() {} dispose() {} }
const text = fs.readFileSync(plan, "utf8");
const opened = {
  uri: Uri.file(plan), languageId: "yaml", version: 1, fileName: plan, isClosed: false, isDirty: false,
  getText: () => text, save: async () => true,
};
const collection = {
  set() {}, clear() {}, delete() {}, dispose() {},
};
class Position { constructor(line, character) { this.line = line; this.character = character; } }
class Range { constructor(a, b, c, d) { this.start = typeof a === "number" ? new Position(a, b) : a; this.end = typeof a === "number" ? new Position(c, d) : b; } }
class Diagnostic { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } }
const channel = { append() {}, appendLine() {}, show() {}, clear() {}, dispose() {}, replace() {} };
const workspace = {
  textDocuments: [opened], workspaceFolders: undefined, notebookDocuments: [],
  getConfiguration: () => ({ get: (key, usual) => (key === "command" ? program : usual) }),
  createFileSystemWatcher: () => ({ onDidCreate: event, onDidChange: event, onDidDelete: event, dispose() {} }),
};
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
CodeActionKind.Empty = new CodeActionKind("");
const known = {
  CodeActionKind, Uri, Position, Range, Diagnostic, EventEmitter: Emitter, version: "1.82.0",
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  TextDocumentSaveReason: { Manual: 1, AfterDelay: 2, FocusOut: 3 },
  env: { appName: "thử", language: "vi" },
  ProcessExecution: class { constructor(program_, args) { this.args = args; } },
  Task: class { constructor(...given) { this.work = given.at(-1); } },
  tasks: { executeTask: async (task) => { seen.ran.push(task.work.args); } },
  commands: { registerCommand: (name, work) => { seen.commands.push(name); called[name] = work; return gone; } },
  languages: new Proxy({ createDiagnosticCollection: () => collection, match: () => 1 }, {
    get: (target, name) => target[name] ?? (() => gone),
  }),
  workspace: new Proxy(workspace, {
    get: (target, name) => (name in target ? target[name] : String(name).startsWith("on") ? event : () => gone),
  }),
  window: new Proxy({ createOutputChannel: () => channel, visibleTextEditors: [], activeTextEditor: { document: opened }, tabGroups: { all: [], onDidChangeTabs: event, onDidChangeTabGroups: event } }, {
    get: (target, name) => {
      if (name in target) return target[name];
      if (String(name).startsWith("show")) return async (words) => { seen.errors.push(String(words)); return answer; };
      return String(name).startsWith("on") ? event : undefined;
    },
  }),
};
const vscode = new Proxy(known, { get: (target, name) => (name in target ? target[name] : anything()) });
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

const extension = require(path.resolve(bundle));
(async () => {
  await extension.activate({ subscriptions: [] });
  for (const work of Object.values(called)) await work();
  await extension.deactivate();
  process.stdout.write(JSON.stringify(seen));
  process.exit(0);
})().catch((error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); });
