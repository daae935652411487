// Slack's mrkdwn as elements: https://docs.slack.dev/messaging/formatting-message-text.

import { h } from "../dom.js";
import { EMOJI } from "../emoji.js";
import { slackDate } from "../time.js";

const PATTERN = new RegExp(
  [
    /`(?<code>[^`\n]+)`/,
    /<(?<ref>[^<>\n]+)>/,
    /(?<![\w*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/,
    /(?<![\w_])_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])/,
    /(?<![\w~])~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])/,
    /:(?<emoji>[a-z0-9_+'-]+):/,
  ].map((each) => each.source).join("|"),
  "g",
);

/** `&amp;` and its kind undone. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Blocks of mrkdwn: fenced code, quotes, and lines. `names` is `{user(id), channel(id), me, zone}`. */
export function mrkdwn(text, names) {
  const parts = String(text).split(/```\n?([\s\S]*?)\n?```/);
  return parts.flatMap((part, index) => {
    if (index % 2) return [h("pre", { class: "code-block" }, unescape(part))];
    return part.trim() ? quoted(part.replace(/^\n|\n$/g, ""), names) : [];
  });
}

function quoted(text, names) {
  const groups = [];
  for (const line of text.split("\n")) {
    const quote = line.match(/^(?:&gt;|>)\s?(.*)$/);
    const last = groups.at(-1);
    if (last && last.quote === Boolean(quote)) last.lines.push(quote ? quote[1] : line);
    else groups.push({ quote: Boolean(quote), lines: [quote ? quote[1] : line] });
  }
  return groups.map(({ quote, lines }) => {
    const content = lines.flatMap((line, index) => (index ? [h("br"), ...inline(line, names)] : inline(line, names)));
    return quote ? h("blockquote", {}, content) : h("span", { class: "text" }, content);
  });
}

/** One line's runs. */
export function inline(text, names) {
  const made = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.index > end) made.push(unescape(text.slice(end, match.index)));
    made.push(run(match, names));
    end = match.index + match[0].length;
  }
  if (end < text.length) made.push(unescape(text.slice(end)));
  return made;
}

function run(match, names) {
  const { code, ref, bold, italic, strike, emoji } = match.groups;
  if (code !== undefined) return h("code", {}, unescape(code));
  if (ref !== undefined) return reference(ref, names);
  if (bold !== undefined) return h("strong", {}, inline(bold, names));
  if (italic !== undefined) return h("em", {}, inline(italic, names));
  if (strike !== undefined) return h("s", {}, inline(strike, names));
  return EMOJI[emoji] ?? match[0];
}

function reference(ref, names) {
  const bar = ref.indexOf("|");
  const target = bar < 0 ? ref : ref.slice(0, bar);
  const label = bar < 0 ? "" : unescape(ref.slice(bar + 1));
  if (target.startsWith("@")) return mention(target.slice(1), names);
  if (target.startsWith("#")) return channelLink(target.slice(1), names, label);
  if (target.startsWith("!date^")) return date(target, label, names);
  if (target.startsWith("!")) return h("span", { class: "mention broadcast" }, label || `@${target.slice(1).split("^")[0]}`);
  return link(unescape(target), label);
}

/** `@Ana Torres` */
export function mention(userId, names) {
  return h("span", { class: userId === names.me ? "mention own" : "mention" }, `@${names.user(userId)}`);
}

/** `#general` */
export function channelLink(id, names, label = "") {
  return h("span", { class: "mention" }, `#${names.channel(id) || label}`);
}

function date(target, label, names) {
  const [, seconds, pattern] = target.split("^");
  return h("time", {}, Number(seconds) ? slackDate(Number(seconds), pattern, names.zone) : label);
}

/** A link that leads nowhere but to an ordinary address. */
export function link(address, label) {
  if (!/^(?:https?|mailto|tel|slack):/i.test(address)) return h("span", {}, label || address);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label || address.replace(/^mailto:/, ""));
}

/** A text object of Block Kit. */
export function textObject(object, names) {
  if (!object) return [];
  if (object.type === "mrkdwn") return mrkdwn(object.text, names);
  return [h("span", { class: "text" }, plain(object.text))];
}

/** Plain text with its emoji names written out. */
export function plain(text) {
  return String(text).replace(/:([a-z0-9_+'-]+):/g, (whole, name) => EMOJI[name] ?? whole);
}
