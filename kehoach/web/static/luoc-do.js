// Keys and values a place in the YAML may have, from the project's JSON Schema.
// The steps that lead to a column of a line, outermost first; a step into a list is "[]".
export function pathAt(lines, number, column) {
  let stack = [];
  for (let at = 0; at <= number; at += 1) {
    const line = lines[at];
    const [lead] = /^\s*(?:- +)*/.exec(line);
    if (!line.trim() || line.trimStart().startsWith("#")) { if (at < number) continue; }
    for (const dash of lead.matchAll(/-/g)) {
      stack = stack.filter((one) => one.column < dash.index || (one.column === dash.index && one.step !== "[]"));
      stack.push({column: dash.index, step: "[]"});
    }
    const start = at === number ? column : lead.length;
    const key = /^([A-Za-z_]\w*):(?=\s|$)/.exec(line.slice(start));
    if (key || at === number) stack = stack.filter((one) => one.column < start);
    if (key && at < number) stack.push({column: start, step: key[1]});
  }
  return stack.map((one) => one.step);
}

function parts(schema, root, seen = new Set()) {
  if (!schema || seen.has(schema)) return [];
  seen.add(schema);
  const more = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (schema.$ref) more.push(schema.$ref.split("/").slice(1).reduce((at, step) => at?.[step], root));
  return [schema, ...more.flatMap((one) => parts(one, root, seen))];
}

export function schemasAt(root, path) {
  let here = parts(root, root);
  for (const step of path) {
    const next = here.flatMap((one) => {
      if (step === "[]") return one.items ? [one.items] : [];
      const own = one.properties?.[step];
      if (own) return [own];
      return Object.entries(one.patternProperties ?? {}).filter(([name]) => new RegExp(name).test(step)).map(([, found]) => found);
    });
    here = next.flatMap((one) => parts(one, root));
  }
  return here;
}

const about = (schema, root) => parts(schema, root).map((one) => one.description).find(Boolean) ?? "";

export function choices(context, root) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const lines = context.state.doc.toString().split("\n");
  const key = /^(\s*(?:- +)*)([A-Za-z_]\w*)?$/.exec(before);
  if (key && (key[2] || context.explicit)) {
    const found = new Map();
    for (const one of schemasAt(root, pathAt(lines, line.number - 1, key[1].length))) {
      for (const [name, schema] of Object.entries(one.properties ?? {})) found.set(name, schema);
    }
    const options = [...found].map(([name, schema]) => ({label: name, apply: `${name}: `, type: "property", info: about(schema, root)}));
    return options.length ? {from: line.from + key[1].length, options, validFor: /^\w*$/} : null;
  }
  const value = /^(\s*(?:- +)*)([A-Za-z_]\w*): +(\S*)$/.exec(before);
  if (!value) return null;
  const path = [...pathAt(lines, line.number - 1, value[1].length), value[2]];
  const given = schemasAt(root, path).flatMap((one) => [
    ...(one.enum ?? []).map((word) => ({label: String(word), type: "enum"})),
    ...(one.examples ?? []).filter((word) => typeof word !== "object").map((word) => ({label: String(word), type: "text", detail: "ví dụ"})),
  ]);
  const options = [...new Map(given.reverse().map((one) => [one.label, one])).values()].filter((one) => one.label !== "null");
  return options.length ? {from: context.pos - value[3].length, options} : null;
}
