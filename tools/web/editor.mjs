// What the page uses of CodeMirror, bundled into one file by vendor.mjs.
export {basicSetup, EditorView} from "codemirror";
export {autocompletion} from "@codemirror/autocomplete";
export {indentWithTab} from "@codemirror/commands";
export {yaml} from "@codemirror/lang-yaml";
export {lintGutter, setDiagnostics} from "@codemirror/lint";
export {EditorState} from "@codemirror/state";
export {keymap} from "@codemirror/view";
