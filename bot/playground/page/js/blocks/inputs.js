// Input blocks: a label, a field, a hint, and what is wrong with it.

import { h, uid } from "../dom.js";
import { plain } from "../text/mrkdwn.js";
import { element, isElement } from "./elements.js";

const TYPES = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "text", rich_text_input: "text" };
const GROUPS = ["checkboxes", "radio_buttons"];

/** An input block. */
export function inputBlock(block, surface) {
  const id = uid("input");
  const error = surface.errors?.[block.block_id];
  const group = GROUPS.includes(block.element.type);
  const label = [plain(block.label.text), block.optional ? h("span", { class: "optional" }, " (optional)") : null];
  const field = isElement(block.element) ? element(block, block.element, surface, group ? undefined : id) : textInput(block, id, surface);
  field.setAttribute("aria-describedby", [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" "));
  if (error) field.setAttribute("aria-invalid", "true");
  return h(
    group ? "fieldset" : "div",
    { class: error ? "block-input invalid" : "block-input", data: { block: block.block_id } },
    group ? h("legend", {}, label) : h("label", { for: id }, label),
    field,
    error ? h("p", { class: "field-error", id: `${id}-error` }, error) : null,
    block.hint ? h("p", { class: "field-hint", id: `${id}-hint` }, plain(block.hint.text)) : null,
  );
}

function textInput(block, id, surface) {
  const item = block.element;
  if (item.type === "file_input") return h("input", { type: "file", id, disabled: true, class: "field-input" });
  const stored = surface.value(block, item);
  const value = item.type === "rich_text_input" ? textOfRich(stored) : (stored ?? "");
  const dispatched = (event) => block.dispatch_action && surface.act(block, item, event.target.value || null);
  const props = {
    id,
    class: "field-input",
    value,
    placeholder: item.placeholder && plain(item.placeholder.text),
    maxlength: item.max_length,
    minlength: item.min_length,
    required: !block.optional,
    autofocus: item.focus_on_load,
    inputmode: item.type === "number_input" ? "decimal" : undefined,
    data: { action: item.action_id, kind: item.type },
    on: { change: dispatched },
  };
  if (item.multiline || item.type === "rich_text_input") return h("textarea", { ...props, rows: 4 });
  return h("input", { ...props, type: TYPES[item.type] });
}

function textOfRich(value) {
  return value?.elements?.map((part) => part.elements.map((each) => each.text ?? "").join("")).join("\n") ?? "";
}

function richOfText(text) {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

/** What was filled into the inputs below `root`, by action id. */
export function filled(root) {
  const values = {};
  for (const field of root.querySelectorAll("[data-action]")) {
    const { action, kind, chosen } = field.dataset;
    if (chosen !== undefined) values[action] = JSON.parse(chosen);
    else if (kind === "checkbox") values[action] = checked(field);
    else if (kind === "radio") values[action] = checked(field)[0] ?? null;
    else if (kind === "rich_text_input") values[action] = field.value ? richOfText(field.value) : null;
    else if (field.type === "datetime-local") values[action] = field.value ? Math.floor(new Date(field.value).getTime() / 1000) : null;
    else values[action] = field.value || null;
  }
  return values;
}

function checked(group) {
  return [...group.querySelectorAll("input:checked")].map((input) => input.value);
}
