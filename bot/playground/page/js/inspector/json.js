// JSON to read: indented, coloured, folded where it is long.

import { h } from "../dom.js";

const FOLD_AT = 400; // characters; beyond them a nested value starts folded

/** A value of JSON. */
export function json(value) {
  return h("div", { class: "json" }, draw(value, 0));
}

function draw(value, depth) {
  if (value === null || typeof value !== "object") return leaf(value);
  const list = Array.isArray(value);
  const entries = list ? value.map((each) => [null, each]) : Object.entries(value);
  if (!entries.length) return h("span", { class: "j-dim" }, list ? "[]" : "{}");
  const rows = entries.map(([key, each]) => row(key, each, depth));
  const size = depth ? JSON.stringify(value).length : 0;
  if (size < FOLD_AT) return h("div", { class: "j-rows" }, rows);
  return h("details", { class: "j-fold" }, h("summary", {}, list ? `${entries.length} items` : `{${entries.slice(0, 4).map(([key]) => key).join(", ")}${entries.length > 4 ? ", …" : ""}}`), h("div", { class: "j-rows" }, rows));
}

function row(key, value, depth) {
  const name = key === null ? h("span", { class: "j-dim" }, "– ") : h("span", { class: "j-key" }, `${key}: `);
  return h("div", { class: "j-row" }, name, draw(value, depth + 1));
}

function leaf(value) {
  if (typeof value === "string") return h("span", { class: "j-string" }, value === "" ? "“”" : value);
  return h("span", { class: value === null ? "j-dim" : "j-number" }, String(value));
}
