// Task cards, plans, cards, carousels, containers and alerts.

import { h, hidden } from "../dom.js";
import { icon } from "../icons.js";
import { link, plain, textObject } from "../text/mrkdwn.js";
import { richText } from "../text/rich.js";
import { element } from "./elements.js";
import { smallImage } from "./image.js";

const STATES = { pending: ["wait", "Waiting"], in_progress: ["", "In progress"], complete: ["check", "Done"], error: ["close", "Failed"] };

/** One step of an agent's work. */
export function taskCard(block, surface) {
  const [picture, words] = STATES[block.status] ?? STATES.pending;
  const mark = h("span", { class: `task-state ${block.status}` }, picture ? icon(picture, 14) : h("span", { class: "spinner" }), hidden(words));
  const more = [block.details, block.output].filter(Boolean).map((each) => richText(each, surface.names));
  const sources = block.sources?.length ? h("ul", { class: "sources" }, block.sources.map((each) => h("li", {}, link(each.url, each.text)))) : null;
  const title = h("span", { class: "task-title" }, plain(block.title));
  if (!more.length && !sources) return h("div", { class: "task-card" }, mark, title);
  return h("details", { class: "task-card", open: block.status === "in_progress" }, h("summary", {}, mark, title, icon("right", 14)), h("div", { class: "task-more" }, more, sources));
}

/** A list of steps. */
export function plan(block, surface) {
  return h("div", { class: "plan" }, h("div", { class: "plan-title" }, plain(block.title)), (block.tasks ?? []).map((task) => taskCard(task, surface)));
}

/** A card. */
export function card(block, surface) {
  const { names } = surface;
  const actions = block.actions?.length ? h("div", { class: "block-actions" }, block.actions.map((each) => element(block, each, surface))) : null;
  return h(
    "div",
    { class: "card" },
    block.hero_image ? h("div", { class: "card-hero" }, smallImage(block.hero_image, "hero-image")) : null,
    h(
      "div",
      { class: "card-body" },
      block.icon ? smallImage(block.icon, "card-icon") : null,
      block.title ? h("div", { class: "card-title" }, textObject(block.title, names)) : null,
      block.subtitle ? h("div", { class: "card-subtitle" }, textObject(block.subtitle, names)) : null,
      block.body ? h("div", {}, textObject(block.body, names)) : null,
      actions,
    ),
  );
}

/** Cards side by side. */
export function carousel(block, surface) {
  return h("div", { class: "carousel", role: "group", tabindex: 0, "aria-label": "Cards" }, block.elements.map((each) => card({ block_id: block.block_id, ...each }, surface)));
}

/** Blocks in a frame, with a title, perhaps folded. */
export function container(block, surface, drawBlocks) {
  const title = block.rich_text_title ? richText(block.rich_text_title, surface.names) : h("strong", {}, plain(block.title.text));
  const subtitle = block.subtitle ? h("div", { class: "card-subtitle" }, textObject(block.subtitle, surface.names)) : null;
  const body = h("div", { class: "container-body" }, drawBlocks(block.child_blocks, surface));
  const kind = `container ${block.width ?? "standard"}`;
  if (block.is_collapsible) return h("details", { class: kind, open: !block.default_collapsed }, h("summary", {}, title, subtitle), body);
  return h("div", { class: block.has_header_divider ? `${kind} divided` : kind }, h("div", { class: "container-head" }, title, subtitle), body);
}

/** A coloured remark. */
export function alert(block, surface) {
  return h("div", { class: `alert ${block.level ?? "default"}`, role: "note" }, icon(block.level === "success" ? "check" : "info", 18), h("div", {}, textObject(block.text, surface.names)));
}
