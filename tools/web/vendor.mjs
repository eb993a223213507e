// Copies the released files of other people into the package, with their licences and a list of hashes.
// Run: npm ci --ignore-scripts --prefix tools/web && node tools/web/vendor.mjs [FOLDER]
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../../kehoach/web/static/vendor");
const parts = [
  {package: "htmx.org", file: "dist/htmx.min.js", licence: "LICENSE", name: "htmx"},
  {package: "docx-preview", file: "dist/docx-preview.min.js", licence: "LICENSE", name: "docx-preview"},
  {package: "jszip", file: "dist/jszip.min.js", licence: "LICENSE.markdown", name: "jszip"},
];

const home = (name) => join(here, "node_modules", name);
const told = (name) => JSON.parse(readFileSync(join(home(name), "package.json"), "utf8"));
const source = (name) => `https://www.npmjs.com/package/${name}/v/${told(name).version}`;

function kept(name, content, licence) {
  writeFileSync(join(target, `${name}.min.js`), content);
  writeFileSync(join(target, `${name}.LICENSE`), licence);
  return createHash("sha256").update(content).digest("hex");
}

mkdirSync(target, {recursive: true});
const listed = parts.map((part) => {
  const content = readFileSync(join(home(part.package), part.file));
  return {
    file: `${part.name}.min.js`, package: part.package, version: told(part.package).version,
    licence: told(part.package).license, source: source(part.package),
    sha256: kept(part.name, content, readFileSync(join(home(part.package), part.licence))),
  };
});

// CodeMirror comes as modules: they are bundled, the licences of all that went in are one file.
const made = await build({
  entryPoints: ["editor.mjs"], absWorkingDir: here, bundle: true, minify: true, format: "esm",
  target: "es2022", charset: "utf8", legalComments: "none", metafile: true, write: false,
});
const inside = new Set(Object.keys(made.metafile.inputs).map(
  (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
));
inside.delete(undefined);
const bundled = [...inside].sort();
const licences = bundled.map((name) => {
  const file = readdirSync(home(name)).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${told(name).version} (${told(name).license})\n\n${readFileSync(join(home(name), file), "utf8").trim()}\n`;
});
listed.push({
  file: "codemirror.min.js", package: "codemirror", version: told("codemirror").version,
  licence: [...new Set(bundled.map((name) => told(name).license))].join(" AND "),
  source: source("codemirror"), bundled: bundled.map((name) => `${name}@${told(name).version}`),
  sha256: kept("codemirror", made.outputFiles[0].contents, licences.join("\n---\n\n")),
});
writeFileSync(join(target, "vendor.json"), JSON.stringify(listed, null, 2) + "\n");
