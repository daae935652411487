// Block Kit as Slack draws it. `surface` is what blocks need around them:
//   names          {user(id), channel(id), me, zone}
//   people, channels, me, bot   for the menus of people and conversations
//   value(block, element)       what was filled in before, or undefined
//   act(block, element, value)  the person pressed or chose

import { h } from "../dom.js";
import { markdown } from "../text/markdown.js";
import { richText } from "../text/rich.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { chart } from "./chart.js";
import { element } from "./elements.js";
import { imageBlock, smallImage } from "./image.js";
import { inputBlock } from "./inputs.js";
import { alert, card, carousel, container, plan, taskCard } from "./cards.js";
import { table } from "./table.js";

const DRAW = {
  section,
  header: (block) => h("div", { class: "block-header", role: "heading", "aria-level": 3 }, plain(block.text.text)),
  divider: () => h("hr", { class: "block-divider" }),
  context,
  actions: (block, surface) => h("div", { class: "block-actions" }, block.elements.map((each) => element(block, each, surface))),
  context_actions: (block, surface) => h("div", { class: "block-actions quiet" }, block.elements.map((each) => element(block, each, surface))),
  image: imageBlock,
  input: inputBlock,
  markdown: (block) => h("div", { class: "markdown" }, markdown(block.text)),
  rich_text: (block, surface) => richText(block, surface.names),
  table,
  data_table: table,
  data_visualization: chart,
  task_card: (block, surface) => taskCard(block, surface),
  plan,
  card,
  carousel: (block, surface) => carousel(block, surface),
  container: (block, surface) => container(block, surface, drawBlocks),
  alert,
  video: (block) => h("div", { class: "image-box wide" }, h("strong", {}, plain(block.title?.text ?? "Video")), h("span", {}, block.alt_text ?? "")),
};

/** The elements of blocks, one each. A kind that this page doesn't know is shown as what it is. */
export function drawBlocks(blocks, surface) {
  return blocks.map((block) => {
    const draw = DRAW[block.type];
    const drawn = draw ? draw(block, surface) : h("div", { class: "unknown-block" }, `A block of the type “${block.type}”`);
    return h("div", { class: "block", data: { kind: block.type } }, drawn);
  });
}

function section(block, surface) {
  const { names } = surface;
  const fields = block.fields?.map((field) => h("div", { class: "field" }, textObject(field, names)));
  return h(
    "div",
    { class: "block-section" },
    h("div", { class: "section-text" }, textObject(block.text, names), fields ? h("div", { class: "fields" }, fields) : null),
    block.accessory ? h("div", { class: "accessory" }, accessory(block, surface)) : null,
  );
}

function accessory(block, surface) {
  if (block.accessory.type === "image") return smallImage(block.accessory, "accessory-image");
  return element(block, block.accessory, surface);
}

function context(block, surface) {
  const parts = block.elements.map((each) => (each.type === "image" ? smallImage(each, "context-image") : h("span", {}, textObject(each, surface.names))));
  return h("div", { class: "block-context" }, parts);
}
