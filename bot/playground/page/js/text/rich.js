// rich_text blocks: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.

import { h } from "../dom.js";
import { emoji } from "../emoji.js";
import { slackDate } from "../time.js";
import { channelLink, link, mention } from "./mrkdwn.js";

/** The elements of a rich_text block. Lists that follow each other are one list with nested levels. */
export function richText(block, names) {
  return h("div", { class: "rich" }, block.elements.map((element) => part(element, names)));
}

function part(element, names) {
  const runs = () => element.elements.flatMap((each) => run(each, names));
  switch (element.type) {
    case "rich_text_section":
      return h("div", { class: "rich-section" }, runs());
    case "rich_text_preformatted":
      return h("pre", { class: "code-block" }, runs());
    case "rich_text_quote":
      return h("blockquote", {}, runs());
    case "rich_text_list":
      return list(element, names);
    default:
      return null;
  }
}

function list(element, names) {
  const indent = element.indent ?? 0;
  const items = element.elements.map((item) => h("li", {}, item.elements.flatMap((each) => run(each, names))));
  const props = { class: "rich-list", data: { level: String(indent % 3) }, style: { "margin-left": `${indent * 28}px` } };
  if (element.style === "ordered") return h("ol", { ...props, start: (element.offset ?? 0) + 1 }, items);
  return h("ul", props, items);
}

function run(element, names) {
  const style = element.style ?? {};
  let made = content(element, names);
  if (style.code) made = [h("code", {}, made)];
  if (style.bold) made = [h("strong", {}, made)];
  if (style.italic) made = [h("em", {}, made)];
  if (style.strike) made = [h("s", {}, made)];
  if (style.underline) made = [h("u", {}, made)];
  if (style.highlight || style.client_highlight) made = [h("mark", {}, made)];
  return made;
}

function content(element, names) {
  switch (element.type) {
    case "text":
      return lines(element.text);
    case "link":
      return [link(element.url, element.text)];
    case "user":
      return [mention(element.user_id, names)];
    case "channel":
      return [channelLink(element.channel_id, names)];
    case "usergroup":
      return [h("span", { class: "mention" }, `@${element.usergroup_id}`)];
    case "team":
      return [element.team_id];
    case "emoji":
      return [emoji(element.name)];
    case "broadcast":
      return [h("span", { class: "mention broadcast" }, `@${element.range}`)];
    case "date":
      return [h("time", {}, slackDate(element.timestamp, element.format, names.zone))];
    case "color":
      return [h("span", { class: "swatch", style: { "--swatch": element.value } }), h("code", {}, element.value)];
    default:
      return [];
  }
}

function lines(text) {
  return text.split("\n").flatMap((line, index) => (index ? [h("br"), line] : [line]));
}
