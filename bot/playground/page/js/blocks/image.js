// Pictures. The page asks nobody but its own server, so a picture is shown as a frame with its description and address.

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { link, plain } from "../text/mrkdwn.js";

/** An image block. */
export function imageBlock(block) {
  const address = block.image_url ?? block.slack_file?.url;
  return h(
    "figure",
    { class: "block-image" },
    block.title ? h("figcaption", {}, plain(block.title.text)) : null,
    h("div", { class: "image-box", role: "img", "aria-label": block.alt_text }, icon("image", 28), h("span", {}, block.alt_text)),
    address ? h("div", { class: "image-address" }, link(address, "")) : null,
  );
}

/** An image in a context or beside a section. */
export function smallImage(image, kind) {
  return h("span", { class: `image-box ${kind}`, role: "img", "aria-label": image.alt_text, title: image.alt_text }, icon("image", kind === "context-image" ? 14 : 24));
}
