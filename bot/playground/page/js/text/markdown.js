// Standard Markdown, as `markdown` blocks and streams hold it: the part of it that Slack shows.

import { h } from "../dom.js";
import { link, plain } from "./mrkdwn.js";

const INLINE = new RegExp(
  [
    /(?<tick>`+)(?<code>[\s\S]+?)\k<tick>(?!`)/,
    /!?\[(?<label>[^\]\n]*)\]\((?<url>[^)\s]+)(?:\s+"[^"]*")?\)/,
    /\*\*(?<bold>\S(?:[\s\S]*?\S)?)\*\*/,
    /__(?<bold2>\S(?:[\s\S]*?\S)?)__/,
    /~~(?<strike>\S(?:[\s\S]*?\S)?)~~/,
    /(?<![\w*])\*(?<em>[^\s*](?:[^*\n]*[^\s*])?)\*(?!\w)/,
    /(?<![\w_])_(?<em2>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w)/,
    /(?<bare>https?:\/\/[^\s<>()]+[^\s<>().,;:!?'"])/,
    /\\(?<literal>[\\`*_~[\]()#>+.!|-])/,
  ].map((each) => each.source).join("|"),
  "g",
);

/** The blocks of a Markdown text. */
export function markdown(text) {
  return blocks(String(text).replaceAll("\r\n", "\n").split("\n"));
}

function blocks(lines) {
  const made = [];
  for (let at = 0; at < lines.length; ) {
    const taken = fence(lines, at) ?? heading(lines, at) ?? rule(lines, at) ?? quote(lines, at) ?? table(lines, at) ?? list(lines, at) ?? paragraph(lines, at);
    if (taken.element) made.push(taken.element);
    at = taken.next;
  }
  return made;
}

function fence(lines, at) {
  const open = lines[at].match(/^\s*(```+|~~~+)\s*(\S*)/);
  if (!open) return null;
  let end = at + 1;
  while (end < lines.length && !lines[end].trim().startsWith(open[1])) end += 1;
  return { element: h("pre", { class: "code-block" }, lines.slice(at + 1, end).join("\n")), next: end + 1 };
}

function heading(lines, at) {
  const found = lines[at].match(/^(#{1,6})\s+(.+?)\s*#*$/);
  if (!found) return null;
  return { element: h("p", { class: `md-heading md-h${found[1].length}`, role: "heading", "aria-level": found[1].length + 2 }, inlineMarkdown(found[2])), next: at + 1 };
}

function rule(lines, at) {
  return /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(lines[at]) ? { element: h("hr"), next: at + 1 } : null;
}

function quote(lines, at) {
  let end = at;
  while (end < lines.length && /^\s*>/.test(lines[end])) end += 1;
  if (end === at) return null;
  return { element: h("blockquote", {}, blocks(lines.slice(at, end).map((line) => line.replace(/^\s*>\s?/, "")))), next: end };
}

function table(lines, at) {
  if (!lines[at].includes("|") || !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? "")) return null;
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|")) end += 1;
  const head = h("tr", {}, cells(lines[at]).map((cell) => h("th", { scope: "col" }, inlineMarkdown(cell))));
  const body = lines.slice(at + 2, end).map((line) => h("tr", {}, cells(line).map((cell) => h("td", {}, inlineMarkdown(cell)))));
  return { element: h("div", { class: "table-scroll" }, h("table", { class: "table" }, h("thead", {}, head), h("tbody", {}, body))), next: end };
}

function cells(line) {
  return line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

function list(lines, at) {
  const first = lines[at].match(ITEM);
  if (!first) return null;
  const indent = first[1].length;
  const ordered = /\d/.test(first[2]);
  const items = [];
  let end = at;
  while (end < lines.length) {
    const item = lines[end].match(ITEM);
    const deep = lines[end].match(/^\s*/)[0].length;
    if (item && item[1].length <= indent && /\d/.test(item[2]) !== ordered) break;
    if (item && item[1].length === indent) items.push([item[3]]);
    else if (lines[end].trim() && deep > indent) items.at(-1).push(lines[end].slice(Math.min(deep, indent + 2)));
    else break;
    end += 1;
  }
  const start = ordered ? Number.parseInt(first[2], 10) : undefined;
  return { element: h(ordered ? "ol" : "ul", { start: start === 1 ? undefined : start }, items.map(listItem)), next: end };
}

function listItem([first, ...rest]) {
  const box = first.match(/^\[([ xX])\]\s+(.*)$/);
  const words = box ? [box[1] === " " ? "☐ " : "☑ ", inlineMarkdown(box[2])] : inlineMarkdown(first);
  return h("li", {}, words, rest.length ? blocks(rest) : []);
}

function paragraph(lines, at) {
  if (!lines[at].trim()) return { element: null, next: at + 1 };
  let end = at + 1;
  while (end < lines.length && lines[end].trim() && !/^\s*(?:```|~~~|>|#{1,6}\s|[-*+]\s|\d+[.)]\s|-{3,}\s*$)/.test(lines[end])) end += 1;
  const content = lines.slice(at, end).flatMap((line, index) => (index ? [h("br"), ...inlineMarkdown(line)] : inlineMarkdown(line)));
  return { element: h("p", {}, content), next: end };
}

/** One line's runs. */
export function inlineMarkdown(text) {
  const made = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) made.push(plain(text.slice(end, match.index)));
    made.push(run(match.groups));
    end = match.index + match[0].length;
  }
  if (end < text.length) made.push(plain(text.slice(end)));
  return made;
}

function run(found) {
  if (found.code !== undefined) return h("code", {}, found.code.trim());
  if (found.url !== undefined) return link(found.url, found.label);
  if (found.bare !== undefined) return link(found.bare, "");
  if (found.literal !== undefined) return found.literal;
  const bold = found.bold ?? found.bold2;
  if (bold !== undefined) return h("strong", {}, inlineMarkdown(bold));
  if (found.strike !== undefined) return h("s", {}, inlineMarkdown(found.strike));
  return h("em", {}, inlineMarkdown(found.em ?? found.em2));
}
